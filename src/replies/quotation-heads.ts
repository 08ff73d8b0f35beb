import {
  ANSWERED_RULES,
  FORWARDED_RULES,
  HEAD_LABELS,
  type HeadField,
  WROTE,
  WROTE_UNSPACED,
} from '../policy/mail-heads.ts';
import { lowerCase } from './lower-case.ts';
import { withoutMarks } from './marks.ts';
import { rolesIn } from './said-roles.ts';

/** A line of a message, and how deep in quotations it stands. */
export interface Line {
  readonly text: string;
  readonly depth: number;
}

/** The lines by which a mail program heads a quotation. */
export interface Head {
  /** The index of the first line below. */
  readonly end: number;
  /** Who wrote what is quoted, as the head says it; empty when it doesn't. */
  readonly from: string;
  readonly to: string;
  /** Whether it is lines of labels, as above a message that is answered or passed on. */
  readonly isLabelled: boolean;
  /** Whether it says that the message is passed on. */
  readonly isForwarded: boolean;
}

/** The most lines of a head, and the most characters of one. */
const MOST_LINES = 24;
const MOST_CHARACTERS = 400;
/** The most lines over which `On … wrote:` is wrapped. */
const MOST_WRAPPED = 4;
/** The most lines over which a list of recipients runs. */
const MOST_FOLDED = 8;
const MOST_LABEL = 32;

