import type { Kysely } from 'kysely';
import type { Deal } from '../../domain/deal.ts';
import { DEFAULT_LOCALE } from '../../domain/locale.ts';
import { type Admins, maySee, viewerOf } from '../../domain/people/audience.ts';
import { dealOfRow } from '../../store/queries/deals/deal-row.ts';
import { dealByRef } from '../../store/queries/mail/replies.ts';
import type { Schema } from '../../store/schema/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { MailboxOwner } from './mailbox-owners.ts';

export interface ReplyNewsContext {
  readonly db: Kysely<Schema>;
  readonly audit: AuditLog;
}

/** The sender of a letter as the only viewer of what is said in their own chat. */
export function ownerAlone(
  { key, userId, addresses }: MailboxOwner,
  { id, tenantId }: { readonly id: string; readonly tenantId: string | null },
  admins: Admins,
): Viewers {
  const asker = { id: userId, objectId: key === userId ? null : key, tenantId, name: '', addresses };
  const viewer = viewerOf(asker, admins);
  return { asker, viewer, audience: [viewer], conversation: id, locale: DEFAULT_LOCALE };
}

/** The deal an answer is about, noted in the audit log as shown; null when its sender may not see it, or it is gone. */
export async function dealOfNews(
  { db, audit }: ReplyNewsContext,
  { asker, audience, conversation }: Viewers,
  dealRef: number,
): Promise<Deal | null> {
  const row = await dealByRef(db, dealRef);
  const deal = row && dealOfRow(row);
  // The sender has asked for nothing, so nothing is refused that would have to stand in the audit log.
  if (!deal || !maySee(audience, deal)) return null;
  const detail = { code: 'told-of-reply' } as const;
  await audit.note([{ actor: asker, action: 'view', dealId: deal.dealId, conversation, detail }]);
  return deal;
}
