import { addDays, type Day, dayOf, mondayOf } from '../domain/day.ts';
import { DEFAULT_THRESHOLDS } from '../policy/thresholds.ts';
import type { Month, Window } from './question.ts';
import type { Token } from './tokens.ts';

/** A date expression found in a text: the days it names, and its length in words. */
export interface DateMatch {
  readonly window: Window;
  /** The month, when the expression names one. */
  readonly month?: Month;
  readonly length: number;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const MONTH_KEYS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.map((name, at): [string, number] => [name.slice(0, 3).toLowerCase(), at + 1]),
  ...MONTHS.map((name, at): [string, number] => [name.toLowerCase(), at + 1]),
  ['sept', 9],
]);

/** `may` is a verb and Jan a name: they count as months only after one of these words. */
const BEFORE_MONTH = new Set(
  'in by for of until till this next during since before after end early late mid from through'.split(' '),
);
const ALSO_VERB = new Set(['may', 'mar', 'march']);

const NUMBERS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten'.split(' ').map((word, at) => [word, at + 1]),
);

/** The first month (1–12) of Microsoft's fiscal year. */
const FISCAL_START = 7;
const MOST_DAYS = 3660;

const UNIT_DAYS: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
  ['month', 30],
  ['months', 30],
]);

/** The date expression that begins at a word; null when there is none. */
export function dateAt(tokens: readonly Token[], at: number, today: Day): DateMatch | null {
  return READERS.map((read) => read(tokens, at, today)).find((when) => when !== null) ?? null;
}

type Reader = (tokens: readonly Token[], at: number, today: Day) => DateMatch | null;

const READERS: readonly Reader[] = [countedDays, relative, fiscalQuarter, overdue, severalMonths, namedMonth];

const AHEAD = new Set(['next', 'coming', 'following', 'in', 'within']);

/** `next 30 days`, `in two weeks`; of `within the next 10 days` the words from `next` on. */
function countedDays(tokens: readonly Token[], at: number, today: Day): DateMatch | null {
  const [first, amount, unit] = keysFrom(tokens, at);
  if (!AHEAD.has(first)) return null;
  const count = NUMBERS.get(amount) ?? (/^\d{1,4}$/.test(amount) ? Number(amount) : null);
  const days = UNIT_DAYS.get(unit);
  if (count === null || days === undefined) return null;
  const ahead = Math.min(count * days, MOST_DAYS);
  const label = `in the next ${count} ${unit}`;
  return { window: { label, from: today, to: addDays(today, ahead) }, length: 3 };
}

const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['last', -1],
  ['previous', -1],
]);

type Span = (today: Day, shift: number) => Omit<Window, 'label'>;

const SPANS: ReadonlyMap<string, Span> = new Map([
  ['week', weekOf],
  ['month', (today, shift) => months(today, shift, 1)],
  ['quarter', (today, shift) => months(quarterStart(today), shift * 3, 3)],
  ['year', (today, shift) => months(`${today.slice(0, 4)}-01-01`, shift * 12, 12)],
]);

/** `this week`, `next month`, `end of the quarter`, `today`. */
function relative(tokens: readonly Token[], at: number, today: Day): DateMatch | null {
  const [first, second, third, fourth] = keysFrom(tokens, at);
  if (first === 'today') return { window: { label: 'today', from: today, to: today }, length: 1 };
  if (first === 'tomorrow') {
    const day = addDays(today, 1);
    return { window: { label: 'tomorrow', from: day, to: day }, length: 1 };
  }
  const shift = SHIFTS.get(first);
  const span = SPANS.get(second);
  if (shift !== undefined && span) {
    return { window: { label: `${first} ${second}`, ...span(today, shift) }, length: 2 };
  }
  if (first !== 'end' || second !== 'of') return null;
  const unit = third === 'the' || third === 'this' ? fourth : third;
  const until = SPANS.get(unit)?.(today, 0);
  if (!until) return null;
  const label = `by the end of this ${unit}`;
  return { window: { label, from: today, to: until.to }, length: unit === third ? 3 : 4 };
}

/** `Q4`, `Q1 FY27`, `FY27 Q1`: quarters of the fiscal year. */
function fiscalQuarter(tokens: readonly Token[], at: number, today: Day): DateMatch | null {
  const [first, second] = keysFrom(tokens, at);
  const quarterFirst = /^q[1-4]$/.test(first);
  const quarter = Number((quarterFirst ? first : /^q[1-4]$/.test(second) ? second : '').slice(1));
  const yearWord = quarterFirst ? second : first;
  const year = /^fy(?:20)?(\d\d)$/.exec(yearWord)?.[1];
  if (quarter === 0 || (!quarterFirst && year === undefined)) return null;
  const month = ((FISCAL_START - 1 + (quarter - 1) * 3) % 12) + 1;
  const inYear = year === undefined ? null : 2000 + Number(year) - (month >= FISCAL_START ? 1 : 0);
  const start = `${inYear ?? yearOfNext(month, today, 3)}-${twoDigits(month)}-01`;
  const label = `in Q${quarter} FY${String(fiscalYear(start)).slice(2)}`;
  return { window: { label, ...months(start, 0, 3) }, length: year === undefined ? 1 : 2 };
}

/** `overdue`, `past due`. */
function overdue(tokens: readonly Token[], at: number, today: Day): DateMatch | null {
  const [first, second] = keysFrom(tokens, at);
  const two = first === 'past' && (second === 'due' || second === 'date');
  if (first !== 'overdue' && !two) return null;
  return { window: { label: 'overdue', from: null, to: addDays(today, -1) }, length: two ? 2 : 1 };
}

