/** Characters that draw nothing but change how the rest is drawn: control, bidirectional, zero-width. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;

/** Blanks, but for those at which no line may break: French sets them before its punctuation. */
const BLANKS = /[^\S\u00A0\u202F]+/g;

/**
 * A typed text made fit for one line of a letter or for a header: no line ends, no unseen characters, at most `most`
 * characters. It is only text: HTML is escaped by the template.
 */
export function plain(text: string | null | undefined, most = 120): string {
  if (text === null || text === undefined) return '';
  // No line of a book is longer; the rest of a far longer text is not looked at.
  const line = text
    .slice(0, most * 4)
    .replace(UNSEEN, ' ')
    .replace(BLANKS, ' ')
    .trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Most lines of a personal note. */
const MOST_NOTE_LINES = 30;
const MOST_NOTE = 2000;
export const MOST_NOTE_LINE = 1000;

/** The lines of a personal note as plain text; blank ones are left out. */
export function noteLines(note: string | null | undefined): readonly string[] {
  if (!note) return [];
  return note
    .slice(0, MOST_NOTE)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => plain(line, MOST_NOTE_LINE))
    .filter((line) => line !== '')
    .slice(0, MOST_NOTE_LINES);
}
