import { HEAD_LABELS, type HeadField } from '../policy/mail-heads.ts';
import {
  BRACKETED,
  escaped,
  type Head,
  inDigits,
  type Line,
  longestFirst,
  MOST_CHARACTERS,
  TIME,
  textAt,
  YEAR,
} from './head-line.ts';
import { lowerCase } from './lower-case.ts';
import { rolesIn } from './said-roles.ts';

/** The most lines of a head. */
const MOST_LINES = 24;
/** The most lines over which a list of recipients runs. */
const MOST_FOLDED = 8;
const MOST_LABEL = 32;

const FIELDS: ReadonlyMap<string, HeadField> = new Map(
  (Object.entries(HEAD_LABELS) as [HeadField, readonly string[]][]).flatMap(([field, labels]) =>
    labels.map((label) => [lowerCase(label).normalize('NFC'), field] as const),
  ),
);
/** Labels behind the first, where a program has put the whole head into one line. */
const IN_LINE = new RegExp(
  `\\s\\*?(?:${longestFirst([...HEAD_LABELS.sent, ...HEAD_LABELS.subject])
    .map(escaped)
    .join('|')})\\*?\\s?:`,
  'giu',
);

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
export function labelsAt(lines: readonly Line[], at: number, isSure = false): Head | null {
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
export function inOneLine(text: string, at: number): Head | null {
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
