/** The requests that are granted to admins alone. */
export const ADMIN_AREAS = [
  'audit-log',
  'alert-ledger',
  'stop-alerts',
  'resume-alerts',
  'scan-alerts',
  'dry-run-alerts',
  'settle-message',
  'desks',
  'unanswered',
] as const;
export type AdminArea = (typeof ADMIN_AREAS)[number];
