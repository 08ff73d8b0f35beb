import type { DealDraft } from '../domain/drafts/deal-draft.ts';

/** What is known of letters about a deal, besides their drafts. */
export interface LetterFacts {
  /** The present: milliseconds since the epoch. */
  readonly now: number;
  /** Days without an answer after which a reminder is due. */
  readonly followUpDays: number;
  /** When findings arose, as far as that is known: see `arisenAt`. */
  readonly arisen: ReadonlyMap<string, number>;
  /** The ids (`person:…`) of senders who are not on the deal's team any more. */
  readonly offTeam: ReadonlySet<string>;
}

/** How far a letter is: the asker's own draft waits to be sent, or the letter is waited for. */
export type LetterStanding =
  | { readonly kind: 'unsent'; readonly draft: DealDraft }
  | {
      readonly kind: 'waiting';
      /** When the wait began and when it ends: ISO 8601, UTC. */
      readonly since: string;
      readonly until: string;
      /** Who is to send it; null once it was sent. */
      readonly sender: string | null;
    };

export interface AskedLetter {
  /** The name of its template. */
  readonly letter: string;
  /** Who asks (`person:…`); null where several people are told. */
  readonly askerId: string | null;
  /** How many days are left to the deal's date; null without one. */
  readonly daysLeft: number | null;
  /** What the letter must have asked for arose then; null if that is not known. Milliseconds since the epoch. */
  readonly arisen: number | null;
}

const DAY_MS = 86_400_000;

/** For how many days an answer is waited for: half of those that are left, if that is less, but a day at least. */
export function patienceDays(followUpDays: number, daysLeft: number | null): number {
  return daysLeft === null ? followUpDays : Math.min(followUpDays, Math.max(1, Math.floor(daysLeft / 2)));
}

/**
 * How far a letter is, reminders of it included; null if it must be written, since there is none, its last one was answered or has
 * waited long enough, or it is older than what it must ask for. One's own draft comes before those of colleagues, unless the
 * letter was sent since. A colleague's draft is waited for as long as an answer, while they are on the team.
 * @param drafts the drafts of the deal in the order in which they were begun
 */
export function letterStanding(
  drafts: readonly DealDraft[],
  { letter, askerId, daysLeft, arisen }: AskedLetter,
  { now, followUpDays, offTeam }: Pick<LetterFacts, 'now' | 'followUpDays' | 'offTeam'>,
): LetterStanding | null {
  const counted = drafts.filter(
    (one) => isAbout(one, letter) && COUNTED.has(one.state) && (arisen === null || instantOf(one) >= arisen),
  );
  const sent = latest(counted.filter((one) => !isUnsent(one)));
  const unsent = counted.filter(
    (one) => isUnsent(one) && (sent === null || instantOf(one) > instantOf(sent)),
  );
  const own = unsent.findLast(({ senderId }) => senderId === askerId);
  if (own) return { kind: 'unsent', draft: own };
  const waitMs = patienceDays(followUpDays, daysLeft) * DAY_MS;
  const wait = (from: DealDraft, sender: string | null): LetterStanding | null => {
    const until = instantOf(from) + waitMs;
    if (until <= now) return null;
    const since = new Date(instantOf(from)).toISOString();
    return { kind: 'waiting', since, until: new Date(until).toISOString(), sender };
  };
  const answer = sent?.state === 'sent' ? wait(sent, null) : null;
  if (answer) return answer;
  const colleague = latest(unsent.filter(({ senderId }) => !offTeam.has(senderId)));
  return colleague && wait(colleague, colleague.madeBy);
}

/** The asker's own reminder of a letter that waits to be sent; null if there is none. */
export function ownReminder(
  drafts: readonly DealDraft[],
  letter: string,
  askerId: string | null,
): DealDraft | null {
  return (
    drafts.findLast(
      (one) =>
        one.template === 'follow-up' && isAbout(one, letter) && isUnsent(one) && one.senderId === askerId,
    ) ?? null
  );
}

/** States of a draft that say how far its letter is; one that was deleted, or never made, says nothing. */
const COUNTED: ReadonlySet<DealDraft['state']> = new Set(['drafted', 'edited', 'sent', 'replied']);

/** Whether a draft waits to be sent. */
function isUnsent({ state }: DealDraft): boolean {
  return state === 'drafted' || state === 'edited';
}

/** Whether a draft is a letter, or a reminder of it. */
function isAbout({ template, remindsOf = '' }: DealDraft, letter: string): boolean {
  return template === letter || (template === 'follow-up' && remindsOf === letter);
}

/** When a draft was sent or, in another state, came into it: milliseconds since the epoch. */
function instantOf({ state, sentAt, changedAt }: DealDraft): number {
  return Date.parse(state === 'sent' ? (sentAt ?? changedAt) : changedAt);
}

/** The draft that was sent, or written, last; of several at once the one begun last. */
function latest(drafts: readonly DealDraft[]): DealDraft | null {
  return drafts.reduce<DealDraft | null>(
    (last, one) => (last === null || instantOf(one) >= instantOf(last) ? one : last),
    null,
  );
}
