import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LETTER_OFFER } from '../../../bot/drafts/letter-file.ts';
import type { ActionData, AdaptiveCard, ChoiceSet, TextInput } from '../../../cards/kit/adaptive-card.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../cards/kit/elements.ts';
import {
  DRAFT_CREATE,
  DRAFT_FILE,
  DRAFT_FORM,
  DRAFT_FRESH,
  DRAFT_PREVIEW,
  SAY,
} from '../../../cards/verbs.ts';
import { FileTransfer } from '../../../src/files/transfer.ts';
import { refreshMailbox } from '../../../src/flows/tracking/refresh-draft.ts';
import type { Services } from '../../../src/services.ts';
import { draftsOfDeal } from '../../../src/store/queries/drafts/drafts.ts';
import { parseEml } from '../../email/delivery/eml-parser.ts';
import { startDrive } from '../../recorded/world.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import {
  cardsOf,
  only,
  type Place,
  type Pressed,
  type TestBot,
  useBots,
} from '../../support/bot/test-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { type Outlook, startOutlook } from '../../support/graph/mail.ts';
import type { Fault, ServedMessage } from '../../support/graph/server.ts';
import { activity } from '../../support/teams/activities.ts';
import { button, buttonsOf, linesOf, partsOf, titleOf } from '../../support/teams/card-text.ts';
import { HOSTILE, MARK } from '../../support/teams/hostile.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const PEOPLE = {
  '29:ann': { name: 'Ann Lee', email: 'ann@account.example', aadObjectId: 'oid-ann' },
  '29:bob': { name: 'Bob Ray', email: 'bob@account.example', aadObjectId: 'oid-bob' },
  '29:eve': { name: 'Eve', email: 'eve@account.example', aadObjectId: 'oid-eve' },
};
const DEAL: Row = {
  deal_id: 'D-1',
  customer: 'Contoso',
  partner: 'Meridian',
  program: 'EA',
  transaction: 'renewal',
  cloud_scope: 'commercial',
  close_date: '2026-06-20',
  ae_email: PEOPLE['29:ann'].email,
  pdm_email: PEOPLE['29:bob'].email,
  customer_contact_name: 'Cara Lane',
  customer_contact_email: 'cara@contoso.com',
  partner_contact_name: 'Tom Hill',
  partner_contact_email: 'tom@meridian.example',
};
const ROWS: readonly Row[] = [
  { ...DEAL, contact_role: 'NTC', contact_email: 'nora@contoso.com', contact_name: 'Nora Berg' },
  { ...DEAL, contact_role: 'OA', contact_email: 'otto@contoso.com' },
  { deal_id: 'D-2', customer: 'Bare', cloud_scope: 'commercial', ae_email: PEOPLE['29:ann'].email },
];
const ANN: Place = { from: '29:ann' };
const BOB: Place = { from: '29:bob' };

const start = useBots();
let outlook: Outlook;
let bot: TestBot;
beforeEach(async () => {
  outlook = await startOutlook();
  bot = await open(ROWS);
});
afterEach(async () => {
  await bot.stop();
  await outlook.stop();
});

/** A bot whose drafts go to Outlook, and where Teams has a place for files. */
async function open(rows: readonly Row[], files: Partial<Services['files']> = {}): Promise<TestBot> {
  const { mail, userTokens } = outlook;
  const fill = async (services: Services) => {
    await bookOf(rows)(services);
    Object.assign(services, { files: { ...services.files, saveHere: null, ...files } });
  };
  const made = await start({ admins: new Set(), mail, userTokens, fill });
  made.connector.answer({ members: PEOPLE });
  return made;
}

function cardIn({ told }: Pressed): AdaptiveCard {
  expect(told).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  return told.value as AdaptiveCard;
}

function input<T>(card: AdaptiveCard, id: string): T {
  const found = partsOf(card).find(({ part }) => part.id === id);
  if (!found) throw new Error(`no input ${id}`);
  return found.part as T;
}

/** What is filled in on a preview as it was drawn. */
function proposed(card: AdaptiveCard): ActionData {
  const value = (id: string) => partsOf(card).find(({ part }) => part.id === id)?.part.value ?? '';
  return { to: String(value('to')), cc: String(value('cc')), note: String(value('note')) };
}

async function preview(title = 'Write to customer', place: Place = ANN): Promise<AdaptiveCard> {
  const { verb, data } = button(only(await bot.ask('check D-1', place)), title);
  expect(verb).toBe(DRAFT_FORM);
  return cardIn(await bot.press(verb, data, place));
}

function pressOn(card: AdaptiveCard, title: string, filled: ActionData = {}, place: Place = ANN) {
  const { verb, data } = button(card, title);
  return bot.press(verb, { ...data, ...proposed(card), ...filled }, place);
}

async function create(place: Place = ANN): Promise<AdaptiveCard> {
  return cardIn(await pressOn(await preview(undefined, place), 'Create draft', {}, place));
}

function links(card: AdaptiveCard): readonly unknown[] {
  return partsOf(card).flatMap(({ part }) => (part.type === 'Action.OpenUrl' ? [part.url] : []));
}

