import { describe, expect, it } from '@jest/globals';
import { stepSentence } from '../../../cards/deals/first-thing.ts';
import { type NextStep, nextStep } from '../../../src/rules/next-step.ts';
import { contact, dealFile, evidence, type FileParts, judge, MANAGER, NOTICES } from '../../support/deals.ts';
import { READER } from '../../support/reader.ts';

/** The sentence of the next step on a deal on which nobody has done anything; null where nothing is to be done. */
function firstOf(parts: FileParts): string | null {
  const file = dealFile(parts);
  const judged = { deal: file.deal, evaluation: judge(file) };
  const step = nextStep({
    ...judged,
    drafts: [],
    letters: { now: READER.now, followUpDays: 5, arisen: new Map(), offTeam: new Set() },
    ...{ proposals: 0, followUp: null, isNamed: false, askerId: null },
  });
  return step && stepSentence(step, judged, READER);
}

const ADMIN = 'online-administrator';
const NO_WSA = [evidence('vl-central', 'no-wsa')];
const WRONG = [evidence('vl-central', 'wrong-cloud')];

describe('what to do first is one sentence for all that one act settles', () => {
  it.each<[string, FileParts, string | null]>([
    ['a deal that is ready', {}, null],
    [
      'a personal mailbox',
      { contacts: [NOTICES, contact(ADMIN, 'bob@gmail.com', 'Bob'), MANAGER] },
      'Ask the customer to replace the address of Bob (Online Administrator): it is a personal mailbox.',
    ],
    [
      'two addresses for two reasons',
      {
        contacts: [NOTICES, contact(ADMIN, 'bob@gmail.com'), contact(ADMIN, 'eva@contoso.com'), MANAGER],
        evidence: { 'eva@contoso.com': WRONG },
      },
      'Ask the customer to replace 2 Online Administrator addresses: one is a personal mailbox, one is in the wrong cloud.',
    ],
    [
      'two addresses for one reason, in two roles',
      { contacts: [contact('notices-contact', 'ann@gmail.com'), contact(ADMIN, 'bob@gmail.com'), MANAGER] },
      'Ask the customer to replace 2 addresses: each is a personal mailbox.',
    ],
    [
      'somebody missing, and an address that will not do',
      { contacts: [contact('notices-contact', 'ann@gmail.com', 'Ann'), MANAGER] },
      'Ask the customer to name an Online Administrator and replace the address of Ann (Notices Contact): it is a personal mailbox.',
    ],
    [
      'no account',
      { evidence: { 'ann@contoso.com': NO_WSA } },
      'Ask the customer’s IT administrator to create a work account for ann@contoso.com.',
    ],
    [
      'nobody checked',
      { evidence: { 'ann@contoso.com': [], 'bob@contoso.com': [] } },
      'Validate 2 addresses in VL Central and record what it says: ann@contoso.com and bob@contoso.com.',
    ],
    [
      'a PCN in two clouds',
      { deal: { pcn: 'P1' }, samePcn: [{ dealId: 'O-1', cloudScope: 'dod' }] },
      'Write to the partner about PCN in two clouds.',
    ],
  ])('of %s', (_what, parts, sentence) => {
    expect(firstOf(parts)).toBe(sentence);
  });

  it.each<[NextStep, string]>([
    [
      { kind: 'follow-up', letter: 'customer-action-required', days: 1 },
      'Remind them of the customer e-mail: it has waited 1 day for an answer.',
    ],
    [
      { kind: 'send-draft', letter: 'partner-action-required', link: null, code: null },
      'Send your draft of the partner e-mail.',
    ],
    [{ kind: 'decide', proposals: 2 }, 'Decide on 2 proposed contacts.'],
    [{ kind: 'open', code: 'cocp-expired' }, 'See to the change of partner.'],
  ])('%j is put into words', (step, sentence) => {
    const file = dealFile({});
    expect(stepSentence(step, { deal: file.deal, evaluation: judge(file) }, READER)).toBe(sentence);
  });
});
