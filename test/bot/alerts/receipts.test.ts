import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { ALERT_ACT, ALERT_SHOW, ALERT_SNOOZE, ALERT_SNOOZE_SAVE } from '../../../cards/verbs.ts';
import { conversationSeen } from '../../../src/alerts/deliver/conversations.ts';
import { placeOf } from '../../../src/alerts/place-key.ts';
import { alerted, type SentMessage } from '../../support/alerts/alerted.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { type Place, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { button, buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { expectGood, newCard, textOf } from '../evidence/validate-teams.ts';

const PEOPLE = {
  '29:pat': { name: 'Pat Reed', email: 'pat@partner.example', aadObjectId: 'pppp' },
  '29:root': { name: 'Root', email: 'root@partner.example', aadObjectId: 'AD-MIN' },
};
const PAT = { from: '29:pat' };
const ROOT = { from: '29:root' };
const MINUTE = 60_000;

const row = (deal_id: string, customer: string, close_date: string): Row => ({
  ...{ deal_id, customer, close_date },
  cloud_scope: 'commercial',
  pdm_email: 'pat@partner.example',
});
const ROWS = [
  row('A-0', 'Today', '2026-06-10'),
  row('A-1', 'Tomorrow', '2026-06-11'),
  row('A-2', 'Acme', '2026-06-14'),
  row('A-3', 'Over', '2026-06-08'),
  row('A-4', 'Borealis', '2026-06-17'),
];
const NOON = '2026-06-10T12:00:00.000Z';

const start = useBots();

