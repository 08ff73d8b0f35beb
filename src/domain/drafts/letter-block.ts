/** A stretch of a letter's words in one style. */
export interface LetterRun {
  readonly text: string;
  readonly isStrong: boolean;
  /** Whether it stands back behind the rest. */
  readonly isQuiet: boolean;
  /** Where it leads; null for plain words. */
  readonly link: string | null;
}

/** A part of a letter's body, as its reader sees it. */
export type LetterBlock =
  | {
      readonly kind: 'heading' | 'paragraph';
      readonly runs: readonly LetterRun[];
      /** Whether it follows the line above it within one paragraph. */
      readonly isTight: boolean;
    }
  /** A point of a list, behind its dot or its number. */
  | { readonly kind: 'item'; readonly mark: string; readonly runs: readonly LetterRun[] }
  /** A row of a table. */
  | { readonly kind: 'row'; readonly cells: readonly (readonly LetterRun[])[] }
  /** Parts with a frame around them. */
  | { readonly kind: 'box'; readonly blocks: readonly LetterBlock[] };
