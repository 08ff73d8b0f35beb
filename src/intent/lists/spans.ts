import { addDays, type Day, dayOf, mondayOf } from '../../domain/day.ts';
import { dayText, monthText } from '../../domain/format.ts';
import { dayIn } from '../acts/said-day.ts';
import { dateAt } from '../dates.ts';
import type { Window } from '../question.ts';
import type { Token } from '../tokens.ts';

/** Days that words name, and how many words they are. */
export interface SaidSpan {
  readonly window: Window;
  readonly length: number;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const NTH = '\\d{1,2}(?:st|nd|rd|th)?';
const UNIT = '(?:business |working |calendar )?(?:day|week|month|fortnight|quarter)s?';
const COUNT =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|(?:a )?(?:couple(?: of)?|few)|several)';
const COUNTS: Readonly<Record<string, number>> = {
  ...{
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
  },
  ...{ couple: 2, few: 3, several: 5 },
};
const UNIT_DAYS: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  quarter: 91,
};

/** One day: `30 june`, `friday`, `2026-07-15`. */
const DAY = new RegExp(
  `^(?:the )?(?:\\d{4}-\\d\\d?-\\d\\d?|\\d\\d?\\/\\d\\d?(?:\\/\\d{2,4})?|\\d\\d?\\.\\d\\d?(?:\\.\\d{2,4})?|${NTH}(?: of)? ${MONTH}(?: \\d{4})?|${MONTH} ${NTH}(?: \\d{4})?|day (?:after tomorrow|before yesterday)|tomorrow|yesterday|today|(?:this |next |coming |last )?${WEEKDAY}|${COUNT} (?:day|week|month)s? ago)(?= |$)`,
);
const FEAST = /^(?:the )?(christmas(?: eve| day)?|new years?(?: eve| day)?|the holidays|holidays)(?= |$)/;
const FEAST_DAYS: readonly (readonly [RegExp, monthDay: string])[] = [
  [/eve$/, '12-24'],
  [/^new year/, '01-01'],
  [/./, '12-25'],
];
const ENDS: readonly (readonly [RegExp, unit: string])[] = [
  [/^(?:eow|(?:the )?end of (?:the |this )?week|weeks? end)(?= |$)/, 'this week'],
  [/^(?:eom|(?:the )?end of (?:the |this )?month|month end|the month is over)(?= |$)/, 'this month'],
  [
    /^(?:eoq|(?:the )?end of (?:the |this )?(?:fiscal )?quarter|(?:the )?quarter end|quarter close)(?= |$)/,
    'this quarter',
  ],
  [/^(?:eoy|(?:the )?end of (?:the |this )?year|year end)(?= |$)/, 'this year'],
];
const END_OF_NEXT = /^(?:the )?end of (next (?:week|month|quarter|year))(?= |$)/;
const END_OF_MONTH = new RegExp(`^(?:the )?end of ${MONTH}(?= |$)`);
const THIS_OR_NEXT =
  /^this (week|month|quarter|year) (?:and|or)(?: the)? next(?: (?:week|month|quarter|year|one))?(?= |$)/;
const NTH_OF_MONTH = new RegExp(`^the (\\d{1,2})(?:st|nd|rd|th)(?= |$)(?! (?:of|${MONTH}))`);
const WITHIN = /^(?:within|during|inside|in) (?:the |this )(week|month|quarter|year)(?= |$)/;
const PORTION = new RegExp(`^(?:the )?(first|second|last|1st|2nd) (half|week) (?:of|in)(?= ${MONTH})`);
const WEEKEND = /^(?:the |this |next )?weekend(?= |$)/;
const FISCAL_YEAR =
  /^(?:this |the |next )?(?:fiscal year|fy)(?: ?(\d{4}|\d\d))?(?= |$)|^fy(\d{4}|\d\d)(?= |$)/;
const REST = /^(?:the )?rest of (?:the |this )?(week|month|quarter|year)(?= |$)/;
const PARTS = new RegExp(`^(?:early|mid|late|beginning of|middle of|start of)(?: in)?(?= ${MONTH})`);

const COUNTED = new RegExp(
  `^(?:(?:in|within|over|during|for)(?: the)?(?: next| coming| following)?|(?:the )?(?:next|coming|following|upcoming)|(?:in )?(?:less|fewer|no more) than|under) (?:less than |the next )?(${COUNT}) (${UNIT})(?: or (?:less|so))?(?: (?:left|away|to go|from now))?(?= |$)`,
);
const LEFT = new RegExp(`^(${COUNT}) (${UNIT}) (?:left|away|to go|out|or less|from now)(?= |$)`);

