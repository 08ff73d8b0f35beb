import type { AuditLog } from '../../flows/audit/audit-log.ts';
import type { DecidingContext } from '../decide/deciding-context.ts';

/** What a use case of somebody's own alerts is given. */
export interface OwnContext extends DecidingContext {
  readonly audit: AuditLog;
}