const BEFORE_SPAN = new Set(['between', 'from']);
const UNTIL = new Set(['to', 'until', 'till', 'through']);
const AND = new Set(['and', 'or']);

/**
 * A span of months, from the first to the last named: `between June and July`, `Nov to Feb 2027`, `June, July and
 * August`.
 */
function severalMonths(tokens: readonly Token[], at: number, today: Day): DateMatch | null {
  const isSpan = BEFORE_SPAN.has(tokens[at]?.key ?? '');
  const begin = isSpan ? at + 1 : at;
  const first = monthAt(tokens, begin);
  if (!first) return null;
  let last: WrittenMonth | null = null;
  let end = begin + first.length;
  // `close in June and may slip` names one month.
  let isSure = isSpan || surelyMonthAt(tokens, begin) !== null;
  for (;;) {
    const joint = tokens[end]?.key ?? '';
    const until = UNTIL.has(joint);
    const length = until || AND.has(joint) ? 1 : 0;
    const next = until || isSpan ? monthAt(tokens, end + length) : surelyMonthAt(tokens, end + length);
    if (!next) break;
    isSure ||= until;
    last = next;
    end += next.length + length;
  }
  if (!last || !isSure) return null;
  const wraps = last.month < first.month ? 1 : 0;
  const lastYear = last.year ?? (first.year === null ? yearOfNext(last.month, today, 1) : first.year + wraps);
  const firstYear = first.year ?? lastYear - wraps;
  const from = startOf(first.month, firstYear);
  const { to } = months(startOf(last.month, lastYear), 0, 1);
  if (to === null || to < from) return null;
  const [one, other] = [MONTHS[first.month - 1], MONTHS[last.month - 1]];
  const label = `from ${one}${firstYear === lastYear ? '' : ` ${firstYear}`} to ${other} ${lastYear}`;
  return { window: { label, from, to }, length: end - at };
}

interface WrittenMonth {
  readonly month: number;
  readonly year: number | null;
  readonly length: number;
}

/** The month at a word where one is expected: `jun 2027`, `2026-06`, `may`. */
function monthAt(tokens: readonly Token[], at: number): WrittenMonth | null {
  const key = tokens[at]?.key ?? '';
  const named = MONTH_KEYS.get(key);
  const written = named === undefined ? /^(\d{4})-(\d\d)$/.exec(key) : null;
  const month = written ? Number(written[2]) : named;
  if (month === undefined || month < 1 || month > 12) return null;
  const said = written?.[1] ?? tokens[at + 1]?.key ?? '';
  const year = /^[12]\d{3}$/.test(said) ? Number(said) : null;
  return { month, year, length: year !== null && !written ? 2 : 1 };
}

/** The month at a word, unless the word probably has another meaning. */
function surelyMonthAt(tokens: readonly Token[], at: number): WrittenMonth | null {
  const token = tokens[at];
  const met = token ? monthAt(tokens, at) : null;
  return token && met && (met.year !== null || isMonth(tokens, at, token)) ? met : null;
}

/** `June`, `jun 2027`, `2026-06`. Without a year it is the next such month, which may be the current one. */
function namedMonth(tokens: readonly Token[], at: number, today: Day): DateMatch | null {
  const met = surelyMonthAt(tokens, at);
  if (!met) return null;
  const { month, year, length } = met;
  const start = startOf(month, year ?? yearOfNext(month, today, 1));
  return {
    window: { label: `in ${MONTHS[month - 1]} ${start.slice(0, 4)}`, ...months(start, 0, 1) },
    month: { month, year },
    length,
  };
}

function isMonth(tokens: readonly Token[], at: number, { key, owns, capital }: Token): boolean {
  if (BEFORE_MONTH.has(tokens[at - 1]?.key ?? '')) return true;
  if (owns) return key.length > 3 || key === 'may';
  return !ALSO_VERB.has(key) || (capital && at > 0) || tokens.length === 1;
}

function keysFrom(tokens: readonly Token[], at: number): [string, string, string, string] {
  const key = (offset: number) => tokens[at + offset]?.key ?? '';
  return [key(0), key(1), key(2), key(3)];
}

/** Monday to Sunday of a week. 1970-01-01 was a Thursday. */
function weekOf(today: Day, shift: number): Omit<Window, 'label'> {
  const monday = mondayOf(today) + shift * 7;
  return { from: dayOf(monday), to: dayOf(monday + 6) };
}

function months(day: Day, shift: number, count: number): Omit<Window, 'label'> {
  const first = (offset: number) =>
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + offset, 1) / 86_400_000;
  return { from: dayOf(first(shift)), to: dayOf(first(shift + count) - 1) };
}

/** First day of the fiscal quarter that contains a day. */
function quarterStart(day: Day): Day {
  const { closingMonths } = DEFAULT_THRESHOLDS.quarterEnd;
  const month = Number(day.slice(5, 7));
  const closing = closingMonths.find((one) => one >= month) ?? 12;
  return `${day.slice(0, 4)}-${twoDigits(Math.max(1, closing - 2))}-01`;
}

/** The year of the first span of `length` months from `month` on that is not over yet. */
function yearOfNext(month: number, today: Day, length: number): number {
  const year = Number(today.slice(0, 4));
  return Number(today.slice(5, 7)) > month + length - 1 ? year + 1 : year;
}

function startOf(month: number, year: number): Day {
  return `${year}-${twoDigits(month)}-01`;
}

function fiscalYear(start: Day): number {
  return Number(start.slice(0, 4)) + (Number(start.slice(5, 7)) >= FISCAL_START ? 1 : 0);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
