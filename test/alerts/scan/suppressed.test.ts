import { beforeEach, describe, expect, it } from '@jest/globals';
import { dryRun } from '../../../src/alerts/admin/dry-run.ts';
import { viewLedger } from '../../../src/alerts/admin/ledger.ts';
import { ledgerCsv } from '../../../src/alerts/admin/ledger-csv.ts';
import type { PersonSettings } from '../../../src/alerts/decide/person-settings.ts';
import { escalateOverdue } from '../../../src/alerts/scan/escalate.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/policy/thresholds.ts';
import { lastToldOf } from '../../../src/store/queries/alerts/alerts.ts';
import { Alerting, AMY, PAT } from '../../support/alerts/alerting.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { EVERYBODY, evidence } from '../../support/deals.ts';

/** A Monday. */
const MONDAY = '2026-05-11T10:00:00.000Z';
const HOUR_MS = 3_600_000;
const CRITICAL = { closeDate: '2026-05-12' };

describe('a suppressed alert', () => {
  onEachDatabase((database) => {
    let alerting: Alerting;
    beforeEach(async () => {
      alerting = new Alerting((await database.store()).db, MONDAY);
    });
    const escalate = () =>
      escalateOverdue({
        ...{ db: alerting.db, now: alerting.now, cadence: alerting.cadence, backup: AMY },
        thresholds: DEFAULT_THRESHOLDS,
        log: { error: () => {}, warn: () => {} },
      });

    it.each<[Partial<PersonSettings>, string]>([
      [{ isOn: false }, 'alerts-off'],
      [{ programs: ['SCE'] }, 'other-program'],
    ])('is stored, and that is all that becomes of it: %j', async (settings, code) => {
      await alerting.set(PAT, settings);
      const ref = await alerting.keep(CRITICAL);
      expect(await dryRun({ ...alerting, thresholds: DEFAULT_THRESHOLDS, db: alerting.db })).toMatchObject({
        entered: 0,
        places: [],
      });
      expect(await alerting.scan()).toMatchObject({ entered: 0 });
      expect(await alerting.suppressed()).toEqual([`D-1 pat at-risk ${code}`]);
      // The same look at it once more finds nothing new.
      expect(await alerting.scan('again')).toMatchObject({ entered: 0 });
      expect(await alerting.suppressed()).toHaveLength(1);

      expect(await alerting.db.selectFrom('alert_lanes').selectAll().execute()).toEqual([]);
      expect(await alerting.relay().drain()).toBeNull();
      expect(alerting.arrived).toEqual([]);
      expect(await lastToldOf(alerting.db, [ref])).toEqual([]);
      alerting.time += 48 * HOUR_MS;
      expect(await escalate()).toBe(0);

      const { counts, inDoubt, parked, oldestPending } = await viewLedger(alerting.db);
      expect([...counts]).toEqual([['suppressed', 1]]);
      expect([inDoubt, parked, oldestPending]).toEqual([[], [], null]);
      const lines: string[] = [];
      for await (const line of ledgerCsv(alerting.db)) lines.push(line);
      expect(lines).toHaveLength(1);
    });

    it('is not counted as told: its end is no news', async () => {
      await alerting.set(PAT, { isOn: false });
      await alerting.keep(CRITICAL, EVERYBODY);
      await alerting.scan();
      await alerting.set(PAT, { isOn: true });
      alerting.time += HOUR_MS;
      for (const { email } of EVERYBODY)
        await alerting.record(email, evidence('vl-central', 'valid', alerting.iso));
      await alerting.scan();
      expect(await alerting.ledger()).toEqual([]);
      expect(await alerting.suppressed()).toEqual([
        'D-1 pat at-risk alerts-off',
        'D-1 pat ready no-bad-news',
      ]);
    });

    it('is not sent once they want it, or pass the deal on', async () => {
      await alerting.set(PAT, { isOn: false });
      const ref = await alerting.keep(CRITICAL);
      await alerting.scan();
      await alerting.set(PAT, { isOn: true });
      await alerting.act(ref, PAT, { act: 'hand-over', to: AMY });
      await alerting.act(ref, PAT, { act: 'take-back' });
      expect(await alerting.ledger()).toEqual([]);
      await alerting.relay().drain();
      expect(alerting.arrived).toEqual([]);
    });

    it('takes no place in the message of another, which says what is new', async () => {
      await alerting.set(PAT, { isOn: false });
      await alerting.keep({ closeDate: '2026-05-24' });
      await alerting.scan();
      await alerting.set(PAT, { isOn: true });
      alerting.time += HOUR_MS;
      await alerting.change({ dealId: 'D-1', closeDate: '2026-05-12' });
      await alerting.scan();
      expect((await alerting.suppressed()).map((line) => line.split(' ').at(-1))).toEqual(['alerts-off']);
      await alerting.relay().drain();
      expect(alerting.arrived.map(({ kinds, alertIds }) => [kinds, alertIds.length])).toEqual([
        [['risk-rose'], 1],
      ]);
    });

    it('of somebody who has handed a deal over stands beside that of the colleague', async () => {
      const ref = await alerting.keep({ closeDate: '2026-12-01' });
      await alerting.scan();
      await alerting.act(ref, PAT, { act: 'hand-over', to: AMY });
      alerting.time += HOUR_MS;
      await alerting.change({ dealId: 'D-1', ...CRITICAL });
      await alerting.scan();
      expect(await alerting.lines()).toEqual(['D-1 amy at-risk critical at-once 2026-05-11T11:00 pending']);
      expect(await alerting.suppressed()).toEqual(['D-1 pat at-risk handed-over']);
      // Taken back, it is his again, as what waited for her was his.
      await alerting.act(ref, PAT, { act: 'take-back' });
      expect((await alerting.ledger()).map(({ state, place_key }) => `${place_key} ${state}`)).toEqual([
        `person:${AMY} cancelled`,
        `person:${PAT} pending`,
      ]);
    });
  });
});