function htmlOf(message: ServedMessage | undefined): string {
  return String((message?.fields.body as { content?: string } | undefined)?.content);
}

const LINK = 'https://outlook.example/owa/?ItemID=rest-1';

describe('a letter', () => {
  it('is shown as it will look, and is drafted only when that is pressed', async () => {
    const card = await preview();
    expect(renderCard(card).faults).toEqual([]);
    expect(titleOf(card)).toBe('Write to customer');
    expect(linesOf(card).join('\n')).toMatch(
      /Subject: Action Required: .*\nAsks about the [\s\S]*Hello Cara Lane,[\s\S]*nora@contoso\.com[\s\S]*Ann Lee\nann@account\.example/,
    );
    const to = input<ChoiceSet>(card, 'to');
    expect(to.value).toBe('cara@contoso.com');
    expect(to.choices.map(({ title }) => title)).toEqual([
      'Tom Hill · tom@meridian.example',
      'Cara Lane · cara@contoso.com',
      'ann@account.example (account executive)',
      'bob@account.example (PDM)',
    ]);
    expect(outlook.server.requests).toEqual([]);
    const made = cardIn(await pressOn(card, 'Create draft'));
    expect(titleOf(made)).toBe('The draft is in your Outlook');
    expect(linesOf(made)).toContain('Read it in Outlook and send it from there; nothing was sent.');
    expect(links(made)).toEqual([LINK]);
    expect(renderCard(made).faults).toEqual([]);
    const [draft, ...others] = outlook.server.drafts('ann');
    expect(others).toEqual([]);
    expect(draft?.fields.toRecipients).toEqual([
      { emailAddress: { address: 'cara@contoso.com', name: 'Cara Lane' } },
    ]);
    expect(outlook.server.requests.some(({ path }) => /send/i.test(path))).toBe(false);
  });

  it.each([
    { title: 'Write to customer', to: 'cara@contoso.com' },
    { title: 'Write to partner', to: 'tom@meridian.example' },
  ])('goes by "$title" to $to', async ({ title, to }) => {
    expect(input<ChoiceSet>(await preview(title), 'to').value).toBe(to);
  });

  it('goes to whom somebody chose, with copies and with their own words', async () => {
    const filled = { to: 'tom@meridian.example', cc: 'bob@account.example,tom@meridian.example' };
    const note = 'Kjære Tom,\nvi snakkes!';
    const card = cardIn(await pressOn(await preview(), 'Update preview', { ...filled, note }));
    expect(outlook.server.requests).toEqual([]);
    expect(proposed(card)).toEqual({ to: filled.to, cc: 'bob@account.example', note });
    expect(linesOf(card)).toEqual(expect.arrayContaining(['Hello Tom Hill,', 'Kjære Tom,', 'vi snakkes!']));
    await pressOn(card, 'Create draft');
    const [draft] = outlook.server.drafts('ann');
    expect(draft?.fields).toMatchObject({
      toRecipients: [{ emailAddress: { address: 'tom@meridian.example' } }],
      ccRecipients: [{ emailAddress: { address: 'bob@account.example' } }],
    });
    expect(htmlOf(draft)).toContain('vi snakkes!');
  });

  it('goes to nobody who is not on the deal, whatever a button says', async () => {
    const card = cardIn(
      await pressOn(await preview(), 'Create draft', {
        to: 'eve@evil.example',
        cc: 'x@evil.example',
        note: 'Keep me',
      }),
    );
    expect(linesOf(card).join('\n')).toMatch(
      /Nothing was drafted yet.*\n.*left out: eve@evil\.example, x@evil\.example/,
    );
    expect(input<TextInput>(card, 'note').value).toBe('Keep me');
    expect(outlook.server.requests).toEqual([]);
  });

  it.each([
    { typed: 'draft customer D-1', title: 'Write to customer' },
    { typed: 'draft partner contoso', title: 'Write to partner' },
    { typed: 'draft Admin e-mail D-1', title: 'Write to customer’s IT' },
    { typed: 'draft customer e-mail for contoso', title: 'Write to customer' },
    { typed: 'draft customer for D-1', title: 'Write to customer' },
    { typed: 'draft follow-up for contoso', title: 'The follow-up can not be written yet' },
    { typed: 'draft customer for all contoso deals', title: 'Create 1 draft?' },
    { typed: 'draft', title: 'Which letter?' },
    { typed: 'draft pigeon', title: 'Which letter?' },
    { typed: 'draft pigeon D-1', title: 'Write to whom?' },
    { typed: 'draft customer', title: 'Which deal?' },
    { typed: 'draft customer D-77', title: 'No such deal' },
  ])('asked for by "$typed" is answered with "$title"', async ({ typed, title }) => {
    expect(titleOf(only(await bot.ask(typed, ANN)))).toMatch(title);
  });

  it.each([
    {
      what: 'the book names neither a partner contact nor the transaction',
      typed: 'draft partner D-2',
      says: /^partner_contact_email: /,
    },
  ])('is not written when $what, and the card names that', async ({ typed, says }) => {
    const card = only(await bot.ask(typed, ANN));
    expect(titleOf(card)).toMatch(/can not be written yet$/);
    expect(linesOf(card).some((line) => says.test(line))).toBe(true);
    const again = button(card, 'Look again');
    expect(titleOf(cardIn(await bot.press(again.verb, again.data, ANN)))).toBe(titleOf(card));
  });

  it.each([
    { letter: 'customer', address: '', says: 'The book names no customer contact.' },
    { letter: 'partner', address: '', says: 'The book names no partner contact.' },
    { letter: 'customer', address: 'cara at contoso', says: /^The customer contact .* cara at contoso\.$/ },
  ])(
    'goes to somebody else on the deal where that is all that is missing: $letter, "$address"',
    async (one) => {
      const { stop } = bot;
      const column = `${one.letter}_contact_email`;
      bot = await open(ROWS.map((row) => ({ ...row, [column]: one.address })));
      await stop();
      const card = only(await bot.ask(`draft ${one.letter} D-1`, ANN));
      expect(renderCard(card).faults).toEqual([]);
      expect(linesOf(card)).toContainEqual(
        typeof one.says === 'string' ? one.says : expect.stringMatching(one.says),
      );
      expect(linesOf(card).join('\n')).not.toMatch(/import|_contact_email/);
      const { value, choices } = input<ChoiceSet>(card, 'to');
      expect(value).toBeUndefined();
      expect(choices.map(({ value }) => value)).toContain('bob@account.example');
      const shown = cardIn(await pressOn(card, 'Update preview', { to: 'bob@account.example' }));
      expect(input<ChoiceSet>(shown, 'to').value).toBe('bob@account.example');
      expect(titleOf(cardIn(await pressOn(shown, 'Create draft')))).toBe('The draft is in your Outlook');
      expect(outlook.server.drafts('ann')[0]?.fields.toRecipients).toEqual([
        { emailAddress: expect.objectContaining({ address: 'bob@account.example' }) },
      ]);
    },
  );

  it('keeps what was filled in when its recipient is gone meanwhile', async () => {
    const card = await preview();
    await bot.store.db.updateTable('deals').set({ customer_contact_email: null }).execute();
    const filled = { to: '', cc: 'bob@account.example', note: 'Keep me' };
    const missing = cardIn(await pressOn(card, 'Create draft', filled));
    const { verb, data } = button(missing, 'Update preview');
    const shown = cardIn(await bot.press(verb, { ...data, to: 'tom@meridian.example' }, ANN));
    expect(input<TextInput>(shown, 'note').value).toBe('Keep me');
    expect(input<ChoiceSet>(shown, 'cc').value).toBe('bob@account.example');
  });

  it('is not written for whom Teams tells no address of', async () => {
    const { stop } = bot;
    bot = await start({ admins: 'everybody', mail: outlook.mail, fill: bookOf(ROWS) });
    await stop();
    bot.connector.answer({ member: { name: '' } });
    const card = only(await bot.ask('draft customer D-1'));
    expect(linesOf(card).join('\n')).toMatch(/Your own name or address: .*ask your administrator/);
  });

  it('is not written when there is nothing to ask for', async () => {
    const valid = { validation_method: 'vl-central', validation_result: 'valid', validated_at: '2026-06-09' };
    const contact = (contact_role: string): Row => ({
      ...DEAL,
      contact_role,
      contact_email: 'nora@contoso.com',
      ...valid,
    });
    const { stop } = bot;
    bot = await open(['NTC', 'OA', 'OSM'].map(contact));
    await stop();
    const card = only(await bot.ask('draft customer D-1', ANN));
    expect(titleOf(card)).toBe('There is nothing to ask for in the customer e-mail');
  });

  it('that would say something else by now is shown first', async () => {
    const card = await preview();
    const seen = button(only(await bot.ask('check D-1', ANN)), 'Record checks').data.seen;
    await bot.store.db.updateTable('deals').set({ close_date: '2026-06-11', stage: 'on-hold' }).execute();
    const again = cardIn(await pressOn(card, 'Create draft', { note: 'Keep me' }));
    expect(linesOf(again)).toContain('Changed since this card was drawn:');
    expect(linesOf(again)).toContain('Nothing was drafted yet: look the letter through once more.');
    expect(input<TextInput>(again, 'note').value).toBe('Keep me');
    expect(outlook.server.drafts('ann')).toEqual([]);
    expect(titleOf(cardIn(await pressOn(again, 'Create draft')))).toBe('The draft is in your Outlook');
    const form = { dealId: 'D-1', template: 'customer-action-required', from: 0, own: 1, seen: String(seen) };
    expect(linesOf(cardIn(await bot.press(DRAFT_FORM, form, ANN)))).toContain(
      'Changed since this card was drawn:',
    );
  });
});

