import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CLOUD_HOSTS, CLOUDS } from '../../src/policy/cloud-hosts.ts';
import { CONSENT_END_PATH, mailboxConsent } from '../../src/policy/mailbox-consent.ts';
import { authorizeAddress, outcomeOfAnswer } from '../../tab/src/consent/consent-request.ts';
import {
  type ConsentOutcome,
  outcomeOfText,
  CONSENT_END_PATH as PAGE_END_PATH,
  textOfOutcome,
} from '../../tab/src/host/consent.ts';

const STATE = 'a-state';

describe('the request for consent', () => {
  it.each(CLOUDS)('goes to Entra ID of %s, for the permissions of that cloud', (cloud) => {
    const { signIn, graph } = CLOUD_HOSTS[cloud];
    const address = new URL(
      authorizeAddress({
        ...mailboxConsent(cloud, 'tenant', 'client'),
        ...{ redirectUri: `https://bot.example${PAGE_END_PATH}`, state: STATE, challenge: 'c', hint: null },
      }),
    );
    expect(address.origin + address.pathname).toBe(`https://${signIn}/tenant/oauth2/v2.0/authorize`);
    expect(address.searchParams.get('scope')).toBe(
      `openid profile offline_access https://${graph}/Mail.ReadWrite`,
    );
    expect(address.searchParams.has('login_hint')).toBe(false);
  });

  it('is answered where the server has the window', () => {
    expect(PAGE_END_PATH).toBe(CONSENT_END_PATH);
  });
});

describe('an answer of Entra ID', () => {
  const refusal = (error: string, description = '') => ({
    error,
    error_description: description,
    state: STATE,
  });
  it.each<{ what: string; answer: Record<string, string>; outcome: ConsentOutcome | null }>([
    { what: 'a code', answer: { code: 'x', state: STATE }, outcome: { kind: 'given' } },
    { what: 'a code for another window', answer: { code: 'x', state: 'another' }, outcome: null },
    { what: 'a code without a state', answer: { code: 'x' }, outcome: null },
    {
      what: 'an error for another window',
      answer: { error: 'access_denied', state: 'another' },
      outcome: null,
    },
    { what: 'a no', answer: refusal('access_denied', 'AADSTS65004: …'), outcome: { kind: 'refused' } },
    { what: 'a bare no', answer: refusal('access_denied'), outcome: { kind: 'refused' } },
    {
      what: 'a call for an admin',
      answer: refusal('access_denied', 'AADSTS90094: …'),
      outcome: { kind: 'admin' },
    },
    { what: 'a consent that is due', answer: refusal('consent_required'), outcome: { kind: 'admin' } },
    {
      what: 'a refusal of another kind',
      answer: refusal('access_denied', 'AADSTS53000: a device'),
      outcome: { kind: 'failed', code: 'AADSTS53000' },
    },
    {
      what: 'words without a code',
      answer: refusal('server_error', 'oh'),
      outcome: { kind: 'failed', code: null },
    },
    { what: 'neither', answer: { state: STATE }, outcome: { kind: 'failed', code: null } },
  ])('$what', ({ answer, outcome }) => {
    expect(outcomeOfAnswer(new URLSearchParams(answer).toString(), STATE)).toEqual(outcome);
  });

  it('is none where nothing was asked in the window', () => {
    expect(outcomeOfAnswer('code=x&state=', null)).toBeNull();
    expect(outcomeOfAnswer('code=x&state=null', null)).toBeNull();
  });

  it('tells the page a word and a code, and nothing that it says otherwise', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (code, error, description) => {
        const answer = new URLSearchParams({ code, error, error_description: description, state: STATE });
        const outcome = outcomeOfAnswer(answer.toString(), STATE);
        const text = outcome === null ? '' : textOfOutcome(outcome);
        expect(text).toMatch(/^(?:given|refused|admin|failed(?: AADSTS\d+)?)$/);
        expect(outcomeOfText(text)).toEqual(outcome);
      }),
    );
  });

  it.each([
    ['CancelledByUser', { kind: 'closed' }],
    ['FailedToOpenWindow', { kind: 'blocked' }],
    ['failed <b>x</b>', { kind: 'failed', code: null }],
    ['whatever a host says', { kind: 'failed', code: null }],
  ])('as a host says it: %s', (text, outcome) => {
    expect(outcomeOfText(text)).toEqual(outcome);
  });
});
