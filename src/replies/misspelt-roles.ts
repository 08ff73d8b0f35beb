import { NO_ROLE_BEFORE, SPELLED_ROLES } from '../policy/reply-roles.ts';
import type { SaidRoles } from './role-mention.ts';

/** Words of a line that are compared with the names of roles. */
const MOST_WORDS = 200;
const WORD = /\p{L}+/gu;

/** The mentions of a line with those that are misspelt, in order. */
export function misspeltRolesIn(line: string, found: readonly SaidRoles[]): readonly SaidRoles[] {
  const words = [...line.matchAll(WORD)]
    .slice(0, MOST_WORDS)
    .map(([word], at, all) => ({ word: word.toLowerCase(), start: (all[at] as RegExpExecArray).index }));
  const all = [...found];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (!first || all.some(({ start, end }) => first.start >= start && first.start < end)) continue;
    const match = SPELLED_ROLES.find(
      ([name]) =>
        name.every((word, on) => isNearly(words[at + on]?.word ?? '', word)) &&
        areTogether(line, words.slice(at, at + name.length)),
    );
    if (!match) continue;
    const [name, role] = match;
    const last = words[at + name.length - 1] ?? first;
    const end = last.start + last.word.length;
    if (all.some((other) => other.start < end && other.end > first.start)) continue;
    if (!NO_ROLE_BEFORE.test(line.slice(end, end + 20))) all.push({ roles: [role], start: first.start, end });
  }
  return all.sort((one, other) => one.start - other.start);
}

function areTogether(
  line: string,
  words: readonly { readonly word: string; readonly start: number }[],
): boolean {
  return words.every(({ start }, at) => {
    const before = words[at - 1];
    return !before || /^[ -]{1,2}$/.test(line.slice(before.start + before.word.length, start));
  });
}

/** Whether a word is another one with few letters changed, missing, added or swapped. */
function isNearly(word: string, wanted: string): boolean {
  const most = wanted.length >= 10 ? 3 : wanted.length >= 7 ? 2 : wanted.length >= 5 ? 1 : 0;
  if (Math.abs(word.length - wanted.length) > most || word[0] !== wanted[0]) return false;
  return distance(word, wanted) <= most;
}

/** The number of letters changed, missing, added or swapped between two words (optimal string alignment). */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      const up = rows[row - 1] as number[];
      let least = Math.min((up[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1, (up[at - 1] ?? 0) + (isSame ? 0 : 1));
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
        least = Math.min(least, (rows[row - 2]?.[at - 2] ?? 0) + 1);
      line.push(least);
    }
    rows.push(line);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
