import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import {
  ALERT_ACT,
  ALERT_ALL,
  ALERT_HAND_OVER,
  ALERT_HAND_OVER_SAVE,
  ALERT_SHOW,
  ALERT_SNOOZE,
  ALERT_SNOOZE_SAVE,
  ALERT_UNDO,
} from '../../../cards/verbs.ts';
import { NOTHING_SET } from '../../../src/alerts/decide/person-settings.ts';
import { placeOf } from '../../../src/alerts/place-key.ts';
import { putAlertSettings } from '../../../src/store/queries/alerts/people.ts';
import { alerted, type SentMessage } from '../../support/alerts/alerted.ts';
import { wholeAudit } from '../../support/audit/audit-rows.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { cardsOf, only, type Place, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { button, buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { expectGood, newCard, textOf } from '../evidence/validate-teams.ts';

const PEOPLE = {
  '29:pat': { name: 'Pat Reed', email: 'Pat@partner.example', aadObjectId: 'pppp' },
  '29:cy': { name: 'Cy', email: 'cy@partner.example' },
  '29:root': { name: 'Root', email: 'root@partner.example', aadObjectId: 'AD-MIN' },
};
const PAT = { from: '29:pat' };
const CY = { from: '29:cy' };
const ROOT = { from: '29:root' };

const row = (deal_id: string, customer: string, close_date: string): Row => ({
  deal_id,
  customer,
  close_date,
  cloud_scope: 'commercial',
  pdm_email: 'pat@partner.example',
});
const ROWS = [
  row('A-1', 'Acme', '2026-06-12'),
  row('B-1', 'Borealis', '2026-07-02'),
  row('B-2', 'Borealis South', '2026-07-04'),
];
const NOON = '2026-06-10T12:00:00.000Z';
/** The clock of the bot stands at noon; the digest of the afternoon is to have gone out. */
const AFTERNOON = '2026-06-10T14:00:00.000Z';
const TWO_HOURS = 2 * 3_600_000;

const start = useBots();
let bot: TestBot;
let single: SentMessage;
let digest: SentMessage;

beforeEach(async () => {
  bot = await start({ fill: bookOf(ROWS), admins: new Set(['ad-min']) });
  bot.connector.answer({ members: PEOPLE });
  const [one, other] = await alerted(bot.store.db, NOON, AFTERNOON);
  if (!one || !other) throw new Error('an alert and a digest are sent');
  [single, digest] = [one, other];
  bot.wait(TWO_HOURS);
});

const dealOf = ({ refs }: SentMessage, dealId: string) => refs[dealId] ?? 0;
const onA = () => ({ delivery: single.delivery, deal: dealOf(single, 'A-1') });
const onB = () => ({ delivery: digest.delivery, deal: dealOf(digest, 'B-1') });
const actsKept = async () =>
  (await bot.store.db.selectFrom('alert_acts').selectAll().orderBy('id').execute()).map(
    ({ act, person_key, by_name }) => `${act} ${person_key} by ${by_name}`,
  );
const audited = async () =>
  (await wholeAudit(bot.store.db))
    .filter(({ action }) => action === 'alert' || action === 'refuse')
    .map(({ action, deal_key, detail }) => `${action} ${deal_key}: ${detail}`);

async function pressed(card: AdaptiveCard, title: string, fill: object = {}, place = PAT) {
  const { verb, data } = button(card, title);
  const answer = await bot.press(verb, { ...data, ...fill }, place);
  const drawn = newCard(answer);
  expectGood(drawn);
  return { ...answer, card: drawn };
}

const show = async (data: object, place: Place = PAT) => newCard(await bot.press(ALERT_SHOW, data, place));

