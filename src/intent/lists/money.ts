const UNITS: Readonly<Record<string, number>> = {
  ...{
    k: 1e3,
    thousand: 1e3,
    grand: 1e3,
    m: 1e6,
    mn: 1e6,
    mio: 1e6,
    mm: 1e6,
    mil: 1e6,
    mill: 1e6,
    million: 1e6,
  },
  ...{ millions: 1e6, b: 1e9, bn: 1e9, billion: 1e9 },
};
const UNIT = Object.keys(UNITS)
  .toSorted((one, other) => other.length - one.length)
  .join('|');

/** An amount of money as it is typed, as a regular expression without groups: `500k`, `usd 1.5 million`, `a million`. */
export const MONEY = `(?:(?:usd|us|eur|about|around|roughly) )?(?:\\d+(?:\\.\\d+)? ?(?:${UNIT})(?![a-z])|\\d+(?:\\.\\d+)?(?! ?(?:days?|weeks?|months?|hours?|deals?|years?|contacts?|quarters?)\\b)(?![\\d.])|half a (?:million|mil)|quarter (?:of a )?million|(?:an? |one |two |three |five |ten )(?:hundred thousand|million|mil|thousand))(?: (?:usd|us dollars|dollars|bucks))?`;

const WORDS: readonly (readonly [RegExp, number])[] = [
  [/half a/, 500_000],
  [/quarter/, 250_000],
];
const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, five: 5, ten: 10 };

/** Below it a number without a unit is something else: days, a page. */
const LEAST = 1000;

/** An amount in US dollars; null where it is none. A first amount without a unit has that of the second: `1 to 2m`. */
export function usdOf(said: string, second = ''): number | null {
  const word = WORDS.find(([form]) => form.test(said));
  if (word) return word[1];
  const spelled = /(an?|one|two|three|five|ten) (hundred thousand|million|mil|thousand)/.exec(said);
  if (spelled) {
    const unit = spelled[2] === 'hundred thousand' ? 1e5 : (UNITS[spelled[2] ?? ''] ?? 1);
    return (COUNTS[spelled[1] ?? ''] ?? 1) * unit;
  }
  const number = new RegExp(`(\\d+(?:\\.\\d+)?) ?(${UNIT})?(?![a-z])`).exec(said);
  if (!number) return null;
  const unit = number[2] ?? new RegExp(`\\d ?(${UNIT})(?![a-z])`).exec(second)?.[1];
  const amount = Math.round(Number(number[1]) * (unit === undefined ? 1 : (UNITS[unit] ?? 1)));
  const isMoney = unit !== undefined || amount >= LEAST || /usd|dollar|bucks/.test(said);
  return isMoney ? amount : null;
}
