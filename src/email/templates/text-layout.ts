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
  if (line.length <= COLUMNS) return [line];
  const lead = LEAD.exec(line)?.[0] ?? '';
  const hang = ' '.repeat(lead.length);
  const lines: string[] = [];
  let current = lead;
  let isEmpty = true;
  for (const word of line.slice(lead.length).split(' ')) {
    if (!isEmpty && current.length + 1 + word.length > COLUMNS) {
      lines.push(current);
      current = hang;
      isEmpty = true;
    }
    current += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, current];
}