describe('a letter of which the record says something else by now', () => {
  it.each([
    ['the close date', { close_date: '2026-06-25' }],
    ['the kind of transaction', { transaction_type: 'new' }],
    ['the name of whom it is for', { customer_contact_name: 'Katja Moe' }],
  ] as const)('in %s, is shown first, and not again for what is chosen or typed', async (_, change) => {
    const card = await preview();
    await bot.store.db.updateTable('deals').set(change).execute();
    const again = cardIn(await pressOn(card, 'Create draft', { note: 'Keep me' }));
    expect(linesOf(again)).toContain('Nothing was drafted yet: look the letter through once more.');
    expect(outlook.server.drafts('ann')).toEqual([]);
    const chosen = { to: 'bob@account.example', note: 'Another' };
    expect(titleOf(cardIn(await pressOn(again, 'Create draft', chosen)))).toBe(
      'The draft is in your Outlook',
    );
  });
});

describe('pressed again, a draft', () => {
  it('is the same one, and is brought up to date while nobody has edited it', async () => {
    await create();
    const second = await preview();
    expect(linesOf(second)).toContain(
      'You have one already: draft, not sent, Wed 10 Jun. Unless you have edited it, it will say what is shown here.',
    );
    expect(titleOf(cardIn(await pressOn(second, 'Create draft')))).toBe('Your draft is there already');
    const third = cardIn(await pressOn(second, 'Create draft', { note: 'One more thing' }));
    expect(titleOf(third)).toBe('Your draft was brought up to date');
    expect(links(third)).toEqual([LINK]);
    expect(outlook.server.drafts('ann')).toHaveLength(1);
    expect(htmlOf(outlook.server.drafts('ann')[0])).toContain('One more thing');
  });

  it('in the same moment is one', async () => {
    const card = await preview();
    const cards = await Promise.all(Array.from({ length: 4 }, () => pressOn(card, 'Create draft')));
    const titles = cards.map((one) => titleOf(cardIn(one)));
    expect(titles).toContain('The draft is in your Outlook');
    expect(outlook.server.drafts('ann')).toHaveLength(1);
    const waiting = cards.map(cardIn).find((one) => titleOf(one) === 'The draft is being made');
    if (!waiting) return;
    const again = button(waiting, 'Look again');
    expect(titleOf(cardIn(await bot.press(again.verb, again.data, ANN)))).toBe('Your draft is there already');
  });

  it('is left alone and linked when the person has worked on it', async () => {
    await create();
    outlook.server.edit(outlook.server.drafts('ann')[0] as ServedMessage, '<p>Dear Cara</p>');
    const card = await create();
    expect(titleOf(card)).toBe('You have edited your draft, so it was left alone');
    expect(links(card)).toEqual([LINK]);
    expect(htmlOf(outlook.server.drafts('ann')[0])).toContain('Dear Cara');
  });

  it.each([
    {
      how: 'sent',
      gone: (message: ServedMessage) => outlook.server.send(message),
      title: 'Your customer e-mail was sent',
    },
    {
      how: 'deleted',
      gone: (message: ServedMessage) => outlook.server.remove(message, 'ann'),
      title: 'Your customer e-mail was deleted',
    },
  ])('is made afresh only when asked for, and once, after it was $how', async ({ gone, title }) => {
    await create();
    gone(outlook.server.drafts('ann')[0] as ServedMessage);
    const card = await create();
    expect(titleOf(card)).toBe(title);
    expect(outlook.server.drafts('ann')).toHaveLength(0);
    const { verb, data } = button(card, 'Make a fresh draft');
    expect(verb).toBe(DRAFT_FRESH);
    expect(
      titleOf(cardIn(await bot.press(verb, { ...data, generation: String(data.generation) }, ANN))),
    ).toBe('The draft is in your Outlook');
    expect(titleOf(cardIn(await bot.press(verb, data, ANN)))).toBe('Your draft is there already');
    expect(outlook.server.drafts('ann')).toHaveLength(1);
    const letters = linesOf(only(await bot.ask('check D-1', ANN))).filter((one) =>
      /customer e-mail by/.test(one),
    );
    const before = title.endsWith('sent') ? '➤ Sent' : '○ Deleted';
    expect(letters.map((one) => one.split(':')[0]).sort()).toEqual([before, '✎ Draft, not sent'].sort());
  });

  it('is taken back by Undo, into the deleted items, and once; a fresh one can follow', async () => {
    const made = await create();
    const undone = cardIn(await pressOn(made, 'Undo'));
    expect(titleOf(undone)).toBe('Undone: the draft is in your deleted items in Outlook.');
    expect(outlook.server.drafts('ann')).toEqual([]);
    expect(outlook.server.messages('ann').map(({ folder }) => folder)).toEqual(['deleteditems']);
    expect(titleOf(cardIn(await pressOn(made, 'Undo')))).toBe('The draft is not there any more.');
    const again = await create();
    expect(titleOf(again)).toBe('Your customer e-mail was deleted');
    const fresh = cardIn(await pressOn(again, 'Make a fresh draft'));
    expect(titleOf(fresh)).toBe('The draft is in your Outlook');
    // The button of the first one does not take the second back.
    expect(titleOf(cardIn(await pressOn(made, 'Undo')))).toBe('The draft is not there any more.');
    expect(outlook.server.drafts('ann')).toHaveLength(1);
  });

  it.each([
    {
      what: 'edited',
      change: (message: ServedMessage) => outlook.server.edit(message, '<p>My own words</p>'),
      says: 'You have edited the draft, so it was left alone. Delete it in Outlook.',
      left: 1,
    },
    {
      what: 'sent',
      change: (message: ServedMessage) => outlook.server.send(message),
      says: 'The letter was sent already, so it can not be taken back.',
      left: 0,
    },
  ])('is not taken back once it was $what', async ({ change, says, left }) => {
    const made = await create();
    const [message] = outlook.server.drafts('ann');
    if (message) change(message);
    expect(titleOf(cardIn(await pressOn(made, 'Undo')))).toBe(says);
    expect(outlook.server.drafts('ann')).toHaveLength(left);
  });

  it('is nobody else’s to take back', async () => {
    const made = await create();
    await pressOn(made, 'Undo', {}, BOB);
    expect(outlook.server.drafts('ann')).toHaveLength(1);
  });

  it('by somebody else is their own, and says so to who looks at the deal', async () => {
    await create(ANN);
    const card = await create(BOB);
    expect(titleOf(card)).toBe('The draft is in your Outlook');
    expect([outlook.server.drafts('ann').length, outlook.server.drafts('bob').length]).toEqual([1, 1]);
    expect(htmlOf(outlook.server.drafts('bob')[0])).toContain('Bob Ray');
    const deal = only(await bot.ask('check D-1', BOB));
    expect(linesOf(deal).filter((line) => line.includes('e-mail by'))).toEqual([
      '✎ Draft, not sent: customer e-mail by Ann Lee · made Wed 10 Jun, 12:00 UTC',
      '✎ Draft, not sent: customer e-mail by Bob Ray · made Wed 10 Jun, 12:00 UTC',
    ]);
    // The mailbox of Ann opens for Ann alone.
    expect(links(deal)).toEqual(['https://outlook.example/owa/?ItemID=rest-2']);
  });

  it('on the preview of somebody else is first shown to who pressed', async () => {
    const card = await preview();
    const again = cardIn(await pressOn(card, 'Create draft', {}, BOB));
    expect(linesOf(again)).toContain('Bob Ray');
    expect(outlook.server.requests).toEqual([]);
  });
});

