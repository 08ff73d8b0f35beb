import type { Kysely } from 'kysely';
import { addressKey } from '../../domain/address.ts';
import { type AlertReason, readReasonOrNull } from '../../domain/alerts/reason.ts';
import { dealKey } from '../../domain/deal.ts';
import type { AuditLog } from '../../flows/audit/audit-log.ts';
import type { Viewers } from '../../flows/deals/viewers.ts';
import { noteListed } from '../../flows/deals/visible-deals.ts';
import type { AlertRow } from '../../store/queries/alerts/alerts.ts';
import { ledgerRows } from '../../store/queries/alerts/overview.ts';
import { dealByKey } from '../../store/queries/deals/deals.ts';
import type { AlertState, Schema } from '../../store/schema/index.ts';
import { placeOf } from '../place-key.ts';
import { dealOfAlert, type NamedDeal } from './ledger.ts';

/** What the ledger is looked through for; what is left out is met by every alert. */
export interface LedgerQuestion {
  readonly states: readonly AlertState[];
  /** The address of a reader. */
  readonly to?: string | undefined;
  /** The id of a deal, in any case. */
  readonly deal?: string | undefined;
}

/** An alert of the ledger. */
export interface LedgerEntry {
  readonly row: AlertRow;
  readonly deal: NamedDeal;
  readonly reason: AlertReason | null;
  readonly lateWord: AlertReason | null;
}

/** The number of deals that an audit entry about a page names. */
const MOST_NAMED = 20;

/** A page of the ledger, the latest alert first, with an entry in the audit log about the deals that it names. */
export async function ledgerPage(
  context: { readonly db: Kysely<Schema>; readonly audit: AuditLog },
  viewers: Viewers,
  { states, to, deal }: LedgerQuestion,
  { beforeId, limit }: { readonly beforeId: number | null; readonly limit: number },
): Promise<{ readonly items: readonly LedgerEntry[]; readonly next: number | null }> {
  const { db } = context;
  const row = deal === undefined ? null : await dealByKey(db, dealKey(deal));
  if (row === undefined) return { items: [], next: null };
  const filter = {
    states,
    dealRef: row?.id ?? null,
    placeKey: to === undefined ? null : placeOf(addressKey(to)),
  };
  const rows = await ledgerRows(db, filter, { beforeId, limit });
  const items = rows.map((alert) => ({
    row: alert,
    deal: dealOfAlert(alert),
    reason: readReasonOrNull(alert.reason),
    lateWord: readReasonOrNull(alert.late_word),
  }));
  await noteListed(context, viewers, [...new Set(items.map((item) => item.deal.dealId))], MOST_NAMED);
  return { items, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
}