type Ends = Omit<Window, 'label'>;
type Bound = (found: Ends, label: string, today: Day) => Window;

const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [
    /^(?:between|from) (?:now|today) (?:and|to|until|till|through) /,
    ({ to }, label, today) => ({ label: `by ${label}`, from: today, to }),
  ],
  [
    /^(?:on or before|no later than|not later than|at the latest|until|till|up to|thru|through|by(?: latest| the latest)?) /,
    ({ to }, label, today) => ({ label: `by ${label}`, from: to !== null && to < today ? null : today, to }),
  ],
  [
    /^(?:before|prior to|ahead of|earlier than|sooner than) /,
    ({ from, to }, label) => ({
      label: `before ${label}`,
      from: null,
      to: /^the end of/.test(label) ? to : from && addDays(from, -1),
    }),
  ],
  [
    /^(?:after|later than|beyond|past|not before the end of) /,
    ({ to }, label) => ({ label: `after ${label}`, from: to && addDays(to, 1), to: null }),
  ],
  [
    /^(?:from|since|starting|on or after|as of|not before) /,
    ({ from }, label) => ({ label: `from ${label} on`, from, to: null }),
  ],
];
const ONWARDS = /^(?:on|onwards?)(?= |$)/;
const BETWEEN = /^(?:between|from) /;
const JOINT = /^(?:and|to|until|till|through) /;
const ON = /^(?:on|in|for|at|of|during|over|around|within) (?:the )?/;

/** The days ahead that the words from a place on name, with what bounds them; null where they name none. */
export function dueSpanAt(tokens: readonly Token[], at: number, today: Day): SaidSpan | null {
  const rest = wordsFrom(tokens, at);
  const between = bothEnds(tokens, at, rest, today);
  if (between) return between;
  for (const [form, bound] of BOUNDS) {
    const met = form.exec(rest);
    if (!met) continue;
    const before = count(met[0]);
    const found = spanAt(tokens, at + before, today);
    if (!found) continue;
    const { label, ...ends } = found.window;
    // `from last month`, `from june`: that month, unless it goes on.
    if (
      /^from/.test(met[0]) &&
      found.window.from !== found.window.to &&
      !ONWARDS.test(wordsFrom(tokens, at + before + found.length))
    )
      return { window: found.window, length: before + found.length };
    const after = /^from|^since|^starting|^as of/.test(met[0])
      ? (ONWARDS.exec(wordsFrom(tokens, at + before + found.length))?.[0] ?? '')
      : '';
    return {
      window: bound(ends, label.replace(/^(?:on|in|by) /, ''), today),
      length: before + found.length + count(after),
    };
  }
  const on = ON.exec(rest);
  const found = spanAt(tokens, at, today) ?? (on && spanAt(tokens, at + count(on[0]), today));
  return found && { ...found, length: found.length + (on && !spanAt(tokens, at, today) ? count(on[0]) : 0) };
}

function bothEnds(tokens: readonly Token[], at: number, rest: string, today: Day): SaidSpan | null {
  if (!BETWEEN.test(rest)) return null;
  const first = spanAt(tokens, at + 1, today);
  const joint = first && JOINT.test(wordsFrom(tokens, at + 1 + first.length));
  const last = joint ? spanAt(tokens, at + 2 + first.length, today) : null;
  if (!first || !last) return null;
  const plain = ({ window }: SaidSpan) => window.label.replace(/^(?:on|in|by) /, '');
  const window = {
    label: `from ${plain(first)} to ${plain(last)}`,
    from: first.window.from,
    to: last.window.to,
  };
  return { window, length: first.length + last.length + 2 };
}

