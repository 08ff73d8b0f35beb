import { dealKey } from '../../domain/deal.ts';
import { type EachContext, eachByItself, type NotDone } from '../requests/each-by-itself.ts';
import { type EditOutcome, editDeal, undoEdit } from './edit-deal.ts';
import type { EditableFields } from './edits/deal-edit.ts';
import type { Viewers } from './viewers.ts';
import type { ShowingContext } from './visible-deals.ts';

/** Who is put on the team of deals; a position that is left out stays as it is, null clears it. */
export type AssignedTeam = Partial<Pick<EditableFields, 'aeEmail' | 'ceEmail' | 'pdmEmail'>>;

/** What became of one of the deals. */
export interface Assigned {
  readonly dealId: string;
  readonly outcome: EditOutcome | NotDone;
}

type AssigningContext = ShowingContext & EachContext;

/**
 * Puts people on the team of many deals, each as an edit of its own, with its entry in the audit log and its undo; a deal that
 * is refused or fails holds up no other. Ids of one deal count once.
 * @param signal after which no more is begun
 */
export async function assignDeals(
  context: AssigningContext,
  viewers: Viewers,
  dealIds: readonly string[],
  team: AssignedTeam,
  signal?: AbortSignal,
): Promise<readonly Assigned[]> {
  const once = new Map(dealIds.map((id) => [dealKey(id), id])).values();
  const edit = { kind: 'set-fields', fields: team } as const;
  const assign = (dealId: string) => editDeal(context, viewers, { dealId, edit, expected: null });
  const assigned = await eachByItself(context, once, assign, signal);
  return assigned.map(({ item, outcome }) => ({ dealId: item, outcome }));
}

/** Takes edits back, each by itself. */
export async function takeBackEdits(
  context: AssigningContext,
  viewers: Viewers,
  edits: readonly { readonly dealId: string; readonly edit: string }[],
  signal?: AbortSignal,
): Promise<readonly Assigned[]> {
  const undone = await eachByItself(context, edits, (one) => undoEdit(context, viewers, one), signal);
  return undone.map(({ item, outcome }) => ({ dealId: item.dealId, outcome }));
}
