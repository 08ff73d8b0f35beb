import type { Transaction } from 'kysely';
import { type DealEditRow, markUndone } from '../../../store/queries/deals/deal-edits.ts';
import { decidedAlike, openAgain, proposalsOfEdits } from '../../../store/queries/mail/replies.ts';
import type { Schema } from '../../../store/schema/index.ts';
import type { Viewers } from '../viewers.ts';
import type { ShowingContext } from '../visible-deals.ts';
import type { DealContent } from './deal-content.ts';
import { ReplacedContentSchema, withoutEdit } from './replaced-content.ts';
import { type LockedDeal, type StoredEdit, writeContent } from './write-content.ts';

/** The content of a deal without an edit of it; null where somebody has changed since what it changed. */
export function contentWithout(content: DealContent, { replaced }: DealEditRow): DealContent | null {
  return withoutEdit(content, ReplacedContentSchema.parse(JSON.parse(replaced)));
}

/**
 * Undoes a stored edit of a locked deal, which is an edit, too; what was proposed and accepted by it is open again. Null, with
 * nothing written, where it can't be undone any more.
 */
export async function undoStored(
  context: Pick<ShowingContext, 'audit' | 'now'>,
  transaction: Transaction<Schema>,
  viewers: Viewers,
  locked: LockedDeal,
  row: DealEditRow,
): Promise<{ readonly stored: StoredEdit; readonly content: DealContent } | null> {
  const content = contentWithout(locked.content, row);
  if (!content) return null;
  const { notTaken } = ReplacedContentSchema.parse(JSON.parse(row.replaced));
  const undoing = { id: row.id, by: row.by_name, notTaken };
  const stored = await writeContent(context, transaction, viewers, locked, { content, undoing });
  await markUndone(transaction, row.id, stored.id);
  const ids: number[] = [];
  for (const one of await proposalsOfEdits(transaction, [row.id]))
    ids.push(one.id, ...(await decidedAlike(transaction, one)).map(({ id }) => id));
  await openAgain(transaction, [...new Set(ids)]);
  return { stored, content };
}
