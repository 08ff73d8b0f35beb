import { type Day, dayNumber, dayOfInstant, parseDay, parseInstant } from '../../domain/day.ts';

/** Which comes first in a date of numbers: the month or the day. */
export const DATE_ORDERS = ['mdy', 'dmy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A date that may be two days: by the order in which it is written. */
export type EitherDay = Readonly<Record<DateOrder, Day>>;

/** A date cell: a day, in `form` where it is no ISO date; two days of which one is meant; or none. */
export type DateCell =
  | { readonly kind: 'day'; readonly day: Day; readonly form: 'iso' | 'other' }
  | { readonly kind: 'ordered'; readonly day: Day; readonly order: DateOrder }
  | { readonly kind: 'either'; readonly days: EitherDay }
  | null;

/** The time that spreadsheets write after a day. */
const TIME = String.raw`(?:,?[ T]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?)?`;
const DOTTED = new RegExp(String.raw`^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})${TIME}$`, 'i');
const SLASHED = new RegExp(String.raw`^(\d{1,2})([/-])(\d{1,2})\2(\d{4})${TIME}$`, 'i');
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[/.](\d{1,2})[/.](\d{1,2})${TIME}$`, 'i');

/** Reads the text of a date cell; the time of day after a spreadsheet's date is left out. */
export function readDate(text: string): DateCell {
  const iso = parseDay(text);
  if (iso) return { kind: 'day', day: iso, form: 'iso' };
  const at = parseInstant(text);
  if (at !== null) return { kind: 'day', day: dayOfInstant(at), form: 'iso' };
  const dotted = DOTTED.exec(text);
  if (dotted) return other(dayFrom(dotted[3], dotted[2], dotted[1]));
  const first = YEAR_FIRST.exec(text);
  if (first) return other(dayFrom(first[1], first[2], first[3]));
  const slashed = SLASHED.exec(text);
  return slashed
    ? eitherOf(dayFrom(slashed[4], slashed[1], slashed[3]), dayFrom(slashed[4], slashed[3], slashed[1]))
    : null;
}

function other(day: Day | null): DateCell {
  return day ? { kind: 'day', day, form: 'other' } : null;
}

function eitherOf(mdy: Day | null, dmy: Day | null): DateCell {
  if (mdy && dmy) return mdy === dmy ? other(mdy) : { kind: 'either', days: { mdy, dmy } };
  if (mdy) return { kind: 'ordered', day: mdy, order: 'mdy' };
  return dmy ? { kind: 'ordered', day: dmy, order: 'dmy' } : null;
}

function dayFrom(year = '', month = '', day = ''): Day | null {
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Milliseconds since the epoch at which a day begins, in UTC. */
export function beginOf(day: Day): number {
  return dayNumber(day) * 86_400_000;
}

/** The orders that the values of each column have shown to be theirs; what people say is more than these. */
export class DateOrders {
  readonly #shown = new Map<string, Set<DateOrder>>();
  readonly #said: DateOrder | undefined;

  constructor(said?: DateOrder) {
    this.#said = said;
  }

  /** Whether somebody has said the order of every date. */
  get isSaid(): boolean {
    return this.#said !== undefined;
  }

  note(column: string, order: DateOrder): void {
    const shown = this.#shown.get(column);
    if (shown) shown.add(order);
    else this.#shown.set(column, new Set([order]));
  }

  /** The order of a column; `either` where no value settles it, `both` where values contradict each other. */
  of(column: string): DateOrder | 'either' | 'both' {
    if (this.#said) return this.#said;
    const [first, ...others] = this.#shown.get(column) ?? [];
    if (!first) return 'either';
    return others.length > 0 ? 'both' : first;
  }
}