describe('an alert', () => {
  it('is acknowledged once, for everybody who sees the card', async () => {
    const card = await show({ delivery: single.delivery });
    expectGood(card);
    expect(titleOf(card)).toBe('Acme is now critical');
    const first = await pressed(card, 'I’m on it');
    const text = 'Pat Reed is on it, Wed 10 Jun, 14:00 UTC';
    expect(titleOf(first.card)).toBe('You’re on it: Acme.');
    expect(linesOf(first.card)).toContain(text);
    expect(first.sent).toMatchObject([{ method: 'PUT', activityId: 'card-1' }]);
    expect(linesOf(only(cardsOf(first.sent)))).toContain(text);
    const second = await pressed(card, 'I’m on it');
    expect(titleOf(second.card)).toBe(`Done already: ${text}.`);
    expect(second.sent).toEqual([]);
    expect(await actsKept()).toEqual(['acknowledge pat@partner.example by Pat Reed']);
    expect(await audited()).toEqual(['alert a-1: said "I\'m on it" to the alerts of pat@partner.example']);
  });

  it('is no more acknowledged once that is undone, and can be again', async () => {
    const acknowledged = (await pressed(await show({ delivery: single.delivery }), 'I’m on it')).card;
    const undone = (await pressed(acknowledged, 'I’m not on it')).card;
    expect(linesOf(undone)).toContain('Pat Reed is not on it any more, Wed 10 Jun, 14:00 UTC');
    expect(titleOf((await pressed(acknowledged, 'I’m not on it')).card)).toContain('Done already');
    await pressed(undone, 'I’m on it');
    const never = await bot.press(ALERT_ACT, { ...onB(), act: 'unacknowledge' }, PAT);
    expect(titleOf(newCard(never))).toBe('Nobody is on it.');
    expect(await audited()).toEqual([
      'alert a-1: said "I\'m on it" to the alerts of pat@partner.example',
      'alert a-1: took back "I\'m on it" from the alerts of pat@partner.example',
      'alert a-1: said "I\'m on it" to the alerts of pat@partner.example',
    ]);
  });

  it('is muted, and unmuted', async () => {
    const before = await show({ delivery: single.delivery });
    const muted = (await pressed(before, 'Mute this deal')).card;
    expect(textOf(muted)).toContain('Muted for this deal by Pat Reed');
    expect(titleOf((await pressed(before, 'Mute this deal')).card)).toContain('Done already: Muted');
    const unmuted = (await pressed(muted, 'Unmute this deal')).card;
    expect(textOf(unmuted)).toContain('Unmuted by Pat Reed');
    expect(buttonsOf(unmuted).map(({ title }) => title)).toContain('Mute this deal');
    expect(titleOf((await pressed(muted, 'Unmute this deal')).card)).toContain('Done already: Unmuted');
    const never = await bot.press(ALERT_ACT, { ...onB(), act: 'unmute' }, PAT);
    expect(titleOf(newCard(never))).toBe('It is not muted.');
    expect(await actsKept()).toHaveLength(2);
  });

  it('is snoozed by a day that is offered, and woken', async () => {
    const form = (await pressed(await show(onB()), 'Snooze')).card;
    expect(titleOf(form)).toBe('Snooze this deal');
    const card = (await pressed(form, 'In 3 days (Sat 13 Jun)', { reason: ' On holiday ' })).card;
    expect(textOf(card)).toContain('Snoozed until Sat 13 Jun, 00:00 UTC (On holiday) by Pat Reed');
    expect(titleOf(card)).toBe(
      'Snoozed: Borealis. I tell you again Sat 13 Jun, 08:30 UTC. Before that I speak only if it becomes critical.',
    );
    expect(titleOf((await pressed(form, 'In 3 days (Sat 13 Jun)', { reason: 'x' })).card)).toContain(
      'Done already: Snoozed until Sat 13 Jun',
    );
    expect(textOf((await pressed(card, 'End the snooze')).card)).toContain('Snooze ended by Pat Reed');
    expect(await actsKept()).toHaveLength(2);
    expect((await audited())[0]).toBe(
      'alert b-1: snoozed the alerts of pat@partner.example until Sat 13 Jun, 00:00 UTC: On holiday',
    );
  });

  it('is snoozed until the day begins where the person is', async () => {
    await putAlertSettings(bot.store.db, {
      place_key: placeOf('pat@partner.example'),
      settings: JSON.stringify({ ...NOTHING_SET, zone: 'Asia/Tokyo' }),
      changed_at: NOON,
      changed_by: 'person:pppp',
    });
    const form = (await pressed(await show(onB()), 'Snooze')).card;
    const card = (await pressed(form, 'Snooze until that day', { day: '2026-06-20', reason: 'Later' })).card;
    expect(textOf(card)).toContain('Snoozed until Sat 20 Jun, 00:00 (Later) by Pat Reed, Wed 10 Jun, 23:00');
  });

  it.each([
    [{ days: 0, day: '', reason: 'x' }, 'Choose the day on which to be told again'],
    [{ days: 0, day: '2026-02-31', reason: 'x' }, 'Choose the day on which to be told again'],
    [{ days: 0, day: '2026-06-10', reason: 'x' }, 'Wed 10 Jun is today. Choose a later day.'],
    [{ days: '0', day: '2028-01-01', reason: 'x' }, 'Sat 1 Jan 2028 is more than a year away'],
    [{ days: 1, reason: 'x'.repeat(201) }, 'The reason has 201 characters; it may have 200.'],
  ])('is not snoozed by %j, and what was typed stays', async (fill, why) => {
    const card = newCard(await bot.press(ALERT_SNOOZE_SAVE, { ...onA(), ...fill }, PAT));
    expectGood(card);
    expect(titleOf(card)).toContain(`Not snoozed yet. ${why}`);
    const reason = fill.reason?.trim();
    if (reason) expect(JSON.stringify(card)).toContain(JSON.stringify(reason));
    expect(await actsKept()).toEqual([]);
  });

  it('is handed over, and taken back', async () => {
    const form = (await pressed(await show({ delivery: single.delivery }), 'Hand over')).card;
    const refused = (await pressed(form, 'Hand over', { to: 'cy at partner' })).card;
    expect(titleOf(refused)).toBe('Not handed over yet. Give the address of the colleague who takes over.');
    expect(JSON.stringify(refused)).toContain('"value":"cy at partner"');
    const self = (await pressed(form, 'Hand over', { to: 'PAT@partner.example' })).card;
    expect(titleOf(self)).toContain('That is the same person.');
    const asks = (await pressed(form, 'Hand over', { to: 'Cy@partner.example' })).card;
    expect(titleOf(asks)).toBe('Hand over all the same?');
    expect(textOf(asks)).toContain('I can’t reach cy@partner.example in Teams');
    expect(textOf(asks)).not.toContain('your organisation');
    expect(await actsKept()).toEqual([]);
    const card = (await pressed(asks, 'Hand over all the same')).card;
    expect(textOf(card)).toContain('Handed over to cy@partner.example by Pat Reed');
    expect(titleOf((await pressed(form, 'Hand over', { to: 'cy@partner.example' })).card)).toContain(
      'Done already',
    );
    expect(textOf((await pressed(card, 'Take the deal back')).card)).toContain('Taken back by Pat Reed');
    expect(await actsKept()).toEqual([
      'hand-over pat@partner.example by Pat Reed',
      'take-back pat@partner.example by Pat Reed',
    ]);
  });

  it('is snoozed until tomorrow at one press, with no reason', async () => {
    const card = (await pressed(await show(onB()), 'Remind me tomorrow')).card;
    expect(titleOf(card)).toContain('Snoozed: Borealis. I tell you again Thu 11 Jun');
    expect(linesOf(card)).toContain('Snoozed until Thu 11 Jun, 00:00 UTC by Pat Reed, Wed 10 Jun, 14:00 UTC');
  });

  it('is handed over to a colleague who was picked, and says where a pick is not known or not the one that was typed', async () => {
    const stranger = { pick: '99999999-0000-4000-8000-000000000000' };
    const known = { pick: 'CCCC' };
    await bot.store.db
      .insertInto('person_addresses')
      .values({
        address_key: 'cy@partner.example',
        object_id: 'cccc',
        domain: 'partner.example',
        kind: 'sign-in',
        first_seen: NOON,
        last_seen: NOON,
      })
      .execute();
    const form = (await pressed(await show({ delivery: single.delivery }), 'Hand over')).card;
    const unknown = (await pressed(form, 'Hand over', stranger)).card;
    expect(textOf(unknown)).toContain('✖ I don’t know the address of whom you picked');
    expect(JSON.stringify(unknown)).toContain(`"value":"${stranger.pick}"`);
    const differ = (await pressed(form, 'Hand over', { ...known, to: 'bo@partner.example' })).card;
    expect(textOf(differ)).toContain(
      '✖ You picked cy@partner.example and typed bo@partner.example: clear one of the two.',
    );
    expect(JSON.stringify(differ)).toContain('"value":"bo@partner.example"');
    const nobody = (await pressed(form, 'Hand over', {})).card;
    expect(titleOf(nobody)).toContain('Pick the colleague who takes over, or give their address.');
    for (const fill of [
      known,
      { ...known, to: 'CY@partner.example' },
      { ...stranger, to: 'cy@partner.example' },
    ])
      expect(textOf((await pressed(form, 'Hand over', fill)).card)).toContain(
        'I can’t reach cy@partner.example',
      );
    expect(await actsKept()).toEqual([]);
  });

  it('is not handed over to who hears nothing, and says so where the form is', async () => {
    await putAlertSettings(bot.store.db, {
      place_key: placeOf('cy@partner.example'),
      settings: JSON.stringify({ ...NOTHING_SET, isOn: false }),
      changed_at: NOON,
      changed_by: 'person:cy',
    });
    const form = (await pressed(await show({ delivery: single.delivery }), 'Hand over')).card;
    const refused = (await pressed(form, 'Hand over', { to: 'cy@partner.example' })).card;
    expect(titleOf(refused)).toContain('Not handed over yet. cy@partner.example has turned alerts off');
    expect(JSON.stringify(refused)).toContain('"value":"cy@partner.example"');
    expect(await actsKept()).toEqual([]);
  });

  it('is nothing to act on any more for who has left the deal', async () => {
    const before = await show({ delivery: single.delivery });
    await bot.store.db
      .updateTable('alert_states')
      .set({ people: JSON.stringify(['cy@partner.example']) })
      .execute();
    for (const [verb, more] of [
      [ALERT_ACT, { act: 'acknowledge' }],
      [ALERT_ACT, { act: 'take-back' }],
      [ALERT_HAND_OVER, {}],
      [ALERT_HAND_OVER_SAVE, { to: 'cy@partner.example' }],
      [ALERT_SNOOZE_SAVE, { days: 1, reason: 'x' }],
    ] as const) {
      const card = newCard(await bot.press(verb, { ...onA(), ...more }, PAT));
      expectGood(card);
      expect(titleOf(card)).toBe('○ You are not told of this deal any more.');
      expect(buttonsOf(card).map(({ title }) => title)).toEqual(['Open deal']);
    }
    expect(buttonsOf(before).map(({ title }) => title)).toContain('Hand over');
    const deals = String(dealOf(digest, 'B-1'));
    const all = newCard(await bot.press(ALERT_ALL, { delivery: digest.delivery, deals }, PAT));
    expect(textOf(all)).toContain('Nothing left to do');
    expect(await actsKept()).toEqual([]);
  });

  it('leads to the deal and to its letters', async () => {
    const card = await show({ delivery: single.delivery });
    const open = button(card, 'Open deal');
    const { sent } = await bot.press(open.verb, open.data, PAT);
    expect(titleOf(only(cardsOf(sent)))).toBe('Acme');
    const draft = button(card, 'Write to customer');
    expect(textOf(newCard(await bot.press(draft.verb, draft.data, PAT)))).toContain('A-1');
  });

  it('on a deal that has turned ready is not acted on any more', async () => {
    await bot.store.db
      .updateTable('alert_states')
      .set({ verdict: 'ready', risk: 'none', looked_at: '2026-06-10T13:30:00.000Z' })
      .execute();
    for (const [verb, more] of [
      [ALERT_ACT, { act: 'acknowledge' }],
      [ALERT_SNOOZE, {}],
      [ALERT_HAND_OVER_SAVE, { to: 'cy@partner.example' }],
    ] as const) {
      const card = newCard(await bot.press(verb, { ...onA(), ...more }, PAT));
      expectGood(card);
      expect(titleOf(card)).toBe('Nothing is left to be done about this deal.');
      expect(linesOf(card)).toContain('✔ Resolved since: ready as of Wed 10 Jun, 13:30 UTC');
      expect(buttonsOf(card).map(({ title }) => title)).toEqual(['Open deal']);
    }
    expect(await actsKept()).toEqual([]);
  });
});