const FAULTS: readonly { what: string; fault: Fault; says: RegExp; title?: string }[] = [
  {
    what: 'a permission is missing',
    fault: { status: 403 },
    says: /An administrator has to grant the permission Mail\.ReadWrite/,
  },
  { what: 'Outlook is busy', fault: { status: 429, retryAfter: '45' }, says: /Try again in 45 seconds/ },
  { what: 'there is no mailbox', fault: { status: 404 }, says: /No Outlook mailbox was found for you/ },
  { what: 'Outlook refuses it', fault: { status: 400 }, says: /Outlook refused the draft/ },
  {
    what: 'Outlook fails',
    fault: { status: 500 },
    says: /Outlook failed/,
    title: 'It is not known whether the draft was made',
  },
  {
    what: 'the connection is lost',
    fault: { drop: 'before' },
    says: /Outlook did not answer/,
    title: 'It is not known whether the draft was made',
  },
];

describe('when a draft can not be made', () => {
  it.each(FAULTS)(
    'because $what, the card says what to do and the deal is as it was',
    async ({ fault, says, title = 'No draft was made' }) => {
      const card = await preview();
      outlook.server.failNext('POST', fault);
      const failed = cardIn(await pressOn(card, 'Create draft', { note: 'Keep me' }));
      expect(titleOf(failed)).toBe(title);
      expect(linesOf(failed).join('\n')).toMatch(says);
      expect(buttonsOf(failed).map((one) => one.title)).toEqual(['Try again', 'Save as file', 'Back']);
      expect(renderCard(failed).faults).toEqual([]);
      expect(outlook.server.drafts('ann')).toEqual([]);
      expect(button(failed, 'Save as file').verb).toBe(DRAFT_FILE);
      outlook.pass(60_000);
      const again = button(failed, 'Try again');
      const made = cardIn(await bot.press(again.verb, again.data, ANN));
      expect(titleOf(made)).toBe('The draft is in your Outlook');
      expect(htmlOf(outlook.server.drafts('ann')[0])).toContain('Keep me');
      expect(outlook.server.drafts('ann')).toHaveLength(1);
    },
  );

  it.each([
    {
      what: 'Outlook refuses that',
      fault: { status: 400 },
      title: 'Your draft could not be brought up to date',
      says: 'It is in your Outlook as it was.',
    },
    {
      what: 'Outlook fails at that',
      fault: { status: 500 },
      title: 'It is not known whether your draft was brought up to date',
      says: 'Look it through in Outlook before you send it.',
    },
  ] as const)('but is there from before, it is opened when $what', async ({ fault, title, says }) => {
    await create();
    const card = await preview();
    for (let time = 0; time < 9; time += 1) outlook.server.failNext('PATCH', fault);
    const failed = cardIn(await pressOn(card, 'Create draft', { note: 'Once more' }));
    expect(titleOf(failed)).toBe(title);
    expect(linesOf(failed)).toContain(says);
    expect(links(failed)).toEqual([LINK]);
    expect(renderCard(failed).faults).toEqual([]);
    expect(htmlOf(outlook.server.drafts('ann')[0])).not.toContain('Once more');
  });

  it.each([
    { what: 'the connection is lost', fault: { drop: 'after' } },
    { what: 'Outlook fails', fault: { status: 502, done: true } },
  ] as const)('nobody hears of it, but it was made before $what: it is found', async ({ fault }) => {
    outlook.server.failNext('POST', fault);
    expect(titleOf(await create())).toBe('The draft is in your Outlook');
    expect(outlook.server.drafts('ann')).toHaveLength(1);
  });

  it.each([
    { what: 'nobody has signed in', begin: () => outlook.signedOut.add('ann') },
    { what: 'the session is over', begin: () => outlook.server.failNext('POST', { status: 401 }) },
  ])('because $what, it goes on by itself after a sign-in', async ({ begin }) => {
    const card = await preview();
    begin();
    const { told, sent } = await pressOn(card, 'Create draft', { note: 'Keep me' });
    expect(told.type).toBe('application/vnd.microsoft.activity.message');
    expect(sent.map(({ activity }) => activity.attachments?.[0]?.contentType)).toEqual([
      'application/vnd.microsoft.card.oauth',
    ]);
    expect(outlook.server.drafts('ann')).toEqual([]);
    const value = { id: 'x', connectionName: 'graph', token: 'sso' };
    const where = bot.where(ANN);
    const exchange = { ...activity('invoke', where), name: 'signin/tokenExchange', value };
    const after = await bot.deliver(exchange);
    expect(after.response.status).toBe(200);
    expect(titleOf(only(cardsOf(after.sent)))).toBe('The draft is in your Outlook');
    expect(htmlOf(outlook.server.drafts('ann')[0])).toContain('Keep me');
  });

  it('because the sign-in did not help, the card says so', async () => {
    const card = await preview();
    outlook.signedOut.add('ann');
    await pressOn(card, 'Create draft');
    outlook.signedOut.delete('ann');
    for (const method of ['GET', 'POST']) outlook.server.failNext(method, { status: 401 });
    const value = { id: 'x', connectionName: 'graph', token: 'sso' };
    const exchange = { ...activity('invoke', bot.where(ANN)), name: 'signin/tokenExchange', value };
    const { sent } = await bot.deliver(exchange);
    expect(titleOf(only(cardsOf(sent)))).toBe('No draft was made');
  });
});

