/** A table of a Markdown document: the cells of its head and of its rows. */
export interface MarkdownTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The first table under a heading, of the second level unless its marks are given: `### Who`. */
export function tableIn(document: string, heading: string): MarkdownTable {
  const marked = heading.startsWith('#') ? heading : `## ${heading}`;
  const [, after] = document.split(`\n${marked}\n`);
  const section = after?.split(/\n##+ /)[0] ?? '';
  const lines = section.split('\n');
  const begins = lines.findIndex((line) => line.startsWith('|'));
  const ends = lines.findIndex((line, at) => at > begins && !line.startsWith('|'));
  const [head, rule, ...rows] = lines.slice(begins, ends < 0 ? undefined : ends).map(cellsOf);
  if (begins < 0 || !head || !rule?.every((cell) => /^-+$/.test(cell)))
    throw new Error(`there is no table under "## ${heading}"`);
  const uneven = rows.find((row) => row.length !== head.length);
  if (uneven)
    throw new Error(`a row under "## ${heading}" has too few or too many cells: ${uneven.join(' | ')}`);
  return { head, rows };
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}