describe('a digest', () => {
  it('opens the alerts it is made of in place, and leads back', async () => {
    const card = await show({ delivery: digest.delivery });
    expectGood(card);
    expect(titleOf(card)).toBe('2 deals at risk');
    const opened = (await pressed(card, 'Borealis South')).card;
    expect(titleOf(opened)).toBe('Borealis South is now at medium risk');
    const { card: after, sent } = await pressed(opened, 'I’m on it');
    expect(linesOf(after).slice(0, 2)).toEqual([
      'You’re on it: Borealis South.',
      'Borealis South is now at medium risk',
    ]);
    const forAll = only(cardsOf(sent));
    expect(linesOf(forAll).slice(0, 2)).toEqual(['You’re on it: Borealis South.', '2 deals at risk']);
    expect(textOf(forAll)).toContain('Pat Reed is on it');
    const form = (await pressed(opened, 'Snooze')).card;
    expect(titleOf((await pressed(form, 'Cancel')).card)).toBe('Borealis South is now at medium risk');
    expect(titleOf((await pressed(after, 'Back to the digest')).card)).toBe('2 deals at risk');
  });

  it('is answered row by row, and stays a digest', async () => {
    const card = await show({ delivery: digest.delivery });
    const { card: after, sent } = await pressed(card, 'I’m on it');
    expect(linesOf(after).slice(0, 2)).toEqual(['You’re on it: Borealis.', '2 deals at risk']);
    expect(titleOf(only(cardsOf(sent)))).toBe('You’re on it: Borealis.');
    expect(await actsKept()).toEqual(['acknowledge pat@partner.example by Pat Reed']);
    const undone = (await pressed(after, 'Undo')).card;
    expect(linesOf(undone).slice(0, 2)).toEqual(['Undone for Borealis.', '2 deals at risk']);
    expect(buttonsOf(undone).map(({ title }) => title)).toContain('I’m on these 2');
  });

  it('is answered as far as it is shown, but for what is already', async () => {
    const { delivery } = digest;
    const card = await show({ delivery });
    const act = { delivery, deal: dealOf(digest, 'B-1'), act: 'acknowledge' };
    await bot.press(ALERT_ACT, act, ROOT);
    const after = (await pressed(card, 'I’m on these 2')).card;
    expect(titleOf(after)).toBe('You’re on it: Borealis South. None is left.');
    expect(textOf(after)).toContain('Root is on it');
    expect(textOf(after)).toContain('Pat Reed is on it');
    expect(buttonsOf(after).map(({ title }) => title)).not.toContain('I’m on it');
    expect(await actsKept()).toEqual([
      'acknowledge pat@partner.example by Root',
      'acknowledge pat@partner.example by Pat Reed',
    ]);
    expect(await audited()).toEqual([
      'alert b-1: said "I\'m on it" to the alerts of pat@partner.example',
      'alert b-2: said "I\'m on it" to the alerts of pat@partner.example',
    ]);
    const deals = Object.values(digest.refs).join(',');
    expect(titleOf(newCard(await bot.press(ALERT_ALL, { delivery, deals }, PAT)))).toBe(
      'You are on all of these already.',
    );
  });

  it('is not answered by a button of before, which names no deals', async () => {
    const card = newCard(await bot.press(ALERT_ALL, { delivery: digest.delivery }, PAT));
    expect(titleOf(card)).toContain('Press again');
    expect(await actsKept()).toEqual([]);
  });
});

