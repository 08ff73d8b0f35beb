import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard, ChoiceSet, Element } from '../../../cards/kit/adaptive-card.ts';
import { RECORD_FORM, RECORD_SAVE, SHOW_DEAL } from '../../../cards/verbs.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { cardsOf, only, type Pressed, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { CONVERSATIONS } from '../../support/teams/activities.ts';
import { button, buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { expectInert, MARK } from '../../support/teams/hostile.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const DEAL = {
  deal_id: 'D-1',
  customer: 'Contoso',
  program: 'EA',
  cloud_scope: 'gcc-high',
  close_date: '2026-06-20',
};
const ROWS: readonly Row[] = [
  { ...DEAL, contact_role: 'NTC', contact_email: 'ann@contoso.com', contact_name: 'Ann Lee' },
  { ...DEAL, contact_role: 'OA', contact_email: 'bob@contoso.com' },
  {
    deal_id: 'D-2',
    customer: 'Secret',
    cloud_scope: 'azure-secret',
    contact_role: 'NTC',
    contact_email: 'a@b.example',
  },
  { deal_id: 'D-3', customer: 'Nobody' },
];

const start = useBots();
let bot: TestBot;
beforeEach(async () => {
  bot = await start({ fill: bookOf(ROWS) });
});

function cardIn({ told }: Pressed): AdaptiveCard {
  expect(told).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  return told.value as AdaptiveCard;
}

function input(card: AdaptiveCard, id: string): Element & { value?: string } {
  const found = card.body.find((element) => 'id' in element && element.id === id);
  if (!found) throw new Error(`no input ${id}`);
  return found as Element & { value?: string };
}

/** Opens the form of a deal's card. */
async function form(title: string, dealId = 'D-1'): Promise<AdaptiveCard> {
  const { verb, data } = button(only(await bot.ask(`check ${dealId}`)), title);
  expect(verb).toBe(RECORD_FORM);
  return cardIn(await bot.press(verb, data));
}

const VALID = { emails: 'ann@contoso.com,bob@contoso.com', result: 'valid', day: '2026-06-10' };

function evidence() {
  return bot.store.db.selectFrom('evidence').selectAll().orderBy('id').execute();
}

