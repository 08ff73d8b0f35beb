import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextStepTitle } from '../../cards/deals/next-step-text.ts';
import type { DealDraft } from '../../src/domain/drafts/deal-draft.ts';
import { LETTER_NAMES } from '../../src/domain/drafts/letter.ts';
import { findingKey } from '../../src/rules/finding-history.ts';
import type { LetterFacts } from '../../src/rules/letter-standing.ts';
import { type NextStep, nextStep, type StepFacts } from '../../src/rules/next-step.ts';
import { contact, dealFile, evidence, type FileParts, judge, MANAGER, NOTICES } from '../support/deals.ts';
import { READER } from '../support/reader.ts';
import { asOfDays, files } from './arbitraries.ts';

const ANN = 'person:ann';
const CUSTOMER = 'customer-action-required';
const ADMIN = 'customer-it-admin';
const PARTNER = 'partner-action-required';

const draft = (template: string, state: DealDraft['state'], more: Partial<DealDraft> = {}): DealDraft => ({
  ...{ template, state, senderId: ANN, madeBy: 'Ann', webLink: 'https://outlook.example/1' },
  ...{ madeAt: '2026-06-01T08:00:00.000Z', changedAt: '2026-06-03T08:00:00.000Z' },
  sentAt: state === 'sent' || state === 'replied' ? '2026-06-03T08:00:00.000Z' : null,
  ...more,
});

const DAY_MS = 86_400_000;
/** Two days after the drafts, of whose answers one waits for five. */
const LETTERS: LetterFacts = {
  ...{ now: Date.parse('2026-06-05T08:00:00.000Z'), followUpDays: 5 },
  ...{ arisen: new Map(), offTeam: new Set<string>() },
};
const daysOn = (days: number, more: Partial<LetterFacts> = {}): LetterFacts => ({
  ...LETTERS,
  now: LETTERS.now + days * DAY_MS,
  ...more,
});

function factsOf(parts: FileParts, more: Partial<StepFacts> = {}): StepFacts {
  const file = dealFile(parts);
  return {
    ...{ deal: file.deal, evaluation: judge(file), drafts: [], letters: LETTERS },
    ...{ proposals: 0, followUp: null },
    ...{ isNamed: false, askerId: ANN, ...more },
  };
}

/** An account of a person in one role, nobody checked in another, and everything well in the third. */
const OPEN: FileParts = {
  contacts: [NOTICES, contact('online-administrator', 'bob@gmail.com'), MANAGER],
  evidence: { 'ann@contoso.com': [] },
};
const LETTER = { kind: 'draft', letter: CUSTOMER, code: 'personal-account' };
const CHECK = { kind: 'record', email: 'ann@contoso.com', code: 'not-validated' };
const DUE = { template: CUSTOMER, days: 7 };
const OF_BO = { senderId: 'person:bo', madeBy: 'Bo' };
const SENT = draft(CUSTOMER, 'sent');
const NEXT_DAY = '2026-06-04T08:00:00.000Z';
const PERSONAL_BOB = findingKey('personal-account', 'Bob@gmail.com');