describe('the letter as a file', () => {
  const wish = async (place: Place = ANN) => ({
    ...button(await preview(undefined, place), 'Create draft').data,
    note: 'Hei <b>',
  });

  it('is offered in a chat of one’s own, and stored where the person agreed', async () => {
    const { told, sent } = await bot.press(DRAFT_FILE, await wish(), ANN);
    expect(told.value).toBe('The file is offered below.');
    const content = sent[0]?.activity.attachments?.[0]?.content as unknown as Record<string, unknown>;
    expect(content.acceptContext).toMatchObject({ offer: LETTER_OFFER, dealId: 'D-1' });
    const drive = await startDrive();
    try {
      const name = 'D-1-customer-action-required.eml';
      const uploadInfo = {
        uploadUrl: drive.url('up'),
        contentUrl: drive.url(name),
        name,
        uniqueId: '1',
        fileType: 'eml',
      };
      const value = { type: 'fileUpload', action: 'accept', context: content.acceptContext, uploadInfo };
      const { response } = await bot.deliver({
        ...activity('invoke', bot.where(ANN)),
        name: 'fileConsent/invoke',
        value,
      });
      expect(response.status).toBe(200);
      await eventually(() => expect(bot.connector.sent.at(-1)?.method).toBe('PUT'));
      expect(titleOf(only(cardsOf(bot.connector.sent.slice(-1))))).toBe(`${name} is in your OneDrive`);
      const [stored = ''] = drive.stored;
      expect(Buffer.byteLength(stored)).toBe(content.sizeInBytes);
      const { headers, parts } = parseEml(stored);
      expect(headers.get('to')).toEqual([expect.stringContaining('cara@contoso.com')]);
      expect(parts.map(({ body }) => body).join('\n')).toContain('Hei <b>');
      expect(stored).toMatch(/^X-Unsent: 1/m);
    } finally {
      await drive.stop();
    }
    const log = await auditOf(bot.store.db, 'd-1', { skip: 0, limit: 1 });
    expect(log).toMatchObject([
      { action: 'draft', detail: 'made customer-action-required as a file, to cara@contoso.com' },
    ]);
    expect(outlook.server.drafts('ann')).toEqual([]);
  });

  it('is not given before others, who would get it too', async () => {
    bot.connector.answer({ members: { '29:ann': PEOPLE['29:ann'], '29:bob': PEOPLE['29:bob'] } });
    const place = { ...ANN, conversation: 'groupChat' } as const;
    const { told, sent } = await bot.press(DRAFT_FILE, await wish(place), place);
    expect(told.value).toBe(
      'Files can be given in a chat of our own only. Say to me there: draft customer D-1',
    );
    expect(sent).toEqual([]);
  });

  it('is said not to be there where Teams has no files for bots', async () => {
    const { stop } = bot;
    bot = await open(ROWS, { transfer: null });
    await stop();
    const { told } = await bot.press(DRAFT_FILE, await wish(), ANN);
    expect(told.value).toMatch(/Teams gives bots no files/);
  });

  it('is kept on this machine in local mode', async () => {
    const { stop } = bot;
    bot = await start({ mail: outlook.mail, fill: bookOf(ROWS) });
    await stop();
    bot.connector.answer({ members: PEOPLE });
    const card = cardIn(await bot.press(DRAFT_FILE, await wish(), ANN));
    expect(titleOf(card)).toBe('The letter is a file on this machine');
    const [, , file = ''] = linesOf(card);
    expect(await readFile(file, 'utf8')).toMatch(/^X-Unsent: 1/m);
    expect(bot.services.files.transfer).toBeInstanceOf(FileTransfer);
  });

  it('is kept in the outbox where there is no Outlook at all, by either button', async () => {
    const { stop } = bot;
    bot = await start({ fill: bookOf(ROWS) });
    await stop();
    bot.connector.answer({ members: PEOPLE });
    for (const title of ['Create draft', 'Create draft']) {
      const card = cardIn(await pressOn(await preview(), title));
      expect(titleOf(card)).toBe('The draft is in the outbox of this machine');
    }
    expect(titleOf(cardIn(await bot.press(DRAFT_FILE, await wish(), ANN)))).toMatch(/in the outbox/);
    const { drafts } = bot.services.mail;
    expect(drafts.kind === 'outbox' && (await drafts.outbox.list())).toHaveLength(1);
  });
});

