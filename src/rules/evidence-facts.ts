import { dayNumberOfInstant } from '../domain/day.ts';
import type { Evidence } from '../domain/deal.ts';
import type { SpeakingEvidence } from '../domain/verdict.ts';

const NOTHING: SpeakingEvidence = {
  vlCentral: null,
  signIn: null,
  customer: null,
  directory: null,
  stale: null,
};

/**
 * The evidence about one address that counts on a day: for each method the newest fresh piece (of two with
 * the same time the later one), the newest directory result of any age, and the newest stale check by a
 * person. Evidence after the as-of day is ignored.
 */
export function speakingEvidence(
  pieces: readonly Evidence[] | undefined,
  asOfNumber: number,
  freshDays: number,
): SpeakingEvidence {
  if (!pieces || pieces.length === 0) return NOTHING;
  let vlCentral: Evidence | null = null;
  let signIn: Evidence | null = null;
  let customer: Evidence | null = null;
  let directory: Evidence | null = null;
  let stale: Evidence | null = null;
  for (const piece of pieces) {
    const age = asOfNumber - dayNumberOfInstant(piece.validatedAt);
    if (age < 0) continue;
    if (piece.method === 'directory') {
      directory = newer(directory, piece);
    } else if (age > freshDays) {
      if (piece.method !== 'customer') stale = newer(stale, piece);
    } else if (piece.method === 'vl-central') {
      vlCentral = newer(vlCentral, piece);
    } else if (piece.method === 'sign-in') {
      signIn = newer(signIn, piece);
    } else {
      customer = newer(customer, piece);
    }
  }
  return { vlCentral, signIn, customer, directory, stale };
}

function newer(kept: Evidence | null, piece: Evidence): Evidence {
  return kept === null || piece.validatedAt >= kept.validatedAt ? piece : kept;
}