describe('the one thing to do next', () => {
  it.each<[string, Partial<StepFacts>, object]>([
    ['to take the deal, before all', { isNamed: true, proposals: 2, followUp: DUE }, { kind: 'take' }],
    ['to decide what answers propose', { proposals: 2, followUp: DUE }, { kind: 'decide', proposals: 2 }],
    ['to remind', { drafts: [SENT], followUp: DUE }, { kind: 'follow-up', letter: CUSTOMER, days: 7 }],
    ['what the gravest finding asks for', {}, LETTER],
    ['what else is open, while a letter is out', { drafts: [SENT] }, CHECK],
    ['the letter anew once it was answered', { drafts: [draft(CUSTOMER, 'replied')] }, LETTER],
    ['the letter anew if its draft was deleted', { drafts: [draft(CUSTOMER, 'deleted')] }, LETTER],
    ['the letter to one, while one to another is out', { drafts: [draft(ADMIN, 'sent')] }, LETTER],
    [
      'to send one’s own draft',
      { drafts: [draft(CUSTOMER, 'edited')] },
      { kind: 'send-draft', letter: CUSTOMER, link: 'https://outlook.example/1' },
    ],
    [
      'to send one’s own reminder',
      { drafts: [SENT, draft('follow-up', 'drafted', { remindsOf: CUSTOMER, changedAt: NEXT_DAY })] },
      { kind: 'send-draft', letter: 'follow-up' },
    ],
    [
      'to send one’s own reminder, once it is due again',
      { drafts: [SENT, draft('follow-up', 'drafted', { remindsOf: CUSTOMER })], followUp: DUE },
      { kind: 'send-draft', letter: 'follow-up' },
    ],
    [
      'to remind, where a colleague’s reminder was never sent',
      { drafts: [SENT, draft('follow-up', 'drafted', { ...OF_BO, remindsOf: CUSTOMER })], followUp: DUE },
      { kind: 'follow-up' },
    ],
    [
      'to send one’s own draft, though a colleague drafted the letter later',
      { drafts: [draft(CUSTOMER, 'drafted'), draft(CUSTOMER, 'drafted', OF_BO)] },
      { kind: 'send-draft', letter: CUSTOMER },
    ],
    [
      'something else, where a colleague has sent the letter since one’s own draft',
      { drafts: [draft(CUSTOMER, 'drafted'), draft(CUSTOMER, 'sent', { ...OF_BO, sentAt: NEXT_DAY })] },
      CHECK,
    ],
    [
      'the letter anew once it has waited long enough, and no reminder is due',
      { drafts: [SENT], letters: daysOn(4) },
      LETTER,
    ],
    [
      'the letter, once a colleague’s draft has waited as long',
      { drafts: [draft(CUSTOMER, 'drafted', OF_BO)], letters: daysOn(4) },
      LETTER,
    ],
    [
      'the letter, where whoever drafted it is off the team',
      {
        drafts: [draft(CUSTOMER, 'drafted', OF_BO)],
        letters: daysOn(0, { offTeam: new Set(['person:bo']) }),
      },
      LETTER,
    ],
    [
      'the letter anew, where what it must ask for arose since it was sent',
      { drafts: [SENT], letters: daysOn(0, { arisen: new Map([[PERSONAL_BOB, LETTERS.now]]) }) },
      LETTER,
    ],
    [
      'something else, where that arose before it was sent',
      { drafts: [SENT], letters: daysOn(0, { arisen: new Map([[PERSONAL_BOB, LETTERS.now - 3 * DAY_MS]]) }) },
      CHECK,
    ],
    [
      'something else, while a colleague’s draft waits',
      { drafts: [draft(CUSTOMER, 'drafted', OF_BO)] },
      CHECK,
    ],
    [
      'not one’s own draft where several people are told',
      { drafts: [draft(CUSTOMER, 'drafted')], askerId: null },
      CHECK,
    ],
  ])('is %s', (_what, more, expected) => {
    expect(nextStep(factsOf(OPEN, more))).toMatchObject(expected);
  });

  const PERSONAL: FileParts = { ...OPEN, evidence: {} };
  it.each<[string, FileParts, readonly DealDraft[], object | null]>([
    [
      'the answer, where nothing else is open',
      PERSONAL,
      [SENT],
      { kind: 'wait', letter: CUSTOMER, since: SENT.sentAt, until: '2026-06-08T08:00:00.000Z', sender: null },
    ],
    [
      'a colleague to send, where nothing else is open',
      PERSONAL,
      [draft(CUSTOMER, 'drafted', OF_BO)],
      { kind: 'wait', letter: CUSTOMER, since: '2026-06-03T08:00:00.000Z', sender: 'Bo' },
    ],
    [
      'the answer to a reminder, since that and no longer than to a letter',
      PERSONAL,
      [SENT, draft('follow-up', 'sent', { remindsOf: CUSTOMER, sentAt: NEXT_DAY })],
      { kind: 'wait', letter: CUSTOMER, since: NEXT_DAY, until: '2026-06-09T08:00:00.000Z' },
    ],
    [
      'a contact who is missing',
      { contacts: [NOTICES, MANAGER] },
      [],
      { kind: 'add-contact', role: 'online-administrator' },
    ],
    [
      'the answer that names the missing contact',
      { contacts: [NOTICES, MANAGER] },
      [SENT],
      { kind: 'wait', letter: CUSTOMER },
    ],
    [
      'the IT administrator',
      { evidence: { 'ann@contoso.com': [evidence('vl-central', 'no-wsa')] } },
      [],
      { kind: 'draft', letter: ADMIN },
    ],
    [
      'the partner, whose PCN it is',
      { deal: { pcn: 'P1' }, samePcn: [{ dealId: 'O-1', cloudScope: 'dod' }] },
      [],
      { kind: 'draft', letter: PARTNER, code: 'separate-pcn-required' },
    ],
    [
      'the account team itself',
      { deal: { transaction: 'cocp', cocpRequestedAt: '2026-05-01' } },
      [],
      { kind: 'open', code: 'cocp-expired' },
    ],
    [
      'the scope that is not known',
      { deal: { cloudScope: 'unknown' } },
      [],
      { kind: 'draft', letter: PARTNER },
    ],
    [
      'a mandatory check, before a recommended role',
      {
        contacts: [NOTICES, contact('online-administrator', 'bob@contoso.com')],
        evidence: { 'bob@contoso.com': [] },
      },
      [],
      { kind: 'record', email: 'bob@contoso.com' },
    ],
    [
      'no recommended role of a deal that is ready',
      { contacts: [NOTICES, contact('online-administrator', 'bob@contoso.com')] },
      [],
      null,
    ],
    ['nothing of a deal that is ready', {}, [], null],
    ['nothing of a deal that is over', { ...PERSONAL, deal: { stage: 'closed' } }, [], null],
    [
      'no recommended check of a deal that is ready',
      { evidence: { 'cat@contoso.com': [evidence('vl-central', 'valid', '2026-01-01')] } },
      [],
      null,
    ],
  ])('is about %s', (_what, parts, drafts, expected) => {
    const step = nextStep(factsOf(parts, { drafts }));
    if (expected === null) expect(step).toBeNull();
    else expect(step).toMatchObject(expected);
  });

  it.each([
    [30, '2026-06-08T08:00:00.000Z'],
    [8, '2026-06-07T08:00:00.000Z'],
    [null, '2026-06-08T08:00:00.000Z'],
  ])('waits, %s days before the date, until %s', (daysLeft, until) => {
    const facts = factsOf(PERSONAL, { drafts: [SENT] });
    const step = nextStep({ ...facts, evaluation: { ...facts.evaluation, daysLeft } });
    expect(step).toMatchObject({ kind: 'wait', until });
  });

  it.each([3, 0, -20])('waits no more than a day, %d days before the date', (daysLeft) => {
    const facts = factsOf(PERSONAL, { drafts: [SENT] });
    const step = nextStep({ ...facts, evaluation: { ...facts.evaluation, daysLeft } });
    expect(step).toMatchObject(LETTER);
  });

  it.each<[NextStep, string]>([
    [{ kind: 'decide', proposals: 1 }, 'Decide on the proposed contact'],
    [{ kind: 'decide', proposals: 3 }, 'Decide on 3 proposed contacts'],
    [
      { kind: 'add-contact', role: 'online-administrator', code: 'role-missing' },
      'Add the Online Administrator',
    ],
    [
      { kind: 'wait', letter: CUSTOMER, since: '2026-06-03T08:00:00.000Z', until: NEXT_DAY, sender: null },
      'Waiting since Wed 3 Jun for the answer to the customer e-mail, until Thu 4 Jun',
    ],
    [
      { kind: 'wait', letter: PARTNER, since: '2026-06-03T08:00:00.000Z', until: NEXT_DAY, sender: 'Bo' },
      'Waiting since Wed 3 Jun for Bo to send the partner e-mail, until Thu 4 Jun',
    ],
  ])('%j is put into words', (step, title) => {
    expect(nextStepTitle(step, READER)).toBe(title);
  });
});

