import type { RecordedDetail } from './detail.ts';

/** The kinds of entries of the audit log. `view` shows a deal; `refuse` is a request that was not granted. */
export const AUDITED = [
  'view',
  'list',
  'record',
  'attach',
  'edit',
  'decline',
  'desk',
  'name',
  'draft',
  'import',
  'export',
  'alert',
  'guidance',
  'refuse',
] as const;
export type Audited = (typeof AUDITED)[number];

/** One entry of the audit log, as it is read back. */
export interface AuditRecord {
  /** The instant of the entry: ISO 8601, UTC. */
  readonly at: string;
  /** The actor's name; without one, their address; without that, their id. */
  readonly who: string;
  /** The actor's address; null when the channel did not state it. */
  readonly address: string | null;
  readonly action: Audited;
  readonly detail: RecordedDetail;
}
