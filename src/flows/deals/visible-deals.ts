import type { AuditDetail } from '../../domain/audit/detail.ts';
import { type Deal, type DealTeam, dealKey } from '../../domain/deal.ts';
import { maySee } from '../../domain/people/audience.ts';
import { deskOf, RIGHTS, type Rights, standingOf } from '../../domain/people/rights.ts';
import { type DealBundle, dealBundleByKey } from '../../store/queries/deals/deal-bundle.ts';
import { type DealRow, dealOfRow } from '../../store/queries/deals/deal-row.ts';
import { dealByKey, type OfPeople } from '../../store/queries/deals/deals.ts';
import { standingDesks } from '../../store/queries/deals/desks.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import {
  type CheckedDeal,
  checkDeals,
  type JudgingContext,
  judgeBundles,
  type MayName,
} from './check-deal.ts';
import { type Access, noteAccess, type Purpose, VIEW } from './note-access.ts';
import type { Viewers } from './viewers.ts';

export type { Purpose } from './note-access.ts';

/** The context of the flows that show deals. */
export interface ShowingContext extends JudgingContext {
  readonly audit: AuditLog;
}

/**
 * The outcome of asking for a deal by its id: judged, for every viewer; for the asker alone, because another viewer may
 * not see it; or none, also for an asker who may not see it.
 */
export type VisibleDeal =
  | { readonly kind: 'deal'; readonly checked: CheckedDeal }
  | { readonly kind: 'asker-only'; readonly deal: Deal }
  | { readonly kind: 'none' };

/** The deal with an id (in any case) as its viewers may see it: loaded, then authorised, then judged. */
export async function visibleDeal(
  context: ShowingContext,
  viewers: Viewers,
  dealId: string,
  purpose: Purpose = VIEW,
): Promise<VisibleDeal> {
  const bundle = await dealBundleByKey(context.db, dealKey(dealId));
  return bundle ? visibleBundle(context, viewers, bundle, purpose) : { kind: 'none' };
}

/** The same for a deal that is loaded. */
export async function visibleBundle(
  context: ShowingContext,
  viewers: Viewers,
  bundle: DealBundle,
  purpose: Purpose,
): Promise<VisibleDeal> {
  const deal = dealOfRow(bundle);
  const access = accessTo(deal, viewers);
  if (access === 'asker-only' && viewers.withheld) {
    viewers.withheld();
    return { kind: 'asker-only', deal };
  }
  await noteAccess(context, viewers, deal, access, purpose);
  if (access === 'none') return { kind: 'none' };
  if (access === 'asker-only') return { kind: 'asker-only', deal };
  const [checked] = await judgeBundles(context, [bundle], nameableTo(viewers));
  return checked ? { kind: 'deal', checked } : { kind: 'none' };
}

/**
 * The stored deal with an id (in any case) that the asker may act on, whoever else sees the outcome; null where there is no
 * such deal, or the asker may not, which the audit log has as `refused`. It is not judged.
 * @param right what the act needs
 */
export async function actableDeal(
  { db, audit }: Pick<ShowingContext, 'db' | 'audit'>,
  { asker, viewer, conversation }: Viewers,
  dealId: string,
  refused: AuditDetail,
  right: Exclude<keyof Rights, 'sight'> = 'edits',
): Promise<{ readonly row: DealRow; readonly deal: Deal } | null> {
  const row = await dealByKey(db, dealKey(dealId));
  if (!row) return null;
  const deal = dealOfRow(row);
  if (maySee([viewer], deal)) return { row, deal };
  const desk = deskOf(deal, (await standingDesks(db)).addedTo(row));
  if (RIGHTS[standingOf(viewer, { ...deal, desk })][right]) return { row, deal };
  await audit.note([{ actor: asker, action: 'refuse', dealId: deal.dealId, conversation, detail: refused }]);
  return null;
}

/** Deals of a list: those that every viewer may see, judged, and how many more only the asker may see. */
export interface VisibleDeals {
  readonly deals: readonly CheckedDeal[];
  readonly askerOnly: number;
}

/** The number of deals that an audit entry about a list names. */
const MOST_NAMED = 20;

/**
 * The deals of rows as their viewers may see them, in the order given; rows the asker may not see are left out. None is
 * judged where the answer is made anew for the asker alone. The audit log has those that are given, the first by name.
 */
export async function visibleDeals(
  context: ShowingContext,
  viewers: Viewers,
  rows: readonly DealRow[],
): Promise<VisibleDeals> {
  const visible = await unnotedDeals(context, viewers, rows);
  const ids = visible.deals.map(({ deal }) => deal.dealId);
  await noteListed(context, viewers, ids, MOST_NAMED);
  return visible;
}

/** The same for a caller who shows only some of them, and has those written down (`noteListed`). */
export async function unnotedDeals(
  context: JudgingContext,
  viewers: Viewers,
  rows: readonly DealRow[],
): Promise<VisibleDeals> {
  const access = rows.map((row) => accessTo(dealOfRow(row), viewers));
  const askerOnly = access.filter((one) => one === 'asker-only').length;
  if (askerOnly > 0 && viewers.withheld) {
    viewers.withheld();
    return { deals: [], askerOnly };
  }
  const shown = rows.filter((_, at) => access[at] === 'all');
  const deals = await checkDeals(context, shown, nameableTo(viewers));
  return { deals, askerOnly };
}

/**
 * Writes into the audit log which deals of a list somebody is shown.
 * @param mostNamed how many the entry names; left out, all
 */
export async function noteListed(
  { audit }: Pick<ShowingContext, 'audit'>,
  { asker, conversation }: Viewers,
  ids: readonly string[],
  mostNamed = ids.length,
): Promise<void> {
  if (ids.length === 0) return;
  const dealIds = ids.length > mostNamed ? [...ids.slice(0, mostNamed), '…'] : ids;
  const detail = { code: 'deals-looked-through', deals: ids.length, dealIds } as const;
  await audit.note([{ actor: asker, action: 'list', dealId: null, conversation, detail }]);
}

/** The people whose deals the asker may look through. */
export function dealsOpenTo({ viewer }: Viewers): OfPeople {
  return viewer.isAdmin ? 'everybody' : viewer.addresses;
}

function accessTo(deal: DealTeam, { viewer, audience }: Viewers): Access {
  if (!maySee([viewer], deal)) return 'none';
  return maySee(audience, deal) ? 'all' : 'asker-only';
}

/** Allows a related deal to be named only if every viewer may see it. */
function nameableTo({ audience }: Viewers): MayName {
  return (related) => maySee(audience, related);
}