describe('"Validated in VL Central"', () => {
  it('opens a form that offers each address once, and the one that needs it most first', async () => {
    const card = await form('Record checks');
    expect(renderCard(card).faults).toEqual([]);
    const { choices, value } = input(card, 'emails') as ChoiceSet;
    expect(choices).toEqual([
      { title: 'Ann Lee · ann@contoso.com', value: 'ann@contoso.com' },
      { title: 'Online Administrator · bob@contoso.com', value: 'bob@contoso.com' },
    ]);
    expect(value).toBe('');
    expect(input(card, 'day').value).toBe('2026-06-10');
    expect(linesOf(card).join('\n')).toMatch(
      /Source: WSA partner playbook \(May 2026\), Primary Validation Method/,
    );
  });

  it.each(CONVERSATIONS)(
    'is recorded in a %s conversation and the card drawn anew for everybody',
    async (conversation) => {
      const place = { conversation };
      const shown = only(await bot.ask('check D-1', place));
      const opened = cardIn(await bot.press(RECORD_FORM, button(shown, 'Record checks').data, place));
      const save = button(opened, 'Save');
      const pressed = await bot.press(save.verb, { ...save.data, ...VALID, note: 'Green tick' }, place);
      const own = cardIn(pressed);
      expect(titleOf(own)).toMatch(/^Recorded by .+ for ann@contoso.com, bob@contoso.com\.$/);
      expect(linesOf(own)).toContain('✔ Ready');
      expect(linesOf(own).join('\n')).toMatch(/VL Central: valid, Wed 10 Jun, by Alex: "Green tick"/);
      const [changed] = pressed.sent;
      expect(changed).toMatchObject({ method: 'PUT', activityId: 'card-1' });
      expect(linesOf(only(cardsOf(pressed.sent)))).toEqual(linesOf(own));
      expect(await evidence()).toMatchObject([
        {
          email_key: 'ann@contoso.com',
          cloud_scope: 'gcc-high',
          method: 'vl-central',
          result: 'valid',
          note: 'Green tick',
        },
        { email_key: 'bob@contoso.com', validated_at: '2026-06-10T12:00:00.000Z', validated_by: 'Alex' },
      ]);
      const [entry] = (await auditOf(bot.store.db, 'd-1', { skip: 0, limit: 99 })).filter(
        ({ action }) => action === 'record',
      );
      expect(entry).toMatchObject({
        actor_name: 'Alex',
        detail: expect.stringContaining('vl-central valid'),
      });
    },
  );

  it('pressed twice is recorded once', async () => {
    const { verb, data } = button(await form('Record checks'), 'Save');
    const filled = { ...data, ...VALID };
    const [first, second] = await Promise.all([bot.press(verb, filled), bot.press(verb, filled)]);
    const titles = [titleOf(cardIn(first)), titleOf(cardIn(second))].sort();
    expect(titles[0]).toMatch(/^Recorded by/);
    expect(titles[1]).toMatch(/^That was recorded already/);
    expect(await evidence()).toHaveLength(2);
  });

  it('is undone at the press of a button, for everybody who sees the card, and says so a second time', async () => {
    const { verb, data } = button(await form('Record checks'), 'Save');
    const recorded = cardIn(await bot.press(verb, { ...data, ...VALID }));
    expect(renderCard(recorded).faults).toEqual([]);
    const undo = button(recorded, 'Undo');
    const pressed = await bot.press(undo.verb, undo.data);
    const card = cardIn(pressed);
    expect(titleOf(card)).toBe('Undone: the check counts no more for ann@contoso.com, bob@contoso.com.');
    expect(linesOf(card)).not.toContain('✔ Ready');
    expect(linesOf(only(cardsOf(pressed.sent)))).toEqual(linesOf(card));
    expect(await evidence()).toHaveLength(2);
    const again = cardIn(await bot.press(undo.verb, undo.data));
    expect(titleOf(again)).toBe('That check was undone already by Alex on 2026-06-10.');
    const trail = only(await bot.ask('evidence D-1'));
    expect(renderCard(trail).faults).toEqual([]);
    expect(linesOf(trail).join('\n')).toMatch(
      /○ VL Central: valid, Wed 10 Jun.*\nwithdrawn by Alex on Wed 10 Jun; recorded Wed 10 Jun, 12:00 UTC in chat/,
    );
  });

  it.each([
    { minutes: 10, says: /^Undone: the check counts no more/, withdrawn: 2 },
    { minutes: 10.01, says: /^This was done more than 10 minutes ago, so Undo is over\. /, withdrawn: 0 },
  ])('is undone within ten minutes: after $minutes', async ({ minutes, says, withdrawn }) => {
    const { verb, data } = button(await form('Record checks'), 'Save');
    const undo = button(cardIn(await bot.press(verb, { ...data, ...VALID })), 'Undo');
    bot.wait(minutes * 60_000);
    expect(titleOf(cardIn(await bot.press(undo.verb, undo.data)))).toMatch(says);
    const rows = await bot.store.db.selectFrom('evidence_withdrawals').selectAll().execute();
    expect(rows).toHaveLength(withdrawn);
  });

  it('is not undone once a newer check speaks, and says so', async () => {
    const { verb, data } = button(await form('Record checks'), 'Save');
    const undo = button(cardIn(await bot.press(verb, { ...data, ...VALID })), 'Undo');
    const again = button(await form('Record checks'), 'Save');
    await bot.press(again.verb, { ...again.data, ...VALID, result: 'no-wsa' });
    expect(titleOf(cardIn(await bot.press(undo.verb, undo.data)))).toBe(
      'A newer check was recorded since for ann@contoso.com, bob@contoso.com, so this one counts no more anyway.',
    );
  });

  it('in an old client changes the message itself', async () => {
    const card = only(await bot.ask('check D-1'));
    const opened = only(cardsOf(await bot.submit(button(card, 'Record checks').fallback.data)));
    const sent = await bot.submit({ ...button(opened, 'Save').fallback.data, ...VALID });
    expect(sent).toMatchObject([{ method: 'PUT', activityId: 'card-1' }]);
    expect(titleOf(only(cardsOf(sent)))).toMatch(/^Recorded by/);
    expect(await evidence()).toHaveLength(2);
  });

  it('of a later day overrules an earlier one, and nothing is deleted', async () => {
    const { verb, data } = button(await form('Record checks'), 'Save');
    await bot.press(verb, { ...data, ...VALID });
    bot.wait(24 * 60 * 60_000);
    const again = button(await form('Record checks'), 'Save');
    const worse = { emails: 'ann@contoso.com', result: 'wrong-cloud', day: '2026-06-11' };
    const card = cardIn(await bot.press(again.verb, { ...again.data, ...worse }));
    expect(linesOf(card)).toContain('✖ Blocked');
    const trail = only(await bot.ask('evidence D-1'));
    expect(linesOf(trail).join('\n')).toMatch(
      /● VL Central: wrong cloud, Thu 11 Jun.*[\s\S]*○ VL Central: valid, Wed 10 Jun/,
    );
    expect(renderCard(trail).faults).toEqual([]);
  });

  const REFUSED = [
    { what: 'no address', change: { emails: '' }, says: /Choose whose address/ },
    { what: 'no result', change: { result: '' }, says: /Choose what came out/ },
    { what: 'a result of another method', change: { result: 'work-account' }, says: /Choose what came out/ },
    { what: 'no day', change: { day: '' }, says: /Give the day/ },
    { what: 'a day that is none', change: { day: '2026-02-30' }, says: /Give the day/ },
    { what: 'a time of day', change: { day: '2026-06-09T12:00:00Z' }, says: /Give the day/ },
    { what: 'a day to come', change: { day: '2026-06-12' }, says: /in the future/ },
    {
      what: 'an address that is not on the deal',
      change: { emails: 'eve@contoso.com' },
      says: /eve@contoso.com is no longer a contact/,
    },
  ];
  it.each(REFUSED)('with $what is refused, and what was filled in stays', async ({ change, says }) => {
    const opened = await form('Record checks');
    const { verb, data } = button(opened, 'Save');
    const card = cardIn(await bot.press(verb, { ...data, ...VALID, note: 'Keep me', ...change }));
    const told = linesOf(card).filter((line) => line.startsWith('✖ '));
    expect(told).toEqual([expect.stringMatching(says)]);
    expect(told[0]).toMatch(/^✖ Not recorded yet\./);
    expect(card.fallbackText).toMatch(says);
    expect(input(card, 'note').value).toBe('Keep me');
    expect(button(card, 'Save').data.form).toBe(data.form);
    expect(await evidence()).toEqual([]);
    expect(renderCard(card).faults).toEqual([]);
  });

  it.each([
    { day: '2026-06-11', why: 'where it is tomorrow already', kept: '2026-06-10T12:00:00.000Z' },
    { day: '2026-06-10', why: 'of today', kept: '2026-06-10T12:00:00.000Z' },
    { day: '2026-06-09', why: 'of yesterday', kept: '2026-06-09T00:00:00.000Z' },
  ])('dated $day, $why, counts from $kept', async ({ day, kept }) => {
    const { verb, data } = button(await form('Record checks'), 'Save');
    await bot.press(verb, { ...data, ...VALID, day });
    expect((await evidence())[0]?.validated_at).toBe(kept);
  });
});

