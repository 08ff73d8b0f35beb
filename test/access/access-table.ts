import { readFileSync } from 'node:fs';
import { tableIn } from '../support/docs/markdown-tables.ts';

/** The table of who can do what to a deal where, as `docs/security.md` has it. */

export const WHO = [
  'team',
  'partner desk',
  'named',
  'admin',
  'guest',
  'guest by claim',
  'another team',
  'another tenant',
] as const;
export type Who = (typeof WHO)[number];

export const WHERE = ['1:1', 'group', 'channel', 'file', 'link', 'mail', 'page'] as const;
export type Where = (typeof WHERE)[number];

export const WHAT = ['see', 'insert', 'record', 'edit', 'draft', 'alert', 'export', 'import over'] as const;
export type What = (typeof WHAT)[number];

/** The people of a team, in the order in which a cell names them. */
export const TEAM = ['AE', 'CE', 'PDM'] as const;
export type Position = (typeof TEAM)[number];

export const ANSWERS = ['yes', 'alone', 'no', 'without', '–'] as const;
export type AccessAnswer = (typeof ANSWERS)[number];

/** What one person can do in one place. */
export interface AccessCell {
  readonly who: Who;
  /** Of the team, which of them; null of everybody else. */
  readonly position: Position | null;
  readonly where: Where;
  readonly what: What;
  readonly answer: AccessAnswer;
}

const DOCUMENT = new URL('../../docs/security.md', import.meta.url);

/** The cells of the table in a document; the team's cells stand once for each of its people. */
export function accessCells(document = readFileSync(DOCUMENT, 'utf8')): readonly AccessCell[] {
  const { head, rows } = tableIn(document, 'Access');
  expectSame(head, ['who', 'where', ...WHAT], 'columns');
  const names = rows.map(([who, where]) => `${who}, ${where}`);
  expectSame(
    names,
    WHO.flatMap((who) => WHERE.map((where) => `${who}, ${where}`)),
    'rows',
  );
  return rows.flatMap(([, , ...cells], row) => {
    const who = WHO[Math.floor(row / WHERE.length)] as Who;
    const where = WHERE[row % WHERE.length] as Where;
    return WHAT.flatMap((what, column) =>
      (who === 'team' ? TEAM : [null]).map((position) => ({
        ...{ who, position, where, what },
        answer: answerOf(cells[column] ?? '', { who, position, where, what }),
      })),
    );
  });
}

function answerOf(cell: string, { who, position, where, what }: Omit<AccessCell, 'answer'>): AccessAnswer {
  const wrong = (why: string) => new Error(`${who}, ${where}, ${what}: "${cell}" ${why}`);
  const known = ANSWERS.find((one) => one === cell);
  if (known === 'alone' && !hasOthers(where)) throw wrong('is said where nobody else is');
  if (known) return known;
  const named = cell.split(', ');
  if (position === null || !named.every((one) => TEAM.some((position) => position === one)))
    throw wrong(`is none of ${ANSWERS.join(', ')}, or of a team ${TEAM.join(', ')}`);
  return named.includes(position) ? 'yes' : 'no';
}

/** Whether somebody of another team reads what is said there, or may do so. */
export function hasOthers(where: Where): boolean {
  return where === 'group' || where === 'channel' || where === 'mail';
}

function expectSame(found: readonly string[], expected: readonly string[], what: string): void {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error(
      `the ${what} of the table of access are ${found.join(' | ')}, not ${expected.join(' | ')}`,
    );
}
