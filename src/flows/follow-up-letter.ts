import { type Person, recordedAs } from '../domain/person.ts';
import type { LetterOptions } from '../email/letter.ts';
import { draftsAndReplies } from '../store/queries/replies.ts';
import type { CheckedDeal } from './check-deal.ts';
import { followUpDue } from './follow-ups.ts';
import type { RepliesContext } from './replies-view.ts';

/**
 * The letter of which somebody may draft a reminder now; null when none is due. A reminder that is still a draft is no
 * reason against it: it is brought up to date.
 */
export async function letterToRemindOf(
  { db, now, followUpDays }: Pick<RepliesContext, 'db' | 'now' | 'followUpDays'>,
  checked: CheckedDeal,
  asker: Person,
): Promise<NonNullable<LetterOptions['first']> | null> {
  const drafts = (await draftsAndReplies(db, [checked.ref])).get(checked.ref) ?? [];
  const others = drafts.filter(({ template, state }) => template !== 'follow-up' || !UNSENT.has(state));
  const due = followUpDue(checked, others, { now: now(), days: followUpDays });
  if (!due) return null;
  return due.senderId === recordedAs(asker) ? due.first : { ...due.first, sentBy: due.sentBy };
}

const UNSENT: ReadonlySet<string> = new Set(['making', 'drafted', 'edited']);
