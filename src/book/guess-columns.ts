import { METHODS, RESULTS, ROLE_IDS, STAGES, SUBMISSIONS, TRANSACTIONS } from '../domain/ids.ts';
import { CLOUD_SCOPE_WORDS } from '../policy/cloud-scopes.ts';
import { PROGRAM_WORDS } from '../policy/programs.ts';
import { ROLE_WORDS } from '../policy/roles.ts';
import { wordKey } from '../policy/words.ts';
import { COLUMN_NAMES, type ColumnName } from './columns.ts';
import { headingsOf, headingTokens } from './heading-words.ts';

/** A column of a book: its heading, and some of its values. */
export interface WrittenColumn {
  readonly heading: string;
  /** Different values, none of them blank. */
  readonly values: readonly string[];
}

type Test = (value: string) => boolean;

const isAddress: Test = (value) => /^[^\s@]*<?[^\s@]+@[^\s@]+>?$|<[^\s@]+@[^\s@]+>$/.test(value);
const isDay: Test = (value) => /^\d{4}-\d{2}-\d{2}(?:T|$)|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/.test(value);
const isAmount: Test = (value) => /^[$€£]?\s?-?\d[\d,._ ]*$/.test(value);
const isDomain: Test = (value) =>
  /^(?:https?:\/\/|@)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+\/?(?:[;, ].*)?$/u.test(value);
const isText: Test = (value) => !isAddress(value) && !isDay(value);

function isOneOf(words: Iterable<string>): Test {
  const keys = new Set([...words].map(wordKey));
  return (value) => keys.has(wordKey(value));
}

/** Columns with a closed list of values, which tell them without a heading. */
const LISTED: Partial<Readonly<Record<ColumnName, Test>>> = {
  contact_role: isOneOf([...ROLE_IDS, ...ROLE_WORDS.keys()]),
  cloud_scope: isOneOf(CLOUD_SCOPE_WORDS.keys()),
  program: isOneOf(PROGRAM_WORDS.keys()),
  transaction: isOneOf(TRANSACTIONS),
  submission: isOneOf(SUBMISSIONS),
  stage: isOneOf(STAGES),
  validation_method: isOneOf(METHODS),
  validation_result: isOneOf(Object.values(RESULTS).flat()),
};

function testOf(column: ColumnName): Test {
  if (/_email$/.test(column)) return isAddress;
  if (/_date$|_at$|_created$/.test(column)) return isDay;
  if (column === 'customer_domain') return isDomain;
  if (column === 'value_usd') return isAmount;
  return isText;
}

/** How well a heading names a column: 0 not at all; a whole heading of it counts more than words of one. */
function byName(tokens: readonly string[], column: ColumnName): number {
  const whole = tokens.join(' ');
  let best = 0;
  headingsOf(column).forEach((words, at) => {
    if (words.join(' ') === whole) best = Math.max(best, at === 0 ? 100 : 80);
    else if (words.length > 1 && words.every((word) => tokens.includes(word)))
      best = Math.max(best, 40 + words.length);
  });
  return best;
}

/** How well a column of a book fits a known column; 0 for not. */
function fitness({ heading, values }: WrittenColumn, column: ColumnName): number {
  const named = byName(headingTokens(heading), column);
  const listed = LISTED[column];
  const share = (test: Test) =>
    values.length === 0 ? 0 : values.filter((value) => test(value.trim())).length / values.length;
  if (named === 0) return listed && share(listed) === 1 ? 20 : 0;
  if (values.length === 0) return named;
  if (listed) return named + 15 * share(listed);
  const fits = share(testOf(column));
  return fits < 0.5 ? 0 : named + 10 * fits;
}

/**
 * Guesses by name and content which known columns these stand for, each at most once; null where nothing says so. A
 * heading that names a column is no guess if its values are of another kind.
 * @param taken columns that the book has anyhow
 */
export function guessColumns(
  columns: readonly WrittenColumn[],
  taken: ReadonlySet<ColumnName>,
): readonly (ColumnName | null)[] {
  const candidates = columns.flatMap((column, at) =>
    COLUMN_NAMES.filter((name) => !taken.has(name)).map((name) => ({
      at,
      name,
      score: fitness(column, name),
    })),
  );
  candidates.sort((one, other) => other.score - one.score || one.at - other.at);
  const guessed = new Array<ColumnName | null>(columns.length).fill(null);
  const used = new Set<ColumnName>();
  for (const { at, name, score } of candidates) {
    if (score === 0 || guessed[at] !== null || used.has(name)) continue;
    guessed[at] = name;
    used.add(name);
  }
  return guessed;
}
