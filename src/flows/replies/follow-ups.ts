import { addressKey } from '../../domain/address.ts';
import { dayOfInstant } from '../../domain/day.ts';
import type { Deal } from '../../domain/deal.ts';
import type { Stage } from '../../domain/ids.ts';
import type { FollowUpDue } from '../../domain/proposed-contact.ts';
import { askedOf } from '../../email/letters/asks.ts';
import type { Correspondent } from '../../email/letters/correspondent.ts';
import { type LetterOptions, READER } from '../../email/letters/letter.ts';
import { recipientChoices } from '../../email/letters/recipients.ts';
import { patienceDays } from '../../rules/letter-standing.ts';
import type { DraftAndReply } from '../../store/queries/mail/replies.ts';
import type { DraftState } from '../../store/schema/index.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';

/** A reminder that is due, with what the reminder says of the first letter. */
export interface DueFollowUp extends FollowUpDue {
  readonly first: NonNullable<LetterOptions['first']>;
  /** The sender of the first letter, as evidence names people: `person:…`. */
  readonly senderId: string;
}

export interface Patience {
  /** The present: milliseconds since the epoch. */
  readonly now: number;
  /** Days without an answer after which a reminder is due. */
  readonly days: number;
}

const OPEN: ReadonlySet<Stage> = new Set(['open', 'submitted', 'on-hold']);
/** States in which a reminder counts: one that was deleted, or never made, reminds nobody. */
const REMINDED: ReadonlySet<DraftState> = new Set(['drafted', 'edited', 'sent', 'replied']);
const DAY_MS = 24 * 60 * 60_000;

/**
 * The reminder that is due on a deal: of a first letter that was sent at least `days` ago, or as long as `patienceDays` waits with few
 * days left, and was neither answered nor, for as long, reminded of since, while the deal still lacks something the letter asks for. Among several, of the letter sent first.
 * Worked out whenever it is shown, so an answer withdraws it. Null when none is due.
 */
export function followUpDue(
  { deal, evaluation }: Pick<CheckedDeal, 'deal' | 'evaluation'>,
  drafts: readonly DraftAndReply[],
  patience: Patience,
): DueFollowUp | null {
  if (!OPEN.has(deal.stage)) return null;
  const { now } = patience;
  const waitMs = patienceDays(patience.days, evaluation.daysLeft) * DAY_MS;
  const due = drafts.flatMap((draft) => {
    const { template, sent_at: sentAt, sent_subject: subject, made_by: sentBy, sender_id: senderId } = draft;
    if (!isFirstLetter(template) || draft.state !== 'sent' || sentAt === null) return [];
    const age = now - Date.parse(sentAt);
    if (age < waitMs || isSettled(draft, sentAt, drafts, now - waitMs)) return [];
    const reader = READER[template];
    const asked = askedOf(deal, evaluation, reader);
    if (asked.asks.length === 0 && asked.points.length === 0) return [];
    const sentOn = dayOfInstant(Date.parse(sentAt));
    const to = recipientIn(deal, draft.sent_to);
    const first = { subject: subject ?? deal.customer, sentOn, reader, ...(to ? { to } : {}) };
    return [{ template, sentBy, senderId, sentAt, days: Math.floor(age / DAY_MS), first }];
  });
  return due.toSorted((one, other) => one.sentAt.localeCompare(other.sentAt))[0] ?? null;
}

/** The recipient of a sent letter if on the deal's record, else null: anybody else is written to only by choice. */
function recipientIn(deal: Deal, sentTo: string | null): Correspondent | null {
  const choices = recipientChoices(deal, []);
  for (const key of (sentTo ?? '').split('\n').map(addressKey)) {
    const found = choices.find(({ address }) => addressKey(address) === key);
    if (found) return { name: found.name, address: found.address };
  }
  return null;
}

/**
 * Whether a sent letter needs no reminder: since then the same letter of any sender, or a reminder of it, was answered,
 * or a reminder was lately drafted or sent, or its sender has lately drafted the letter afresh, or sent that. An answer from before then
 * does not count.
 * @param lately since when a draft or a reminder is waited for: milliseconds since the epoch
 */
function isSettled(
  { template, sender_id: senderId, generation }: DraftAndReply,
  sentAt: string,
  drafts: readonly DraftAndReply[],
  lately: number,
): boolean {
  const isRecent = ({ state, sent_at, changed_at }: DraftAndReply) =>
    state === 'replied' ||
    (REMINDED.has(state) && Date.parse(state === 'sent' ? (sent_at ?? changed_at) : changed_at) > lately);
  return drafts.some((other) => {
    const isReminder =
      other.template === 'follow-up' && (other.reminds_of === '' || other.reminds_of === template);
    if (!isReminder && other.template !== template) return false;
    if (other.answeredAt !== null && other.answeredAt >= sentAt) return true;
    if (isReminder) return other.made_at >= sentAt && isRecent(other);
    if (other.sender_id === senderId && other.generation > generation)
      return other.state === 'sent' || isRecent(other);
    return other.state === 'replied' && (other.sent_at ?? other.changed_at) >= sentAt;
  });
}

function isFirstLetter(template: string): template is keyof typeof READER {
  return Object.hasOwn(READER, template);
}
