import { addressesIn, type FoundAddress } from './found-addresses.ts';
import { rolesIn, type SaidRoles } from './said-roles.ts';

/** A sentence or part of one, with the addresses and roles found in it. */
export interface Clause {
  readonly text: string;
  /** The text with each address replaced by `@` signs, of the same length. */
  readonly masked: string;
  readonly addresses: readonly FoundAddress[];
  readonly roles: readonly SaidRoles[];
}

const MOST_CLAUSE = 1000;
const MOST_CLAUSES = 200;

/** The end of a sentence; a short word before the point is an abbreviation, such as `Dr.`. */
const ENDS = /(?<=\S{4})[.!?]\s+(?=[\p{Lu}"(])|;\s+/u;

export function clausesOf(line: string): readonly Clause[] {
  return line.split(ENDS).slice(0, MOST_CLAUSES).map(clauseOf);
}

function clauseOf(whole: string): Clause {
  const text = shortened(whole);
  const addresses = addressesIn(text);
  let masked = text;
  for (const { start, end } of addresses)
    masked = `${masked.slice(0, start)}${'@'.repeat(end - start)}${masked.slice(end)}`;
  return { text, masked, addresses, roles: rolesIn(masked) };
}

/** Cut between words, since a part of an address may be another address. */
function shortened(text: string): string {
  return text.length <= MOST_CLAUSE ? text : text.slice(0, text.lastIndexOf(' ', MOST_CLAUSE) + 1);
}
