import { type ColumnMapping, headingKey } from './column-mapping.ts';
import { COLUMN_NAMES, type ColumnName, REQUIRED_COLUMNS } from './columns.ts';
import { FAULTY_CELL } from './faulty-cell.ts';
import { type Problem, quoted } from './problem.ts';

/** Index of the cell of each known column in a row. */
export type Header = ReadonlyMap<ColumnName, number>;

const KNOWN: ReadonlyMap<string, ColumnName> = new Map(COLUMN_NAMES.map((name) => [name, name]));

/** The heading in a cell of the header row. */
export function headingOf(cell: string): string {
  return cell.replace(FAULTY_CELL, '').trim();
}

/** The column that a heading names by itself; null for an unknown one. */
export function columnNamed(heading: string): ColumnName | null {
  return KNOWN.get(heading.toLowerCase()) ?? null;
}

/** A header row as it was read. */
export interface HeaderReading {
  /** Null when a required column is missing or a column stands twice. */
  readonly header: Header | null;
  /** The number of cells. */
  readonly width: number;
  readonly problems: readonly Problem[];
  /** The columns that every book must have and that are not there, if they are all that is wrong. */
  readonly missing: readonly ColumnName[];
}

/**
 * Parses the header row.
 * @param mapping what unknown headings stand for
 */
export function readHeader(
  line: number,
  cells: readonly string[],
  mapping: ColumnMapping = new Map(),
): HeaderReading {
  if (cells.some((cell) => cell.includes('\r'))) {
    const message = 'the lines end with CR alone; save the file with LF or CRLF';
    return {
      header: null,
      width: 0,
      problems: [{ severity: 'error', line, column: '', message }],
      missing: [],
    };
  }
  const problems: Problem[] = [];
  const header = new Map<ColumnName, number>();
  cells.forEach((cell, at) => {
    const written = headingOf(cell);
    const name = columnNamed(written) ?? mapping.get(headingKey(written));
    if (name === null) return;
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
  const isSound = problems.every(({ severity }) => severity !== 'error');
  const missing = REQUIRED_COLUMNS.filter((name) => !header.has(name));
  for (const name of missing)
    problems.push({ severity: 'error', line, column: name, message: `the column is missing${hint(cells)}` });
  const usable = isSound && missing.length === 0;
  return {
    header: usable ? header : null,
    width: cells.length,
    problems,
    missing: isSound ? missing : [],
  };
}

function hint(cells: readonly string[]): string {
  const [only = ''] = cells;
  if (cells.length > 1 || !/[;\t]/.test(only)) return '';
  return ` (the header is one cell, ${quoted(only)}: is the file separated by commas?)`;
}
