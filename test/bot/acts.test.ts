import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { DEAL_ALERT_ACT, DEAL_ALERT_UNDO, EDIT_SAVE, EDIT_UNDO, RECORD_SAVE } from '../../cards/verbs.ts';
import { only, type TestBot, useBots } from '../support/bot/test-bot.ts';
import { CONVERSATIONS } from '../support/teams/activities.ts';
import { button, buttonsOf, linesOf, titleOf } from '../support/teams/card-text.ts';
import { renderCard } from '../support/teams/renderer.ts';

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start();
});

/** What people say, the title of the card that comes, and a line of it. */
const SAID: readonly (readonly [text: string, title: string, line: RegExp])[] = [
  ['wei signed in fine at admin.microsoft.com yesterday', 'Record a sign-in check', /Contoso/],
  ['wei zhang is validated in VL Central', 'Record a VL Central check', /Contoso/],
  ['vlc says wrong cloud for constance okoye', 'Record a VL Central check', /Proseware Federal/],
  ['FYI: hannah okafor could not log in, personal page', 'Record a sign-in check', /Contoso/],
  ["margies travel confirmed giulia's account is theirs", 'What the customer says', /Margie/],
  [
    'add sara.lind@tricountytransit.example as NTC to tri-county transit',
    'Add a contact?',
    /^Notices Contact: sara/,
  ],
  ['please put sara.lind@tricountytransit.example on tri-county transit', 'Add a contact?', /^sara\.lind/],
  ['replace hannah with grace.hopper@contoso.com as OA', 'Replace a contact?', /Hannah Okafor/],
  ["chiara's address at adatum should be c.fontana@adatum.com", 'Replace a contact?', /Chiara/],
  ['take hannah okafor off contoso', 'Remove a contact?', /Hannah Okafor/],
  ['remove wei.zhang@contoso.com', 'Remove a contact?', /Wei Zhang/],
  ['contoso moved to 15 December', 'Change the close date?', /15 Dec/],
  ['pls move contoso to 12/18', 'Change the close date?', /18 Dec/],
  ['close date of contoso is 2026-07-31', 'Change the close date?', /31 Jul/],
  ['contoso slipped to end of july', 'Change the close date?', /31 Jul/],
  ['the phone company was submitted', 'Change the stage?', /submitted/],
  ['EA-2026-0309 is off hold, back to open', 'Change the stage?', /is open/],
  ['tri county transit: cloud is commercial', 'Change the cloud?', /Commercial/],
  ['contoso is in GCC High, not commercial', 'Change the cloud?', /GCC High/],
  ['ack contoso alert', 'Acknowledge the alert?', /on it/],
  ["I'm on contoso", 'Acknowledge the alert?', /on it/],
  ['snooze northwind until friday', 'Snooze this deal?', /Fri 12 Jun/],
  ['leave me alone about northwind for 3 days', 'Snooze this deal?', /Sat 13 Jun/],
  ['mute humongous insurance', 'Mute this deal?', /no more/],
  ['stop alerts for humongous insurance', 'Mute this deal?', /no more/],
  ['hand over contoso to ingrid', 'Hand over this deal?', /ingrid\.aasen@/],
  ['can you give contoso to zzz@account-team.example', 'Hand over this deal?', /zzz@/],
  ['hand over contoso to somebody nobody knows', 'Hand over this deal?', /I know nobody/],
  ['remind me on friday about relecloud', 'Remind you of this deal?', /Fri 12 Jun/],
  ['could you remind me of contoso', 'Remind you of this deal?', /which day/],
  ['thanks a lot!', 'You are welcome', /next/],
];

describe.each(CONVERSATIONS)('what is said in a %s conversation', (conversation) => {
  it.each(SAID)('"%s" is answered with "%s"', async (text, title, line) => {
    const card = only(await bot.ask(text, { conversation }));
    expect(titleOf(card)).toBe(title);
    expect(linesOf(card).some((one) => line.test(one))).toBe(true);
    expect(renderCard(card).faults).toEqual([]);
  });
});

