import type { Kysely } from 'kysely';
import { addressKey, statedAddresses } from '../../domain/address.ts';
import { dealKey } from '../../domain/deal.ts';
import { searchWords } from '../../domain/search-words.ts';
import type { DealQuestion } from '../../intent/question.ts';
import type { DealRow } from '../../store/queries/deals/deal-row.ts';
import { dealsByKeys, dealsByWords, type OfPeople } from '../../store/queries/deals/deals.ts';
import { dueDay } from '../../store/queries/deals/filters.ts';
import type { Schema } from '../../store/schema/index.ts';

/** The number of matches that are read; an asker with more must name more particulars. */
export const MOST_MATCHES = 50;

/** The number of words a deal's name has at most; a longer text names no deal. */
const MOST_WORDS = 12;

/** The words of a question that may be a deal's id as they stand. */
export function idsIn({ words }: DealQuestion): readonly string[] {
  return words.filter((word) => /\d/.test(word)).slice(0, MOST_WORDS);
}

/**
 * The deals a question is about, among those somebody may see: the deal with a given id; without one, the deals with
 * the words, program, transaction, scope and month of the question. A customer whose name looks like a particular
 * (`June Energy`) is found by all words of the text.
 */
export async function matchDeals(
  db: Kysely<Schema>,
  question: DealQuestion,
  of: OfPeople = 'everybody',
): Promise<readonly DealRow[]> {
  const exact = await withId(db, question, of);
  if (exact.length > 0) return exact;
  const sought = searchWords(question.words.join(' '));
  if (sought.length > MOST_WORDS) return [];
  const rows = await asParsed(db, question, of);
  if (rows.length === 1) return rows;
  const literal = searchWords(question.said.join(' '));
  if (literal.length === 0 || literal.length > MOST_WORDS || literal.join(' ') === sought.join(' '))
    return rows;
  const named = await dealsByWords(db, literal, MOST_MATCHES, of);
  return named.length > 0 && (rows.length === 0 || named.length < rows.length) ? named : rows;
}

/**
 * The deals that a text may mean as far as it is typed, among those somebody may see: those that have each of its words as
 * a beginning, whatever else the words may mean, and those of the question it is (`jun`: Juniper, and what is due in
 * June). A deal whose id it has comes first.
 */
export async function matchTyped(
  db: Kysely<Schema>,
  text: string,
  question: DealQuestion,
  of: OfPeople,
): Promise<readonly DealRow[]> {
  const typed = searchWords(text);
  if (typed.length === 0 || typed.length > MOST_WORDS) return [];
  const found = [
    ...(await withId(db, question, of)),
    ...(await dealsByWords(db, typed, MOST_MATCHES, of)),
    ...(isAsTyped(question, typed) ? [] : await asParsed(db, question, of)),
  ];
  return [...new Map(found.map((row) => [row.id, row])).values()].slice(0, MOST_MATCHES);
}

/** Whether a question seeks nothing but the words that were typed. */
function isAsTyped(question: DealQuestion, typed: readonly string[]): boolean {
  const sought = searchWords(question.words.join(' '));
  return sought.join(' ') === typed.join(' ') && Object.keys(particularsOf(question)).length === 0;
}

/** The deals with the words and the particulars of a question; none where it has neither, or too many words. */
async function asParsed(
  db: Kysely<Schema>,
  question: DealQuestion,
  of: OfPeople,
): Promise<readonly DealRow[]> {
  const particulars = particularsOf(question);
  const sought = searchWords(question.words.join(' '));
  const asked = sought.length > 0 || Object.keys(particulars).length > 0;
  return asked && sought.length <= MOST_WORDS ? dealsByWords(db, sought, MOST_MATCHES, of, particulars) : [];
}

function particularsOf({ program, transaction, scope, month }: DealQuestion) {
  return {
    ...(program !== undefined ? { program } : {}),
    ...(transaction !== undefined ? { transaction } : {}),
    ...(scope !== undefined ? { scope } : {}),
    ...(month ? { month } : {}),
  };
}

/** Of deals that a sentence names, those with each particular of it that leaves any. */
export function narrowed(
  rows: readonly DealRow[],
  { program, transaction, scope, month }: DealQuestion,
): readonly DealRow[] {
  const due = (row: DealRow) => dueDay(row) ?? '';
  const meets: readonly ((row: DealRow) => boolean)[] = [
    (row) => program === undefined || row.program === program,
    (row) => transaction === undefined || row.transaction_type === transaction,
    (row) => scope === undefined || row.cloud_scope === scope,
    (row) => !month || Number(due(row).slice(5, 7)) === month.month,
    (row) => !month?.year || due(row).startsWith(`${month.year}-`),
  ];
  return meets.reduce((left: readonly DealRow[], met) => {
    const some = left.filter(met);
    return some.length > 0 ? some : left;
  }, rows);
}

async function withId(db: Kysely<Schema>, question: DealQuestion, of: OfPeople): Promise<readonly DealRow[]> {
  const ids = idsIn(question);
  if (ids.length === 0) return [];
  const rows = await dealsByKeys(db, ids.map(dealKey));
  if (of === 'everybody') return rows;
  return rows.filter(({ ae_email, ce_email, pdm_email }) =>
    [ae_email, ce_email, pdm_email].some((field) =>
      statedAddresses(field).some((email) => of.has(addressKey(email))),
    ),
  );
}
