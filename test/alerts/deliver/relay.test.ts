import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  itArrived,
  resumeAlerts,
  sendAgain,
  stopAlerts,
  viewLedger,
  wholeLedger,
} from '../../../src/alerts/admin/ledger.ts';
import { TEAMS_LIMITS } from '../../../src/alerts/deliver/rate-limits.ts';
import { RELAY_POINTS } from '../../../src/alerts/deliver/relay.ts';
import type { SendOutcome } from '../../../src/alerts/deliver/send-outcome.ts';
import { reasonText } from '../../../src/domain/alerts/reason-text.ts';
import { Alerting, AMY, PAT, said } from '../../support/alerts/alerting.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { eventually } from '../../support/eventually.ts';

const NIGHT = '2026-05-11T03:00:00.000Z';
const MORNING = '2026-05-11T08:30:00.000Z';
const CRITICAL = { closeDate: '2026-05-12' } as const;
const HIGH = { closeDate: '2026-05-25' } as const;
const BY = 'person:admin';

/** Ends the process, as far as the relay can tell: it never comes back. */
function die(): never {
  throw new Error('killed');
}

describe('the relay', () => {
  onEachDatabase((database) => {
    let alerting: Alerting;
    beforeEach(async () => {
      alerting = new Alerting((await database.store()).db, NIGHT);
    });

    const states = async () => (await alerting.ledger()).map(({ state }) => state);
    const settling = () => ({ by: BY, now: alerting.time });

    it('says what is critical at once, in one message, and the rest as a digest in the morning', async () => {
      await alerting.keep({ dealId: 'A', ...HIGH, aeEmail: AMY });
      await alerting.keep({ dealId: 'B', ...HIGH });
      await alerting.keep({ dealId: 'C', ...CRITICAL });
      await alerting.keep({ dealId: 'D', ...CRITICAL });
      await alerting.scan();
      const relay = alerting.relay();
      expect(await relay.drain()).toBe(Date.parse(MORNING));
      expect(alerting.arrived.map(({ deals }) => deals)).toEqual([['C', 'D']]);
      alerting.goTo('2026-05-11T08:29:59.999Z');
      await relay.drain();
      expect(alerting.arrived).toHaveLength(1);
      alerting.goTo(MORNING);
      expect(await relay.drain()).toBeNull();
      const digests = alerting.arrived
        .slice(1)
        .toSorted((one, other) => (one.placeKey < other.placeKey ? -1 : 1));
      expect(digests).toMatchObject([
        { placeKey: `person:${AMY}`, deals: ['A'] },
        { placeKey: `person:${PAT}`, deals: ['A', 'B'] },
      ]);
      expect(new Set(await states())).toEqual(new Set(['sent']));
      const [row] = await alerting.ledger();
      expect(row).toMatchObject({
        attempts: 1,
        activity_id: expect.stringMatching(/^1:/),
        lease_until: null,
      });
    });

    it('waits as long as Teams asks for, that conversation alone, and then says it', async () => {
      await alerting.keep({ dealId: 'A', ...CRITICAL });
      await alerting.scan();
      alerting.answers.push({ kind: 'wait', afterMs: 4000, reason: said('Teams answered 429') });
      const relay = alerting.relay();
      expect(await relay.drain()).toBe(alerting.time + 4000);
      expect(await alerting.ledger()).toMatchObject([
        { state: 'pending', attempts: 1, reason: 'Teams answered 429' },
      ]);
      await alerting.keep({ dealId: 'B', ...CRITICAL, pdmEmail: AMY });
      await alerting.scan();
      await relay.drain();
      expect(alerting.arrived.map(({ deals }) => deals)).toEqual([['B']]);
      alerting.time += 4000;
      await relay.drain();
      expect(alerting.arrived.map(({ deals }) => deals)).toEqual([['B'], ['A']]);
    });

    it('parks what was tried too often', async () => {
      await alerting.keep(CRITICAL);
      await alerting.scan();
      const relay = alerting.relay({ times: { mostAttempts: 3 } });
      for (let tried = 0; tried < 5; tried++) {
        alerting.answers.push({ kind: 'wait', afterMs: 1000, reason: said('Teams answered 503') });
        await relay.drain();
        alerting.time += 1000;
      }
      expect(await alerting.ledger()).toMatchObject([
        { state: 'parked', attempts: 3, reason: 'tried 3 times. Last: Teams answered 503' },
      ]);
    });

    it('parks with what to do, and sends it again when that is done', async () => {
      await alerting.keep(CRITICAL);
      await alerting.scan();
      alerting.answers.push({ kind: 'park', reason: said('Teams answered 403: install it') });
      const relay = alerting.relay();
      expect(await relay.drain()).toBeNull();
      const { parked, counts } = await viewLedger(alerting.db);
      expect(parked).toMatchObject([
        { reason: said('Teams answered 403: install it'), placeKey: `person:${PAT}` },
      ]);
      expect([...counts]).toEqual([['parked', 1]]);
      const delivery = parked[0]?.delivery ?? '';
      expect(await itArrived(alerting.db, delivery, settling())).toBe(0);
      expect(await sendAgain(alerting.db, delivery, settling())).toBe(1);
      await relay.drain();
      expect(alerting.arrived).toHaveLength(1);
      expect(await alerting.ledger()).toMatchObject([{ state: 'sent', settled_by: BY }]);
      expect(await sendAgain(alerting.db, alerting.arrived[0]?.delivery ?? '', settling())).toBe(0);
    });

    it.each(['answers nothing for sure', 'throws', 'throws at once', 'never comes back'])(
      'is in doubt about a message when sending it %s',
      async (how) => {
        await alerting.keep(CRITICAL);
        await alerting.scan();
        const answer = async (): Promise<SendOutcome> => {
          if (how === 'throws') throw new Error('socket hang up');
          if (how === 'never comes back') return new Promise<never>(() => {});
          return { kind: 'unknown', reason: said('Teams answered 500') };
        };
        const relay = alerting.relay({
          times: { answerMs: 20 },
          deliver: (): Promise<SendOutcome> => {
            if (how === 'throws at once') throw new Error('socket hang up');
            return answer();
          },
        });
        expect(await relay.drain()).toBeNull();
        const { inDoubt } = await viewLedger(alerting.db);
        expect(inDoubt).toHaveLength(1);
        expect(reasonText(inDoubt[0]?.reason ?? said(''))).toMatch(/500|hang up|no answer within 20 ms/);
        alerting.time += 86_400_000;
        await relay.drain();
        expect(await states()).toEqual(['in_doubt']);
        expect(await itArrived(alerting.db, inDoubt[0]?.delivery ?? '', settling())).toBe(1);
        expect(await states()).toEqual(['sent']);
      },
    );

    it.each(RELAY_POINTS)('neither loses nor doubles anything when the process ends at %s', async (point) => {
      for (const dealId of ['A', 'B', 'C']) await alerting.keep({ dealId, ...CRITICAL });
      await alerting.scan();
      let deaths = 0;
      const dying = alerting.relay({
        at: (reached) => {
          if (reached === point && deaths++ === 0) die();
        },
      });
      await dying.drain();
      const other = alerting.relay({ holder: 'relay-2' });
      await other.drain();
      alerting.time += 120_000;
      await other.drain();
      const { inDoubt } = await viewLedger(alerting.db);
      const inFlight = point === 'begun' || point === 'answered';
      expect(inDoubt).toHaveLength(inFlight ? 1 : 0);
      const hasArrived = new Set(alerting.arrived.map(({ delivery }) => delivery));
      for (const { delivery } of inDoubt) {
        expect(hasArrived.has(delivery)).toBe(point === 'answered');
        if (hasArrived.has(delivery)) await itArrived(alerting.db, delivery, settling());
        else await sendAgain(alerting.db, delivery, settling());
      }
      alerting.time += 1;
      await other.drain();
      expect(await states()).toEqual(['sent', 'sent', 'sent']);
      expect(alerting.arrived.flatMap(({ deals }) => deals).toSorted()).toEqual(['A', 'B', 'C']);
    });

    it('does not let a process that was held up complete, or begin', async () => {
      await alerting.keep(CRITICAL);
      await alerting.scan();
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      let sends = () => {};
      const begun = new Promise<void>((resolve) => {
        sends = resolve;
      });
      const paused = alerting.relay({
        deliver: async (delivery) => {
          sends();
          await held;
          return alerting.deliver(delivery);
        },
      });
      const end = paused.drain();
      await begun;
      const other = alerting.relay({ holder: 'relay-2' });
      await other.drain();
      expect(await states()).toEqual(['sending']);
      alerting.time += 120_000;
      await other.drain();
      expect(await states()).toEqual(['in_doubt']);
      release();
      await end;
      const { inDoubt } = await viewLedger(alerting.db);
      expect(inDoubt).toMatchObject([{ lateWord: { code: 'arrived', activityId: '1:0' } }]);
      expect(alerting.arrived).toHaveLength(1);
    });

    it('takes each message once when four of it drain at the same time', async () => {
      for (let at = 0; at < 40; at++)
        await alerting.keep({ dealId: `D-${at}`, ...CRITICAL, pdmEmail: `pdm-${at % 10}@contoso.com` });
      await alerting.scan();
      const relays = [1, 2, 3, 4].map((at) => alerting.relay({ holder: `relay-${at}` }));
      await Promise.all(relays.map((relay) => relay.drain()));
      alerting.time += 5000;
      await Promise.all(relays.map((relay) => relay.drain()));
      const ids = alerting.arrived.flatMap(({ alertIds }) => alertIds);
      expect(ids).toHaveLength(40);
      expect(new Set(ids).size).toBe(40);
      expect(new Set(await states())).toEqual(new Set(['sent']));
    });

    it('is not held up by a conversation that is slow', async () => {
      await alerting.keep({ dealId: 'SLOW', ...CRITICAL });
      await alerting.keep({ dealId: 'OTHER', ...CRITICAL, pdmEmail: AMY });
      await alerting.scan();
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const relay = alerting.relay({
        times: { lookMs: 5 },
        deliver: async (delivery) => {
          if (delivery.placeKey === `person:${PAT}`) await held;
          return alerting.deliver(delivery);
        },
      });
      const stop = new AbortController();
      const end = relay.run(stop.signal);
      await eventually(() => expect(alerting.arrived.map(({ deals }) => deals)).toEqual([['OTHER']]));
      await alerting.keep({ dealId: 'LATER', ...CRITICAL, pdmEmail: AMY });
      await alerting.scan();
      await eventually(() => expect(alerting.arrived).toHaveLength(2));
      release();
      stop.abort();
      await end;
      expect(alerting.arrived.at(-1)?.deals).toEqual(['SLOW']);
      expect(new Set(await states())).toEqual(new Set(['sent']));
    });

    it('keeps to the windows of a conversation, whichever process sent the last', async () => {
      const relays = [1, 2].map((at) => alerting.relay({ holder: `relay-${at}` }));
      let turn = 0;
      for (let deals = 0; deals < 20; deals++) {
        // What is due together is said together, so one comes after the other.
        await alerting.keep({ dealId: `D-${deals}`, ...CRITICAL });
        await alerting.scan();
        for (const end = turn + 50; turn < end && alerting.arrived.length <= deals; turn++) {
          const next = await relays[turn % 2]?.drain();
          alerting.time = next ?? alerting.time;
        }
      }
      const times = alerting.arrived.map(({ at }) => at);
      expect(times).toHaveLength(20);
      for (const { messages, ms } of TEAMS_LIMITS.conversation) {
        for (const begin of times) {
          const within = times.filter((at) => at >= begin && at < begin + ms);
          expect(within.length).toBeLessThanOrEqual(messages);
        }
      }
    });

    it('puts off what has become late into the quiet hours', async () => {
      await alerting.keep(HIGH);
      await alerting.scan();
      alerting.goTo('2026-05-11T22:00:00Z');
      expect(await alerting.relay().drain()).toBe(Date.parse('2026-05-12T08:30:00Z'));
      expect(alerting.arrived).toEqual([]);
      alerting.goTo('2026-05-12T08:30:00Z');
      await alerting.relay().drain();
      expect(alerting.arrived).toHaveLength(1);
    });

    it('says nothing while it is stopped', async () => {
      await alerting.keep(CRITICAL);
      await alerting.scan();
      await stopAlerts(alerting.db, settling());
      expect(await alerting.relay().drain()).toBeNull();
      expect((await viewLedger(alerting.db)).isStopped).toBe(true);
      expect(alerting.arrived).toEqual([]);
      await resumeAlerts(alerting.db, settling());
      await alerting.relay().drain();
      expect(alerting.arrived).toHaveLength(1);
    });

    it('shows the ledger, and all of it', async () => {
      for (let at = 0; at < 250; at++) await alerting.keep({ dealId: `D-${at}`, ...HIGH });
      await alerting.scan();
      const { counts, oldestPending } = await viewLedger(alerting.db);
      expect([...counts]).toEqual([['pending', 250]]);
      const rows = [];
      for await (const row of wholeLedger(alerting.db)) rows.push(row);
      expect(rows).toHaveLength(250);
      expect(rows[0]).toEqual(oldestPending);
    });
  });
});