describe('an alert is for whom it went to, and for admins', () => {
  const PRESSES = [
    [ALERT_SHOW, {}],
    [ALERT_ACT, { act: 'mute' }],
    [ALERT_ALL, {}],
    [ALERT_SNOOZE, {}],
    [ALERT_SNOOZE_SAVE, { days: 1, reason: 'x' }],
    [ALERT_HAND_OVER, {}],
    [ALERT_HAND_OVER_SAVE, { to: 'cy@partner.example' }],
    [ALERT_UNDO, { acts: '1' }],
  ] as const;

  it.each(PRESSES)('%s', async (verb, more) => {
    const { told, sent } = await bot.press(verb, { ...onA(), ...more }, CY);
    expect(told).toMatchObject({ value: 'Only the person this alert went to, or an admin, can do that.' });
    expect(sent).toEqual([]);
    expect(await actsKept()).toEqual([]);
    expect(await audited()).toEqual([
      'refuse null: an alert to person:pat@partner.example: is neither that person nor an admin',
    ]);
  });

  it.each(PRESSES)('%s by an admin', async (verb, more) => {
    expectGood(newCard(await bot.press(verb, { ...onA(), ...more }, ROOT)));
  });

  it.each(PRESSES)('%s of a message that is not there', async (verb, more) => {
    const { told } = await bot.press(verb, { ...onA(), ...more, delivery: '99.person:nobody' }, PAT);
    expect(told.value).toMatch(/^This alert is not known any more/);
  });

  it.each([
    [ALERT_SHOW, { delivery: '' }],
    [ALERT_ACT, { deal: 'x', act: 'mute' }],
    [ALERT_ACT, { act: 'delete' }],
    [ALERT_ACT, { act: 'snooze' }],
    [ALERT_SNOOZE_SAVE, { days: -1, reason: 'x' }],
    [ALERT_HAND_OVER_SAVE, { to: 7 }],
    [ALERT_UNDO, { acts: '' }],
    [ALERT_UNDO, { acts: '1;2' }],
    [ALERT_ALL, { deals: 'all' }],
  ])('and a payload that is none is refused: %s %j', async (verb, more) => {
    expect((await bot.press(verb, { ...onA(), ...more }, PAT)).told.statusCode).toBe(400);
  });
});

