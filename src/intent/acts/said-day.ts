import { addDays, type Day, dayNumber, dayOf, mondayOf, parseDay } from '../../domain/day.ts';
import { plainLetters } from '../../domain/plain-letters.ts';

/** Whether a day without a year, or a weekday, is the next or the last such day. */
export type Direction = 'ahead' | 'back';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAYS = 'mon tue wed thu fri sat sun'.split(' ');
const WEEKDAY =
  '(mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const NUMBERS = 'zero one two three four five six seven eight nine ten'.split(' ');
const COUNT = `(\\d{1,3}|an?|${NUMBERS.slice(1).join('|')})`;
const UNIT_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };
/** A later count is a mistyped one. */
const MOST_DAYS = 3660;

type Reader = readonly [RegExp, (match: RegExpExecArray, today: Day, direction: Direction) => Day | null];

const READERS: readonly Reader[] = [
  [/\b(\d{4})-(\d\d?)-(\d\d?)\b/, ([, y, m, d]) => dayFrom(Number(y), Number(m), Number(d))],
  [
    /\b(\d\d?)\.\s?(\d\d?)\.\s?(\d{4}|\d\d)?(?!\d)/,
    ([, d, m, y], today, to) => near(Number(m), Number(d), y, today, to),
  ],
  // As in the United States, unless it can only be the other way round.
  [
    /\b(\d\d?)\/(\d\d?)(?:\/(\d{4}|\d\d))?\b/,
    ([, a, b, y], today, to) =>
      Number(a) > 12 ? near(Number(b), Number(a), y, today, to) : near(Number(a), Number(b), y, today, to),
  ],
  [
    new RegExp(`\\b(\\d\\d?)(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b\\.?(?:,? (\\d{4}))?`),
    ([, d, m, y], today, to) => near(monthOf(m), Number(d), y, today, to),
  ],
  [
    new RegExp(`\\b${MONTH}\\.? (\\d\\d?)(?:st|nd|rd|th)?\\b(?:,? (\\d{4}))?`),
    ([, m, d, y], today, to) => near(monthOf(m), Number(d), y, today, to),
  ],
  [/\bday after tomorrow\b/, (_, today) => addDays(today, 2)],
  [/\b(?:tomorrow|tmrw|tmr|tmw|2moro)\b/, (_, today) => addDays(today, 1)],
  [/\bday before yesterday\b/, (_, today) => addDays(today, -2)],
  [/\byesterday\b/, (_, today) => addDays(today, -1)],
  [/\b(?:today|this morning|this afternoon|just now)\b/, (_, today) => today],
  [new RegExp(`\\b${COUNT} (day|week|month)s? ago\\b`), ([, n, unit], today) => shifted(today, n, unit, -1)],
  [
    new RegExp(`\\b(?:in|for|by|another|the next|next) ${COUNT} (day|week|month)s?\\b`),
    ([, n, unit], today) => shifted(today, n, unit, 1),
  ],
  [
    new RegExp(`\\b${COUNT} (day|week)s?(?: long| more)?$`),
    ([, n, unit], today) => shifted(today, n, unit, 1),
  ],
  [/\bend of (?:the |this )?week\b/, (_, today) => dayOf(mondayOf(today) + 4)],
  [/\bend of (?:the |this )?month\b/, (_, today) => lastOf(today)],
  [
    new RegExp(`\\bend of ${MONTH}\\b`),
    ([, m], today, to) => {
      const first = near(monthOf(m), 1, undefined, today, to);
      return first && lastOf(first);
    },
  ],
  [/\bend of next month\b|\bnext month end\b/, (_, today) => lastOf(addDays(lastOf(today), 1))],
  [/\bend of next week\b/, (_, today) => dayOf(mondayOf(today) + 11)],
  [/\b(?:eom|month end)\b/, (_, today) => lastOf(today)],
  [/\b(?:eow|the weekend)\b/, (_, today) => dayOf(mondayOf(today) + 4)],
  [/\bfortnight\b/, (_, today) => addDays(today, 14)],
  [
    new RegExp(`\\b(?:mid|middle of)[- ]?${MONTH}\\b`),
    ([, m], today, to) => near(monthOf(m), 15, undefined, today, to),
  ],
  [
    new RegExp(`\\b(?:start|beginning|first) of ${MONTH}\\b`),
    ([, m], today, to) => near(monthOf(m), 1, undefined, today, to),
  ],
  [
    new RegExp(`\\b${WEEKDAY}(?:,| of)? next week\\b`),
    ([, name], today) => dayOf(mondayOf(today) + 7 + WEEKDAYS.indexOf((name ?? '').slice(0, 3))),
  ],
  [/\bthe (\d\d?)(?:st|nd|rd|th)\b/, ([, d], today, to) => dayOfMonth(Number(d), today, to)],
  [/\bnext week\b/, (_, today) => dayOf(mondayOf(today) + 7)],
  [/\bnext month\b/, (_, today) => addDays(lastOf(today), 1)],
  [new RegExp(`\\b(next |last )?${WEEKDAY}\\b`), ([, , name], today, to) => weekday(name ?? '', today, to)],
];

