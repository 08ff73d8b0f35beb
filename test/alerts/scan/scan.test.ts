import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { tickOf } from '../../../src/alerts/scan/scan.ts';
import { runScanLoop } from '../../../src/alerts/scan/scan-loop.ts';
import { addDays } from '../../../src/domain/day.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/policy/thresholds.ts';
import { Alerting, AMY, PAT } from '../../support/alerts/alerting.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { EVERYBODY, evidence, NOTICES } from '../../support/deals.ts';

/** A Monday. */
const MONDAY = '2026-05-11T10:00:00.000Z';

describe('a scan', () => {
  onEachDatabase((database) => {
    let alerting: Alerting;
    beforeEach(async () => {
      alerting = new Alerting((await database.store()).db, MONDAY);
    });

    const checked = async (email: string) =>
      alerting.record(email, evidence('vl-central', 'valid', alerting.iso));
    const allChecked = async () => {
      for (const { email } of EVERYBODY) await checked(email);
    };

    it('enters what is due, by whom and when', async () => {
      await alerting.keep({ dealId: 'FAR', closeDate: '2026-12-01' });
      await alerting.keep({ dealId: 'NEAR', closeDate: '2026-06-12', aeEmail: AMY });
      await alerting.keep({ dealId: 'NOW', closeDate: '2026-05-15', aeEmail: PAT.toUpperCase() });
      await alerting.keep({ dealId: 'NOBODY', closeDate: '2026-05-15', pdmEmail: null });
      expect(await alerting.scan()).toEqual({ kind: 'scanned', judged: 4, entered: 3 });
      expect(await alerting.lines()).toEqual([
        'NEAR pat at-risk medium digest 2026-05-12T08:30 pending',
        'NEAR amy at-risk medium digest 2026-05-12T08:30 pending',
        'NOW pat at-risk critical at-once 2026-05-11T10:00 pending',
      ]);
      const [first] = await alerting.ledger();
      expect(JSON.parse(first?.facts ?? '')).toMatchObject({
        dealId: 'NEAR',
        customer: 'Contoso',
        daysLeft: 32,
        targetDay: '2026-06-12',
        before: null,
        reasons: [{ code: 'role-missing', role: 'notices-contact' }, { code: 'role-missing' }],
      });
    });

    it('is of one process when several are at it', async () => {
      await alerting.keep({ closeDate: '2026-05-20' });
      const tick = tickOf(alerting.time, 900_000);
      const outcomes = await Promise.all([1, 2, 3, 4].map(() => alerting.scan(tick)));
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['scanned', 'taken', 'taken', 'taken']);
      expect(await alerting.lines()).toHaveLength(1);
    });

    it('that is asked for while another runs enters nothing twice', async () => {
      for (let at = 0; at < 250; at++) await alerting.keep({ dealId: `D-${at}`, closeDate: '2026-05-20' });
      const outcomes = await Promise.all([
        alerting.scan('one'),
        alerting.scan('two'),
        alerting.scan('three'),
      ]);
      expect(outcomes.reduce((sum, one) => sum + (one.kind === 'scanned' ? one.entered : 0), 0)).toBe(250);
      expect(await alerting.lines()).toHaveLength(250);
    });

    it('looks at what has changed, and at nothing else', async () => {
      await alerting.keep({ dealId: 'A', closeDate: '2026-12-01' }, EVERYBODY);
      await alerting.keep({ dealId: 'B', closeDate: '2026-12-01', cloudScope: 'gcc' }, EVERYBODY);
      await alerting.keep({ dealId: 'C', closeDate: '2026-12-01' });
      expect(await alerting.scan()).toMatchObject({ judged: 3 });
      alerting.goTo('2026-05-11T12:00:00Z');
      expect(await alerting.scan()).toMatchObject({ judged: 0 });
      await alerting.change({ dealId: 'C', closeDate: '2026-05-20' });
      expect(await alerting.scan()).toMatchObject({ judged: 1, entered: 1 });
      alerting.goTo('2026-05-11T14:00:00Z');
      await alerting.scan();
      // Of the two deals that name her, the one of that scope.
      await checked(NOTICES.email);
      expect(await alerting.scan()).toMatchObject({ judged: 1 });
    });

    it('looks at the deals of a PCN that a deal has left, or come to', async () => {
      await alerting.keep({ dealId: 'A', pcn: 'P-1', closeDate: '2026-05-20' });
      await alerting.keep({ dealId: 'B', pcn: 'p-1', closeDate: '2026-05-20', cloudScope: 'gcc-high' });
      await alerting.keep({ dealId: 'C', pcn: 'P-2', closeDate: '2026-05-20' });
      await alerting.keep({ dealId: 'D', closeDate: '2026-05-20' });
      await alerting.scan();
      alerting.goTo('2026-05-11T14:00:00Z');
      expect(await alerting.scan()).toMatchObject({ judged: 0 });
      await alerting.change({ dealId: 'B', pcn: 'P-2', closeDate: '2026-05-20', cloudScope: 'gcc-high' });
      expect(await alerting.scan()).toMatchObject({ judged: 3 });
    });

    it('looks at a deal on the day on which time alone changes something', async () => {
      await alerting.keep({ closeDate: '2026-07-01' });
      expect(await alerting.scan()).toMatchObject({ judged: 1, entered: 0 });
      alerting.goTo('2026-05-16T23:59:59Z');
      expect(await alerting.scan()).toMatchObject({ judged: 0 });
      alerting.goTo('2026-05-17T00:00:00Z');
      expect(await alerting.scan()).toMatchObject({ judged: 1, entered: 1 });
      expect(await alerting.lines()).toEqual(['D-1 pat at-risk medium digest 2026-05-18T08:30 pending']);
    });

    it('makes up once for all days that were missed', async () => {
      await alerting.keep({ closeDate: '2026-07-01' });
      await alerting.scan();
      alerting.goTo('2026-06-29T09:00:00Z');
      expect(await alerting.scan()).toMatchObject({ judged: 1, entered: 1 });
      expect(await alerting.scan()).toMatchObject({ judged: 0, entered: 0 });
      expect(await alerting.lines()).toEqual(['D-1 pat at-risk critical at-once 2026-06-29T09:00 pending']);
    });

    it('sees a deal that was ready become at risk when its checks grow old', async () => {
      await alerting.keep({ closeDate: '2026-07-01' }, EVERYBODY);
      await allChecked();
      expect(await alerting.scan()).toMatchObject({ entered: 0 });
      // The policy of 22 May.
      alerting.goTo('2026-05-22T12:00:00Z');
      expect(await alerting.scan()).toMatchObject({ judged: 1, entered: 0 });
      alerting.goTo('2026-06-10T12:00:00Z');
      expect(await alerting.scan()).toMatchObject({ judged: 0 });
      alerting.goTo('2026-06-11T12:00:00Z');
      expect(await alerting.scan()).toMatchObject({ judged: 1, entered: 1 });
      expect(await alerting.lines()).toEqual(['D-1 pat at-risk medium digest 2026-06-11T14:00 pending']);
    });

    it('takes note of a check that was recorded before the day it is dated on', async () => {
      await alerting.keep({ closeDate: '2026-12-01' }, EVERYBODY);
      await alerting.record(NOTICES.email, evidence('vl-central', 'valid', '2026-05-20T15:00:00Z'));
      alerting.goTo('2026-05-11T11:00:00Z');
      await alerting.scan();
      alerting.goTo('2026-05-19T12:00:00Z');
      expect(await alerting.scan()).toMatchObject({ judged: 0 });
      alerting.goTo('2026-05-20T01:00:00Z');
      expect(await alerting.scan()).toMatchObject({ judged: 1 });
    });

    it('looks at every deal when the cadence is another', async () => {
      await alerting.keep({ closeDate: '2026-12-01' });
      await alerting.scan();
      const other = { ...alerting.cadence, steps: [60, 30] };
      const later = new Alerting(alerting.db, '2026-05-11T20:00:00Z', other);
      expect(await later.scan('later')).toMatchObject({ judged: 1 });
    });

    it('ends when it is told to stop, and the next makes up for it', async () => {
      await alerting.keep({ dealId: 'A', closeDate: addDays(alerting.iso.slice(0, 10), 1) });
      await expect(alerting.scan('cut', AbortSignal.abort())).rejects.toHaveProperty('name', 'AbortError');
      expect(await alerting.ledger()).toEqual([]);
      expect(await alerting.scan()).toMatchObject({ kind: 'scanned', judged: 1, entered: 1 });
    });

    it('is made up for by the next when it came to no end', async () => {
      await alerting.keep({ closeDate: '2026-05-20' });
      await alerting.db
        .insertInto('alert_scans')
        .values({ tick: 'dead', started_at: MONDAY, basis: '', done_at: null, judged: null, entered: null })
        .execute();
      expect(await alerting.scan('dead')).toEqual({ kind: 'taken' });
      expect(await alerting.scan()).toMatchObject({ judged: 1, entered: 1 });
    });

    it('comes at every tick, in one of the processes that watch, and ends when it is told to', async () => {
      const stop = new AbortController();
      const failures: object[] = [];
      const context = {
        db: alerting.db,
        now: Date.now,
        cadence: alerting.cadence,
        thresholds: DEFAULT_THRESHOLDS,
        backup: null,
        log: { error: (fields: object) => failures.push(fields), warn: () => {} },
      };
      const watching = [1, 2].map(() => runScanLoop(context, 40, stop.signal));
      const done = () =>
        alerting.db.selectFrom('alert_scans').select('tick').where('done_at', 'is not', null).execute();
      while ((await done()).length < 3) await setTimeout(10);
      stop.abort();
      await Promise.all(watching);
      const ticks = await alerting.db.selectFrom('alert_scans').selectAll().execute();
      expect(ticks.every(({ tick }) => Date.parse(tick) % 40 === 0)).toBe(true);
      expect(ticks.every(({ done_at }) => done_at !== null)).toBe(true);
      expect(failures).toEqual([]);
    });

    it('says what has come to more since as one, and takes back what is no longer so', async () => {
      await alerting.keep({ closeDate: '2026-06-12' });
      await alerting.scan();
      alerting.goTo('2026-05-11T12:00:00Z');
      await alerting.change({ dealId: 'D-1', closeDate: '2026-05-25' });
      await alerting.scan();
      expect(await alerting.lines()).toEqual([
        'D-1 pat at-risk medium digest 2026-05-12T08:30 cancelled',
        'D-1 pat at-risk high digest 2026-05-12T08:30 pending',
      ]);
      await alerting.change({ dealId: 'D-1', closeDate: '2026-12-25' });
      await alerting.scan();
      expect((await alerting.ledger()).map(({ state, reason }) => [state, reason])).toEqual([
        ['cancelled', 'said together with a newer one'],
        ['cancelled', 'no longer so'],
      ]);
    });

    it('tells of a deal that turned ready those who had heard of it, and nobody else', async () => {
      await alerting.keep({ closeDate: '2026-05-20', aeEmail: AMY }, EVERYBODY);
      await alerting.set(AMY, { isOn: false });
      await alerting.scan();
      alerting.goTo('2026-05-12T08:30:00Z');
      await alerting.relay().drain();
      alerting.goTo('2026-05-12T12:00:00Z');
      await allChecked();
      await alerting.set(AMY, {});
      await alerting.scan();
      expect(await alerting.lines()).toEqual([
        'D-1 pat at-risk high digest 2026-05-12T08:30 sent',
        'D-1 pat ready none digest 2026-05-13T08:30 pending',
      ]);
    });

    it('says nothing when a deal turns ready before anybody has heard of it', async () => {
      await alerting.keep({ closeDate: '2026-05-20' }, EVERYBODY);
      await alerting.scan();
      await allChecked();
      await alerting.scan();
      expect(await alerting.lines()).toEqual(['D-1 pat at-risk high digest 2026-05-12T08:30 cancelled']);
    });

    it('goes to whoever is on the deal now', async () => {
      await alerting.keep({ closeDate: '2026-05-20' });
      await alerting.scan();
      await alerting.change({ dealId: 'D-1', closeDate: '2026-05-20', pdmEmail: AMY });
      await alerting.scan();
      expect(await alerting.lines()).toEqual([
        'D-1 pat at-risk high digest 2026-05-12T08:30 cancelled',
        'D-1 amy at-risk high digest 2026-05-12T08:30 pending',
      ]);
    });

    describe('and what people have done about a deal', () => {
      const soon = { closeDate: '2026-06-12' } as const;

      it('mutes it', async () => {
        const ref = await alerting.keep(soon);
        await alerting.scan();
        expect(await alerting.act(ref, PAT, { act: 'mute' })).toMatchObject({ kind: 'done' });
        await alerting.change({ dealId: 'D-1', closeDate: '2026-05-12' });
        await alerting.scan();
        expect(await alerting.lines()).toEqual(['D-1 pat at-risk medium digest 2026-05-12T08:30 cancelled']);
      });

      it('snoozes what waits, and what comes meanwhile', async () => {
        const ref = await alerting.keep(soon);
        await alerting.scan();
        const until = Date.parse('2026-05-15T00:00:00Z');
        await alerting.act(ref, PAT, { act: 'snooze', until, reason: 'on leave' });
        expect(await alerting.lines()).toEqual(['D-1 pat at-risk medium digest 2026-05-15T08:30 pending']);
        await alerting.change({ dealId: 'D-1', closeDate: '2026-05-25' });
        await alerting.scan();
        expect((await alerting.lines())[1]).toBe('D-1 pat at-risk high digest 2026-05-15T08:30 pending');
        await alerting.change({ dealId: 'D-1', closeDate: '2026-05-13' });
        await alerting.scan();
        expect((await alerting.lines())[2]).toBe('D-1 pat at-risk critical at-once 2026-05-11T10:00 pending');
      });

      it('hands it over: the colleague hears how it stands, and is told from then on', async () => {
        const ref = await alerting.keep(soon);
        await alerting.scan();
        alerting.goTo('2026-05-12T08:30:00Z');
        await alerting.relay().drain();
        await alerting.act(ref, PAT, { act: 'hand-over', to: 'Amy@contoso.com' });
        await alerting.change({ dealId: 'D-1', closeDate: '2026-05-25' });
        await alerting.scan();
        expect(await alerting.lines()).toEqual([
          'D-1 pat at-risk medium digest 2026-05-12T08:30 sent',
          'D-1 amy at-risk medium digest 2026-05-12T08:30 cancelled',
          'D-1 amy at-risk high digest 2026-05-12T08:30 pending',
        ]);
        const [, , last] = await alerting.ledger();
        expect(JSON.parse(last?.facts ?? '')).toMatchObject({ insteadOf: PAT });
      });

      it.each([
        [{ act: 'snooze', until: Date.parse(MONDAY), reason: 'x' }, /still to come/],
        [{ act: 'snooze', until: Number.NaN, reason: 'x' }, /still to come/],
        [{ act: 'hand-over', to: 'nobody' }, /address/],
        [{ act: 'hand-over', to: PAT.toUpperCase() }, /same person/],
      ] as const)('refuses %j', async (act, why) => {
        const ref = await alerting.keep(soon);
        const outcome = await alerting.act(ref, PAT, act);
        expect(outcome).toEqual({ kind: 'refused', why: expect.stringMatching(why) });
        expect(await alerting.db.selectFrom('alert_acts').selectAll().execute()).toEqual([]);
      });

      it('keeps what was done for good', async () => {
        const ref = await alerting.keep(soon);
        await alerting.act(ref, PAT, { act: 'acknowledge' });
        const erase = alerting.db.deleteFrom('alert_acts').execute();
        await expect(erase).rejects.toHaveProperty('message', expect.stringContaining('append-only'));
      });
    });
  });
});
