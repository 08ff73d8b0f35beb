import type { AdminArea } from '../../domain/audit/admin-area.ts';
import type { Viewers } from '../../domain/people/audience.ts';
import type { AuditLog } from './audit-log.ts';

/**
 * Whether a request that only admins may make is granted: everybody who will see the answer must be an admin. A refusal
 * is written into the audit log, unless the answer is made anew for the asker alone.
 * @param dealId the deal the request names; null when it names none
 */
export async function isForAdmins(
  audit: AuditLog,
  { asker, viewer, audience, conversation, withheld }: Viewers,
  area: AdminArea,
  dealId: string | null = null,
): Promise<boolean> {
  if (audience.every(({ isAdmin }) => isAdmin)) return true;
  if (viewer.isAdmin && withheld) {
    withheld();
    return false;
  }
  const detail = { code: 'admins-only', area, dealId } as const;
  await audit.note([{ actor: asker, action: 'refuse', dealId, conversation, detail }]);
  return false;
}
