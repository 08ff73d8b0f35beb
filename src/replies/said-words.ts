import { addressKey } from '../domain/address.ts';
import { ASKING, GREETINGS, POINTERS } from '../policy/mail-notes.ts';
import { addressesIn } from './found-addresses.ts';
import { lowerCase } from './lower-case.ts';
import { rolesIn } from './said-roles.ts';

/** The most characters of a line that are looked at. */
export const MOST_LOOKED = 400;

/** Whether a line asks for something. */
export function asks(line: string): boolean {
  const text = lowerCase(line.slice(0, MOST_LOOKED));
  return text.includes('?') || ASKING.some((words) => text.includes(words));
}

/** Whether a line greets somebody. */
export function isGreeting(line: string): boolean {
  if (line.length > 60 || line.includes('@') || hasRole(line)) return false;
  const text = lowerCase(line);
  return GREETINGS.some((words) => text.startsWith(words));
}

/** Whether a writer points to what stands elsewhere in the message. */
export function points(lines: readonly string[]): boolean {
  return lines.some((line) => {
    const text = lowerCase(line.slice(0, MOST_LOOKED));
    return POINTERS.some((words) => {
      const at = text.indexOf(words);
      if (at < 0) return false;
      return !/^\p{Script=Latin}$/u.test(text[at - 1] ?? '') || !/^\p{Script=Latin}/u.test(words);
    });
  });
}

/** Whether words have the name of somebody known, whose address has it. */
export function namesKnown(line: string, known: ReadonlySet<string>): boolean {
  const names = wordsOfName(line);
  return [...known].some((key) => wordsOfName(key.split('@')[0] ?? '').some((name) => names.includes(name)));
}

/** The words of a name, or of the part of an address that has it. */
export function wordsOfName(text: string): readonly string[] {
  const [name = ''] = text.slice(0, MOST_LOOKED).split(/[<([]/);
  const words = lowerCase(/@/.test(name) ? (name.split('@')[0] ?? '') : name);
  return (words.match(/[\p{L}\p{M}]{2,}/gu) ?? []).filter(
    (word) => word.length > 2 || /[^\p{ASCII}]/u.test(word),
  );
}

/** Whether the last words announce what stands below them. */
export function introduces(own: readonly string[]): boolean {
  return own.findLast((line) => line !== '')?.endsWith(':') ?? false;
}

/** Whether lines name somebody: an address that isn't known to both sides, or any for a role. */
export function namesAny(lines: readonly string[], known: ReadonlySet<string>): boolean {
  return lines.some((line) => {
    const found = addressesIn(line.slice(0, 4 * MOST_LOOKED));
    return found.some(({ email }) => !known.has(addressKey(email))) || (found.length > 0 && hasRole(line));
  });
}

/** Whether a line names a role. */
export function hasRole(line: string): boolean {
  return rolesIn(line.slice(0, MOST_LOOKED)).length > 0;
}