onEachDatabase((database) => {
  let bot: TestBot;
  let message: SentMessage;

  beforeEach(async () => {
    bot = await start({ database, fill: bookOf(ROWS), admins: new Set(['ad-min']) });
    bot.connector.answer({ members: PEOPLE });
    const [one] = await alerted(bot.store.db, NOON);
    if (!one) throw new Error('an alert is sent');
    message = one;
  });
  afterEach(() => bot.stop());

  const on = (dealId: string) => ({ delivery: message.delivery, deal: message.refs[dealId] ?? 0 });
  const show = async (dealId: string) => newCard(await bot.press(ALERT_SHOW, on(dealId), PAT));
  const pressed = async (card: AdaptiveCard, title: string, fill: object = {}, place: Place = PAT) => {
    const { verb, data } = button(card, title);
    const drawn = newCard(await bot.press(verb, { ...data, ...fill }, place));
    expectGood(drawn);
    return drawn;
  };
  const acts = async () =>
    (await bot.store.db.selectFrom('alert_acts').selectAll().orderBy('id').execute()).map(
      ({ act, by_name }) => `${act} by ${by_name}`,
    );
  const titles = (card: AdaptiveCard) => buttonsOf(card).map(({ title }) => title);
  const waiting = async () =>
    (
      await bot.store.db
        .selectFrom('alerts')
        .select(['place_key', 'due_at', 'facts'])
        .where('state', '=', 'pending')
        .execute()
    ).map(({ place_key, due_at, facts }) => {
      const { customer, isReminder } = JSON.parse(facts);
      return `${customer} to ${place_key} at ${due_at}${isReminder ? ', a reminder' : ''}`;
    });

  describe('a receipt', () => {
    it.each([
      ['I’m on it', {}, 'You’re on it: Acme.', ['acknowledge', 'unacknowledge']],
      ['Mute this deal', {}, 'Muted: Acme. You hear no more of it.', ['mute', 'unmute']],
    ])('of "%s" is undone within ten minutes, by an act of its own', async (title, fill, said, kinds) => {
      const done = await pressed(await show('A-2'), title, fill);
      expect(titleOf(done)).toBe(said);
      bot.wait(10 * MINUTE);
      const undone = await pressed(done, 'Undo');
      expect(titleOf(undone)).toBe('Undone for Acme.');
      expect(titles(undone)).toContain(title);
      expect(titles(undone)).not.toContain('Undo');
      expect(await acts()).toEqual(kinds.map((kind) => `${kind} by Pat Reed`));
      expect(titleOf(await pressed(done, 'Undo'))).toBe(
        'You have changed that since for Acme, so it stays as it is.',
      );
    });

    it('can not be undone after ten minutes, and says so', async () => {
      const done = await pressed(await show('A-2'), 'I’m on it');
      bot.wait(10 * MINUTE + 1);
      expect(titleOf(await pressed(done, 'Undo'))).toBe(
        'That was more than 10 minutes ago, so it stays. Change it on the alert itself.',
      );
      expect(await acts()).toHaveLength(1);
    });

    it('can not be undone once somebody has changed it since, nor by anybody else', async () => {
      const done = await pressed(await show('A-2'), 'Mute this deal');
      const again = { ...on('A-2'), act: 'unmute' };
      await bot.press(ALERT_ACT, again, ROOT);
      await bot.press(ALERT_ACT, { ...again, act: 'mute' }, ROOT);
      expect(titleOf(await pressed(done, 'Undo'))).toBe(
        'Root has changed that since for Acme, so it stays as it is.',
      );
      const byRoot = await pressed(await show('A-2'), 'I’m on it', {}, ROOT);
      expect(titleOf(await pressed(byRoot, 'Undo'))).toBe(
        'Only Root, who did it, or an admin can undo that.',
      );
      expect(titleOf(await pressed(done, 'Undo', { acts: '999' }))).toContain('not known any more');
      expect(await acts()).toHaveLength(4);
    });

    it('restores the snooze that there was before', async () => {
      const form = await pressed(await show('A-2'), 'Snooze');
      const first = await pressed(form, 'Tomorrow (Thu 11 Jun)', { reason: 'Holiday' });
      const card = await pressed(first, 'End the snooze');
      expect(textOf(await pressed(card, 'Undo'))).toContain('Snoozed until Thu 11 Jun, 00:00 UTC (Holiday)');
      expect(await waiting()).toEqual([
        'Acme to person:pat@partner.example at 2026-06-11T08:30:00.000Z, a reminder',
      ]);
    });
  });

  describe('a snooze', () => {
    it('ends the day before the deal is due, and says when it is told again', async () => {
      const form = await pressed(await show('A-2'), 'Snooze');
      expect(titles(form)).toContain('In 3 days (Sat 13 Jun)');
      expect(titles(form).some((title) => title.startsWith('In a week'))).toBe(false);
      const done = await pressed(form, 'Snooze until that day', { day: '2026-07-30', reason: 'Later' });
      expect(titleOf(done)).toBe(
        'Snoozed: Acme. It is due on Sun 14 Jun: the snooze ends the day before. I tell you again Sat 13 Jun, 08:30 UTC. Until then I say nothing about it.',
      );
      expect(await waiting()).toEqual([
        'Acme to person:pat@partner.example at 2026-06-13T08:30:00.000Z, a reminder',
      ]);
      const reminded = await alerted(bot.store.db, '2026-06-13T08:30:00.000Z');
      expect(reminded.map(({ refs }) => Object.keys(refs))).toEqual([['A-2', 'A-4']]);
      const delivery = reminded[0]?.delivery;
      const card = newCard(await bot.press(ALERT_SHOW, { delivery, deal: on('A-2').deal }, PAT));
      expect(textOf(card)).toContain('Acme is not ready: 1 day left');
    });

    it('is over when it says so, and tells of the deal again', async () => {
      const form = await pressed(await show('A-4'), 'Snooze');
      await pressed(form, 'Tomorrow (Thu 11 Jun)', { reason: 'Holiday' });
      const told = async (at: string) =>
        (await alerted(bot.store.db, at)).filter(({ refs }) => 'A-4' in refs).map(({ delivery }) => delivery);
      expect(await told('2026-06-11T08:29:00.000Z')).toEqual([]);
      const [delivery] = await told('2026-06-11T08:30:00.000Z');
      const card = newCard(await bot.press(ALERT_SHOW, { delivery, deal: on('A-4').deal }, PAT));
      expect(textOf(card)).toContain('Borealis is still not ready: your snooze has ended');
    });

    it('that is undone leaves no reminder', async () => {
      const form = await pressed(await show('A-2'), 'Snooze');
      const done = await pressed(form, 'Tomorrow (Thu 11 Jun)', { reason: 'Holiday' });
      expect(titleOf(await pressed(done, 'Undo'))).toBe('Undone for Acme.');
      expect(await waiting()).toEqual([]);
      expect(await acts()).toEqual(['snooze by Pat Reed', 'wake by Pat Reed']);
    });

    it.each([
      ['A-0', 'is due today'],
      ['A-1', 'is due tomorrow'],
      ['A-3', 'was due on Mon 8 Jun'],
    ])('of %s is refused: it %s', async (dealId, why) => {
      const said = `This deal ${why}, so it can’t be snoozed: a snooze ends on the day before a deal is due.`;
      expect(titleOf(newCard(await bot.press(ALERT_SNOOZE, on(dealId), PAT)))).toBe(said);
      const filled = { ...on(dealId), days: 1, reason: 'x' };
      expect(titleOf(newCard(await bot.press(ALERT_SNOOZE_SAVE, filled, PAT)))).toBe(
        `Not snoozed yet. ${said}`,
      );
      expect(await acts()).toEqual([]);
    });
  });

  describe('a hand over', () => {
    const seen = (address: string) =>
      conversationSeen(bot.services, {
        placeKeys: [placeOf(address)],
        kind: 'person',
        conversation_id: `a:${address}`,
        service_url: bot.connector.url,
        tenant_id: null,
        reference: '{}',
      });
    const asked = async (to: string) =>
      pressed(await pressed(await show('A-2'), 'Hand over'), 'Hand over', { to });

    it.each([
      ['stranger@other.example', false, ['not an address of your organisation', 'I can’t reach']],
      ['stranger@other.example', true, ['not an address of your organisation']],
      ['typo@partner.example', false, ['I can’t reach']],
    ])(
      'to %s (reached: %p) asks first, and nothing happens until it is confirmed',
      async (to, isSeen, says) => {
        if (isSeen) await seen(to);
        const asks = await asked(to);
        expect(titleOf(asks)).toBe('Hand over all the same?');
        expect(textOf(asks)).toContain(to);
        for (const words of ['not an address of your organisation', 'I can’t reach'])
          expect(textOf(asks).includes(words)).toBe(says.includes(words));
        expect([await acts(), await waiting()]).toEqual([[], []]);
        const done = await pressed(asks, 'Hand over all the same');
        expect(titleOf(done)).toBe(
          `You handed Acme to ${to}. They are told in 10 minutes, so that you can undo it until then.`,
        );
        expect(await waiting()).toEqual([`Acme to person:${to} at 2026-06-10T12:10:00.000Z`]);
        await pressed(done, 'Undo');
        expect(await waiting()).toEqual([]);
        expect(await acts()).toEqual(['hand-over by Pat Reed', 'take-back by Pat Reed']);
      },
    );

    it('to a colleague who is reached asks nothing, and is undone', async () => {
      await seen('cy@partner.example');
      const done = await asked('cy@partner.example');
      expect(titleOf(done)).toBe('You handed Acme to cy@partner.example. Its alerts go to them.');
      const choose = await pressed(done, 'Undo');
      expect(titleOf(choose)).toBe('Undone for Acme.');
      expect(titles(choose)).toContain('Hand over');
    });

    it('that is confirmed for one reason asks again for another', async () => {
      const asks = await asked('stranger@other.example');
      const again = await pressed(asks, 'Hand over all the same', { confirmed: 'outside' });
      expect(titleOf(again)).toBe('Hand over all the same?');
      expect(linesOf(again).join()).toContain('I can’t reach');
      expect(await acts()).toEqual([]);
    });
  });
});
