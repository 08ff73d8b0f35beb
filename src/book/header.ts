import type { RoleId } from '../domain/ids.ts';
import { type ColumnMapping, headingKey } from './column-mapping.ts';
import { COLUMN_NAMES, type ColumnName, REQUIRED_COLUMNS } from './columns.ts';
import { FAULTY_CELL } from './faulty-cell.ts';
import { guessColumns } from './guess-columns.ts';
import { columnOfName, columnOfOtherName, roleHeading } from './heading-words.ts';
import { type Problem, printable, quoted } from './problem.ts';

/** Index of the cell of each known column in a row. */
export type Header = ReadonlyMap<ColumnName, number>;

/** A column that holds the people of one role. */
export interface RoleColumn {
  readonly role: RoleId;
  readonly heading: string;
  /** Index of the cell with their addresses, and of that with their names. */
  readonly email: number;
  readonly name: number | null;
}

const KNOWN: ReadonlyMap<string, ColumnName> = new Map(COLUMN_NAMES.map((name) => [name, name]));

/** The heading in a cell of the header row. */
export function headingOf(cell: string): string {
  return cell.replace(FAULTY_CELL, '').trim();
}

/** The column that a heading names by itself, in any of its listed names; null for an unknown one. */
export function columnNamed(heading: string): ColumnName | null {
  return KNOWN.get(heading.toLowerCase()) ?? columnOfName(heading) ?? columnOfOtherName(heading);
}

/** A header row as it was read. */
export interface HeaderReading {
  /** Null when a required column is missing or a column stands twice. */
  readonly header: Header | null;
  readonly roles: readonly RoleColumn[];
  /** How many columns without a heading stand left of the first one that has one: most are empty. */
  readonly emptyLeft: number;
  /** The number of cells. */
  readonly width: number;
  readonly problems: readonly Problem[];
  /** The columns that every book must have and that are not there, if they are all that is wrong. */
  readonly missing: readonly ColumnName[];
}

/** What each heading of a row stands for: a column, null for one that is left out, undefined for an unknown one. */
interface NamedCells {
  readonly names: readonly (ColumnName | null | undefined)[];
  /** Headings that are read by another name than the column's own. */
  readonly byOtherName: readonly { readonly heading: string; readonly column: ColumnName }[];
}

/** Own names come before other names, so that `customer` is never taken from beside a `Customer Name`. */
function nameCells(headings: readonly string[], mapping: ColumnMapping): NamedCells {
  const names = headings.map(
    (heading) => KNOWN.get(heading.toLowerCase()) ?? mapping.get(headingKey(heading)),
  );
  const taken = new Set(names);
  const byOtherName: { heading: string; column: ColumnName }[] = [];
  for (const nameOf of [columnOfName, columnOfOtherName]) {
    headings.forEach((heading, at) => {
      if (names[at] !== undefined || heading === '') return;
      const column = nameOf(heading);
      if (column === null || taken.has(column)) return;
      names[at] = column;
      taken.add(column);
      if (nameOf === columnOfOtherName) byOtherName.push({ heading, column });
    });
  }
  return { names, byOtherName };
}

/** Which known columns a row names, and whether they are all that a book must have: such a row is a header. */
export function knownColumns(
  cells: readonly string[],
  mapping: ColumnMapping,
): { readonly count: number; readonly columns: string; readonly isComplete: boolean } {
  const headings = cells.map(headingOf);
  const { names } = nameCells(headings, mapping);
  const found = new Set<string>(names.filter((name) => name !== undefined && name !== null));
  const { size: count } = found;
  for (const { role } of roleColumns(headings, names)) found.add(role);
  return {
    count,
    columns: [...found].sort().join(' '),
    isComplete: REQUIRED_COLUMNS.every((name) => found.has(name)),
  };
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
  const unreadable = cells.some((cell) => cell.includes('\r'))
    ? 'the lines end with CR alone; save the file with LF or CRLF'
    : cells.some((cell) => cell.includes('\0'))
      ? 'holds NUL characters, as text in UTF-16 without a mark does; save the file as .xlsx or as "CSV UTF-8"'
      : null;
  if (unreadable !== null) {
    const message = unreadable;
    const problems = [{ severity: 'error' as const, line, column: '', message }];
    return { header: null, roles: [], emptyLeft: 0, width: 0, problems, missing: [] };
  }
  const problems: Problem[] = [];
  const header = new Map<ColumnName, number>();
  const headings = cells.map(headingOf);
  const { names, byOtherName } = nameCells(headings, mapping);
  const roles = roleColumns(headings, names);
  const unknown: number[] = [];
  const emptyLeft = Math.max(
    0,
    headings.findIndex((heading) => heading !== ''),
  );
  names.forEach((name, at) => {
    if (name === null || roles.some(({ email, name: of }) => email === at || of === at)) return;
    if (name === undefined) {
      if (at >= emptyLeft) unknown.push(at);
    } else if (header.has(name)) {
      const message = 'the header stands twice; keep one of them';
      problems.push({ severity: 'error', line, column: name, message });
    } else {
      header.set(name, at);
    }
  });
  problems.push(...unknownHeadings(line, headings, unknown, new Set(header.keys())));
  if (byOtherName.length > 0) problems.push(readByOtherName(line, byOtherName));
  const isSound = problems.every(({ severity }) => severity !== 'error');
  const missing = REQUIRED_COLUMNS.filter((name) => !header.has(name));
  for (const name of missing)
    problems.push({ severity: 'error', line, column: name, message: 'the column is missing' });
  const usable = isSound && missing.length === 0;
  return {
    header: usable ? header : null,
    roles,
    emptyLeft,
    width: cells.length,
    problems,
    missing: isSound ? missing : [],
  };
}

function roleColumns(
  headings: readonly string[],
  names: readonly (ColumnName | null | undefined)[],
): readonly RoleColumn[] {
  const found = headings.map((heading, at) => (names[at] === undefined ? roleHeading(heading) : null));
  return found.flatMap((own, email) => {
    if (own?.part !== 'email') return [];
    const first = found.findIndex((other) => other?.part === 'email' && other.role === own.role);
    const name = found.findIndex((other) => other?.part === 'name' && other.role === own.role);
    const of = first === email && name !== -1 ? name : null;
    return [{ role: own.role, heading: headings[email] ?? '', email, name: of }];
  });
}

function unknownHeadings(
  line: number,
  headings: readonly string[],
  unknown: readonly number[],
  taken: ReadonlySet<ColumnName>,
): readonly Problem[] {
  const named = unknown.filter((at) => headings[at] !== '');
  const guesses = guessColumns(
    named.map((at) => ({ heading: headings[at] ?? '', values: [] })),
    taken,
  );
  return unknown.map((at) => {
    const heading = headings[at] ?? '';
    const guess = heading === '' ? null : guesses[named.indexOf(at)];
    const message =
      heading === '' ? 'the column has no header and is ignored' : 'is not a known column and is ignored';
    return {
      severity: 'warning',
      line,
      column: heading === '' ? String(at + 1) : heading,
      message: guess ? `${message}; is it ${guess}?` : message,
    };
  });
}

function readByOtherName(line: number, named: NamedCells['byOtherName']): Problem {
  const told = named.map(({ heading, column }) => `${quoted(heading)} as ${column}`).join(', ');
  return {
    severity: 'warning',
    line,
    column: '',
    reading: 'headings',
    message: printable(`columns are read by other names: ${told}`),
  };
}
