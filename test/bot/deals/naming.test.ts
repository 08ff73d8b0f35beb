import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { OPEN_DEAL } from '../../../cards/verbs.ts';
import { resumeAlerts, stopAlerts } from '../../../src/alerts/admin/ledger.ts';
import { scan, tickOfRequest } from '../../../src/alerts/scan/scan.ts';
import { wholeAudit } from '../../support/audit/audit-rows.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { type Chatter, chatters, type Drive, startDrive } from '../../support/bot/importing.ts';
import { type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { SAMPLE_DAY } from '../../support/sample-day.ts';
import { button, buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { expectInert, MARK } from '../../support/teams/hostile.ts';

const MALLORY = 'mallory@account-team.example';
const VICTIM = 'victim@account-team.example';
const ALIAS = 'v.ictim@account-team.example';
const OTHER = 'other@account-team.example';

const MEMBERS = {
  mallory: { name: 'Mallory', email: MALLORY, aadObjectId: 'mallory' },
  victim: { name: 'Vic', email: VICTIM, userPrincipalName: ALIAS, aadObjectId: 'victim' },
  other: { name: 'Olly', email: OTHER, aadObjectId: 'other' },
  root: { name: 'Root', email: 'root@account-team.example', aadObjectId: 'root' },
} as const;

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

let drive: Drive;
beforeAll(async () => {
  drive = await startDrive();
});
afterAll(() => drive.stop());

/** A book of critical deals: each closes today, and nobody was checked. */
function book(
  rows: readonly { readonly id: string; readonly ae?: string; readonly pdm?: string; readonly ce?: string }[],
) {
  const lines = rows.map(
    ({ id, ae = MALLORY, ce = '', pdm = '' }) =>
      `${id},Wide World of ${id},EA,commercial,${SAMPLE_DAY},${ae},${ce},${pdm},NTC,gone@gmail.com`,
  );
  const head =
    'deal_id,customer,program,cloud_scope,close_date,ae_email,ce_email,pdm_email,contact_role,contact_email';
  return [head, ...lines].join('\n');
}

const start = useBots();
let bot: TestBot;
let mallory: Chatter;
let victim: Chatter;
let other: Chatter;
let root: Chatter;

async function startBot({ alerts = false } = {}) {
  bot = await start({ fill: bookOf([]), admins: new Set(['root']), alerts });
  ({ mallory, victim, other, root } = chatters(bot, MEMBERS));
}
beforeEach(() => startBot());

/** What stands on a card. */
const text = async (card: Promise<AdaptiveCard> | AdaptiveCard) => linesOf(await card).join('\n');

/** Scans for alerts; gives to whom alerts are due, each once. */
async function alertedPeople(): Promise<readonly string[]> {
  const { db, now, cadence, thresholds, log, newReference } = bot.services;
  await scan({ db, now, cadence, thresholds, log }, tickOfRequest(now(), newReference()));
  const rows = await db
    .selectFrom('alerts')
    .select('place_key')
    .distinct()
    .where('state', 'not in', ['suppressed', 'cancelled'])
    .orderBy('place_key')
    .execute();
  return rows.map(({ place_key }) => place_key.replace('person:', ''));
}

describe('somebody whom an import of a colleague names', () => {
  beforeEach(async () => {
    await mallory.imports(book([{ id: 'D-1', pdm: VICTIM }]), drive);
  });

  it('finds nothing of it on their lists and in their searches', async () => {
    expect(buttonsOf(await victim.ask('my deals')).map(({ data }) => data.dealId)).not.toContain('D-1');
    expect(titleOf(await victim.ask('my deals'))).toBe('No deals of yours');
    expect(titleOf(await victim.ask('at risk'))).toMatch(/^No /);
    expect(titleOf(await victim.ask('at risk pdm:victim'))).toMatch(/^No /);
    expect(await text(victim.ask('check wide world'))).not.toContain('D-1');
    expect(await text(victim.ask('is Wide World ready?'))).not.toContain('D-1');
  });

  it('finds nothing of it in what they export, from where an import would put it on their lists', async () => {
    const exported = async (chatter: Chatter) => {
      const said = await text(chatter.ask('export'));
      return readFile(said.split(': ')[1] ?? '', 'utf8');
    };
    expect(await exported(victim)).not.toContain('D-1');
    expect(await exported(mallory)).toContain('D-1');
    await victim.press(await victim.ask('my deals'), 'Take it');
    expect(await exported(victim)).toContain('D-1');
  });

  it('is not counted as the PDM of it', async () => {
    expect(await text(mallory.ask('at risk by pdm'))).toContain('No PDM');
    expect(await text(mallory.ask('at risk by pdm'))).not.toContain(VICTIM);
  });

  it('is told why they are not told of it', async () => {
    const lines = await text(victim.ask('why not told D-1'));
    expect(lines).toContain(
      'You are named on this deal, and have not taken it: its alerts are sent to others.',
    );
  });

  it('has no alert of it, while the importer has', async () => {
    expect(await alertedPeople()).toEqual([MALLORY]);
  });

  it('opens it by its id: its team chose to name them', async () => {
    const card = await victim.ask('check D-1');
    expect(await text(card)).toContain('Wide World of D-1');
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Take it', 'Not mine']),
    );
  });

  it('is told at "my deals" by whom they were named, and on what', async () => {
    const lines = await text(victim.ask('my deals'));
    expect(lines).toContain('Mallory named you on D-1, as PDM');
  });

  it('has it once they take it', async () => {
    const receipt = await victim.press(await victim.ask('my deals'), 'Take it');
    expect(titleOf(receipt)).toBe('You took Wide World of D-1');
    expect(await text(victim.ask('my deals'))).toContain('Wide World of D-1');
    expect(await text(victim.ask('check wide world'))).toContain('D-1');
    expect(await alertedPeople()).toEqual([MALLORY, VICTIM]);
    expect(await text(victim.ask('my deals'))).not.toContain('named you');
  });

  it('gives it back with Undo, and may take it again', async () => {
    const receipt = await victim.press(await victim.ask('my deals'), 'Take it');
    await alertedPeople();
    const undone = await victim.press(receipt, 'Undo');
    expect(await text(undone)).toContain('Mallory named you on D-1, as PDM');
    expect(titleOf(await victim.ask('my deals'))).toBe('No deals of yours');
    expect(await alertedPeople()).toEqual([MALLORY]);
    await victim.press(undone, 'Take it');
    expect(await text(victim.ask('my deals'))).toContain('Wide World of D-1');
    // What was undone is not undone once more.
    expect(titleOf(await victim.press(receipt, 'Undo'))).toBe('Nothing to undo');
    expect(await text(victim.ask('my deals'))).toContain('Wide World of D-1');
  });

  it('has it not when they decline, is not asked again, and can change their mind', async () => {
    const receipt = await victim.press(await victim.ask('my deals'), 'Not mine');
    expect(titleOf(receipt)).toBe('Wide World of D-1 is not yours');
    expect(await text(victim.ask('my deals'))).not.toContain('named you');
    expect(await alertedPeople()).toEqual([MALLORY]);
    // Leaving them out and naming them again does not ask them again either.
    await mallory.imports(book([{ id: 'D-1' }]), drive);
    await mallory.imports(book([{ id: 'D-1', pdm: VICTIM }]), drive);
    expect(await text(victim.ask('my deals'))).not.toContain('named you');
    expect(await text(mallory.ask('check D-1'))).toContain(`PDM ${VICTIM} has declined this deal`);
    expect(await text(await victim.press(receipt, 'Undo'))).toContain('named you on D-1');
    await victim.press(await victim.ask('check D-1'), 'Take it');
    expect(await text(victim.ask('my deals'))).toContain('Wide World of D-1');
  });

  it('is on it once an admin states them, though they have declined', async () => {
    await victim.press(await victim.ask('my deals'), 'Not mine');
    await root.imports(book([{ id: 'D-1', pdm: VICTIM }, { id: 'D-9' }]), drive);
    expect(await text(victim.ask('my deals'))).toContain('Wide World of D-1');
    expect(await alertedPeople()).toEqual([MALLORY, VICTIM]);
  });

  it('is on it once they import it themselves', async () => {
    await victim.imports(
      book([
        { id: 'D-1', pdm: VICTIM },
        { id: 'D-8', pdm: VICTIM },
      ]),
      drive,
    );
    expect(await text(victim.ask('my deals'))).toContain('Wide World of D-1');
    expect(await text(victim.ask('my deals'))).toContain('Wide World of D-8');
  });

  it('is named no more once the book names them no more', async () => {
    const card = await victim.ask('my deals');
    await mallory.imports(book([{ id: 'D-1', pdm: OTHER }]), drive);
    expect(titleOf(await victim.press(card, 'Take it'))).toBe('Nothing to take');
    expect(await text(victim.ask('my deals'))).not.toContain('named you');
    expect(await text(other.ask('my deals'))).toContain('Mallory named you on D-1, as PDM');
  });

  it('alone answers for themselves', async () => {
    for (const title of ['Take it', 'Not mine']) {
      const { verb, data } = button(await victim.ask('my deals'), title);
      for (const somebody of [mallory, other, root])
        expect(titleOf(await somebody.send(verb, data))).toMatch(/^Nothing to/);
      const onDeal = button(await victim.ask('check D-1'), title);
      for (const somebody of [mallory, other, root])
        expect(titleOf(await somebody.send(onDeal.verb, onDeal.data))).toMatch(/^Nothing to/);
    }
    const receipt = await victim.press(await victim.ask('my deals'), 'Take it');
    const undo = button(receipt, 'Undo');
    for (const somebody of [mallory, other, root])
      expect(titleOf(await somebody.send(undo.verb, undo.data))).toBe('Nothing to undo');
    expect(await text(victim.ask('my deals'))).toContain('Wide World of D-1');
  });

  it('and what they do stands in the audit log', async () => {
    const taken = await victim.press(await victim.ask('my deals'), 'Take it');
    const open = await victim.press(taken, 'Undo');
    await victim.press(open, 'Not mine');
    const rows = (await wholeAudit(bot.store.db)).filter(({ deal_key }) => deal_key === 'd-1');
    expect(rows.map(({ actor_id, detail }) => `${actor_id}: ${detail}`)).toEqual([
      'mallory: new, from b.csv',
      `mallory: named ${VICTIM}, who has not taken it; from b.csv`,
      `victim: took it, as Mallory had named them`,
      'victim: undid what they had answered to being named',
      'victim: declined it, on which Mallory had named them',
    ]);
  });

  it('is named on its card, to the importer', async () => {
    expect(await text(mallory.ask('check D-1'))).toContain(`PDM ${VICTIM} has not taken this deal`);
    expect(buttonsOf(await mallory.ask('check D-1')).map(({ title }) => title)).not.toContain('Take it');
  });
});

describe('an import', () => {
  it('says how many people it named', async () => {
    const card = await mallory.imports(
      book([
        { id: 'D-1', pdm: VICTIM, ce: OTHER },
        { id: 'D-2', pdm: VICTIM },
      ]),
      drive,
    );
    expect(await text(card)).toContain('2 people are told that you named them.');
    const again = await mallory.imports(
      book([
        { id: 'D-1', pdm: VICTIM, ce: '' },
        { id: 'D-2', pdm: VICTIM },
      ]),
      drive,
    );
    expect(await text(again)).not.toContain('told');
  });

  it('that names a partner contact, and then the same person as PDM, tells them', async () => {
    const row = (column: string) => `deal_id,customer,ae_email,${column}\nD-9,x,${MALLORY},${VICTIM}\n`;
    await mallory.imports(row('partner_contact_email'), drive);
    await mallory.imports(row('pdm_email'), drive);
    expect(await text(victim.ask('my deals'))).toContain('Mallory named you on D-9, as PDM');
    const named = (await wholeAudit(bot.store.db)).filter(({ detail }) =>
      detail.includes('has not taken it'),
    );
    expect(named).toHaveLength(1);
  });

  it("puts the organisation's partner contact on no list by naming them as PDM", async () => {
    const head = 'deal_id,customer,ae_email,partner_contact_email';
    await root.imports(`${head}\nD-9,x,${MALLORY},${VICTIM}\n`, drive);
    await mallory.imports(`deal_id,customer,pdm_email\nD-9,x,${VICTIM}\n`, drive);
    const card = await victim.ask('my deals');
    expect(titleOf(card)).toBe('No deals of yours');
    expect(await text(card)).toContain('Mallory named you on D-9, as PDM');
  });

  it('leaves nothing to undo once the organisation has stated the same', async () => {
    await mallory.imports(book([{ id: 'D-9', pdm: VICTIM }]), drive);
    const receipt = await victim.press(await victim.ask('my deals'), 'Take it');
    await bookOf([{ deal_id: 'D-9', customer: 'Wide World of D-9', ae_email: MALLORY, pdm_email: VICTIM }])(
      bot.services,
    );
    expect(titleOf(await victim.press(receipt, 'Undo'))).toBe('Nothing to undo');
    expect(await text(victim.ask('my deals'))).toContain('D-9');
  });

  it('of an admin puts people on their deals at once', async () => {
    const card = await root.imports(book([{ id: 'D-1', pdm: VICTIM }]), drive);
    expect(await text(card)).not.toContain('told');
    expect(await text(victim.ask('my deals'))).toContain('Wide World of D-1');
  });

  it('leaves who is on a deal on it, whoever imports it again', async () => {
    await root.imports(book([{ id: 'D-1', pdm: VICTIM }]), drive);
    await mallory.imports(book([{ id: 'D-1', pdm: VICTIM, ce: OTHER }]), drive);
    expect(await text(victim.ask('my deals'))).toContain('Wide World of D-1');
    expect(await text(other.ask('my deals'))).toContain('named you on D-1, as CE');
  });

  it('that names somebody by two addresses names one person', async () => {
    await mallory.imports(book([{ id: 'D-1', pdm: VICTIM, ce: ALIAS }]), drive);
    const card = await victim.ask('my deals');
    expect(await text(card)).toContain('Mallory named you on D-1, as CE and PDM');
    await victim.press(card, 'Take it');
    expect(await text(victim.ask('my deals'))).not.toContain('named you');
  });

  it('with hostile ids comes out as text', async () => {
    const hostile = `D ${MARK} **b** <img onerror=x> {{DATE(2026-01-01)}}`;
    await mallory.imports(book([{ id: hostile, pdm: VICTIM }]), drive);
    const card = await victim.ask('my deals');
    expectInert(card);
    expectInert(await victim.press(card, 'Show'));
    expectInert(await victim.press(card, 'Take it'));
  });
});

describe('many namings at once', () => {
  const MANY = Array.from({ length: 300 }, (_, at) => ({ id: `D-${at + 1}`, pdm: VICTIM }));

  it('are listed by pages, and are taken or declined together', async () => {
    await mallory.imports(book(MANY), drive);
    const card = await victim.ask('my deals');
    expect(await text(card)).toContain('Mallory named you on 300 deals, as PDM');
    const shown = await victim.press(card, 'Show');
    expect(buttonsOf(shown).filter(({ verb }) => verb === OPEN_DEAL)).toHaveLength(10);
    const next = await victim.press(shown, 'More');
    const receipt = await victim.press(next, 'Not mine');
    expect(titleOf(receipt)).toBe('300 deals are not yours');
    await victim.press(await victim.press(receipt, 'Undo'), 'Take them');
    expect(await text(victim.ask('my deals'))).toContain('of 300');
  });

  it('do not hide those of a colleague', async () => {
    await mallory.imports(book(MANY), drive);
    await other.imports(book([{ id: 'O-1', ae: OTHER, pdm: VICTIM }]), drive);
    const card = await victim.ask('my deals');
    expect(await text(card)).toContain('Olly named you on O-1, as PDM');
    await victim.press(card, 'Take it');
    expect(await text(victim.ask('my deals'))).toContain('Wide World of O-1');
    expect(await text(victim.ask('my deals'))).not.toMatch(/Wide World of D-/);
  });
});

describe('who was named', () => {
  const flood = (from: number, count: number) =>
    book(Array.from({ length: count }, (_, at) => ({ id: `D-${from + at}`, pdm: VICTIM })));
  /** The cards that came to the victim without being asked for. */
  const told = () => victim.unasked();
  /** Waits until a round of telling is over: it tells somebody else who was named just now. */
  const roundOver = async (id: string) => {
    const before = other.unasked().length;
    bot.wait(2 * DAY);
    await mallory.imports(book([{ id, pdm: OTHER }]), drive);
    await eventually(() => expect(other.unasked()).toHaveLength(before + 1));
  };

  beforeEach(async () => {
    await startBot({ alerts: true });
    await victim.ask('help');
    await other.ask('help');
  });

  it('gets one card of 5,000 deals, and nothing else', async () => {
    await mallory.imports(flood(1, 5000), drive);
    await eventually(() => expect(told()).toHaveLength(1));
    const [card] = told();
    expect(card && linesOf(card)).toEqual([
      'Mallory named you on 5000 deals, as PDM',
      MALLORY,
      'Not on your lists or in your alerts until you take it.',
    ]);
    const alerts = await bot.store.db
      .selectFrom('alerts')
      .select('id')
      .where('place_key', '=', `person:${VICTIM}`)
      .execute();
    expect(alerts).toEqual([]);
  }, 60_000);

  it('is told of more by the same colleague a day later, as long as they have not answered', async () => {
    await mallory.imports(flood(1, 2), drive);
    await eventually(() => expect(told()).toHaveLength(1));
    bot.wait(HOUR);
    await mallory.imports(`${flood(3, 3)}\n${book([{ id: 'R-1', pdm: OTHER }]).split('\n')[1]}`, drive);
    await eventually(() => expect(other.unasked()).toHaveLength(1));
    expect(told()).toHaveLength(1);
    bot.wait(DAY);
    await eventually(() => expect(told()).toHaveLength(2));
    await roundOver('R-2');
    expect(told()).toHaveLength(2);
  });

  it('is told of more soon when they have answered', async () => {
    await mallory.imports(flood(1, 2), drive);
    await eventually(() => expect(told()).toHaveLength(1));
    await victim.press(told()[0] as AdaptiveCard, 'Not mine');
    await mallory.imports(flood(3, 1), drive);
    bot.wait(HOUR / 4);
    await eventually(() => expect(told()).toHaveLength(2));
    expect(titleOf(told()[1] as AdaptiveCard)).toBe('Mallory named you on D-3, as PDM');
  });

  it('is told of another colleague a quarter of an hour later', async () => {
    await mallory.imports(flood(1, 2), drive);
    await eventually(() => expect(told()).toHaveLength(1));
    const both = `${book([{ id: 'O-1', ae: OTHER, pdm: VICTIM }])}\nO-2,x,EA,commercial,,${OTHER},,${MALLORY},,`;
    await mallory.ask('help');
    await other.imports(both, drive);
    await eventually(() => expect(mallory.unasked()).toHaveLength(1));
    expect(told()).toHaveLength(1);
    bot.wait(HOUR / 4);
    await eventually(() => expect(told()).toHaveLength(2));
    expect(titleOf(told()[1] as AdaptiveCard)).toBe('Olly named you on O-1, as PDM');
    expect(await text(told()[1] as AdaptiveCard)).not.toContain('Mallory');
  });

  it('answers on that card what it told of, and no more', async () => {
    await mallory.imports(flood(1, 2), drive);
    await eventually(() => expect(told()).toHaveLength(1));
    bot.wait(HOUR);
    await mallory.imports(flood(3, 1), drive);
    const receipt = await victim.press(told()[0] as AdaptiveCard, 'Take them');
    expect(titleOf(receipt)).toBe('You took 2 deals');
    const mine = await text(victim.ask('my deals'));
    expect(mine).toContain('Wide World of D-1');
    expect(mine).toContain('named you on D-3');
  });
});

describe('who was named and has no chat with the bot', () => {
  it('is told once they have one', async () => {
    await startBot({ alerts: true });
    await other.ask('help');
    const rows = `${book([{ id: 'D-1', pdm: VICTIM, ce: OTHER }])}`;
    await mallory.imports(rows, drive);
    await eventually(() => expect(other.unasked()).toHaveLength(1));
    expect(victim.unasked()).toEqual([]);
    await victim.installs();
    await eventually(() =>
      expect(victim.unasked().map(titleOf)).toContain('Mallory named you on D-1, as PDM'),
    );
  });

  it('is not told by a card what they saw at "my deals"', async () => {
    await startBot({ alerts: true });
    await other.ask('help');
    const { db, now } = bot.services;
    await stopAlerts(db, { by: 'person:admin', now: now() });
    await mallory.imports(book([{ id: 'D-1', pdm: VICTIM }]), drive);
    await victim.ask('my deals');
    await mallory.imports(book([{ id: 'D-2', pdm: OTHER }]), drive);
    await resumeAlerts(db, { by: 'person:admin', now: now() });
    await eventually(() => expect(other.unasked()).toHaveLength(1));
    expect(victim.unasked()).toEqual([]);
  });
});
