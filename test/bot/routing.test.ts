import { beforeAll, describe, expect, it } from '@jest/globals';
import { OPEN_DEAL } from '../../cards/verbs.ts';
import { only, type TestBot, useBots } from '../support/bot/test-bot.ts';
import { CONVERSATIONS } from '../support/teams/activities.ts';
import { buttonsOf, linesOf, titleOf } from '../support/teams/card-text.ts';

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start();
});

/** Sentences that begin as a command and are none, or have a word of deals in them. */
const ABOUT_THE_RULES = [
  'check if OSM is mandatory',
  'validate a wsa – where in VL Central is that',
  'cocp how long do we have',
  'plan for june close: what are the steps',
  'case for a hold: what has to be in it',
  'deal is stuck on hold because of WSA, how do i escalate',
  'where does a DoD user check the sign in',
  'gcc enrolment, contact has commercial account – will it validate',
  'evidence that an account is a WSA: what counts',
  'form for a contact: may the partner fill it in',
  'what is the status Invitation expired',
  'something is wrong with the sign in, what do we do',
  'is an EA in GCC High allowed to have commercial contacts',
  'alerts from microsoft to partners, who gets them',
];

const ABOUT_A_DEAL: readonly (readonly [text: string, title: string])[] = [
  ['is fabrikam federal in the right cloud', 'Fabrikam Federal Systems'],
  ['invalid WSA for nguyen at the phone company', 'The Phone Company'],
  ['EA 2026 42', 'Contoso'],
  ['ea2026-0042', 'Contoso'],
  ['check EA-2026-42', 'Contoso'],
  // As a card keeps it in one line.
  ['check EA\u20112026\u20110042', 'Contoso'],
  ['EA\u20112026\u20110042', 'Contoso'],
  ['evidence EA\u20112026\u20110042', 'Evidence'],
  ['https://wsa.example/deals/EA-2026-0042', 'Contoso'],
  ['what about francois tremblay', 'Northwind Traders'],
  ['margies travel?', "Margie's Travel"],
  ['check what is missing for margies travel', "Margie's Travel"],
  ['package 2207995 pls', 'Harbor Defense Yard'],
  ['agreement 57402236', "Munson's Pickles and Preserves Farm"],
  ['adventrue works', 'Do you mean one of these deals?'],
  ['check adventrue works', 'Do you mean one of these deals?'],
  ['check humongus', 'Do you mean this deal?'],
  ['is humongus done', 'Do you mean this deal?'],
  ['check zzgrkl', 'No such deal'],
];

describe.each(CONVERSATIONS)('a sentence in a %s conversation', (conversation) => {
  it.each(ABOUT_THE_RULES)('"%s" is no deal', async (text) => {
    const card = only(await bot.ask(text, { conversation }));
    expect(titleOf(card)).not.toMatch(/deal|did not get/i);
    expect(buttonsOf(card).some(({ verb }) => verb === OPEN_DEAL)).toBe(false);
  });

  it.each(ABOUT_A_DEAL)('"%s" is "%s"', async (text, title) => {
    expect(titleOf(only(await bot.ask(text, { conversation })))).toBe(title);
  });

  it('has the deal beside what the guidance says', async () => {
    const card = only(await bot.ask('does Contoso need a WSA', { conversation }));
    expect(linesOf(card)).toContain('Which roles need a WSA?');
    expect(buttonsOf(card).find(({ verb }) => verb === OPEN_DEAL)).toMatchObject({
      title: 'Open Contoso',
      data: { dealId: 'EA-2026-0042' },
    });
  });
});

it('opens the deals that an address is a contact of', async () => {
  const card = only(await bot.ask('loretta.mayfield@transport.franklin.gov.example'));
  expect(
    buttonsOf(card)
      .filter(({ verb }) => verb === OPEN_DEAL)
      .map(({ data }) => data),
  ).toEqual([{ dealId: 'AOSG-2026-0401' }]);
});

describe('somebody who may not see a deal', () => {
  it.each([
    'relecloud',
    'EAS 2026 64',
    'does relecloud need a WSA',
    'https://wsa.example/deals/EAS-2026-0064',
  ])('is not told of it by "%s"', async (text) => {
    const theirs = await start({ admins: new Set() });
    const card = only(await theirs.ask(text));
    expect(JSON.stringify(card.body)).not.toMatch(/Relecloud/);
    expect(buttonsOf(card).some(({ data }) => JSON.stringify(data).includes('EAS-2026-0064'))).toBe(false);
  });
});
