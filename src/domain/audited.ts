/** What is written into the audit log. `view` shows a deal; `refuse` is a request that was not granted. */
export const AUDITED = [
  'view',
  'list',
  'record',
  'attach',
  'decline',
  'draft',
  'import',
  'export',
  'alert',
  'refuse',
] as const;
export type Audited = (typeof AUDITED)[number];

/** One line of the audit log. */
export interface AuditRecord {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The name, else the address, else the id. */
  readonly who: string;
  readonly address: string | null;
  readonly action: Audited;
  /** In words. */
  readonly detail: string;
}