describe('"Record check" in the row of a contact', () => {
  it('opens the form with that contact chosen, and nobody else', async () => {
    const rows = buttonsOf(only(await bot.ask('check D-1'))).filter(({ title }) => title === 'Record check');
    expect(rows.map(({ verb, data }) => [verb, data.email])).toEqual([
      [RECORD_FORM, 'ann@contoso.com'],
      [RECORD_FORM, 'bob@contoso.com'],
    ]);
    for (const { verb, data } of rows) {
      const opened = cardIn(await bot.press(verb, data));
      expect(renderCard(opened).faults).toEqual([]);
      const { value, choices } = input(opened, 'emails') as ChoiceSet;
      expect([value, choices.map((choice) => choice.value)]).toEqual([data.email, [data.email]]);
      const { verb: again, data: place } = button(opened, 'For several people');
      const whole = cardIn(await bot.press(again, place));
      expect(input(whole, 'emails').value).toBe('');
      expect((input(whole, 'emails') as ChoiceSet).choices).toHaveLength(2);
    }
  });

  it('takes three presses from the card of the deal', async () => {
    const row = button(only(await bot.ask('check D-1')), 'Record check');
    const { verb, data } = button(cardIn(await bot.press(row.verb, row.data)), 'Save');
    const filled = { ...data, ...VALID, emails: String(row.data.email) };
    const refused = cardIn(await bot.press(verb, { ...filled, result: '' }));
    expect((input(refused, 'emails') as ChoiceSet).choices).toHaveLength(1);
    expect(titleOf(cardIn(await bot.press(verb, filled)))).toMatch(/^Recorded by .+ for ann@contoso.com\.$/);
  });

  it.each([
    { what: 'an address that is not on the deal', email: 'eve@contoso.com', value: '' },
    { what: 'another spelling', email: 'BOB@contoso.com', value: 'bob@contoso.com' },
    { what: 'nobody, as cards of earlier versions', email: undefined, value: '' },
  ])('with $what chooses "$value"', async ({ email, value }) => {
    const { verb, data } = button(only(await bot.ask('check D-1')), 'Record checks');
    const opened = cardIn(await bot.press(verb, { ...data, ...(email === undefined ? {} : { email }) }));
    expect(input(opened, 'emails').value).toBe(value);
  });
});