/** The one day that a sentence names; null where it names none, or none that there is. */
export function dayIn(text: string, today: Day, direction: Direction): Day | null {
  const plain = plainLetters(text);
  for (const [form, read] of READERS) {
    const match = form.exec(plain);
    if (match) return read(match, today, direction);
  }
  return null;
}

function dayFrom(year: number, month: number, day: number): Day | null {
  return parseDay(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** The day in the year that is stated, else the nearest one ahead or back. */
function near(
  month: number,
  day: number,
  year: string | undefined,
  today: Day,
  direction: Direction,
): Day | null {
  if (year !== undefined && year !== '')
    return dayFrom(Number(year.length === 2 ? `20${year}` : year), month, day);
  const now = Number(today.slice(0, 4));
  const years = direction === 'ahead' ? [now, now + 1] : [now, now - 1];
  const isRight = (one: Day | null) => one !== null && (direction === 'ahead' ? one >= today : one <= today);
  return years.map((one) => dayFrom(one, month, day)).find(isRight) ?? null;
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

function shifted(today: Day, count = '', unit = '', sign: 1 | -1): Day | null {
  const named = NUMBERS.indexOf(count);
  const number = /^an?$/.test(count) ? 1 : named > 0 ? named : Number(count);
  const days = number * (UNIT_DAYS[unit] ?? 1);
  return days <= MOST_DAYS ? addDays(today, sign * days) : null;
}

function weekday(name: string, today: Day, direction: Direction): Day {
  const wanted = WEEKDAYS.indexOf(name.slice(0, 3));
  const is = dayNumber(today) - mondayOf(today);
  const ahead = (wanted - is + 7) % 7;
  if (direction === 'ahead') return addDays(today, ahead === 0 ? 7 : ahead);
  return addDays(today, ahead === 0 ? 0 : ahead - 7);
}

function lastOf(day: Day): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return dayOf(Date.UTC(year, month, 0) / 86_400_000);
}

/** The day of that number, of this month or of the one beside it. */
function dayOfMonth(day: number, today: Day, direction: Direction): Day | null {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const here = dayFrom(year, month, day);
  if (here !== null && (direction === 'ahead' ? here >= today : here <= today)) return here;
  const beside = direction === 'ahead' ? month + 1 : month - 1;
  const [y, m] = beside > 12 ? [year + 1, 1] : beside < 1 ? [year - 1, 12] : [year, beside];
  return dayFrom(y, m, day);
}

/** The days by which a sentence moves a day: `by 3 days`, `two weeks out`, `forward by a week` (less than 0); null where it states none. */
export function shiftIn(text: string): number | null {
  const plain = plainLetters(text);
  const match =
    new RegExp(`\\bby ${COUNT} (day|week|month)s?\\b`).exec(plain) ??
    new RegExp(`\\b${COUNT} (day|week|month)s? (?:out|later|earlier|further|back|forward|sooner)\\b`).exec(
      plain,
    ) ??
    new RegExp(
      `\\b(?:slip(?:s|ped)?|delay(?:ed|s)?|postponed?|pushed?|late) ${COUNT} (day|week|month)s?\\b`,
    ).exec(plain);
  if (!match) return null;
  const [, count = '', unit = ''] = match;
  const named = NUMBERS.indexOf(count);
  const number = /^an?$/.test(count) ? 1 : named > 0 ? named : Number(count);
  const days = number * (UNIT_DAYS[unit] ?? 1);
  if (days > MOST_DAYS) return null;
  return /\b(?:forward|earlier|sooner|advance|pull(?:ed|s)?|brings?|brought)\b/.test(plain) ? -days : days;
}