/** The span that begins at a word, without what bounds it. */
function spanAt(tokens: readonly Token[], at: number, today: Day): SaidSpan | null {
  const rest = wordsFrom(tokens, at);
  const counted = COUNTED.exec(rest) ?? LEFT.exec(rest);
  if (counted) {
    const days = daysOf(counted[1] ?? '', counted[2] ?? '');
    const amount = /^an?$/.test(counted[1] ?? '') ? '' : `${counted[1]} `;
    const label = `in the next ${amount}${counted[2]}`;
    return { window: { label, from: today, to: addDays(today, days) }, length: count(counted[0]) };
  }
  const day = DAY.exec(rest);
  // `june 2027` is a month.
  const isMonthOfYear = new RegExp(`^${MONTH} \\d{4}(?= |$)`).test(rest);
  if (day && !isMonthOfYear) {
    const named = dayIn(day[0], today, /yesterday|ago|last/.test(day[0]) ? 'back' : 'ahead');
    if (named) return one(named, labelOfDay(day[0], named), count(day[0]));
  }
  const nth = NTH_OF_MONTH.exec(rest);
  if (nth) {
    const day = Number(nth[1]);
    return one(nextOfMonth(day, today), `on the ${day}${suffixOf(day)}`, count(nth[0]));
  }
  const within = WITHIN.exec(rest);
  const ofWithin = within && dateAt(tokensFor(`this ${within[1]}`), 0, today);
  if (within && ofWithin) return { window: ofWithin.window, length: count(within[0]) };
  const portion = PORTION.exec(rest);
  const ofPortion = portion && dateAt(tokens, at + count(portion[0]), today);
  if (portion && ofPortion?.month) {
    const { from, to, label } = ofPortion.window;
    const which = `in the ${portion[1]} ${portion[2]} of ${label.replace(/^in /, '')}`;
    return {
      window: { label: which, ...portionOf(portion, from, to) },
      length: count(portion[0]) + ofPortion.length,
    };
  }
  const feast = FEAST.exec(rest);
  if (feast) {
    const monthDay = FEAST_DAYS.find(([form]) => form.test(feast[1] ?? ''))?.[1] ?? '';
    const year = Number(today.slice(0, 4));
    const next = `${year}-${monthDay}` < today ? `${year + 1}-${monthDay}` : `${year}-${monthDay}`;
    const name = /^new/.test(feast[1] ?? '') ? 'New Year' : 'Christmas';
    return one(next, name, count(feast[0]));
  }
  const end = ENDS.find(([form]) => form.test(rest));
  const rests = REST.exec(rest);
  const next = END_OF_NEXT.exec(rest);
  const ofUnit =
    end ??
    (rests ? ([REST, `this ${rests[1]}`] as const) : next ? ([END_OF_NEXT, next[1] ?? ''] as const) : null);
  if (ofUnit) {
    const length = count(ofUnit[0].exec(rest)?.[0] ?? '');
    const to = dateAt(tokensFor(ofUnit[1]), 0, today)?.window.to ?? null;
    return { window: { label: `by the end of ${ofUnit[1]}`, from: today, to }, length };
  }
  const ofMonth = END_OF_MONTH.exec(rest);
  if (ofMonth) {
    const length = count(ofMonth[0]);
    const month = dateAt(tokensFor(`in ${ofMonth[0].split(' ').at(-1)}`), 1, today);
    if (month) {
      const label = `by the end of ${month.window.label.replace(/^in /, '')}`;
      return { window: { label, from: today, to: month.window.to }, length };
    }
  }
  const both = THIS_OR_NEXT.exec(rest);
  if (both) {
    const unit = both[1] ?? '';
    const [now, next] = ['this', 'next'].map(
      (which) => dateAt(tokensFor(`${which} ${unit}`), 0, today)?.window,
    );
    const window = { label: `this ${unit} or next`, from: now?.from ?? null, to: next?.to ?? null };
    return { window, length: count(both[0]) };
  }
  const weekend = WEEKEND.exec(rest);
  if (weekend) {
    const saturday = dayOf(mondayOf(today) + 5 + (/^next/.test(weekend[0]) ? 7 : 0));
    return {
      window: { label: 'at the weekend', from: saturday, to: addDays(saturday, 1) },
      length: count(weekend[0]),
    };
  }
  const fiscal = FISCAL_YEAR.exec(rest);
  if (fiscal) {
    const said = fiscal[1] ?? fiscal[2];
    const now = Number(today.slice(0, 4)) + (today.slice(5, 7) >= '07' ? 1 : 0);
    const year = said === undefined ? now + (/^next/.test(fiscal[0]) ? 1 : 0) : (Number(said) % 100) + 2000;
    const window = { label: `in FY${year % 100}`, from: `${year - 1}-07-01`, to: `${year}-06-30` };
    return { window, length: count(fiscal[0]) };
  }
  const part = PARTS.exec(rest);
  const before = part ? count(part[0]) : 0;
  const dated = dateAt(tokens, at + before, today);
  return dated && { window: dated.window, length: dated.length + before };
}