describe('a positive result over a fresh one that says no', () => {
  const DAY = 24 * 60 * 60_000;
  const NO_SIGN_IN = { method: 'sign-in', result: 'not-work-account' };

  /** Records a check without being asked, and waits some days. */
  async function said(what: { method?: string; result: string }, days = 0): Promise<void> {
    const title = what.method === 'sign-in' ? 'Record a sign-in check' : 'Record checks';
    const { verb, data } = button(await form(title), 'Save');
    const day = new Date(bot.services.now()).toISOString().slice(0, 10);
    await bot.press(verb, { ...data, emails: 'ann@contoso.com', result: what.result, day });
    bot.wait(days * DAY);
  }

  async function save(more: object = {}): Promise<AdaptiveCard> {
    const { verb, data } = button(await form('Record checks'), 'Save');
    const day = new Date(bot.services.now()).toISOString().slice(0, 10);
    return cardIn(await bot.press(verb, { ...data, ...VALID, day, note: 'Keep me', ...more }));
  }

  it.each([
    { before: { result: 'wrong-cloud' }, days: 0, says: 'VL Central: wrong cloud, Wed 10 Jun, by Alex' },
    { before: { result: 'no-wsa' }, days: 30, says: 'VL Central: no WSA, Wed 10 Jun, by Alex' },
    { before: { result: 'invalid' }, days: 1, says: 'VL Central: invalid, unexplained, Wed 10 Jun, by Alex' },
    {
      before: NO_SIGN_IN,
      days: 1,
      says: 'Sign-in check: no work account, Wed 10 Jun, by Alex',
    },
  ])('asks, and says what was recorded: $says', async ({ before, days, says }) => {
    await said(before, days);
    const asked = await save();
    expect(renderCard(asked).faults).toEqual([]);
    expect(linesOf(asked).slice(0, 2)).toEqual([
      'Not recorded yet: "VL Central: valid" would stand over a fresh answer that says no.',
      `ann@contoso.com: ${says}.`,
    ]);
    expect(await evidence()).toHaveLength(1);
    expect(input(asked, 'note').value).toBe('Keep me');
    expect(input(asked, 'emails').value).toBe(VALID.emails);
    const { verb, data } = button(asked, 'Record it all the same');
    const day = new Date(bot.services.now()).toISOString().slice(0, 10);
    const done = cardIn(await bot.press(verb, { ...data, ...VALID, day }));
    expect(titleOf(done)).toMatch(/^Recorded by/);
    expect(titleOf(cardIn(await bot.press(verb, { ...data, ...VALID, day })))).toMatch(
      /^That was recorded already/,
    );
    expect(await evidence()).toHaveLength(3);
  });

  it.each([
    { what: 'a stale one', before: { result: 'wrong-cloud' }, days: 31, more: {} },
    { what: 'a positive one', before: { result: 'valid' }, days: 0, more: {} },
    {
      what: 'one about another contact',
      before: { result: 'no-wsa' },
      days: 0,
      more: { emails: 'bob@contoso.com' },
    },
    { what: 'one, with another no', before: { result: 'no-wsa' }, days: 0, more: { result: 'wrong-cloud' } },
  ])('is not asked about over $what', async ({ before, days, more }) => {
    await said(before, days);
    expect(titleOf(await save(more))).toMatch(/^Recorded by/);
  });

  it('is asked about anew where something else says no by then', async () => {
    await said({ result: 'wrong-cloud' });
    const { verb, data } = button(await save(), 'Record it all the same');
    await said(NO_SIGN_IN);
    const again = cardIn(await bot.press(verb, { ...data, ...VALID }));
    expect(linesOf(again).join('\n')).toContain('Sign-in check: no work account');
    expect(button(again, 'Record it all the same').data.confirm).not.toBe(data.confirm);
    expect(await evidence()).toHaveLength(2);
  });
});

