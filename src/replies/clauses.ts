import { addressesIn, type FoundAddress } from './found-addresses.ts';
import type { SaidRoles } from './role-mention.ts';
import { rolesIn } from './said-roles.ts';

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
const MOST_LINE = 20_000;

/** Words whose point ends no sentence. */
const SHORT =
  'dr|mr|mrs|ms|mme|m|st|no|nr|hr|fr|sr|sra|prof|dipl|ing|inc|ltd|bzw|ca|ggf|inkl|resp|dott|sig|tel|e\\.g|i\\.e|z\\.b|d\\.h|\\p{Lu}';
const ENDS = new RegExp(
  `(?<=[!?])\\s+(?=\\S)|(?<=\\.)(?<!(?:^|[\\s(])(?:${SHORT})\\.)\\s+(?=[\\p{Lu}\\p{Lo}"(¿¡@])|(?<=;)\\s+|(?<=[。！？；])\\s*`,
  'iu',
);
/** An end before a small letter is an abbreviation's. */
const CONTINUES = /^\p{Ll}[^@\s]*(?:\s|$)/u;

export function clausesOf(line: string): readonly Clause[] {
  const parts: string[] = [];
  for (const part of line.slice(0, MOST_LINE).split(ENDS)) {
    const last = parts.at(-1);
    if (last?.endsWith('.') && CONTINUES.test(part) && last.length + part.length < MOST_CLAUSE)
      parts[parts.length - 1] = `${last} ${part}`;
    else parts.push(part);
  }
  return parts.slice(0, MOST_CLAUSES).map(clauseOf);
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
