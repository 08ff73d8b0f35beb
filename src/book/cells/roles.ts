import type { RoleId } from '../../domain/ids.ts';
import { withoutUnseen } from '../../domain/look-alike.ts';
import { ROLE_WORDS } from '../../policy/roles.ts';
import { wordKey } from '../../policy/words.ts';
import type { ReadingKind } from '../reading-kinds.ts';

/** The roles of a cell, each once, and how they were read. */
export interface RoleCell {
  readonly roles: readonly RoleId[];
  readonly readings: readonly ReadingKind[];
}

/** `Notices Contact (NTC)`, `NTC [Notices Contact]`, `Notices Contact - NTC`. */
const WITH_SHORT = /^(.+?)\s*(?:\(([^()]+)\)|\[([^[\]]+)\]|\s[-\u2013:]\s*(\S+))$/;

const SEPARATOR = /\s*[/,;&+|\n]\s*|\s+and\s+/i;

/** Reads the roles that a cell names; null for a cell of which any part is none. */
export function readRoles(cell: string): RoleCell | null {
  const known = ROLE_WORDS.get(wordKey(cell));
  if (known) return { roles: [known], readings: [] };
  const text = withoutUnseen(cell);
  const one = roleOfWords(text);
  if (one) return { roles: [one], readings: ['role-words'] };
  const parts = text.split(SEPARATOR).filter((part) => part !== '');
  const roles = parts.map(roleOfWords);
  if (roles.length === 0 || roles.some((role) => role === null)) return null;
  const named = [...new Set(roles as readonly RoleId[])];
  return { roles: named, readings: [named.length > 1 ? 'several-roles' : 'role-words'] };
}

function roleOfWords(text: string): RoleId | null {
  const plain = roleOfWord(text);
  if (plain) return plain;
  const [, name = '', ...shorts] = WITH_SHORT.exec(text) ?? [];
  const named = name === '' ? null : roleOfWord(name);
  const short = shorts.find((word) => word !== undefined);
  // A name whose short form is another role's may be either.
  return named && short !== undefined && roleOfWord(short) === named ? named : null;
}

/** A role by one of its spellings, in the singular or the plural, with spaces, hyphens or underscores. */
function roleOfWord(word: string): RoleId | null {
  const key = wordKey(word);
  const spaced = key.replace(/[-_]+/g, ' ');
  const singular = spaced.replace(/s$/, '');
  for (const form of [
    key,
    spaced,
    singular,
    spaced.replace(/^bill to\b/, 'bill-to'),
    singular.replace(/^bill to\b/, 'bill-to'),
  ]) {
    const role = ROLE_WORDS.get(form);
    if (role) return role;
  }
  return null;
}
