import { beforeEach, describe, expect, it } from '@jest/globals';
import { alertsAtWork, scanNow, settleMessage, switchAlerts } from '../../../src/alerts/admin/admin.ts';
import { dryRun } from '../../../src/alerts/admin/dry-run.ts';
import { ledgerBytes, ledgerCsv } from '../../../src/alerts/admin/ledger-csv.ts';
import { NOTHING_SET, type PersonSettings } from '../../../src/alerts/decide/person-settings.ts';
import {
  ownAlerts,
  saveOwnSettings,
  settingsVersionOf,
} from '../../../src/alerts/preferences/save-settings.ts';
import { filledOf } from '../../../src/alerts/preferences/settings-form.ts';
import { viewerOf } from '../../../src/domain/people/audience.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/policy/thresholds.ts';
import { Alerting, AMY, PAT, said } from '../../support/alerts/alerting.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';

/** A Monday. */
const MONDAY = '2026-05-11T10:00:00.000Z';

describe('what people and admins do about alerts', () => {
  onEachDatabase((database) => {
    let alerting: Alerting;
    beforeEach(async () => {
      alerting = new Alerting((await database.store()).db, MONDAY);
    });

    const context = () => {
      const log = { error: () => {}, warn: () => {} };
      const { db, now, cadence } = alerting;
      let references = 0;
      const audit = new AuditLog(db, log, now);
      const newReference = () => `r${++references}`;
      return {
        db,
        now,
        cadence,
        thresholds: DEFAULT_THRESHOLDS,
        alertBackup: null,
        log,
        audit,
        newReference,
      };
    };
    const person = (address: string): Person => ({
      id: '29:pat',
      objectId: null,
      tenantId: null,
      name: 'Pat',
      addresses: [address],
    });
    const viewers = (address = PAT) => {
      const viewer = viewerOf(person(address), 'everybody');
      return {
        asker: person(address),
        viewer,
        audience: [viewer],
        conversation: null,
        locale: 'en' as const,
      };
    };
    const save = (settings: Partial<PersonSettings>) =>
      saveOwnSettings(context(), viewers(), filledOf({ ...NOTHING_SET, ...settings }));

    it('are saved over one version by one of two windows', async () => {
      const version = settingsVersionOf(NOTHING_SET);
      const saveOver = (minRisk: PersonSettings['minRisk']) =>
        saveOwnSettings(context(), viewers(), filledOf({ ...NOTHING_SET, minRisk }), version);
      const saved = await Promise.all([saveOver('high'), saveOver('low')]);
      expect(saved.map(({ kind }) => kind).sort()).toEqual(['changed', 'saved']);
    });

    it('moves what waits into the hours that are set, but not into a snooze', async () => {
      const asleep = await alerting.keep({ dealId: 'A', closeDate: '2026-06-12' });
      await alerting.keep({ dealId: 'B', closeDate: '2026-06-12', aeEmail: AMY });
      await alerting.keep({ dealId: 'NOW', closeDate: '2026-05-15' });
      await alerting.scan();
      const until = Date.parse('2026-05-14T00:00:00.000Z');
      await alerting.act(asleep, PAT, { act: 'snooze', until, reason: 'They are away' });
      expect(await ownAlerts(alerting, person(PAT))).toMatchObject({ waiting: 3, next: MONDAY });
      await save({ digestAt: '16:00', zone: 'Europe/Oslo' });
      expect(await alerting.lines()).toEqual([
        'A pat at-risk medium digest 2026-05-14T14:00 pending',
        'B pat at-risk medium digest 2026-05-11T14:00 pending',
        'B amy at-risk medium digest 2026-05-12T08:30 pending',
        'NOW pat at-risk critical at-once 2026-05-11T10:00 pending',
      ]);
    });

    it.each([
      [{ isOn: false }, ['A', 'EA', 'NOW']],
      [{ minRisk: 'critical' }, ['A', 'EA']],
      [{ programs: ['ea'] }, ['A', 'NOW']],
      [{ minRisk: 'low', zone: 'Asia/Tokyo' }, []],
    ] as const)('takes back what settings leave out: %j', async (settings, left) => {
      await alerting.keep({ dealId: 'A', closeDate: '2026-06-12', aeEmail: AMY, program: null });
      await alerting.keep({ dealId: 'EA', closeDate: '2026-06-12', program: 'EA' });
      await alerting.keep({ dealId: 'NOW', closeDate: '2026-05-15', program: 'SCE' });
      await alerting.scan();
      await save(settings as Partial<PersonSettings>);
      const lines = await alerting.lines();
      const cancelled = lines.filter((line) => line.endsWith(' cancelled'));
      expect(cancelled.map((line) => line.split(' ').slice(0, 2))).toEqual(left.map((id) => [id, 'pat']));
      // What is not told by settings is not told by the next scan.
      await alerting.scan();
      expect(await alerting.lines()).toEqual(lines);
    });

    it('foresees what a scan would enter, and what waits', async () => {
      await alerting.keep({ dealId: 'A', closeDate: '2026-06-12', aeEmail: AMY });
      await alerting.scan();
      await alerting.keep({ dealId: 'NOW', closeDate: '2026-05-15' });
      await alerting.change({ dealId: 'A', closeDate: '2026-12-12' });
      const found = await dryRun(context());
      expect(found).toMatchObject({ judged: 2, entered: 1, cancelled: 2 });
      expect(found.places).toMatchObject([{ placeKey: `person:${PAT}`, total: 1, atOnce: 1, first: MONDAY }]);
      expect(await scanNow(context(), viewers())).toEqual({
        kind: 'scanned',
        judged: 2,
        entered: 1,
        waiting: { now: 1, later: 0, next: null },
        isStopped: false,
      });
    });

    it('settles a message once, whoever presses at the same time', async () => {
      await alerting.keep({ closeDate: '2026-05-15' });
      await alerting.scan();
      alerting.answers.push({ kind: 'unknown', reason: said('no answer') });
      await alerting.relay().drain();
      const { ledger } = await alertsAtWork(alerting.db);
      const delivery = ledger.inDoubt[0]?.delivery ?? '';
      const counts = await Promise.all(
        (['again', 'arrived', 'again'] as const).map((how) =>
          settleMessage(context(), viewers(), delivery, how),
        ),
      );
      expect(counts.toSorted()).toEqual([0, 0, 1]);
      expect(await auditOf(alerting.db, null, { skip: 0, limit: 9 })).toHaveLength(1);
    });

    it('stops and resumes once, and notes it once', async () => {
      const turns = ['stopped', 'stopped', 'on', 'on'] as const;
      const changed: boolean[] = [];
      for (const to of turns) changed.push(await switchAlerts(context(), viewers(), to));
      expect(changed).toEqual([true, false, true, false]);
      expect((await alertsAtWork(alerting.db)).lastSwitch).toMatchObject({
        is_stopped: 0,
        changed_by: `Pat (${PAT})`,
      });
      expect(await auditOf(alerting.db, null, { skip: 0, limit: 9 })).toHaveLength(2);
    });

    it('writes the ledger as a file, of the size that was told', async () => {
      await alerting.keep({ dealId: 'A', closeDate: '2026-05-15', customer: 'Å, "B"\n=1' });
      await alerting.scan();
      const pieces: string[] = [];
      for await (const piece of ledgerCsv(alerting.db)) pieces.push(piece);
      expect(pieces).toHaveLength(2);
      expect(pieces[1]).toContain(
        'pending,A,"Å, ""B""\n=1",person:pat@contoso.com,at-risk,critical,,at-once,',
      );
      expect(await ledgerBytes(alerting.db)).toBe(Buffer.byteLength(pieces.join('')));
    });
  });
});
