import { recordedAs } from '../../domain/people/person.ts';
import { UNDO_MINUTES } from '../../domain/undo.ts';
import { lastAlertActBy } from '../../store/queries/alerts/people.ts';
import { lastEditBy } from '../../store/queries/deals/deal-edits.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import type { CheckedDeal } from './check-deal.ts';
import type { Viewers } from './viewers.ts';
import { type ShowingContext, visibleDeal } from './visible-deals.ts';

/** What somebody did last and can still undo: a change of a deal, or what they did about its alerts. */
export interface LastDone {
  readonly kind: 'edit' | 'alert-act';
  readonly id: string | number;
  readonly checked: CheckedDeal;
}

/** What the asker did last on a deal that the viewers may see; null without anything that can still be undone. */
export async function lastDone(context: ShowingContext, viewers: Viewers): Promise<LastDone | null> {
  const { db, now } = context;
  const by = recordedAs(viewers.asker);
  const since = new Date(now() - UNDO_MINUTES * 60_000).toISOString();
  const [edit, act] = await Promise.all([lastEditBy(db, by, since), lastAlertActBy(db, by, since)]);
  const isEdit = edit !== undefined && (act === undefined || edit.at >= act.at);
  const last = isEdit ? edit : act;
  const [row] = last?.deal_ref == null ? [] : await dealsByRefs(db, [last.deal_ref]);
  const seen = row ? await visibleDeal(context, viewers, row.deal_id) : null;
  if (!last || seen?.kind !== 'deal') return null;
  return { kind: isEdit ? 'edit' : 'alert-act', id: last.id, checked: seen.checked };
}
