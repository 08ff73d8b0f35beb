import { beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { AlertFactsSchema } from '../../../src/alerts/decide/alert-facts.ts';
import type { AlertAct } from '../../../src/alerts/respond/act-on-alerts.ts';
import { escalateOverdue } from '../../../src/alerts/scan/escalate.ts';
import type { Contact, Deal } from '../../../src/domain/deal.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/policy/thresholds.ts';
import { Alerting, AMY, PAT } from '../../support/alerts/alerting.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { EVERYBODY, evidence } from '../../support/deals.ts';

/** A Monday; the deals below are critical from then on. */
const MONDAY = '2026-05-11T10:00:00.000Z';
const A_DAY_LATER = '2026-05-12T10:00:00.000Z';
const BEN = 'ben@contoso.com';
const ORG = 'desk@contoso.com';
const CRITICAL = { closeDate: '2026-05-18' } as const;

describe('a critical alert that nobody answers', () => {
  onEachDatabase((database) => {
    let alerting: Alerting;
    let warnings: string[];
    beforeEach(async () => {
      alerting = new Alerting((await database.store()).db, MONDAY);
      warnings = [];
    });

    const escalate = (backup: string | null = ORG) =>
      escalateOverdue({
        db: alerting.db,
        now: alerting.now,
        cadence: alerting.cadence,
        thresholds: DEFAULT_THRESHOLDS,
        backup,
        log: { error: () => {}, warn: (_fields, message) => warnings.push(message) },
      });
    /** A critical deal of which everybody on it has just been told. */
    const told = async (stated: Partial<Deal> = {}, contacts: readonly Contact[] = []) => {
      const ref = await alerting.keep({ ...CRITICAL, ...stated }, contacts);
      await alerting.scan();
      await alerting.relay().drain();
      return ref;
    };
    const passedOn = async () =>
      (await alerting.ledger())
        .filter(({ kind }) => kind === 'escalated')
        .map(({ place_key, state }) => `${place_key.replace('person:', '')} ${state}`);
    const notes = async () => (await alerting.ledger()).map(({ escalation }) => escalation);

    it('goes to the backup after a day, at once, whatever the hour', async () => {
      await told();
      alerting.goTo('2026-05-12T09:59:59.999Z');
      expect(await escalate()).toBe(0);
      expect(await notes()).toEqual([null]);
      alerting.goTo(A_DAY_LATER);
      expect(await escalate()).toBe(1);
      const [first, second] = await alerting.ledger();
      expect(first).toMatchObject({ state: 'sent', escalation: 'entered' });
      expect(second).toMatchObject({
        place_key: `person:${ORG}`,
        kind: 'escalated',
        risk: 'critical',
        way: 'at-once',
        state: 'pending',
        due_at: A_DAY_LATER,
        escalation: null,
      });
      expect(AlertFactsSchema.parse(JSON.parse(second?.facts ?? ''))).toMatchObject({
        kind: 'escalated',
        insteadOf: PAT,
        daysLeft: 6,
        asOf: '2026-05-12',
        reasons: [{ code: 'role-missing' }, { code: 'role-missing' }],
      });
      alerting.goTo('2026-05-12T23:00:00.000Z');
      await alerting.relay().drain();
      expect(await passedOn()).toEqual([`${ORG} sent`]);
    });

    it('goes as soon as is configured', async () => {
      const cadence = { ...alerting.cadence, escalateAfterHours: 2 };
      alerting = new Alerting(alerting.db, MONDAY, cadence);
      await told();
      alerting.goTo('2026-05-11T11:59:59.999Z');
      expect(await escalate()).toBe(0);
      alerting.goTo('2026-05-11T12:00:00.000Z');
      expect(await escalate()).toBe(1);
    });

    const backups: readonly [string, string | null, string | null, readonly string[]][] = [
      ['their own, before the organisation’s', BEN, ORG, [`${BEN} pending`]],
      ['their own', ` ${BEN.toUpperCase()} `, null, [`${BEN} pending`]],
      ['the organisation’s', null, ORG, [`${ORG} pending`]],
      ['the organisation’s, when they named themselves', PAT, ORG, [`${ORG} pending`]],
      ['the organisation’s, when theirs is no address', 'ben', ORG, [`${ORG} pending`]],
      ['nobody', null, null, []],
      ['nobody, when they are the organisation’s', null, PAT.toUpperCase(), []],
    ];
    it.each(backups)('goes to %s', async (_who, own, org, expected) => {
      await alerting.set(PAT, { backup: own });
      await told();
      alerting.goTo(A_DAY_LATER);
      expect(await escalate(org)).toBe(expected.length);
      expect(await passedOn()).toEqual(expected);
    });

    it('goes past a backup who takes no alerts, or has muted the deal', async () => {
      await alerting.set(PAT, { backup: BEN });
      await alerting.set(BEN, { isOn: false });
      await told({ dealId: 'A' });
      const other = await told({ dealId: 'B' });
      await alerting.act(other, ORG, { act: 'mute' });
      alerting.goTo(A_DAY_LATER);
      expect(await escalate()).toBe(1);
      expect(await passedOn()).toEqual([`${ORG} pending`]);
      expect(await notes()).toEqual(['entered', 'nobody', null]);
    });

    it('of which there is nobody else to tell is said once', async () => {
      await told();
      alerting.goTo(A_DAY_LATER);
      await Promise.all([escalate(null), escalate(null)]);
      await escalate(null);
      expect(warnings).toEqual([expect.stringContaining('WSA_ALERT_BACKUP')]);
      expect(await notes()).toEqual(['nobody']);
    });

    const tomorrow = Date.parse('2026-05-13T10:00:00Z');
    const answers: readonly [string, AlertAct, number][] = [
      ['acknowledged', { act: 'acknowledge' }, 0],
      ['slept on', { act: 'snooze', until: tomorrow, reason: 'away' }, 0],
      ['muted', { act: 'mute' }, 0],
      ['handed over', { act: 'hand-over', to: BEN }, 0],
      ['only unmuted', { act: 'unmute' }, 1],
      ['only taken back', { act: 'take-back' }, 1],
    ];
    it.each(answers)('is not passed on when it was %s', async (_what, act, entered) => {
      const ref = await told();
      alerting.goTo('2026-05-11T20:00:00.000Z');
      await alerting.act(ref, PAT, act);
      alerting.goTo(A_DAY_LATER);
      expect(await escalate()).toBe(entered);
    });

    it('is passed on when its acknowledgement was withdrawn, also after it had counted as answered', async () => {
      const ref = await told();
      alerting.goTo('2026-05-11T20:00:00.000Z');
      await alerting.act(ref, PAT, { act: 'acknowledge' });
      alerting.goTo(A_DAY_LATER);
      expect(await escalate()).toBe(0);
      expect(await notes()).toEqual(['answered']);
      alerting.time += 1000;
      await alerting.act(ref, PAT, { act: 'unacknowledge' });
      expect(await escalate()).toBe(1);
      expect(await escalate()).toBe(0);
    });

    it('is not passed on when only the acknowledgement before another answer was withdrawn', async () => {
      const ref = await told();
      for (const act of ['acknowledge', 'unacknowledge', 'mute', 'unmute'] as const) {
        alerting.time += 1000;
        await alerting.act(ref, PAT, { act });
      }
      alerting.goTo(A_DAY_LATER);
      expect(await escalate()).toBe(0);
    });

    it('is passed on though it was answered before it was said, or by somebody else', async () => {
      const ref = await alerting.keep({ ...CRITICAL, aeEmail: AMY });
      await alerting.act(ref, PAT, { act: 'acknowledge' });
      alerting.time += 1000;
      await alerting.scan();
      await alerting.relay().drain();
      alerting.goTo('2026-05-11T20:00:00.000Z');
      await alerting.act(ref, AMY, { act: 'acknowledge' });
      alerting.goTo('2026-05-12T10:00:01.000Z');
      expect(await escalate()).toBe(1);
      expect((await alerting.ledger()).map(({ escalation }) => escalation).toSorted()).toEqual([
        'answered',
        'entered',
        null,
      ]);
    });

    const changes: readonly [string, () => Promise<unknown>][] = [
      ['has another date', () => alerting.change({ dealId: 'D-1', closeDate: '2026-06-12' })],
      ['is activated', () => alerting.change({ dealId: 'D-1', ...CRITICAL, stage: 'activated' })],
      [
        'is ready',
        async () => {
          for (const { email } of EVERYBODY)
            await alerting.record(email, evidence('vl-central', 'valid', alerting.iso));
        },
      ],
    ];
    it.each(changes)('is not passed on when its deal %s', async (_what, change) => {
      await told({ closeDate: '2026-05-13' }, EVERYBODY);
      alerting.goTo('2026-05-11T20:00:00.000Z');
      await change();
      alerting.goTo(A_DAY_LATER);
      // Whether a scan has seen it by then or not.
      expect(await escalate()).toBe(0);
      expect(await notes()).toEqual(['over']);
    });

    it('that was not critical, not said, or that a channel was told, is not passed on', async () => {
      await alerting.keep({ dealId: 'A', closeDate: '2026-06-01' });
      await alerting.keep({ dealId: 'B', ...CRITICAL });
      await alerting.scan();
      await alerting.db.updateTable('alerts').set({ begun_at: MONDAY }).execute();
      await alerting.db
        .updateTable('alerts')
        .set({ state: 'sent', place_key: 'channel:19:x' })
        .where('risk', '=', 'critical')
        .execute();
      alerting.goTo(A_DAY_LATER);
      expect(await escalate()).toBe(0);
    });

    it('is passed on once as long as the deal stays critical, and again when it has become so anew', async () => {
      const ref = await told();
      alerting.goTo(A_DAY_LATER);
      await escalate();
      // 3 and 1 days left, said to them and not answered.
      for (const day of ['13', '15', '16', '17', '18']) {
        alerting.goTo(`2026-05-${day}T10:00:00.000Z`);
        await alerting.scan();
        await alerting.relay().drain();
        await escalate();
      }
      expect(await passedOn()).toEqual([`${ORG} sent`]);
      await alerting.change({ dealId: 'D-1', closeDate: '2026-12-01' });
      await alerting.scan();
      alerting.goTo('2026-05-18T12:00:00.000Z');
      await alerting.change({ dealId: 'D-1', closeDate: '2026-05-23' });
      await alerting.scan();
      await alerting.relay().drain();
      alerting.goTo('2026-05-19T12:00:00.000Z');
      await escalate();
      expect(await passedOn()).toEqual([`${ORG} sent`, `${ORG} pending`]);
      expect(ref).toBeGreaterThan(0);
    });

    it('is passed on once to who is the backup of two', async () => {
      await told({ aeEmail: AMY });
      alerting.goTo(A_DAY_LATER);
      expect(await escalate()).toBe(1);
      expect(await notes()).toEqual(['entered', 'entered', null]);
    });

    it('is passed on no further by a backup', async () => {
      await alerting.set(ORG, { backup: BEN });
      await told();
      alerting.goTo(A_DAY_LATER);
      await escalate();
      await alerting.relay().drain();
      alerting.goTo('2026-05-14T10:00:00.000Z');
      expect(await escalate()).toBe(0);
      expect(await passedOn()).toEqual([`${ORG} sent`]);
    });

    it('is passed on once by several processes at a time', async () => {
      for (let at = 0; at < 60; at++) await alerting.keep({ dealId: `D-${at}`, ...CRITICAL });
      await alerting.scan();
      const { db } = alerting;
      await db.updateTable('alerts').set({ state: 'sent', begun_at: alerting.iso }).execute();
      alerting.goTo(A_DAY_LATER);
      const entered = await Promise.all([escalate(), escalate(), escalate()]);
      expect(entered.reduce((sum, one) => sum + one, 0)).toBe(60);
      expect(await passedOn()).toHaveLength(60);
    });

    it('that waits to be said to the backup is taken back only when the deal is no longer critical', async () => {
      await told();
      alerting.goTo(A_DAY_LATER);
      await escalate();
      alerting.goTo('2026-05-13T10:00:00.000Z');
      await alerting.scan();
      expect(await passedOn()).toEqual([`${ORG} pending`]);
      await alerting.change({ dealId: 'D-1', closeDate: '2026-12-01' });
      await alerting.scan();
      expect(await passedOn()).toEqual([`${ORG} cancelled`]);
    });

    it('waits beside what its backup hears of the same deal', async () => {
      await alerting.set(PAT, { backup: AMY });
      await told({ aeEmail: AMY });
      alerting.goTo(A_DAY_LATER);
      await escalate(null);
      alerting.goTo('2026-05-15T10:00:00.000Z');
      await alerting.scan();
      expect(await passedOn()).toEqual([`${AMY} pending`]);
      const waiting = (await alerting.ledger()).filter(({ state }) => state === 'pending');
      expect(waiting.map(({ kind }) => kind).toSorted()).toEqual(['days-left', 'days-left', 'escalated']);
    });

    it('is found by an index', async () => {
      if (database.name !== 'SQLite') return;
      const query = sql<{ detail?: string }>`explain query plan select * from alerts
        where state = 'sent' and risk = 'critical' and escalation is null and begun_at <= ${MONDAY}
        order by begun_at, id limit 50`;
      const { rows } = await query.execute(alerting.db);
      expect(rows.map(({ detail }) => detail)).toEqual([
        expect.stringContaining('USING INDEX alerts_unanswered'),
      ]);
    });
  });
});