describe('where others are', () => {
  const place = { ...ANN, conversation: 'groupChat' } as const;
  beforeEach(() => {
    bot.connector.answer({ members: { '29:ann': PEOPLE['29:ann'], '29:bob': PEOPLE['29:bob'] } });
  });

  it('the preview is for whoever pressed alone, and the deal is drawn anew for everybody', async () => {
    const pressed = await pressOn(await preview(undefined, place), 'Create draft', {}, place);
    expect(links(cardIn(pressed))).toEqual([LINK]);
    expect(pressed.sent).toMatchObject([{ method: 'PUT', activityId: 'card-1' }]);
    const deal = only(cardsOf(pressed.sent));
    expect(linesOf(deal)).toEqual(
      expect.arrayContaining([
        'Ann Lee has drafted the customer e-mail.',
        '✎ Draft, not sent: customer e-mail by Ann Lee · made Wed 10 Jun, 12:00 UTC',
      ]),
    );
    expect(links(deal)).toEqual([]);
  });

  it.each(['draft customer D-1', 'draft customer e-mail for contoso'])(
    'a letter asked for by "%s" is shown to each alone',
    async (words) => {
      const prompt = only(await bot.ask(words, place));
      expect(linesOf(prompt).join('\n')).not.toContain('cara@contoso.com');
      const { verb, data } = button(prompt, 'Show me the letter');
      expect(linesOf(cardIn(await bot.press(verb, data, { ...place, from: '29:bob' })))).toContain('Bob Ray');
    },
  );

  it('nothing is told of a deal that not everybody there may see', async () => {
    bot.connector.answer({ members: PEOPLE });
    const card = only(await bot.ask('draft customer D-1', place));
    expect(linesOf(card).join('\n')).not.toMatch(/Contoso/);
    const { verb, data } = button(card, 'Show it to me alone');
    expect(titleOf(cardIn(await bot.press(verb, data, place)))).toBe('Write to customer');
    const eve = { ...place, from: '29:eve' };
    expect(titleOf(cardIn(await bot.press(verb, data, eve)))).not.toBe('Write to customer');
    const { data: form } = button(cardIn(await bot.press(verb, data, place)), 'Create draft');
    for (const press of [DRAFT_FORM, DRAFT_PREVIEW, DRAFT_CREATE, DRAFT_FILE])
      expect(titleOf(cardIn(await bot.press(press, form, eve)))).toBe('No such deal');
    expect(outlook.server.requests).toEqual([]);
    expect(await draftsOfDeal(bot.store.db, 1)).toEqual([]);
  });
});

