import { recordedAs } from '../../domain/people/person.ts';
import type { Undoable } from '../../domain/timeline.ts';
import { isUndoable } from '../../domain/undo.ts';
import type { RecordedChange } from '../../store/queries/audit/changes-of-deal.ts';
import { standingEdits } from '../../store/queries/deals/deal-edits.ts';
import { standingChecks } from '../../store/queries/deals/withdrawals.ts';
import { decidedAt } from '../../store/queries/mail/replies.ts';
import type { Shown } from './shown.ts';

/** Tells of each of these changes of a deal what the viewer can undo of it, for as long as by a receipt; null where that is nothing. */
export async function undoableIn(
  { db, asker, viewer, checked, now }: Shown,
  changes: readonly RecordedChange[],
): Promise<(change: RecordedChange) => Undoable | null> {
  const [edits, checks, decided] = await Promise.all([
    standingEdits(db, checked.ref, changes.flatMap(editOf)),
    standingChecks(db, checked.ref, changes.flatMap(checkOf)),
    decidedAt(db, checked.ref, changes.flatMap(proposalsOf)),
  ]);
  return (change) => {
    if (!isUndoable(change.at, now)) return null;
    const [edit] = editOf(change);
    if (edit !== undefined) return edits.has(edit) ? { what: 'edit', id: edit } : null;
    const [check] = checkOf(change);
    const recorder = check === undefined ? undefined : checks.get(check);
    if (check !== undefined && recorder !== undefined)
      return viewer.isAdmin || recorder === recordedAs(asker) ? { what: 'check', id: check } : null;
    // What was decided anew since belongs to a later change.
    const ids = proposalsOf(change).filter((id) => (decided.get(id) ?? LATER) <= change.at);
    return ids.length > 0 ? { what: 'proposals', ids } : null;
  };
}

/** After every instant. */
const LATER = '\u{10FFFF}';

/** The id of the edit that a change is, as a list. */
function editOf({ detail }: RecordedChange): readonly string[] {
  if (detail.code === 'contacts-attached') return [detail.edit ?? []].flat();
  return detail.code === 'deal-edited' || detail.code === 'edit-undone' ? [detail.edit] : [];
}

/** The id of the check that a change recorded, as a list; checks of older versions have none. */
function checkOf({ detail }: RecordedChange): readonly string[] {
  return detail.code === 'check-recorded' ? [detail.check ?? []].flat() : [];
}

/** The ids of the proposals that a change decided. */
function proposalsOf({ detail }: RecordedChange): readonly number[] {
  if (detail.code === 'proposal-accepted') return [detail.id ?? []].flat();
  return detail.code === 'proposals-declined' ? (detail.ids ?? []) : [];
}
