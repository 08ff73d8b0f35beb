import { ANSWERED_RULES, FORWARDED_RULES } from '../policy/mail-heads.ts';
import { inOneLine, labelsAt } from './head-labels.ts';
import { type Head, type Line, MOST_CHARACTERS, NO_LABELS, nextFilled, textAt } from './head-line.ts';
import { WRITTEN, writtenAt } from './head-written.ts';
import { lowerCase } from './lower-case.ts';

const RULES: ReadonlyMap<string, boolean> = new Map([
  ...ANSWERED_RULES.map((words) => [words, false] as const),
  ...FORWARDED_RULES.map((words) => [words, true] as const),
]);

/** The head of a quotation that begins at a line; null when none does. */
export function headAt(lines: readonly Line[], at: number): Head | null {
  const text = textAt(lines, at);
  if (text === '' || text.length > 2 * MOST_CHARACTERS) return null;
  return ruleAt(lines, at) ?? labelsAt(lines, at) ?? inOneLine(text, at) ?? writtenAt(lines, at);
}

/** `-----Original Message-----`, `Begin forwarded message:`, a rule above labels, and what Notes writes. */
function ruleAt(lines: readonly Line[], at: number, more = 2): Head | null {
  const text = textAt(lines, at);
  if (text.length > 160) return null;
  const words = lowerCase(text.replace(/^[-_*=~>–—\s]+|[-_*=~<>–—:\s]+$/g, ''));
  const isRuled = /^[-_*=~–—]{2,}/.test(text);
  const known = RULES.get(words) ?? (words.startsWith('forwarded by ') && isRuled ? true : undefined);
  const next = nextFilled(lines, at + 1);
  if (known !== undefined && (isRuled || /:$/.test(text) || words.length === text.length)) {
    // A program may put two above one head.
    const below = labelsAt(lines, next, true) ?? (more > 0 ? ruleAt(lines, next, more - 1) : null);
    if (!isRuled && !below && !/:$/.test(text)) return null;
    return {
      from: '',
      to: '',
      end: at + 1,
      isLabelled: false,
      ...below,
      isForwarded: known || (below?.isForwarded ?? false),
    };
  }
  // `---- Ann Lee wrote ----`
  const isWords = isRuled && /[-_*=~–—]{2,}$/.test(text) && words.length <= 80;
  if (isWords && WRITTEN.exec(words)?.[0].length === words.length - (WRITTEN.exec(words)?.index ?? 0))
    return { ...NO_LABELS, from: words, end: at + 1 };
  // A rule of its own, or around words of a language that is not known.
  if (isRuled && (words === '' ? text.length >= 3 : /[-_*=~–—]{2,}$/.test(text))) {
    const below = labelsAt(lines, next, words !== '' || text.length >= 20);
    if (below) return below;
  }
  if (/\S -{2,3}\s?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.{0,40}-{2,3}/.test(text))
    return { ...NO_LABELS, from: text.split(' -')[0] ?? '', end: at + 1 };
  return null;
}
