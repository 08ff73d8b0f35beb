import type { DealListQuestion } from '../../../domain/deal-list.ts';
import { arePlaceValues, type ListPlace } from '../../../store/queries/deals/list/deal-list.ts';

/** The largest integer of PostgreSQL's `integer`. */
const MOST_INTEGER = 2 ** 31 - 1;

/** A cursor: where a page ended, and the mark of its question. Opaque to whoever is given it. */
export function writePlace({ values, ref }: ListPlace, mark: string): string {
  return Buffer.from(JSON.stringify([mark, ref, values])).toString('base64url');
}

/** The place of a cursor; null if it is of another question, or none. */
export function readPlace(
  cursor: string,
  mark: string,
  question: DealListQuestion,
): Omit<ListPlace, 'group'> | null {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
  if (!Array.isArray(read) || read.length !== 3) return null;
  const [itsMark, ref, values] = read as unknown[];
  if (itsMark !== mark || !isRowId(ref) || !isValues(values)) return null;
  if (!arePlaceValues(question, values)) return null;
  return { ref, values };
}

/** Whether PostgreSQL's `integer` can have it. */
function isRowId(ref: unknown): ref is number {
  return Number.isInteger(ref) && Math.abs(ref as number) <= MOST_INTEGER;
}

function isValues(list: unknown): list is ListPlace['values'] {
  return (
    Array.isArray(list) &&
    list.every(
      (value) =>
        value === null ||
        typeof value === 'number' ||
        // No text of a PostgreSQL database has this character.
        (typeof value === 'string' && !value.includes('\0')),
    )
  );
}
