import type { AdminArea } from '../../src/domain/audit/admin-area.ts';

/** The name of each area for admins alone, as it stands within a sentence. */
export const ADMIN_AREA_NAMES: Readonly<Record<AdminArea, string>> = {
  'audit-log': 'the audit log',
  'alert-ledger': 'the ledger of alerts',
  'stop-alerts': 'stopping all alerts',
  'resume-alerts': 'resuming alerts',
  'scan-alerts': 'scanning for alerts',
  'dry-run-alerts': 'a dry run of alerts',
  'settle-message': 'settling a message of the ledger',
  desks: 'the desks of partners',
  unanswered: 'what was asked in vain',
};