describe('"Sign-in check"', () => {
  it("shows the portal of the deal's scope, how to read what is seen, and settles", async () => {
    const card = await form('Record a sign-in check');
    expect(input(card, 'portal').value).toBe('https://portal.office365.us');
    const { verb, data } = button(card, 'Save');
    const filled = { emails: VALID.emails, result: 'work-account', day: VALID.day };
    const saved = cardIn(
      await bot.press(verb, { ...data, ...filled, portal: 'https://portal.office365.us' }),
    );
    expect(linesOf(saved)).toContain('✔ Ready');
    expect(linesOf(saved).join('\n')).toContain('Sign-in check: work account at portal.office365.us');
  });

  it('at another portal says nothing of the cloud', async () => {
    const { verb, data } = button(await form('Record a sign-in check'), 'Save');
    const filled = { emails: VALID.emails, result: 'work-account', day: VALID.day };
    const saved = cardIn(
      await bot.press(verb, { ...data, ...filled, portal: 'https://admin.microsoft.com' }),
    );
    expect(linesOf(saved)).toContain('? Unverified');
  });

  it('is not offered where there is no portal, and nothing where there is nobody', async () => {
    const checks = async (id: string) =>
      buttonsOf(only(await bot.ask(`check ${id}`)))
        .filter(({ verb, title }) => verb === RECORD_FORM && title !== 'Record check')
        .map(({ title }) => title);
    // The next step of the first is a check, too, and stands there once.
    expect(await checks('D-1')).toEqual(['Record checks', 'Record a sign-in check']);
    expect(await checks('D-2')).toEqual(['Record checks']);
    expect(await checks('D-3')).toEqual([]);
  });
});

describe('a card that is out of date', () => {
  async function outdated(): Promise<AdaptiveCard> {
    const old = only(await bot.ask('check D-1'));
    const { verb, data } = button(await form('Record checks'), 'Save');
    await bot.press(verb, { ...data, ...VALID, emails: 'ann@contoso.com', result: 'no-wsa' });
    return old;
  }

  it.each(['Record checks', 'Record a sign-in check', 'Look up again'])(
    'says what has changed when "%s" is pressed, and is drawn anew',
    async (title) => {
      const old = await outdated();
      const { verb, data } = button(old, title);
      const card = cardIn(await bot.press(verb, data));
      expect(linesOf(card)).toContain('NTC ann@contoso.com is not ready; was unverified.');
      expect(linesOf(card).slice(0, 2)).toEqual([
        'Changed since this card was drawn:',
        'The deal is blocked; it was unverified.',
      ]);
      expect(linesOf(card)).toContain('✖ Blocked');
      const { verb: next, data: fresh } = button(card, title);
      expect(linesOf(cardIn(await bot.press(next, fresh)))).not.toContain(
        'Changed since this card was drawn:',
      );
    },
  );

  it('is brought up to date by the client itself', async () => {
    const old = await outdated();
    const { verb, data } = old.refresh?.action ?? { verb: '', data: {} };
    expect(verb).toBe(SHOW_DEAL);
    expect(linesOf(cardIn(await bot.press(verb, data)))).toContain('✖ Blocked');
  });

  it('does not cost what was typed into a form meanwhile', async () => {
    const opened = await form('Record checks');
    await outdated();
    const { verb, data } = button(opened, 'Save');
    const card = cardIn(await bot.press(verb, { ...data, ...VALID, emails: 'bob@contoso.com' }));
    expect(titleOf(card)).toMatch(/^Recorded by .* for bob@contoso.com/);
  });
});

describe('what is typed into the form', () => {
  it('comes out as text', async () => {
    const { verb, data } = button(await form('Record checks'), 'Save');
    const note = `${MARK} **b** {{DATE(2026-01-01,SHORT)}} \u202E <img onerror=x>`;
    const card = cardIn(await bot.press(verb, { ...data, ...VALID, note }));
    expectInert(card);
    expectInert(only(await bot.ask('evidence D-1')));
  });

  it('is not kept when the database refuses it, and the answer says so', async () => {
    const { verb, data } = button(await form('Record checks'), 'Save');
    await bot.store.db.schema.alterTable('audit').renameTo('lost').execute();
    const { told } = await bot.press(verb, { ...data, ...VALID });
    expect(told).toMatchObject({ statusCode: 500, type: 'application/vnd.microsoft.error' });
    expect(await evidence()).toEqual([]);
  });

  it.each([
    { what: 'nothing', data: {} },
    { what: 'no form', data: { dealId: 'D-1', method: 'vl-central' } },
    {
      what: 'a method that is looked up',
      data: { dealId: 'D-1', method: 'directory', form: 'x'.repeat(20) },
    },
  ])('with $what in the payload is refused quietly', async ({ data }) => {
    const { told } = await bot.press(RECORD_SAVE, data);
    expect(told).toMatchObject({ statusCode: 400 });
  });
});