describe('the next step of any deal with any letters', () => {
  const drafts = fc.array(
    fc
      .record({
        template: fc.constantFrom(...LETTER_NAMES),
        state: fc.constantFrom<DealDraft['state']>(
          'making',
          'drafted',
          'edited',
          'sent',
          'replied',
          'deleted',
          'failed',
        ),
        senderId: fc.constantFrom(ANN, 'person:bo'),
        remindsOf: fc.constantFrom(CUSTOMER, ADMIN, PARTNER),
        daysAgo: fc.integer({ min: 0, max: 40 }),
      })
      .map(({ template, state, remindsOf, senderId, daysAgo }) => {
        const changedAt = new Date(LETTERS.now - daysAgo * DAY_MS).toISOString();
        const sentAt = state === 'sent' || state === 'replied' ? changedAt : null;
        const times = { madeAt: changedAt, changedAt, sentAt };
        return draft(template, state, {
          senderId,
          ...times,
          ...(template === 'follow-up' ? { remindsOf } : {}),
        });
      }),
    { maxLength: 5 },
  );

  it('is something to do while the deal is not ready, or a wait that ends, and no letter that is waited for', () => {
    fc.assert(
      fc.property(files, asOfDays, drafts, fc.boolean(), (file, asOf, letters, isOff) => {
        const evaluation = judge(file, asOf);
        const facts = { deal: file.deal, evaluation, drafts: letters, proposals: 0, followUp: null };
        const about = daysOn(0, isOff ? { offTeam: new Set(['person:bo']) } : {});
        const step = nextStep({ ...facts, letters: about, isNamed: false, askerId: ANN });
        const isOver = ['activated', 'closed', 'cancelled'].includes(file.deal.stage);
        if (isOver || evaluation.verdict === 'ready') expect(step).toBeNull();
        else expect(step).not.toBeNull();
        if (step?.kind === 'wait') {
          expect(Date.parse(step.until)).toBeGreaterThan(about.now);
          expect(Date.parse(step.since)).toBeGreaterThan(about.now - 5 * DAY_MS);
          if (isOff) expect(step.sender).toBeNull();
        }
        if (step?.kind === 'draft') {
          const same = letters.filter(
            ({ template, remindsOf = template, state }) =>
              remindsOf === step.letter && !['making', 'deleted', 'failed'].includes(state),
          );
          const newest =
            same
              .map(({ changedAt }) => changedAt)
              .toSorted()
              .at(-1) ?? '';
          const last = same.filter(({ changedAt }) => changedAt === newest);
          const isAwaited = last.length > 0 && last.every(({ state }) => state === 'sent');
          if (isAwaited) expect(Date.parse(newest)).toBeLessThanOrEqual(about.now - DAY_MS);
          // A draft that is as old as its letter's sending is no later one, and need not be sent.
          const wasSent = last.some(({ state }) => state === 'sent' || state === 'replied');
          const isOwn = last.some(
            ({ state, senderId }) => (state === 'drafted' || state === 'edited') && senderId === ANN,
          );
          if (!wasSent) expect(isOwn).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});
