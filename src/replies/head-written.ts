import { WROTE, WROTE_UNSPACED } from '../policy/mail-heads.ts';
import {
  BRACKETED,
  DAY,
  escaped,
  type Head,
  inDigits,
  type Line,
  longestFirst,
  MOST_CHARACTERS,
  NO_LABELS,
  nextFilled,
  TIME,
  textAt,
  YEAR,
} from './head-line.ts';
import { rolesIn } from './said-roles.ts';

/** The most lines over which `On … wrote:` is wrapped. */
const MOST_WRAPPED = 4;

/** Says that somebody wrote what is below. */
export const WRITTEN = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${longestFirst(WROTE).map(escaped).join('|')})(?![\\p{L}\\p{M}])|(?:${longestFirst(WROTE_UNSPACED).map(escaped).join('|')})`,
  'iu',
);

/** `On Wed, Jun 10, 2026 at 3:15 PM Ann Lee <ann@contoso.com> wrote:`, wrapped or not, in any language. */
export function writtenAt(lines: readonly Line[], at: number): Head | null {
  let text = '';
  for (let more = 0; more < MOST_WRAPPED; more += 1) {
    const next = textAt(lines, at + more);
    if (next === '' || (more > 0 && (lines[at + more]?.depth ?? 0) > (lines[at]?.depth ?? 0))) return null;
    text = more === 0 ? next : `${text}${/[<([]$/.test(text) ? '' : ' '}${next}`;
    if (text.length > MOST_CHARACTERS) return null;
    if (more === 0 && !mayBegin(text)) return null;
    const below = lines[at + more + 1];
    const isAbove = (lines[nextFilled(lines, at + more + 1)]?.depth ?? 0) > (lines[at]?.depth ?? 0);
    if (isWritten(text, isAbove && below !== undefined)) {
      // Of several lines that could begin it, it is the last.
      if (more > 0 && writtenAt(lines, at + 1)) return null;
      return { ...NO_LABELS, end: at + more + 1, from: text };
    }
  }
  return null;
}

function mayBegin(text: string): boolean {
  return (/\d/.test(inDigits(text)) || /@/.test(text)) && rolesIn(text).length === 0;
}

/** @param isAbove whether lines marked as quoted follow */
function isWritten(given: string, isAbove: boolean): boolean {
  const bare = given.replace(/^\[(.*)\]$/, '$1');
  const text = inDigits(bare).replace(/^[-_*"\s]+|[-_*"\s]+$/g, '');
  if (rolesIn(text).length > 0) return false;
  const isEnded = /:$/.test(text) || /^--.*--$/.test(given);
  const isDated = YEAR.test(text) || DAY.test(text);
  const isTimed = TIME.test(text);
  const verb = isEnded || isAbove ? WRITTEN.exec(text) : null;
  if (verb) {
    const behind = text.slice(verb.index + verb[0].length);
    if (isDated || isTimed) return isEnded ? !isSentence(behind) : /^[\s:]*$/.test(behind);
    return isEnded && BRACKETED.test(text) && text.length <= 200 && !isSentence(behind);
  }
  if (isAbove && isEnded && (isDated || isTimed) && text.length <= 200) return true;
  if (!isDated || !isTimed || !BRACKETED.test(text)) return false;
  const [, behind = ''] = /^.*[>)\]](.*)$/.exec(text) ?? [];
  // A verb of a language that is not known may stand behind.
  if (isEnded) return behind.length <= 40 && !/[,;]/.test(behind);
  return behind.trim() === '' && /^[^\p{L}\d]*(?:\p{L}{1,10}[.,]*\s){0,2}\d/u.test(text);
}

/** Whether words go on as a sentence, which a name, an address and a date don't. */
function isSentence(text: string): boolean {
  const words =
    text.replace(BRACKETED, '').match(/(?<![\p{L}\p{M}])\p{Ll}[\p{Ll}\p{M}]+(?![\p{L}\p{M}])/gu) ?? [];
  return words.length >= 5;
}
