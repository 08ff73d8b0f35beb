import type { StatedMethod } from '../../src/domain/ids.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { FreshNegative } from '../../src/rules/fresh-negatives.ts';
import { evidenceText } from '../deals/contact-axes.ts';
import { METHOD, RESULT } from '../kit/labels.ts';

/** Most results that are listed; the others are counted. */
const MOST_LISTED = 6;

/** What is asked before a positive result is recorded over fresh ones that say no: each with who recorded it, and when. */
export function overNegativeLines(
  negatives: readonly FreshNegative[],
  { method, result }: { readonly method: StatedMethod; readonly result: string },
  reader: Reader,
): readonly string[] {
  const more = negatives.length - MOST_LISTED;
  return [
    `Not recorded yet: "${METHOD[method]}: ${RESULT[result] ?? result}" would stand over a fresh answer that says no.`,
    ...negatives.slice(0, MOST_LISTED).map(({ email, piece }) => `${email}: ${evidenceText(piece, reader)}.`),
    ...(more > 0 ? [`And ${more} more.`] : []),
  ];
}
