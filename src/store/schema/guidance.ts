/** Why a question is kept: the answer was not what was asked, it is about another subject, or there was none. */
export type UnansweredWhy = 'not-asked' | 'outside' | 'none';

/** Where a question was asked; nothing tells by whom. */
export type UnansweredPlace = 'chat' | 'group' | 'page';

/** A question that the guidance did not answer, or not with what was asked. */
export interface UnansweredTable {
  /** Made of the question's words and of what was shown, so that the same again is the same row. */
  id: string;
  /** As it was first typed: one line, cut off, without addresses. */
  question: string;
  why: UnansweredWhy;
  /** The entry or the subject that was shown; null where nothing was. */
  shown: string | null;
  place: UnansweredPlace;
  times: number;
  /** ISO 8601, UTC, as `last_at` and `cleared_at`. */
  first_at: string;
  last_at: string;
  /** When an admin cleared it; null while it is listed. */
  cleared_at: string | null;
}
