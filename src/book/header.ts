import { COLUMN_NAMES, type ColumnName, REQUIRED_COLUMNS } from './columns.ts';
import { FAULTY_CELL } from './faulty-cell.ts';
import { type Problem, quoted } from './problem.ts';

/** Index of the cell of each known column in a row. */
export type Header = ReadonlyMap<ColumnName, number>;

const KNOWN: ReadonlyMap<string, ColumnName> = new Map(COLUMN_NAMES.map((name) => [name, name]));

/** Parses the header row. `header` is null when a required column is missing or a column stands twice. */
export function readHeader(
  line: number,
  cells: readonly string[],
): { readonly header: Header | null; readonly width: number; readonly problems: readonly Problem[] } {
  if (cells.some((cell) => cell.includes('\r'))) {
    const message = 'the lines end with CR alone; save the file with LF or CRLF';
    return { header: null, width: 0, problems: [{ severity: 'error', line, column: '', message }] };
  }
  const problems: Problem[] = [];
  const header = new Map<ColumnName, number>();
  cells.forEach((cell, at) => {
    const written = cell.replace(FAULTY_CELL, '').trim();
    const name = KNOWN.get(written.toLowerCase());
    if (name === undefined) {
      problems.push({
        severity: 'warning',
        line,
        column: written === '' ? String(at + 1) : written,
        message:
          written === '' ? 'the column has no header and is ignored' : 'is not a known column and is ignored',
      });
    } else if (header.has(name)) {
      problems.push({
        severity: 'error',
        line,
        column: name,
        message: 'the header stands twice; keep one of them',
      });
    } else {
      header.set(name, at);
    }
  });
  for (const name of REQUIRED_COLUMNS) {
    if (header.has(name)) continue;
    problems.push({ severity: 'error', line, column: name, message: `the column is missing${hint(cells)}` });
  }
  const usable = problems.every(({ severity }) => severity !== 'error');
  return { header: usable ? header : null, width: cells.length, problems };
}

function hint(cells: readonly string[]): string {
  const [only = ''] = cells;
  if (cells.length > 1 || !/[;\t]/.test(only)) return '';
  return ` (the header is one cell, ${quoted(only)}: is the file separated by commas?)`;
}