/** The past days that words name, from when on something did not happen: `the last 7 days`, `since monday`, `for 10 days`. */
export function pastAt(tokens: readonly Token[], at: number, today: Day): SaidSpan | null {
  const rest = wordsFrom(tokens, at);
  const counted = new RegExp(
    `^(?:for|in|within|over|during|since)? ?(?:more than |over |at least )?(?:the )?(?:last |past |previous )?(${COUNT})? ?(${UNIT})(?: (?:now|or more|already|ago))?(?= |$)`,
  ).exec(rest);
  const isPast = counted && (counted[1] !== undefined || /last|past|previous/.test(counted[0]));
  if (counted && isPast && !/^(?:since )?(?:last|previous) (?:week|month|quarter)$/.test(counted[0])) {
    const days = daysOf(counted[1] ?? 'one', counted[2] ?? '');
    const amount = /^an?$/.test(counted[1] ?? '') ? '' : (counted[1] ?? '');
    const said = `${amount} ${counted[2]}`.trim();
    return {
      window: { label: `in the last ${said}`, from: addDays(today, -days), to: null },
      length: count(counted[0]),
    };
  }
  const begin =
    /^(?:since|in|for|during|from|as of)? ?(?:the )?(?:start of |beginning of )?/.exec(rest)?.[0] ?? '';
  const before = count(begin);
  const named = DAY.exec(wordsFrom(tokens, at + before));
  if (named) {
    const day = dayIn(named[0], today, 'back');
    const isSince = /^(?:since|from)/.test(begin);
    const label = isSince
      ? `since ${labelOfDay(named[0], day).replace(/^on /, '')}`
      : labelOfDay(named[0], day);
    if (day)
      return {
        window: { label, from: day, to: isSince || day === today ? null : day },
        length: before + count(named[0]),
      };
  }
  const month = dateAt(tokensFor(`in ${tokens[at + before]?.key ?? ''}`), 1, today);
  if (month?.month && before > 0) {
    const isAhead = (month.window.from ?? today) > today;
    const back = (day: Day | null) =>
      day && (isAhead ? `${Number(day.slice(0, 4)) - 1}${day.slice(4)}` : day);
    const [from, to] = [back(month.window.from), back(month.window.to)];
    const name = monthText((from ?? today).slice(0, 7));
    const isSince = /^since/.test(begin);
    return {
      window: { label: `${isSince ? 'since' : 'in'} ${name}`, from, to: isSince ? null : to },
      length: before + 1,
    };
  }
  const span = /^(?:this|last|previous|the) (?:week|month|quarter|year)(?= |$)/.exec(
    wordsFrom(tokens, at + before),
  );
  const dated = span && dateAt(tokensFor(span[0].replace(/^the /, 'this ')), 0, today);
  if (!span || !dated) return null;
  const { label, from } = dated.window;
  const isSince = /^since/.test(begin) || /^this/.test(label);
  return {
    window: {
      label: /^since/.test(begin) ? `since ${label}` : label,
      from,
      to: isSince ? null : dated.window.to,
    },
    length: before + count(span[0]),
  };
}

function one(day: Day, label: string, length: number): SaidSpan {
  return { window: { label, from: day, to: day }, length };
}

/** A day as words in a sentence: `on Friday`, `tomorrow`. */
function labelOfDay(said: string, day: Day | null): string {
  if (day !== null && /^\d+[-./]\d/.test(said)) return `on ${dayText(day)}`;
  const word = said.replace(/^the /, '');
  if (/^(?:today|tomorrow|yesterday|day )|ago$/.test(word)) return word;
  return `on ${word
    .replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/(\d)(St|Nd|Rd|Th)\b/, '$1')
    .replace(/\b(Of|This|Next|Last) /g, (small) => small.toLowerCase())}`;
}

/** The next such day of a month. */
function nextOfMonth(day: number, today: Day): Day {
  for (let ahead = 0; ahead < 62; ahead++) {
    const next = addDays(today, ahead);
    if (Number(next.slice(8, 10)) === day) return next;
  }
  return today;
}

function suffixOf(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function portionOf([, which, unit]: RegExpExecArray, from: Day | null, to: Day | null): Ends {
  const days = unit === 'half' ? 15 : 7;
  if (from === null || to === null) return { from, to };
  if (/^(?:first|1st)/.test(which ?? '')) return { from, to: addDays(from, days - 1) };
  if (unit === 'half') return { from: addDays(from, days), to };
  return which === 'last' ? { from: addDays(to, -6), to } : { from: addDays(from, 7), to: addDays(from, 13) };
}

function daysOf(amount: string, unit: string): number {
  const word = amount.replace(/^a (?=couple|few)/, '').replace(/ of$/, '');
  const number = COUNTS[word] ?? (Number(word) || 1);
  const name = unit.replace(/^(?:business|working|calendar) /, '').replace(/s$/, '');
  return Math.min(number * (UNIT_DAYS[name] ?? 1), 3660);
}

function wordsFrom(tokens: readonly Token[], at: number): string {
  return tokens
    .slice(at, at + 12)
    .map(({ key }) => key)
    .join(' ');
}

function count(words: string): number {
  return words.split(' ').filter(Boolean).length;
}

function tokensFor(words: string): Token[] {
  return words.split(' ').map((key) => ({ key, raw: key, owns: false, capital: false }));
}
