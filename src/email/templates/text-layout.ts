/** Width of a line in a plain-text letter, in characters; old mail clients break longer lines badly. */
const COLUMNS = 76;

/** The beginning of a line: blanks, and the dash or number of a list item. */
const LEAD = /^\s*(?:(?:-|\d{1,3}\.) )?/;

/** Breaks the lines of a plain-text letter with hanging indents; never more than one blank line in a row. */
export function laidOut(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trimEnd())
    .flatMap(broken);
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function broken(line: string): readonly string[] {
  if (widthOf(line) <= COLUMNS) return [line];
  const lead = LEAD.exec(line)?.[0] ?? '';
  const hang = ' '.repeat(lead.length);
  const lines: string[] = [];
  let current = lead;
  let isEmpty = true;
  for (const { text, space } of piecesOf(line.slice(lead.length))) {
    if (!isEmpty && widthOf(current) + space.length + widthOf(text) > COLUMNS) {
      lines.push(current);
      current = hang;
      isEmpty = true;
    }
    current += isEmpty ? text : `${space}${text}`;
    isEmpty = false;
  }
  return [...lines, current];
}

/** A part of a line that is not broken, and the blank that stands before it within a line. */
interface Piece {
  readonly text: string;
  readonly space: '' | ' ';
}

/** Characters that take two columns, between which lines are broken without a blank: those of Chinese and Japanese. */
const WIDE = /[\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF01-\uFF60\uFFE0-\uFFE6]/g;

/** A wide character with the marks that no line begins or ends with, or a run of others. */
const PIECE = new RegExp(
  `[「『（【]*(?:${WIDE.source}|[^${WIDE.source.slice(1, -1)}]+)[、。，．・：；？！」』）】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]*`,
  'g',
);

function piecesOf(line: string): readonly Piece[] {
  return line.split(' ').flatMap((word) => {
    const parts = word.match(PIECE) ?? [word];
    return parts.map((text, at): Piece => ({ text, space: at === 0 ? ' ' : '' }));
  });
}

function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
