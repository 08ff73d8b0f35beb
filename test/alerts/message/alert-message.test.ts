import { beforeEach, describe, expect, it } from '@jest/globals';
import { messageOfDelivery, type SaidAlert } from '../../../src/alerts/message/alert-message.ts';
import { personOf } from '../../../src/alerts/place-key.ts';
import { escalateOverdue } from '../../../src/alerts/scan/escalate.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/policy/thresholds.ts';
import { Alerting, AMY, PAT } from '../../support/alerts/alerting.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';

const MONDAY = '2026-05-11T08:30:00.000Z';
const CRITICAL = { closeDate: '2026-05-13' } as const;
const HOUR = 3_600_000;

describe('what a message of alerts says', () => {
  onEachDatabase((database) => {
    let alerting: Alerting;
    let ref: number;
    beforeEach(async () => {
      alerting = new Alerting((await database.store()).db, MONDAY);
      ref = await alerting.keep({ dealId: 'A', ...CRITICAL, cloudScope: 'gcc' });
    });

    const told = async () => {
      await alerting.scan();
      await alerting.relay().drain();
    };
    /** The alert of the newest message to somebody. */
    const newest = async (address: string): Promise<SaidAlert> => {
      const sent = alerting.arrived.findLast(({ placeKey }) => personOf(placeKey) === address);
      const message = await messageOfDelivery(alerting, sent?.delivery ?? '');
      if (!message?.alerts[0]) throw new Error(`nothing was sent to ${address}`);
      return message.alerts[0];
    };
    const wait = (hours: number) => {
      alerting.time += hours * HOUR;
    };
    const doneBy = ({ acts }: SaidAlert) => acts.map(({ act }) => act);

    it('is the facts of then, and how the deal stands now', async () => {
      await told();
      const said = await newest(PAT);
      expect(said).toMatchObject({
        dealRef: ref,
        dealId: 'A',
        cloudScope: 'gcc',
        since: MONDAY,
        acts: [],
        inForce: { acknowledged: null, snoozed: null, muted: null, handedOver: null },
        now: { verdict: 'blocked', risk: 'critical', stage: 'open' },
      });
      wait(1);
      await alerting.change({ dealId: 'A', ...CRITICAL, stage: 'cancelled' });
      await alerting.scan();
      expect(await newest(PAT)).toMatchObject({
        facts: { risk: 'critical' },
        now: { risk: 'none', stage: 'cancelled' },
      });
    });

    it('knows of the acts of its reader alone', async () => {
      await alerting.change({ dealId: 'A', ...CRITICAL, aeEmail: AMY });
      await told();
      wait(1);
      await alerting.act(ref, AMY, { act: 'acknowledge' });
      expect(doneBy(await newest(PAT))).toEqual([]);
      expect(await newest(AMY)).toMatchObject({
        acts: [{ act: 'acknowledge', by: 'Ann', at: '2026-05-11T09:30:00.000Z' }],
        inForce: { acknowledged: { by: 'Ann' } },
      });
    });

    it('is not acknowledged by what was before it, but muted and handed over it stays', async () => {
      await alerting.act(ref, PAT, { act: 'acknowledge' });
      await alerting.act(ref, PAT, { act: 'unmute' });
      wait(1);
      await told();
      await alerting.act(ref, PAT, { act: 'mute' });
      await alerting.act(ref, PAT, { act: 'hand-over', to: AMY });
      const said = await newest(PAT);
      expect(doneBy(said)).toEqual(['mute', 'hand-over']);
      expect(said.inForce).toMatchObject({
        acknowledged: null,
        muted: { act: 'mute' },
        handedOver: { to: AMY },
      });
    });

    it('is snoozed until the end of that, and not when it was ended', async () => {
      await told();
      const until = alerting.time + 2 * HOUR;
      await alerting.act(ref, PAT, { act: 'snooze', until, reason: 'Later' });
      expect((await newest(PAT)).inForce.snoozed).toMatchObject({ reason: 'Later' });
      wait(2);
      expect((await newest(PAT)).inForce.snoozed).toBeNull();
      expect(doneBy(await newest(PAT))).toEqual(['snooze']);
      await alerting.act(ref, PAT, { act: 'snooze', until: until + HOUR, reason: 'Later' });
      await alerting.act(ref, PAT, { act: 'wake' });
      expect((await newest(PAT)).inForce.snoozed).toBeNull();
    });

    it('tells how the deal stands now those alone who are told of it', async () => {
      await told();
      await alerting.act(ref, PAT, { act: 'hand-over', to: AMY });
      await alerting.relay().drain();
      expect((await newest(PAT)).now).not.toBeNull();
      expect(await newest(AMY)).toMatchObject({ facts: { insteadOf: PAT }, now: { risk: 'critical' } });
      wait(1);
      await alerting.change({ dealId: 'A', ...CRITICAL, pdmEmail: 'new@contoso.com' });
      await alerting.scan();
      expect((await newest(PAT)).now).toBeNull();
      expect((await newest(AMY)).now).toBeNull();
    });

    it('tells of a hand-over to nobody any more once it is taken back', async () => {
      await told();
      await alerting.act(ref, PAT, { act: 'hand-over', to: AMY });
      await alerting.relay().drain();
      expect((await newest(AMY)).isConcerned).toBe(true);
      await alerting.act(ref, PAT, { act: 'take-back' });
      expect((await newest(AMY)).isConcerned).toBe(false);
      expect((await newest(PAT)).isConcerned).toBe(true);
    });

    describe('that was escalated', () => {
      const escalated = async (route: 'outlook-draft' | null) => {
        await told();
        if (route !== null) await alerting.db.updateTable('alerts').set({ route }).execute();
        wait(25);
        const context = {
          db: alerting.db,
          now: alerting.now,
          cadence: alerting.cadence,
          thresholds: DEFAULT_THRESHOLDS,
          backup: AMY,
          log: { error: () => {}, warn: () => {} },
        };
        expect(await escalateOverdue(context)).toBe(1);
        await alerting.relay().drain();
      };

      it.each([
        [null, false],
        ['outlook-draft', true],
      ] as const)('knows whether the first could be reached: %s', async (route, isUnreached) => {
        await escalated(route);
        expect(await newest(AMY)).toMatchObject({
          isUnreached,
          isConcerned: true,
          facts: { insteadOf: PAT },
        });
        expect((await newest(PAT)).isUnreached).toBe(false);
      });

      it('shows on the card of the first what the backup has done', async () => {
        await escalated(null);
        expect((await newest(PAT)).backupActs).toEqual([]);
        wait(1);
        await alerting.act(ref, AMY, { act: 'acknowledge' });
        const said = await newest(PAT);
        expect(said.backupActs).toMatchObject([{ act: 'acknowledge', at: alerting.iso }]);
        expect(said.inForce.acknowledged).toBeNull();
        expect((await newest(AMY)).backupActs).toEqual([]);
      });

      it('may be handed over by the backup, whose colleague stands in as well', async () => {
        await escalated(null);
        await alerting.act(ref, AMY, { act: 'hand-over', to: 'cy@contoso.com' });
        await alerting.relay().drain();
        expect(await newest('cy@contoso.com')).toMatchObject({
          facts: { kind: 'escalated', insteadOf: PAT },
          isConcerned: true,
        });
      });
    });

    it('is nothing when there is no such message, or its deal is gone', async () => {
      expect(await messageOfDelivery(alerting, 'no such')).toBeNull();
      await told();
      const { delivery = '' } = alerting.arrived[0] ?? {};
      await alerting.db.deleteFrom('deals').execute();
      expect(await messageOfDelivery(alerting, delivery)).toBeNull();
    });
  });
});