const FIELDS: ReadonlyMap<string, HeadField> = new Map(
  (Object.entries(HEAD_LABELS) as [HeadField, readonly string[]][]).flatMap(([field, labels]) =>
    labels.map((label) => [lowerCase(label).normalize('NFC'), field] as const),
  ),
);
const RULES: ReadonlyMap<string, boolean> = new Map([
  ...ANSWERED_RULES.map((words) => [words, false] as const),
  ...FORWARDED_RULES.map((words) => [words, true] as const),
]);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const longestFirst = (words: readonly string[]) => [...words].sort((one, other) => other.length - one.length);
const WRITTEN = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${longestFirst(WROTE).map(escaped).join('|')})(?![\\p{L}\\p{M}])|(?:${longestFirst(WROTE_UNSPACED).map(escaped).join('|')})`,
  'iu',
);
/** Labels behind the first, where a program has put the whole head into one line. */
const IN_LINE = new RegExp(
  `\\s\\*?(?:${longestFirst([...HEAD_LABELS.sent, ...HEAD_LABELS.subject])
    .map(escaped)
    .join('|')})\\*?\\s?:`,
  'giu',
);

const YEAR = /(?:^|\D)(?:19|20|25)\d\d(?:\D|$)/;
const DAY = /\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{4}\s?[./년年-]\s?\d{1,2}/;
const TIME = /\d{1,2}\s?[:.h時点시]\s?\d{2}/i;
const BRACKETED = /[<([]\s*(?:mailto:)?[^\s<>()[\]@]{1,64}@[^\s<>()[\]@]{3,253}\s*[>)\]]/;
const NUMBERS = /[\u0660-\u0669\u06F0-\u06F9\u0E50-\u0E59]/g;

const NO_LABELS = { to: '', isLabelled: false, isForwarded: false } as const;

/** The head of a quotation that begins at a line; null when none does. */
export function headAt(lines: readonly Line[], at: number): Head | null {
  const text = textAt(lines, at);
  if (text === '' || text.length > 2 * MOST_CHARACTERS) return null;
  return ruleAt(lines, at) ?? labelsAt(lines, at) ?? inOneLine(text, at) ?? writtenAt(lines, at);
}

function textAt(lines: readonly Line[], at: number): string {
  return withoutMarks(lines[at]?.text ?? '');
}

/** The next line that is not empty. */
function nextFilled(lines: readonly Line[], at: number): number {
  let next = at;
  while (next < lines.length && next - at < 3 && textAt(lines, next) === '') next += 1;
  return next;
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

interface Labelled {
  readonly field: HeadField;
  readonly value: string;
}

/** A line `label: value` of a head; null for any other. */
function labelled(text: string): Labelled | null {
  const line = text.replace(/^[\s>*_|•·#-]+/, '');
  const end = line.slice(0, MOST_LABEL + 2).search(/[:|]/);
  if (end < 1) return null;
  const words = line
    .slice(0, end)
    .replace(/[*_\s]+$/, '')
    .replace(/\s+/g, ' ');
  const label = lowerCase(words).normalize('NFC');
  const field = FIELDS.get(label) ?? FIELDS.get(label.replaceAll(' ', ''));
  return field ? { field, value: line.slice(end + 1).replace(/^[\s*_|]+/, '') } : null;
}

/**
 * Neighbouring lines `label: value`.
 * @param isSure whether something above says that a head comes, so that one label is enough
 */
function labelsAt(lines: readonly Line[], at: number, isSure = false): Head | null {
  if (textAt(lines, at).length > MOST_CHARACTERS * 2) return null;
  const first = labelled(textAt(lines, at));
  if (!first) return shapeAt(lines, at);
  const values = new Map<HeadField, string>();
  let end = at;
  let fields = 0;
  while (end < lines.length && end - at < MOST_LINES) {
    const text = textAt(lines, end);
    const here = labelled(text);
    if (here) {
      let { value } = here;
      end += 1;
      // The value may stand in the line below.
      if (value === '' && !labelled(textAt(lines, end)) && textAt(lines, end).length <= MOST_CHARACTERS) {
        value = textAt(lines, end);
        end += 1;
      }
      if (!values.has(here.field)) values.set(here.field, value);
      fields += 1;
      continue;
    }
    const next = nextLabel(lines, end);
    if (next === null) break;
    end = next;
  }
  const from = values.get('from');
  const isHead =
    from !== undefined && fields >= 2
      ? values.has('sent') || values.has('subject') || (isSure && values.has('to'))
      : isSure && (from !== undefined || values.has('sent') || values.has('subject'));
  const isAlone = from !== undefined && fields === 1 && BRACKETED.test(from) && rolesIn(from).length === 0;
  // Sent, to and subject together are a head, too.
  const isWithout = values.has('sent') && values.has('to') && values.has('subject');
  if (!isHead && !isAlone && !isWithout) return null;
  return { end, from: from ?? '', to: values.get('to') ?? '', isLabelled: true, isForwarded: false };
}

/** The next label below an empty line or below lines over which a list of recipients runs; null when there is none. */
function nextLabel(lines: readonly Line[], at: number): number | null {
  for (let next = at; next < lines.length && next - at < MOST_FOLDED; next += 1) {
    const text = textAt(lines, next);
    if (labelled(text)) return next;
    const isFolded = next === at ? text === '' || /[@;,<]/.test(text) : /[@;,]/.test(text);
    if (!isFolded || text.length > MOST_CHARACTERS * 2 || rolesIn(text).length > 0) return null;
  }
  return null;
}

const ANY_LABEL = /^[*_]{0,2}(\p{L}[\p{L}\p{M} .'-]{0,28}?)[*_]{0,2}\s?:\s?[*_]{0,2}(.+)$/u;

/** Labels of a language that is not known: who with an address, and when with the time. */
function shapeAt(lines: readonly Line[], at: number): Head | null {
  const parts: string[] = [];
  let end = at;
  for (; end < lines.length && parts.length < 8; end += 1) {
    const text = textAt(lines, end);
    const [, label, value] = text.length <= MOST_CHARACTERS ? (ANY_LABEL.exec(text) ?? []) : [];
    if (label === undefined || value === undefined || rolesIn(text).length > 0) break;
    parts.push(value);
  }
  if (parts.length < 3 || !/@/.test(parts[0] ?? '')) return null;
  const isDated = parts.slice(1).some((value) => YEAR.test(inDigits(value)) && TIME.test(inDigits(value)));
  return isDated
    ? { end, from: parts[0] ?? '', to: parts[2] ?? '', isLabelled: true, isForwarded: false }
    : null;
}

/** A head whose labels all stand in one line. */
function inOneLine(text: string, at: number): Head | null {
  const first = labelled(text);
  if (first?.field !== 'from') return null;
  const found = new Set([...text.matchAll(IN_LINE)].map(([label]) => lowerCase(label.trim())));
  if (found.size < 2) return null;
  return {
    end: at + 1,
    from: first.value.split(IN_LINE)[0] ?? '',
    to: '',
    isLabelled: true,
    isForwarded: false,
  };
}

/** `On Wed, Jun 10, 2026 at 3:15 PM Ann Lee <ann@contoso.com> wrote:`, wrapped or not, in any language. */
function writtenAt(lines: readonly Line[], at: number): Head | null {
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

function inDigits(text: string): string {
  return text.replace(NUMBERS, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
}

function mayBegin(text: string): boolean {
  return (/\d/.test(inDigits(text)) || /@/.test(text)) && rolesIn(text).length === 0;
}

/** @param isAbove whether lines marked as quoted follow */
function isWritten(given: string, isAbove: boolean): boolean {
  const text = inDigits(given).replace(/^[-_*"\s]+|[-_*"\s]+$/g, '');
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
