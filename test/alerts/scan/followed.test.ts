import { beforeEach, describe, expect, it } from '@jest/globals';
import { alertCard } from '../../../cards/alerts/alert-card.ts';
import { ALERT_SHOW } from '../../../cards/verbs.ts';
import { messageOfDelivery } from '../../../src/alerts/message/alert-message.ts';
import { MOST_TOLD_SINGLY } from '../../../src/alerts/scan/followed.ts';
import { DEFAULT_CADENCE } from '../../../src/policy/cadence.ts';
import { Alerting } from '../../support/alerts/alerting.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { buttonsOf, linesOf } from '../../support/teams/card-text.ts';

const NOON = '2026-05-12T12:00:00.000Z';
const NEXT_DAY = '2026-05-13T12:00:00.000Z';
const SOON = '2026-05-15';
const LATE = '2026-06-20';

onEachDatabase((database) => {
  let alerting: Alerting;
  beforeEach(async () => {
    alerting = new Alerting((await database.store()).db, NOON);
  });

  const keep = async (count: number, closeDate: string, from = 0) => {
    for (let at = from; at < from + count; at++)
      await alerting.keep({ dealId: `D-${at}`, customer: `Customer ${at}`, closeDate });
  };
  const told = async (until: string) => {
    await alerting.scan(`before ${until}`);
    await alerting.relay().drain();
    alerting.goTo(until);
    await alerting.relay().drain();
    return alerting.arrived;
  };
  const cardOf = async (delivery: string) => {
    const message = await messageOfDelivery(
      { db: alerting.db, now: alerting.now, cadence: DEFAULT_CADENCE },
      delivery,
    );
    if (!message) throw new Error('the message was sent');
    return alertCard(message);
  };

  describe('deals that somebody begins to follow', () => {
    it('at once, many of them, are told in one message, the urgent ones with the others', async () => {
      await keep(4, SOON);
      await keep(25, LATE, 4);
      const [message, ...more] = await told(NEXT_DAY);
      expect(more).toEqual([]);
      expect([message?.at, message?.deals.length]).toEqual([Date.parse(NOON), 29]);
      const card = await cardOf(message?.delivery ?? '');
      expect(linesOf(card).slice(0, 3)).toEqual([
        '29 deals you now follow',
        '✖ 29 blocked',
        'The most urgent',
      ]);
      const looks = buttonsOf(card).filter(({ verb, data }) => verb === ALERT_SHOW && 'deal' in data);
      expect(looks.map(({ title }) => /^Customer \d+/.exec(title)?.[0])).toEqual([
        'Customer 0',
        'Customer 1',
        'Customer 2',
      ]);
      expect(linesOf(card)).toContain('26 more.');
    });

    it('without an urgent one, are in the next digest', async () => {
      await keep(MOST_TOLD_SINGLY + 1, LATE);
      const [message, ...more] = await told(NEXT_DAY);
      expect(more).toEqual([]);
      expect(linesOf(await cardOf(message?.delivery ?? ''))[0]).toBe('6 deals you now follow');
    });

    it('that are few, are told as ever', async () => {
      await keep(2, SOON);
      await keep(MOST_TOLD_SINGLY - 2, LATE, 2);
      const messages = await told(NEXT_DAY);
      expect(messages.map(({ deals }) => deals.length)).toEqual([2, 3]);
      expect(linesOf(await cardOf(messages[0]?.delivery ?? ''))[0]).toBe('2 deals at risk');
    });

    it('and what happens to them later is told as ever', async () => {
      await keep(MOST_TOLD_SINGLY + 1, LATE);
      await told(NEXT_DAY);
      await alerting.change({ dealId: 'D-0', customer: 'Customer 0', closeDate: '2026-05-15' });
      const messages = await told('2026-05-14T12:00:00.000Z');
      expect(messages.map(({ deals }) => deals.length)).toEqual([6, 1]);
      expect(linesOf(await cardOf(messages[1]?.delivery ?? ''))[0]).toBe('Customer 0 is now critical');
    });
  });
});
