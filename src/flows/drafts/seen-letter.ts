import { changesSince } from '../deals/changes-since.ts';
import type { Viewers } from '../deals/viewers.ts';
import {
  type ChoosingContext,
  type ChosenLetter,
  chosenLetter,
  dealVersionIn,
  type LetterChoice,
} from './chosen-letter.ts';

/** A letter that was chosen from a preview of it. */
export interface SeenLetter extends LetterChoice {
  /** Version of the preview that was looked at. */
  readonly previewVersion: string;
}

export type FoundLetter = Extract<ChosenLetter, { readonly kind: 'letter' }>;

/** The letter that was looked at, or what has come of it since. */
export type LetterAsSeen =
  | { readonly kind: 'seen'; readonly found: FoundLetter }
  /**
   * The letter reads differently by now, or goes to fewer people: it is to be looked at again before anything is made.
   * `changes` are those of the deal, as lines.
   */
  | { readonly kind: 'changed'; readonly found: FoundLetter; readonly changes: readonly string[] }
  | Exclude<ChosenLetter, FoundLetter>;

/** Writes a letter again that was decided on from its preview, and tells whether it is still the same one. */
export async function letterAsSeen(
  context: ChoosingContext,
  viewers: Viewers,
  seen: SeenLetter,
): Promise<LetterAsSeen> {
  const found = await chosenLetter(context, viewers, seen);
  if (found.kind !== 'letter') return found;
  const isSeen = seen.previewVersion === found.previewVersion;
  if (isSeen && found.gone.length === 0) return { kind: 'seen', found };
  const changes = isSeen
    ? []
    : await changesSince(context.db, dealVersionIn(seen.previewVersion), found.checked);
  return { kind: 'changed', found, changes };
}