it('an alert in a channel can be looked at there, and not acted on', async () => {
  const placeKey = 'channel:19:team@thread.tacv2';
  const delivery = `1.${placeKey}`;
  await bot.store.db.updateTable('alerts').set({ place_key: placeKey, delivery }).execute();
  const place = { from: '29:cy', conversation: 'channel' } as const;
  const card = await show({ delivery }, place);
  expect(titleOf(card)).toBe('3 deals at risk');
  const opened = await show({ delivery, deal: dealOf(single, 'A-1') }, place);
  expect(buttonsOf(opened).map(({ title }) => title)).toEqual([
    'Write to customer',
    'Open deal',
    'Back to the digest',
    'Write to partner',
  ]);
  const act = await bot.press(ALERT_ACT, { delivery, deal: 1, act: 'mute' }, { ...place, from: '29:root' });
  expect(act.told.value).toMatch(/^An alert in a channel is for everybody there/);
  // Elsewhere it is nobody's.
  expect((await bot.press(ALERT_SHOW, { delivery }, CY)).told.value).toMatch(/^Only the person/);
});

it('in old clients the message is changed', async () => {
  const sent = await bot.submit({ ...onA(), act: 'acknowledge', verb: ALERT_ACT }, PAT);
  expect(sent).toMatchObject([{ method: 'PUT', activity: { summary: 'You’re on it: Acme.' } }]);
});
