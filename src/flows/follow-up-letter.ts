import type { LetterOptions } from '../email/letter.ts';
import { draftsAndReplies } from '../store/queries/replies.ts';
import type { CheckedDeal } from './check-deal.ts';
import { followUpDue } from './follow-ups.ts';
import type { RepliesContext } from './replies-view.ts';

/**
 * The letter of which a reminder may be drafted now; null when none is due. A reminder that is still a draft is no
 * reason against it: it is brought up to date.
 */
export async function letterToRemindOf(
  { db, now, followUpDays }: Pick<RepliesContext, 'db' | 'now' | 'followUpDays'>,
  checked: CheckedDeal,
): Promise<NonNullable<LetterOptions['first']> | null> {
  const drafts = (await draftsAndReplies(db, [checked.ref])).get(checked.ref) ?? [];
  const others = drafts.filter(({ template, state }) => template !== 'follow-up' || !UNSENT.has(state));
  return followUpDue(checked, others, { now: now(), days: followUpDays })?.first ?? null;
}

const UNSENT: ReadonlySet<string> = new Set(['making', 'drafted', 'edited']);
