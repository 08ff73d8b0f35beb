/** One line of the table: a figure for each half of the utterances, or one for both. */
export interface Figure {
  readonly name: string;
  readonly halves: readonly string[];
}

export function shareOf(count: number, all: number): string {
  return `${count} of ${all} (${all === 0 ? '–' : ((100 * count) / all).toFixed(1)} %)`;
}

/** The figures as a Markdown table. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [['', 'tuned', 'held out'], ...figures.map(({ name, halves }) => [name, ...halves])];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length), 3));
  const lined = rows.map(
    (row) => `| ${widths.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lined[0] ?? '', rule, ...lined.slice(1)].join('\n');
}