describe('what is told of no deal, or asks', () => {
  it.each([
    'is wei zhang validated in VL Central?',
    'was contoso submitted?',
    'contoso is on hold, what do we do',
    'delete a vl user what gets lost',
    'role assignment says failed twice now',
    'who can remove a contact',
    'she got married and has a new login, old one fails',
  ])('"%s" changes nothing, and offers no change', async (text) => {
    const card = only(await bot.ask(text));
    const verbs = buttonsOf(card).map(({ verb }) => verb);
    for (const verb of [EDIT_SAVE, RECORD_SAVE, DEAL_ALERT_ACT]) expect(verbs).not.toContain(verb);
  });
});

/** Presses the first button of a card. */
async function pressFirst(on: TestBot, card: AdaptiveCard, more: object = {}): Promise<AdaptiveCard> {
  const [first] = buttonsOf(card);
  const { told } = await on.press(first?.verb ?? '', { ...(first?.data as object), ...more });
  return told.value as AdaptiveCard;
}

describe('a change that is said', () => {
  it.each([
    { text: 'contoso moved to 15 December', done: /Close date/ },
    { text: 'contoso was submitted', done: /Stage/i },
    { text: 'contoso cloud is GCC High', done: /cloud/i },
    { text: 'replace hannah with grace.hopper@contoso.com', done: /grace\.hopper/ },
    { text: 'take hannah okafor off contoso', done: /hannah/i },
    { text: 'add kim.day@contoso.com as OSM to contoso', done: /kim\.day/ },
    { text: 'add kim.day@contoso.com to contoso', done: /kim\.day/, more: { role: 'notices-contact' } },
  ])('"$text" is made by one press, and undone by another', async ({ text, done, more }) => {
    const own = await start();
    const before = only(await own.ask('check EA-2026-0042'));
    const asked = only(await own.ask(text));
    expect(linesOf(only(await own.ask('check EA-2026-0042')))).toEqual(linesOf(before));
    const receipt = await pressFirst(own, asked, more);
    expect(linesOf(receipt)[0]).toMatch(done);
    const undo = button(receipt, 'Undo');
    expect(undo.verb).toBe(EDIT_UNDO);
    await own.press(undo.verb, undo.data);
    expect(titleOf(only(await own.ask('check EA-2026-0042')))).toBe('Contoso');
    const audit = await own.store.db.selectFrom('deal_edits').selectAll().execute();
    expect(audit).toHaveLength(2);
  });

  it('is refused to whoever may not see the deal', async () => {
    const own = await start({ admins: new Set() });
    const card = only(await own.ask('relecloud moved to 15 December'));
    expect(buttonsOf(card).some(({ verb }) => verb === EDIT_SAVE)).toBe(false);
    const { told } = await own.press(EDIT_SAVE, {
      change: 'close-date',
      dealId: 'EAS-2026-0064',
      day: '2026-12-15',
    });
    expect(titleOf(told.value as AdaptiveCard)).toBe('No such deal');
  });
});

it('a check that is said is recorded by one press', async () => {
  const own = await start();
  const form = only(await own.ask('wei zhang is validated in VL Central'));
  const save = button(form, 'Save');
  const filled = { emails: 'wei.zhang@contoso.com', result: 'valid', day: '2026-06-10' };
  const { told } = await own.press(save.verb, { ...(save.data as object), ...filled });
  expect(linesOf(told.value as AdaptiveCard).join('\n')).toMatch(/Recorded/);
});

it.each([
  { text: 'mute contoso', done: /^Muted: Contoso/ },
  { text: 'snooze contoso until friday', done: /^Snoozed: Contoso/ },
  { text: 'remind me tomorrow about contoso', done: /^Snoozed: Contoso/ },
])('"$text" is done by one press for whoever is told of the deal, and undone', async ({ text, done }) => {
  const own = await start();
  const receipt = await pressFirst(own, only(await own.ask(text)));
  if (!done.test(titleOf(receipt))) {
    // Nobody was told of it yet, which is said.
    expect(titleOf(receipt)).toMatch(/^Nothing was done/);
    return;
  }
  const undo = button(receipt, 'Undo');
  expect(undo.verb).toBe(DEAL_ALERT_UNDO);
  const { told } = await own.press(undo.verb, undo.data);
  expect(titleOf(told.value as AdaptiveCard)).not.toBe('');
});
