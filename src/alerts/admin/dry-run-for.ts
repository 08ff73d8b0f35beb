import type { AuditLog } from '../../flows/audit/audit-log.ts';
import type { Viewers } from '../../flows/deals/viewers.ts';
import { isStopped } from '../../store/queries/alerts/alerts.ts';
import type { ScanContext } from '../scan/scan.ts';
import { type DryRun, dryRun } from './dry-run.ts';

/** A dry run for an admin, with an entry in the audit log, because it shows deals; and whether all alerts are stopped. */
export async function noteDryRun(
  context: Omit<ScanContext, 'log'> & { readonly audit: AuditLog },
  { asker, conversation }: Viewers,
): Promise<DryRun & { readonly isStopped: boolean }> {
  const found = await dryRun(context);
  const detail = { code: 'alerts-dry-run', places: found.places.length } as const;
  await context.audit.note([{ actor: asker, action: 'list', dealId: null, conversation, detail }]);
  return { ...found, isStopped: await isStopped(context.db) };
}
