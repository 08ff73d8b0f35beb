import type { Kysely } from 'kysely';
import { addressKey } from '../../domain/address.ts';
import { getOrAdd } from '../../domain/collections.ts';
import { searchWords } from '../../domain/search-words.ts';
import {
  type Called,
  type CalledContact,
  calledBy,
  formsSaid,
  isDistinctive,
  mayBegin,
  mayName,
  type Sentence,
  sentenceOf,
  withoutWords,
} from '../../intent/said-deals.ts';
import { dealsWithContacts } from '../../store/queries/deals/address-contacts.ts';
import { type DealRow, dealOfRow } from '../../store/queries/deals/deal-row.ts';
import { dealsByWords, type OfPeople } from '../../store/queries/deals/deals.ts';
import { contactNamesOf, type Hit, hitsOf } from '../../store/queries/deals/deals-called.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import type { Schema } from '../../store/schema/index.ts';
import { MOST_MATCHES } from './match-deals.ts';

/** The deals that a sentence names, and the sentence without the words that name them. */
export interface CalledDeals {
  readonly rows: readonly DealRow[];
  readonly rest: string;
  /** Whether a word names them by itself; else they are named by words that stand in sentences about anything. */
  readonly isOwn: boolean;
  /** Whether they are named by nothing but beginnings of words: such deals are offered, and not opened. */
  readonly isBegun: boolean;
}

/** The most deals of a word that are looked at, and the most that are held against the sentence. */
const MOST_OF_WORD = 300;
const MOST_HELD = 400;
const MOST_OF_ADDRESSES = 50;

/**
 * The deals that a sentence names, by what tells them from others, of those somebody may see: the id, agreement or package, in
 * any spelling, words of the customer's name, or the name of a contact. The rest of the sentence is not held against them.
 */
export async function dealsCalled(db: Kysely<Schema>, text: string, of: OfPeople): Promise<CalledDeals> {
  const sentence = sentenceOf(text);
  const { words, ids, addresses } = sentence;
  const none = { rows: [], rest: text, isOwn: false, isBegun: false };
  const sought = new Set([...words.filter(mayName).flatMap(formsSaid), ...ids.map(({ key }) => key)]);
  if (sought.size === 0) return none;
  const hits = await hitsOf(db, [...sought], of, MOST_OF_WORD);
  for (const { id } of await dealsWithContacts(
    db,
    addresses.map(({ key }) => key),
    of,
    MOST_OF_ADDRESSES,
  ))
    hits.push({ deal_ref: id, word: '@' });
  const found = best(sentence, await held(db, hits), text);
  if (found.rows.length > 0)
    return cutWords(hits).length > 0 ? widened(db, sentence, found, hits, of) : found;
  const met = new Set(hits.map(({ word }) => word));
  const begun = words.filter((word) => mayBegin(word) && !word.forms.some((form) => met.has(form)));
  if (begun.length === 0) return none;
  const beginnings = await hitsOf(
    db,
    begun.map(({ forms }) => forms[0]),
    of,
    MOST_OF_WORD,
    true,
  );
  return best(sentence, await held(db, beginnings), text);
}

/** The same among deals that are known, by what everybody who may see anything of them may see: no contacts. */
export function calledAmong(rows: readonly DealRow[], text: string): readonly DealRow[] {
  return best(sentenceOf(text), new Map(rows.map((row) => [row, []])), text).rows;
}

type Held = ReadonlyMap<DealRow, readonly CalledContact[]>;

/** The deals of hits that are worth to be held against the sentence, with the names of their contacts. */
async function held(db: Kysely<Schema>, hits: readonly Hit[]): Promise<Held> {
  const counts = new Map<number, number>();
  const rare = new Map<string, number>();
  for (const { word } of hits) rare.set(word, (rare.get(word) ?? 0) + 1);
  for (const { deal_ref, word } of hits)
    counts.set(deal_ref, (counts.get(deal_ref) ?? 0) + 1 / (rare.get(word) ?? 1));
  const refs = [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_HELD)
    .map(([ref]) => ref);
  const [rows, contacts] = await Promise.all([dealsByRefs(db, refs), contactNamesOf(db, refs)]);
  const names = new Map<number, CalledContact[]>();
  for (const { deal_ref, name, email_key } of contacts)
    getOrAdd(names, deal_ref, () => []).push({ name, email: email_key });
  return new Map(rows.map((row) => [row, names.get(row.id) ?? []]));
}

function best(sentence: Sentence, deals: Held, text: string): CalledDeals {
  const found: [DealRow, Called][] = [];
  for (const [row, contacts] of deals) {
    const deal = dealOfRow(row);
    const { customerContactName: name, customerContactEmail: email } = deal;
    const called = calledBy(
      { ...deal, contacts: [...contacts, { name, email: addressKey(email ?? '') }] },
      sentence,
    );
    if (called) found.push([row, called]);
  }
  const most = Math.max(0, ...found.map(([, { weight }]) => weight));
  const heaviest = found.filter(([, { weight }]) => weight === most);
  const by = new Set(heaviest.flatMap(([, called]) => [...called.by]));
  const rows = heaviest.map(([row]) => row).toSorted((one, other) => one.id - other.id);
  const isOwn = heaviest.some(([, called]) => called.isOwn);
  const isBegun = heaviest.every(([, called]) => called.isBegun === true);
  return { rows, rest: rows.length === 0 ? text : withoutWords(sentence, by), isOwn, isBegun };
}

/** The words of which not all deals were read. */
function cutWords(hits: readonly Hit[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { word } of hits) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= MOST_OF_WORD).map(([word]) => word);
}

/** Of words that are in very many deals, the deals that have all of them. */
async function widened(
  db: Kysely<Schema>,
  sentence: Sentence,
  found: CalledDeals,
  hits: readonly Hit[],
  of: OfPeople,
): Promise<CalledDeals> {
  const cut = new Set(cutWords(hits));
  const own = sentence.words.filter(
    (word) => isDistinctive(word) && formsSaid(word).some((form) => cut.has(form)),
  );
  if (own.length === 0 || found.rows.length < MOST_MATCHES) return found;
  const rows = await dealsByWords(
    db,
    searchWords(own.map(({ forms }) => forms[0]).join(' ')),
    MOST_MATCHES,
    of,
  );
  return rows.length === 0 ? found : { ...found, rows };
}
