import type { Kysely, Selectable } from 'kysely';
import { addressOf, nameOf, type Person, recordedAs } from '../../domain/people/person.ts';
import type { AuditLog } from '../../flows/audit/audit-log.ts';
import type { Viewers } from '../../flows/deals/viewers.ts';
import { isStopped } from '../../store/queries/alerts/alerts.ts';
import { alertsOfDelivery } from '../../store/queries/alerts/messages.ts';
import { alertSwitch, waitingCounts } from '../../store/queries/alerts/overview.ts';
import { type AlertScanRow, lastScan } from '../../store/queries/alerts/scans.ts';
import type { AlertSwitchTable, Schema } from '../../store/schema/index.ts';
import { type EscalateContext, escalateOverdue } from '../scan/escalate.ts';
import { type ScanOutcome, scan, tickOfRequest } from '../scan/scan.ts';
import {
  dealOfAlert,
  dropDelivery,
  itArrived,
  type LedgerView,
  resumeAlerts,
  sendAgain,
  stopAlerts,
  viewLedger,
} from './ledger.ts';
import { ledgerCsv } from './ledger-csv.ts';

export interface AdminContext extends Omit<EscalateContext, 'backup'> {
  readonly alertBackup: string | null;
  readonly audit: AuditLog;
  readonly newReference: () => string;
}

/** The state of alerts as admins see it: the ledger, the last stop or resumption, and the last scan. */
export interface AlertsAtWork {
  readonly ledger: LedgerView;
  readonly lastSwitch: Selectable<AlertSwitchTable> | null;
  readonly lastScan: AlertScanRow | null;
}

export async function alertsAtWork(db: Kysely<Schema>): Promise<AlertsAtWork> {
  return {
    ledger: await viewLedger(db),
    lastSwitch: await alertSwitch(db),
    lastScan: await lastScan(db),
  };
}

/** How an admin settles a message: send it again, it has arrived, or drop it. */
export type Settlement = 'again' | 'arrived' | 'drop';

const SETTLE = { again: sendAgain, arrived: itArrived, drop: dropDelivery } as const;

/**
 * Settles a message, with an entry in the audit log. Returns the number of its alerts; 0 when it was settled before.
 */
export async function settleMessage(
  { db, now, audit, thresholds, alertBackup: backup }: AdminContext,
  { asker, conversation }: Viewers,
  delivery: string,
  settlement: Settlement,
): Promise<number> {
  const settle = SETTLE[settlement];
  return db.transaction().execute(async (transaction) => {
    const alerts = await alertsOfDelivery(transaction, delivery);
    const count = await settle(transaction, delivery, {
      by: recordedAs(asker),
      now: now(),
      thresholds,
      backup,
    });
    if (count === 0) return 0;
    const dealIds = alerts.map((alert) => dealOfAlert(alert).dealId);
    const place = alerts[0]?.place_key ?? '';
    const detail = { code: 'alert-message-settled', settlement, place, dealIds } as const;
    await audit.within(transaction, { actor: asker, action: 'alert', dealId: null, conversation, detail });
    return count;
  });
}

/** Stops all alerts or resumes them, with an entry in the audit log. False when they are already in that state. */
export async function switchAlerts(
  { db, now, audit }: AdminContext,
  { asker, conversation }: Viewers,
  to: 'stopped' | 'on',
): Promise<boolean> {
  const turn = to === 'stopped' ? stopAlerts : resumeAlerts;
  const detail = { code: to === 'stopped' ? 'alerts-stopped' : 'alerts-resumed' } as const;
  return db.transaction().execute(async (transaction) => {
    if ((await isStopped(transaction)) === (to === 'stopped')) return false;
    await turn(transaction, { by: shownAs(asker), now: now() });
    await audit.within(transaction, { actor: asker, action: 'alert', dealId: null, conversation, detail });
    return true;
  });
}

/** The name and address of an admin as people read them; the audit log has the id. */
function shownAs(person: Person): string {
  const [name, address] = [nameOf(person), addressOf(person)];
  return address === null || address === name ? name : `${name} (${address})`;
}

export type AskedScan =
  | Extract<ScanOutcome, { kind: 'taken' }>
  | (Extract<ScanOutcome, { kind: 'scanned' }> & {
      readonly isStopped: boolean;
      readonly waiting: { readonly now: number; readonly later: number; readonly next: string | null };
    });

/** Scans and escalates at once because an admin asks for it, with an entry in the audit log. */
export async function scanNow(context: AdminContext, { asker, conversation }: Viewers): Promise<AskedScan> {
  const { db, now, audit } = context;
  const outcome = await scan(context, tickOfRequest(now(), context.newReference()));
  if (outcome.kind === 'taken') return outcome;
  const passedOn = await escalateOverdue({ ...context, backup: context.alertBackup });
  const { judged } = outcome;
  const entered = outcome.entered + passedOn;
  const detail = { code: 'alerts-scanned', judged, entered } as const;
  await audit.note([{ actor: asker, action: 'alert', dealId: null, conversation, detail }]);
  const waiting = await waitingCounts(db, new Date(now()).toISOString());
  return { ...outcome, entered, waiting, isStopped: await isStopped(db) };
}

/** The ledger as CSV, in pieces, with an entry in the audit log before the first is read. */
export async function* exportLedgerFor(
  { db, audit }: Pick<AdminContext, 'db' | 'audit'>,
  { asker, conversation }: Viewers,
): AsyncGenerator<string> {
  const detail = { code: 'alert-ledger-exported' } as const;
  await audit.note([{ actor: asker, action: 'export', dealId: null, conversation, detail }]);
  yield* ledgerCsv(db);
}
