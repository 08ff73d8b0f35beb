import { beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { LEDGER_KEPT_DAYS, pruneLedger } from '../../../src/alerts/admin/prune-ledger.ts';
import { placeOf } from '../../../src/alerts/place-key.ts';
import { SQLITE } from '../../../src/store/db/dialect.ts';
import { openSqlite } from '../../../src/store/db/sqlite.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { deleteAlertsBefore } from '../../../src/store/queries/alerts/prune.ts';
import type { AlertState } from '../../../src/store/schema/index.ts';
import { Alerting, AMY, PAT } from '../../support/alerts/alerting.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { EVERYBODY, evidence } from '../../support/deals.ts';

const MONDAY = '2026-05-11T10:00:00.000Z';
const DAY_MS = 86_400_000;

describe('pruning the ledger', () => {
  onEachDatabase((database) => {
    let alerting: Alerting;
    beforeEach(async () => {
      alerting = new Alerting((await database.store()).db, MONDAY);
    });

    /** A deal that was told of as at risk, and is ready since. */
    const resolved = async () => {
      await alerting.keep({ closeDate: '2026-05-12', aeEmail: AMY }, EVERYBODY);
      await alerting.set(AMY, { isOn: false });
      await alerting.scan();
      await alerting.relay().drain();
      alerting.time += 3_600_000;
      for (const { email } of EVERYBODY)
        await alerting.record(email, evidence('vl-central', 'valid', alerting.iso));
      await alerting.scan();
    };
    const states = async () =>
      (await alerting.db.selectFrom('alerts').select('state').orderBy('id').execute()).map(
        ({ state }) => state,
      );
    const decided = () => alerting.db.updateTable('alerts').set({ escalation: 'over' }).execute();
    const prune = () => pruneLedger(alerting);

    it('deletes what is over, old, and of no deal at risk', async () => {
      await resolved();
      await decided();
      // Told, and suppressed to her; then ready: waits for him, suppressed to her.
      expect(await states()).toEqual(['sent', 'suppressed', 'pending', 'suppressed']);
      alerting.time += LEDGER_KEPT_DAYS * DAY_MS - DAY_MS;
      expect(await prune()).toBe(0);
      alerting.time += 2 * DAY_MS;
      expect(await prune()).toBe(3);
      expect(await states()).toEqual(['pending']);
      expect(await prune()).toBe(0);
    });

    it.each<[AlertState, boolean]>([
      ['pending', false],
      ['sending', false],
      ['in_doubt', false],
      ['parked', false],
      ['sent', true],
      ['cancelled', true],
      ['suppressed', true],
    ])('of an alert that is %s: %s', async (state, isDeleted) => {
      await resolved();
      await decided();
      await alerting.db.updateTable('alerts').set({ state }).execute();
      alerting.time += 2 * LEDGER_KEPT_DAYS * DAY_MS;
      expect(await prune()).toBe(isDeleted ? 4 : 0);
    });

    it('keeps what was told of a deal since it is at risk, so that its end is still news', async () => {
      await alerting.keep({ closeDate: '2026-05-12', aeEmail: AMY }, EVERYBODY);
      await alerting.set(AMY, { isOn: false });
      await alerting.scan();
      await alerting.relay().drain();
      await decided();
      alerting.time += 2 * LEDGER_KEPT_DAYS * DAY_MS;
      // What was suppressed goes all the same.
      expect(await prune()).toBe(1);
      expect(await states()).toEqual(['sent']);
      for (const { email } of EVERYBODY)
        await alerting.record(email, evidence('vl-central', 'valid', alerting.iso));
      await alerting.scan();
      expect((await alerting.ledger()).map(({ kind, state }) => `${kind} ${state}`)).toContain(
        'ready pending',
      );
    });

    it('keeps a critical alert of which it is not decided whether a backup is told', async () => {
      await resolved();
      alerting.time += 2 * LEDGER_KEPT_DAYS * DAY_MS;
      await prune();
      expect(await states()).toEqual(['sent', 'pending']);
    });

    it('keeps or deletes a message as a whole', async () => {
      await resolved();
      await decided();
      await alerting.keep({ dealId: 'D-2', closeDate: '2026-06-10' });
      await alerting.scan();
      // Both went out in one message, and one of the two deals is at risk.
      await sql`update alerts set state = 'sent', delivery = '1.x', begun_at = entered_at
        where place_key = ${placeOf(PAT)}`.execute(alerting.db);
      alerting.time += 2 * LEDGER_KEPT_DAYS * DAY_MS;
      await prune();
      const left = await alerting.ledger();
      expect(left.every(({ delivery }) => delivery === '1.x')).toBe(true);
      expect(left).toHaveLength(3);
    });

    it('keeps the rest of a message that has a critical alert of which nothing is decided', async () => {
      await resolved();
      await sql`update alerts set state = 'sent', delivery = '1.x', begun_at = entered_at, escalation = 'over'`.execute(
        alerting.db,
      );
      const all = (await states()).length;
      await sql`update alerts set escalation = null, risk = 'critical'
        where id = (select max(id) from alerts)`.execute(alerting.db);
      alerting.time += 2 * LEDGER_KEPT_DAYS * DAY_MS;
      await prune();
      expect(await states()).toHaveLength(all);
    });

    it('deletes the oldest first, so many at a time', async () => {
      await resolved();
      await decided();
      await alerting.db.updateTable('alerts').set({ state: 'cancelled', delivery: null }).execute();
      const before = new Date(alerting.time + DAY_MS).toISOString();
      expect(await deleteAlertsBefore(alerting.db, before, 3)).toBe(3);
      expect(await deleteAlertsBefore(alerting.db, before, 3)).toBe(1);
      expect(await deleteAlertsBefore(alerting.db, before, 3)).toBe(0);
    });
  });
});

describe('the index of what is over', () => {
  it('is taken', async () => {
    const db = openSqlite(':memory:');
    await migrate(db, SQLITE);
    const plan = await sql<{ detail: string }>`explain query plan select id from alerts
      where alerts.state not in ('pending', 'sending', 'in_doubt', 'parked') and entered_at < ${MONDAY}
      order by entered_at limit 500`.execute(db);
    expect(plan.rows.map(({ detail }) => detail).join()).toContain('alerts_over');
    await db.destroy();
  });
});
