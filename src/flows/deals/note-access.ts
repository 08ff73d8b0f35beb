import type { AuditDetail } from '../../domain/audit/detail.ts';
import type { Deal } from '../../domain/deal.ts';
import { isAuditedSince } from '../../store/queries/audit/audit.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { JudgingContext } from './check-deal.ts';
import type { Viewers } from './viewers.ts';

/**
 * The purpose for which a deal is loaded, which decides the entries of the audit log: a view and its refusal are
 * logged; of another look at a deal that is open the refusal, and the view unless it is logged of the last hours; of an
 * act only the refusal (`refused`), since the act is logged by itself; of a redrawn card nothing.
 */
export type Purpose =
  /** `seen` is the detail of its entry; left out, that the deal was seen. */
  | { readonly kind: 'view'; readonly seen?: AuditDetail }
  | { readonly kind: 'again' }
  | { readonly kind: 'act'; readonly refused: AuditDetail }
  | { readonly kind: 'redraw' };

export const VIEW: Purpose = { kind: 'view' };

/** The viewers who may see a deal: all of them, the asker but not all, or not the asker. */
export type Access = 'all' | 'asker-only' | 'none';

const DENIED: Readonly<Record<Exclude<Access, 'all'>, AuditDetail>> = {
  'asker-only': { code: 'not-before-others' },
  none: { code: 'not-on-deal' },
};

/** How long a view counts for every other look at the deal, in milliseconds. */
const SEEN_MS = 4 * 60 * 60_000;

/** Writes into the audit log who was shown a deal, or refused it. */
export async function noteAccess(
  { db, audit, now }: Pick<JudgingContext, 'db' | 'now'> & { readonly audit: AuditLog },
  { asker, conversation }: Viewers,
  { dealId }: Deal,
  access: Access,
  purpose: Purpose,
): Promise<void> {
  const entry = { actor: asker, dealId, conversation };
  if (purpose.kind === 'redraw') return;
  if (access !== 'all') {
    const detail = purpose.kind === 'act' ? purpose.refused : DENIED[access];
    await audit.note([{ ...entry, action: 'refuse', detail }]);
  } else if (purpose.kind === 'view') {
    await audit.note([{ ...entry, action: 'view', detail: purpose.seen ?? { code: 'deal-seen' } }]);
  } else if (purpose.kind === 'again') {
    const seen = audit.row({ ...entry, action: 'view', detail: { code: 'deal-seen' } });
    const since = new Date(now() - SEEN_MS).toISOString();
    if (!(await isAuditedSince(db, seen, since)))
      await audit.note([{ ...entry, action: 'view', detail: { code: 'deal-seen' } }]);
  }
}
