import { type Person, recordedAs } from '../../domain/people/person.ts';
import type { LetterOptions } from '../../email/letters/letter.ts';
import { type DraftAndReply, draftsAndReplies } from '../../store/queries/mail/replies.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import { followUpDue } from './follow-ups.ts';
import type { RepliesContext } from './replies-view.ts';

/** A sent letter that is due to be reminded of. */
export interface ToRemindOf {
  readonly template: string;
  readonly first: NonNullable<LetterOptions['first']>;
}

/**
 * The sent letter that the asker may draft a reminder of now; null when none is due. A letter whose reminder is still
 * an unsent draft counts as due if no other is, so that the draft can be brought up to date: the asker's own last
 * draft before those of others.
 */
export async function letterToRemindOf(
  { db, now, followUpDays }: Pick<RepliesContext, 'db' | 'now' | 'followUpDays'>,
  checked: CheckedDeal,
  asker: Person,
): Promise<ToRemindOf | null> {
  const drafts = (await draftsAndReplies(db, [checked.ref])).get(checked.ref) ?? [];
  const own = recordedAs(asker);
  const patience = { now: now(), days: followUpDays };
  const isUnsent = ({ template, state }: DraftAndReply) => template === 'follow-up' && UNSENT.has(state);
  const last = drafts.findLast((one) => isUnsent(one) && one.sender_id === own);
  const due =
    followUpDue(checked, drafts, patience) ??
    followUpDue(checked, last ? drafts.filter((one) => one !== last) : drafts, patience) ??
    followUpDue(
      checked,
      drafts.filter((one) => !isUnsent(one)),
      patience,
    );
  if (!due) return null;
  const { template, senderId, sentBy, first } = due;
  return { template, first: senderId === own ? first : { ...first, sentBy } };
}

const UNSENT: ReadonlySet<string> = new Set(['making', 'drafted', 'edited']);
