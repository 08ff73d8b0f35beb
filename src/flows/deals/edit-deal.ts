import type { BookChange } from '../../domain/book/change.ts';
import { dealKey } from '../../domain/deal.ts';
import { isOnDeal, type Viewer } from '../../domain/people/audience.ts';
import { recordedAs } from '../../domain/people/person.ts';
import { undoIsOver } from '../../domain/undo-over.ts';
import { type DealEditRow, dealEditById } from '../../store/queries/deals/deal-edits.ts';
import { dealOfRow, notTakenOf } from '../../store/queries/deals/deal-row.ts';
import { dealByKey } from '../../store/queries/deals/deals.ts';
import { applyEdit } from './edits/apply-edit.ts';
import { contentVersionOf, type DealContent } from './edits/deal-content.ts';
import { checkedEdit, type DealEdit, type RefusedEdit, refusedAt } from './edits/deal-edit.ts';
import { ReplacedContentSchema } from './edits/replaced-content.ts';
import { changesSinceVersion } from './edits/shown-content.ts';
import { undoStored } from './edits/undo-stored.ts';
import { type LockedDeal, lockedDeal, type StoredEdit, writeContent } from './edits/write-content.ts';
import type { Viewers } from './viewers.ts';
import { actableDeal, type ShowingContext } from './visible-deals.ts';

export type EditOutcome =
  | {
      readonly kind: 'edited';
      readonly dealId: string;
      /** By which it can be undone. */
      readonly edit: string;
      readonly changes: readonly BookChange[];
      /** The addresses of people who are only named on the deal until they take it. */
      readonly named: readonly string[];
      /** The version of the content, before which nobody changed it. */
      readonly version: string;
      /** Whether the asker may still see the deal. */
      readonly isSeen: boolean;
    }
  /** The deal is as it is to be already. */
  | { readonly kind: 'unchanged'; readonly dealId: string; readonly version: string }
  /** Somebody changed it since the version that was to be edited; `changes` is null if it is not known what. */
  | {
      readonly kind: 'changed-since';
      readonly dealId: string;
      readonly version: string;
      readonly changes: readonly BookChange[] | null;
    }
  /** Nothing was stored: each thing that is wrong. */
  | ({ readonly kind: 'refused' } & RefusedEdit)
  | { readonly kind: 'no-such-deal' };

export interface EditRequest {
  readonly dealId: string;
  readonly edit: DealEdit;
  /** The version of the content that is to be edited; null for whatever it is. */
  readonly expected: string | null;
}

const REFUSED = { code: 'edit-refused' } as const;

/**
 * Changes the contacts, days, team or stage of a deal, with what that replaces, by which it can be undone, and its entry in the
 * audit log; all or nothing. Whoever may see a deal may edit it, as by a book. Evidence belongs to addresses and stays. Whom
 * somebody puts on the team is only named until they take the deal, unless an admin or they themselves do.
 */
export async function editDeal(
  context: ShowingContext,
  viewers: Viewers,
  { dealId, edit, expected }: EditRequest,
): Promise<EditOutcome> {
  const checked = checkedEdit(edit);
  if ('refused' in checked) return { kind: 'refused', ...checked };
  if (!(await actableDeal(context, viewers, dealId, REFUSED))) return { kind: 'no-such-deal' };
  const edited = { at: new Date(context.now()).toISOString(), by: recordedAs(viewers.asker) };
  return context.db.transaction().execute(async (transaction) => {
    const locked = await lockedDeal(transaction, dealKey(dealId));
    if (!locked || !mayEdit(viewers.viewer, locked)) return { kind: 'no-such-deal' };
    const version = contentVersionOf(locked.content);
    if (expected !== null && expected !== version) {
      const changes = await changesSinceVersion(transaction, locked, expected);
      return { kind: 'changed-since', dealId: locked.deal.dealId, version, changes };
    }
    const content = applyEdit(locked.content, checked, edited);
    if ('refused' in content) return { kind: 'refused', ...content };
    if (contentVersionOf(content) === version)
      return { kind: 'unchanged', dealId: locked.deal.dealId, version };
    return editedAs(
      await writeContent(context, transaction, viewers, locked, { content }),
      viewers,
      locked,
      content,
    );
  });
}

