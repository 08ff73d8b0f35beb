import { describe, expect, it } from '@jest/globals';
import {
  type AlertReason,
  REASON_CODES,
  type ReasonCode,
  readReason,
  writeReason,
} from '../../../src/domain/alerts/reason.ts';
import { reasonText } from '../../../src/domain/alerts/reason-text.ts';
import { READER } from '../../support/reader.ts';

const NO_LONGER = writeReason({ code: 'no-longer-so' });
const AT = '2026-06-10T22:30:00.000Z';

/** One reason of each code; one that is missing does not compile. */
const SAMPLES: { readonly [C in ReasonCode]: Omit<Extract<AlertReason, { code: C }>, 'code'> } = {
  'alerts-off': {},
  'below-risk': { risk: 'low', minRisk: 'high' },
  'other-program': { program: 'EA', programs: ['SCE'] },
  muted: { at: AT, by: 'Pat Reed' },
  'no-bad-news': {},
  'handed-over': { to: 'amy@contoso.com', at: AT },
  'no-longer-so': {},
  'not-a-reader': {},
  'other-reader': {},
  'newer-alert': {},
  'deal-gone': {},
  'channel-not-subscribed': {},
  'replaced-not-a-reader': {},
  answered: {},
  'not-the-backup': {},
  'found-later': { why: NO_LONGER, when: 'reached' },
  'teams-answered': { status: 403, error: 'BotDisabledByAdmin' },
  'no-connection': { error: 'ECONNREFUSED' },
  'no-answer-within': { ms: 40_000 },
  failed: { error: 'socket hang up' },
  'not-prepared': { error: 'no' },
  'service-address': { error: 'no' },
  'too-little-time': { before: 'writing' },
  'process-ended': {},
  'tried-in-vain': { attempts: 3, last: writeReason({ code: 'teams-answered', status: 503, error: null }) },
  'limit-reached': {},
  'board-not-posted': {},
  'board-failed': { why: NO_LONGER },
  'board-app-gone': {},
  'app-gone': {},
  'channel-app-gone': {},
  arrived: { activityId: '1:0' },
  'not-arrived': { why: NO_LONGER },
  'nobody-wrote': {},
  'only-one-person': {},
  'no-conversation': { why: 'no-ae', ae: '' },
  'no-mailbox': { address: 'x' },
  'template-field': { field: 'customer' },
  'other-process': {},
  'outlook-draft': { owner: 'ann@contoso.com' },
  'outbox-letter': { owner: 'ann@contoso.com' },
  'draft-in-doubt': { owner: 'ann@contoso.com', error: 'timeout', message: 'no' },
  'no-draft': { owner: 'ann@contoso.com', error: 'x', message: 'no', remedy: 'sign-in', permission: null },
  'just-installed': {},
  'may-not-install': { permission: 'User.Read.All' },
  'nobody-has-address': {},
  'several-have-address': {},
  'install-out-of-time': {},
  'install-failed': { error: 'x', message: 'no' },
  'not-installed': { why: NO_LONGER, also: NO_LONGER },
  unwanted: {},
  'said-earlier': { text: 'It was so.' },
};

const sample = (code: ReasonCode) => ({ code, ...SAMPLES[code] }) as AlertReason;

describe('a reason', () => {
  it.each(REASON_CODES)('%s is stored and read again, and has words for everybody', (code) => {
    const reason = sample(code);
    expect(readReason(writeReason(reason))).toEqual(reason);
    for (const words of [reasonText(reason), reasonText(reason, { is: 'reader', reader: READER })]) {
      expect(words.length).toBeGreaterThan(1);
      expect(words).not.toMatch(/undefined|\[object|\{"/);
    }
  });

  it.each([
    'no longer so',
    '{"code":"no-such-code"}',
    '{"code":"below-risk","risk":"huge"}',
    '{"code":"muted"}',
    '[]',
    'null',
    '"text"',
    '{',
    '',
  ])('that can not be read is kept as it reads: %j', (kept) => {
    expect(readReason(kept)).toEqual({ code: 'said-earlier', text: kept });
    expect(reasonText(readReason(kept))).toBe(kept);
  });

  it.each<[AlertReason, string, string]>([
    [sample('muted'), 'muted', 'this deal was muted by Pat Reed on Thu 11 Jun'],
    [
      sample('below-risk'),
      'their settings leave out deals below high risk, and this one had low risk',
      'your settings leave out deals below high risk, and this one had low risk',
    ],
    [sample('alerts-off'), 'they have turned alerts off', 'you have turned alerts off'],
    [sample('handed-over'), 'handed over', 'handed over to amy@contoso.com on Thu 11 Jun'],
    [
      sample('tried-in-vain'),
      'tried 3 times. Last: Teams answered 503',
      'tried 3 times. Last: Teams did not take the message (Teams answered 503): an admin finds in the ledger what to do',
    ],
    [
      sample('found-later'),
      'no longer so when they could be reached',
      'no longer so when they could be reached',
    ],
    [
      sample('no-draft'),
      'no draft in the Outlook of ann@contoso.com: x, no. They have to sign in to Outlook here again.',
      'no draft in the Outlook of ann@contoso.com: x, no. They have to sign in to Outlook here again.',
    ],
  ])('%j is said to admins and to who asks', (reason, admin, reader) => {
    expect(reasonText(reason)).toBe(admin);
    expect(reasonText(reason, { is: 'reader', reader: { ...READER, timeZone: 'Europe/Oslo' } })).toBe(reader);
  });
});
