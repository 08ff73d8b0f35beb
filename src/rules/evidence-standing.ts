import { dayNumberOfInstant } from '../domain/day.ts';
import type { Evidence } from '../domain/deal.ts';
import type { EvidenceStanding } from '../domain/trail.ts';
import type { ContactEvaluation } from '../domain/verdict.ts';

/** What the standing of a piece follows from, of the contact that it is about. */
export type StandingOf = Pick<ContactEvaluation, 'account' | 'evidence'>;

/**
 * The standing of a piece that a contact was judged with: the newest check in VL Central settles, a sign-in where VL Central was
 * not asked; neither does about an address that settles the verdict itself. Null for any other piece.
 */
export function speakingStanding(
  piece: Evidence,
  { account, evidence }: StandingOf,
): Extract<EvidenceStanding, 'settles' | 'informs' | 'too-old'> | null {
  const isSettledByAddress = account === 'malformed' || account === 'personal';
  if (piece === evidence.vlCentral) return isSettledByAddress ? 'informs' : 'settles';
  if (piece === evidence.signIn)
    return isSettledByAddress || evidence.vlCentral !== null ? 'informs' : 'settles';
  if (piece === evidence.customer || piece === evidence.directory) return 'informs';
  return piece === evidence.stale ? 'too-old' : null;
}

/**
 * The standing of any piece about a contact's address that stands: whether the verdict is read from it, and if not, why.
 * @param asOfNumber the day of judging, as a day number
 * @param freshDays for how many days a check counts
 */
export function standingOf(
  piece: Evidence,
  contact: StandingOf,
  asOfNumber: number,
  freshDays: number,
): EvidenceStanding {
  const speaking = speakingStanding(piece, contact);
  if (speaking !== null) return speaking;
  const age = asOfNumber - dayNumberOfInstant(piece.validatedAt);
  if (age < 0) return 'ahead';
  return piece.method !== 'directory' && age > freshDays ? 'too-old' : 'superseded';
}
