/** One line of the table: a figure for each set, or one for all. */
export interface Figure {
  readonly name: string;
  readonly halves: readonly string[];
}

export function shareOf(count: number, all: number): string {
  return `${count} of ${all} (${all === 0 ? '–' : ((100 * count) / all).toFixed(1)} %)`;
}

/** The figures as a Markdown table, a column for each set. */
export function tableOf(figures: readonly Figure[], sets: readonly string[] = ['tuned', 'held out']): string {
  const rows = [['', ...sets], ...figures.map(({ name, halves }) => [name, ...halves])];
  const widths = ['', ...sets].map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length), 3),
  );
  const lined = rows.map(
    (row) => `| ${widths.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lined[0] ?? '', rule, ...lined.slice(1)].join('\n');
}
