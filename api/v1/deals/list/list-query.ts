import { z } from 'zod';
import { parseDay } from '../../../../src/domain/day.ts';
import {
  type DealListQuestion,
  GROUP_COLUMNS,
  type ListFilters,
  type ListSort,
  OWN_NAMINGS,
  type Range,
  SORT_COLUMNS,
  type SortColumn,
  TEXT_COLUMNS,
  type TextColumn,
  UNSTATED,
} from '../../../../src/domain/deal-list.ts';
import { WAITING_FOR } from '../../../../src/domain/drafts/waiting-for.ts';
import { CLOUD_SCOPE_IDS, RISKS, STAGES, SUBMISSIONS, TRANSACTIONS } from '../../../../src/domain/ids.ts';
import { searchWords } from '../../../../src/domain/search-words.ts';
import { CONTACT_FINDING_CODES, DEAL_FINDING_CODES, DEAL_VERDICTS } from '../../../../src/domain/verdict.ts';

/** Most values of one filter, and most characters of a text. */
const MOST_VALUES = 60;
const MOST_CHARACTERS = 200;
const MOST_SORTS = 3;
const MOST_WORDS = 12;

/** One value, or several by naming the parameter again. */
function several<T extends z.ZodType>(value: T) {
  return z.union([z.array(value).min(1).max(MOST_VALUES), value.transform((one) => [one])]).optional();
}

const text = z.string().min(1).max(MOST_CHARACTERS);

/** A range `from..to` with both ends included, of which one may be left out. */
function range<T>(form: RegExp, read: (end: string) => T | null, what: string) {
  return z
    .string()
    .max(60)
    .transform((value, context): Range<T> => {
      const ends = /^(.*?)\.\.(.*)$/.exec(value);
      const parsed = ends
        ?.slice(1)
        .map((end) => (end === '' ? null : form.test(end) ? read(end) : undefined));
      const [from, to] = parsed ?? [undefined, undefined];
      const isRead = (end: T | null | undefined, written: string | undefined) =>
        end !== undefined && (end !== null || written === '');
      if (!ends || !isRead(from, ends[1]) || !isRead(to, ends[2])) {
        context.addIssue({ code: 'custom', message: `it is no range of ${what}, from..to` });
        return z.NEVER;
      }
      return { from: from ?? null, to: to ?? null };
    });
}

const dayRange = range(/^\d{4}-\d{2}-\d{2}$/, parseDay, 'days (YYYY-MM-DD)');
const countRange = range(/^-?\d{1,5}$/, Number, 'whole numbers');
const amountRange = range(/^-?\d{1,15}(?:\.\d{1,6})?$/, Number, 'amounts');

const SORT = new RegExp(
  `^-?(?:${SORT_COLUMNS.join('|')})(?:,-?(?:${SORT_COLUMNS.join('|')})){0,${MOST_SORTS - 1}}$`,
);

/** What every route about the list takes: which deals, and in which order. Left out, a filter leaves nothing out. */
export const LIST_QUERY = {
  q: text.optional().describe('Words of the id, the customer or its domains, as far as they are typed.'),
  verdict: several(z.enum(DEAL_VERDICTS)),
  risk: several(z.enum(RISKS)),
  waiting: several(z.enum(WAITING_FOR)).describe('Who has to do something next.'),
  finding: several(z.enum([...CONTACT_FINDING_CODES, ...DEAL_FINDING_CODES])).describe(
    'Codes of findings, of which a deal has one.',
  ),
  stage: several(z.enum(STAGES)),
  program: several(text),
  transaction: several(z.enum([...TRANSACTIONS, UNSTATED])),
  submission: several(z.enum(SUBMISSIONS)),
  cloud: several(z.enum(CLOUD_SCOPE_IDS)),
  named: several(z.enum(OWN_NAMINGS)).describe(
    'Those on which a colleague named you and which you have neither taken nor declined; they are in no list without this filter.',
  ),
  due: z
    .union([z.literal(UNSTATED), dayRange])
    .optional()
    .describe('The close date, else the effective date: `2026-06-01..2026-06-30`, or `none`.'),
  daysLeft: countRange.optional().describe('Days left to that date: `0..30`, or `..-1` for those past.'),
  value: amountRange.optional().describe('US dollars: `100000..`.'),
  ...(Object.fromEntries(
    TEXT_COLUMNS.map((column) => [column, text.optional().describe('A part of the text, in any case.')]),
  ) as Record<TextColumn, z.ZodOptional<z.ZodString>>),
  sort: z
    .string()
    .regex(SORT, `it is no list of at most ${MOST_SORTS} columns, each with - before it to turn it round`)
    .optional()
    .describe('Columns with commas between, `-` before one to turn it round; left out, `-risk,due`.'),
  group: z.enum(GROUP_COLUMNS).optional(),
  folded: several(z.string().max(MOST_CHARACTERS)).describe(
    'Keys of groups whose deals are left out of the list; empty for the group without a key.',
  ),
} as const;

export type ListQuery = z.output<z.ZodObject<typeof LIST_QUERY>>;

/** The question that a query asks. */
export function questionOf(query: ListQuery): DealListQuestion {
  const { q, sort, group, folded, due, daysLeft, value, ...more } = query;
  const lists = Object.fromEntries(
    (
      [
        'verdict',
        'risk',
        'waiting',
        'finding',
        'stage',
        'program',
        'transaction',
        'submission',
        'cloud',
        'named',
      ] as const
    ).flatMap((name) => (more[name] === undefined ? [] : [[name, more[name]]])),
  ) as ListFilters;
  const texts = Object.fromEntries(
    TEXT_COLUMNS.flatMap((column) => (more[column] === undefined ? [] : [[column, more[column]]])),
  );
  return {
    filters: {
      ...lists,
      ...(q === undefined ? {} : { words: wordsOf(q) }),
      ...(due === undefined ? {} : { due }),
      ...(daysLeft === undefined ? {} : { daysLeft }),
      ...(value === undefined ? {} : { value }),
      ...(Object.keys(texts).length > 0 ? { text: texts } : {}),
    },
    sort: sortOf(sort),
    group: group ?? null,
    folded: (folded ?? []).map((key) => (key === '' ? null : key)),
  };
}

/** Text without a letter or a digit is the word of no deal. */
function wordsOf(q: string): readonly string[] {
  const words = searchWords(q).slice(0, MOST_WORDS);
  return words.length > 0 ? words : [q];
}

function sortOf(sort: string | undefined): readonly ListSort[] {
  const columns = (sort ?? '').split(',').filter(Boolean);
  return columns.map((one) => {
    const descending = one.startsWith('-');
    return { column: (descending ? one.slice(1) : one) as SortColumn, descending };
  });
}