describe('in an old client', () => {
  it.each(['personal', 'groupChat'] as const)(
    'a draft is made in a %s conversation',
    async (conversation) => {
      bot.connector.answer({ members: { '29:ann': PEOPLE['29:ann'], '29:bob': PEOPLE['29:bob'] } });
      const place = { ...ANN, conversation };
      const deal = only(await bot.ask('check D-1', place));
      const { data } = button(deal, 'Write to customer').fallback;
      const opened = only(cardsOf(await bot.submit({ ...data, own: '1', from: '0' }, place)));
      const { data: save } = button(opened, 'Create draft').fallback;
      const sent = await bot.submit({ ...save, ...proposed(opened) }, place);
      expect(sent).toMatchObject([{ method: 'PUT', activityId: 'card-1' }]);
      const title =
        conversation === 'personal'
          ? 'The draft is in your Outlook'
          : 'Ann Lee has drafted the customer e-mail.';
      expect(titleOf(only(cardsOf(sent)))).toBe(title);
      expect(outlook.server.drafts('ann')).toHaveLength(1);
    },
  );
});

describe('a follow-up', () => {
  const DAY = 24 * 60 * 60_000;

  /** The first letter goes out; nobody answers. */
  async function sentFirst(): Promise<void> {
    await create();
    const [draft] = outlook.server.drafts('ann');
    outlook.server.send(draft as ServedMessage);
    const mailbox = { key: 'oid-ann', token: async () => 'ann' };
    const { drafts } = outlook.mail;
    if (drafts.kind !== 'graph') throw new Error('no Graph');
    await refreshMailbox({ ...bot.services, graph: drafts.graph }, mailbox);
  }

  it('is offered five days after the first letter, and reminds of that', async () => {
    await sentFirst();
    const early = only(await bot.ask('draft follow-up d-1', ANN));
    expect(linesOf(early).join('\n')).toContain('There is nothing to follow up');
    bot.wait(5 * DAY);
    const deal = only(await bot.ask('check d-1', ANN));
    const { sent } = await bot.press(SAY, button(deal, 'Answers and follow-ups').data, ANN);
    const { verb, data } = button(only(cardsOf(sent)), 'Write a reminder');
    const card = cardIn(await bot.press(verb, data, ANN));
    expect(linesOf(card).join('\n')).toContain('On 10 June 2026 (5 days ago) I wrote to you');
    expect(titleOf(cardIn(await pressOn(card, 'Create draft')))).toBe('The draft is in your Outlook');
    expect(titleOf(cardIn(await pressOn(card, 'Create draft')))).toBe('Your draft is there already');
    expect(outlook.server.drafts('ann')).toHaveLength(1);
    expect(buttonsOf(only(await bot.ask('replies d-1', ANN))).map(({ title }) => title)).not.toContain(
      'Write a reminder',
    );
  });

  it('is not made for many at once', async () => {
    expect(titleOf(only(await bot.ask('draft follow-up for all at risk', ANN)))).toBe(
      'Follow-ups are drafted one by one',
    );
  });
});