/** What is left once the button of a receipt undoes nothing any more. */
const OTHER_WAY = 'Change the deal itself.';
const CHANGED_SINCE = 'This was changed again since, so it can no longer be undone.';

/** Which edit is to be undone. */
interface UndoRequest {
  readonly dealId: string;
  readonly edit: string;
}

/**
 * Undoes an edit of a deal, by anybody who may edit it; that is an edit, too, and can be undone. Refused once somebody has changed
 * what it changed. Who has taken themselves off a deal may undo that edit, and no other, until somebody changes the team or
 * whom they named has answered. For some minutes only, as by the button of its receipt (`undoIsOver`).
 */
export async function undoEdit(
  context: ShowingContext,
  viewers: Viewers,
  { dealId, edit: id }: UndoRequest,
): Promise<EditOutcome> {
  const found = await undoable(context, viewers, dealId, id);
  if (!found) return { kind: 'no-such-deal' };
  return context.db.transaction().execute(async (transaction) => {
    const locked = await lockedDeal(transaction, dealKey(dealId));
    const row = await dealEditById(transaction, id);
    if (!locked || row?.deal_ref !== locked.row.id || !mayUndo(viewers, row, locked))
      return { kind: 'no-such-deal' };
    const version = contentVersionOf(locked.content);
    if (row.undone_by !== null) return { kind: 'unchanged', dealId: locked.deal.dealId, version };
    const over = undoIsOver(row.at, context.now());
    if (over !== null) return { kind: 'refused', ...refusedAt(null, `${over} ${OTHER_WAY}`) };
    const undone = await undoStored(context, transaction, viewers, locked, row);
    if (!undone) return { kind: 'refused', ...refusedAt(null, CHANGED_SINCE) };
    return editedAs(undone.stored, viewers, locked, undone.content);
  });
}

/** Whether there is such a deal and such an edit of it that the asker may undo; the audit log has a refusal. */
async function undoable(
  context: ShowingContext,
  viewers: Viewers,
  dealId: string,
  id: string,
): Promise<boolean> {
  const [row, edit] = await Promise.all([
    dealByKey(context.db, dealKey(dealId)),
    dealEditById(context.db, id),
  ]);
  if (!row) return false;
  const deal = dealOfRow(row);
  if (edit?.deal_ref === row.id && mayUndo(viewers, edit, { row, deal })) return true;
  return (await actableDeal(context, viewers, dealId, REFUSED)) !== null && edit?.deal_ref === row.id;
}

function mayUndo(
  { asker, viewer }: Viewers,
  edit: DealEditRow,
  locked: Pick<LockedDeal, 'row' | 'deal'>,
): boolean {
  if (mayEdit(viewer, locked)) return true;
  if (edit.author_may_return === 0 || edit.by_id !== recordedAs(asker)) return false;
  const { notTaken } = ReplacedContentSchema.parse(JSON.parse(edit.replaced));
  return notTaken !== null && JSON.stringify(notTaken.after) === JSON.stringify(notTakenOf(locked.row));
}

function mayEdit(viewer: Viewer, { deal }: Pick<LockedDeal, 'deal'>): boolean {
  return viewer.isAdmin || isOnDeal(viewer, deal);
}

function editedAs(
  { id, changes, named }: StoredEdit,
  { viewer }: Viewers,
  { deal }: LockedDeal,
  content: DealContent,
): EditOutcome {
  const isSeen = mayEdit(viewer, { deal: { ...deal, ...content.fields } });
  const version = contentVersionOf(content);
  return { kind: 'edited', dealId: deal.dealId, edit: id, changes, named, version, isSeen };
}
