import { maySee } from '../../domain/audience.ts';
import type { Deal, DealTeam } from '../../domain/deal.ts';
import type { DealRow } from '../../store/queries/deals/deal-row.ts';
import { dealOfRow } from '../../store/queries/deals/deal-row.ts';
import type { OfPeople } from '../../store/queries/deals/deals.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { type CheckedDeal, checkDeal, checkDeals, type JudgingContext } from './check-deal.ts';
import type { Viewers } from './viewers.ts';

/** What the flows that show deals are given. */
export interface ShowingContext extends JudgingContext {
  readonly audit: AuditLog;
}

/**
 * A deal that was asked for: shown; to be shown to the asker alone, because somebody else would see the
 * answer who may not; or none, which is also what somebody is told who may not see it.
 */
export type Sight =
  | { readonly kind: 'shown'; readonly checked: CheckedDeal }
  | { readonly kind: 'asker-only'; readonly deal: Deal }
  | { readonly kind: 'none' };

/** Looks a deal up for those who will see it, and writes down that it was shown, or refused. */
export async function seeDeal(context: ShowingContext, viewers: Viewers, dealId: string): Promise<Sight> {
  const { asker, viewer, audience, conversation } = viewers;
  let met: Deal | null = null;
  const naming = { ...context, mayName: (other: DealTeam) => maySee(audience, other) };
  const checked = await checkDeal(naming, dealId, (deal) => {
    met = deal;
    return maySee(audience, deal);
  });
  const deal = met as Deal | null;
  if (deal === null) return { kind: 'none' };
  const mine = maySee([viewer], deal);
  await context.audit.note([
    {
      actor: asker,
      action: checked ? 'view' : 'refuse',
      dealId: deal.dealId,
      conversation,
      detail: { code: checked ? 'deal-seen' : mine ? 'not-before-others' : 'not-on-deal' },
    },
  ]);
  if (checked) return { kind: 'shown', checked };
  return mine ? { kind: 'asker-only', deal } : { kind: 'none' };
}

/** Deals for a list: those everybody may see, judged, and how many more only the asker may. */
export interface SeenDeals {
  readonly deals: readonly CheckedDeal[];
  readonly askerOnly: number;
}

/** The most deals an audit entry about a list names. */
const MOST_NAMED = 20;

/** Judges rows for those who will see them; what is not the asker's is left out without a word. */
export async function seeDeals(
  context: ShowingContext,
  viewers: Viewers,
  rows: readonly DealRow[],
): Promise<SeenDeals> {
  const { asker, viewer, audience, conversation } = viewers;
  const mine = rows.filter((row) => maySee([viewer], dealOfRow(row)));
  const shown = mine.filter((row) => maySee(audience, dealOfRow(row)));
  const naming = { ...context, mayName: (other: DealTeam) => maySee(audience, other) };
  const deals = await checkDeals(naming, shown);
  if (deals.length > 0) {
    const ids = deals.map(({ deal }) => deal.dealId);
    const dealIds = ids.length > MOST_NAMED ? [...ids.slice(0, MOST_NAMED), '…'] : ids;
    const detail = { code: 'deals-looked-through', deals: ids.length, dealIds } as const;
    await context.audit.note([{ actor: asker, action: 'list', dealId: null, conversation, detail }]);
  }
  return { deals, askerOnly: mine.length - shown.length };
}

/** Whose deals somebody may look through. */
export function dealsOpenTo({ viewer }: Viewers): OfPeople {
  return viewer.isAdmin ? 'everybody' : viewer.addresses;
}