describe('what a button of drafts carries', () => {
  const good = { dealId: 'D-1', template: 'customer-action-required' };
  it.each([
    { what: 'nothing', verb: DRAFT_FORM, data: {} },
    { what: 'a template that is none', verb: DRAFT_FORM, data: { ...good, template: '__proto__' } },
    { what: 'no generation', verb: DRAFT_FRESH, data: good },
    { what: 'a recipient list without end', verb: DRAFT_FILE, data: { ...good, dealId: 'x'.repeat(501) } },
  ])('with $what is refused quietly', async ({ verb, data }) => {
    expect((await bot.press(verb, data, ANN)).told).toMatchObject({ statusCode: 400 });
    expect(outlook.server.requests).toEqual([]);
  });

  it('without a preview that was seen shows one', async () => {
    expect(linesOf(cardIn(await bot.press(DRAFT_CREATE, good, ANN))).join('\n')).toMatch(
      /^Nothing was drafted yet|changed/m,
    );
    expect(outlook.server.requests).toEqual([]);
  });
});

describe('what somebody typed', () => {
  // On each card alone every such text is tried; here, whether one takes a way around.
  it.each(HOSTILE.filter(({ name }) => /Markdown|whole date|lines/.test(name)))(
    'comes out as text on every card of a draft: $name',
    async ({ text }) => {
      const { stop } = bot;
      const given = text.replaceAll(/[\r\n]/g, ' ');
      bot = await open(
        ROWS.map((row) => ({ ...row, customer: given, customer_contact_name: given, partner: given })),
      );
      await stop();
      const card = cardIn(await pressOn(await preview(), 'Update preview', { note: text }));
      outlook.server.failNext('POST', { status: 403 });
      const failed = cardIn(await pressOn(card, 'Create draft'));
      const made = await create();
      const deal = only(await bot.ask('check D-1', ANN));
      for (const one of [card, failed, made, deal]) {
        const { faults, markdown } = renderCard(one);
        expect(faults).toEqual([]);
        expect(markdown.filter((words) => words.includes(MARK))).toEqual([]);
        expect(
          linesOf(one)
            .join('')
            .match(/\{\{|[\p{Cc}\p{Cf}]/u),
        ).toBeNull();
        expect(cardBytes(one)).toBeLessThanOrEqual(MAX_CARD_BYTES);
      }
      expect(buttonsOf(made).map(({ title }) => title)).toContain('Back');
    },
  );

  it.each(['漢', '\u0001', '\uD83C', '"', '\n', '🎉'])(
    'at its longest fits on every card: %j',
    async (unit) => {
      const note = unit.repeat(5000);
      const card = cardIn(await pressOn(await preview(), 'Update preview', { note }));
      outlook.server.failNext('POST', { status: 403 });
      const failed = cardIn(await pressOn(card, 'Create draft', { note }));
      expect(titleOf(failed)).toBe('No draft was made');
      for (const one of [card, failed]) expect(cardBytes(one)).toBeLessThanOrEqual(MAX_CARD_BYTES);
    },
  );
});
