import type { Kysely } from 'kysely';
import MiniSearch from 'minisearch';
import { addressKey } from '../../domain/address.ts';
import type { Viewer } from '../../domain/people/audience.ts';
import { searchWords } from '../../domain/search-words.ts';
import { isNamed } from '../../flows/deals/list-deals.ts';
import { PROGRAMS } from '../../policy/programs.ts';
import { wordKey } from '../../policy/words.ts';
import { pdmsAmong, programOfDeals } from '../../store/queries/alerts/channels.ts';
import { addressesOnDeals } from '../../store/queries/deals/search.ts';
import type { Schema } from '../../store/schema/index.ts';

/** The number of addresses searched for a name. */
const MOST_PEOPLE = 5000;
const MOST_ALIKE = 20;
const MOST_NEAR = 5;
/** The share of a name's letters, 0 to 1, that may be wrong for it to be offered. */
const WRONG_LETTERS = 0.34;

/** The PDM that the typed words mean, among the PDMs of the book that the asker may choose. */
export type MeantPdm =
  | { readonly kind: 'pdm'; readonly key: string }
  | { readonly kind: 'several'; readonly keys: readonly string[] }
  /** No PDM matches; `near` are the address keys of the PDMs with the most similar names. */
  | { readonly kind: 'nobody'; readonly near: readonly string[] }
  /** Only an admin may choose another PDM; `own` are the asker's address keys that are a PDM's. */
  | { readonly kind: 'not-yours'; readonly own: readonly string[] };

export async function meantPdm(db: Kysely<Schema>, said: string, viewer: Viewer): Promise<MeantPdm> {
  const isMe = wordKey(said) === 'me';
  if (isMe || !viewer.isAdmin) {
    const own = await pdmsAmong(db, [...viewer.addresses]);
    const meant = isMe ? own : own.filter((key) => names(said, key));
    if (meant.length > 0) return oneOf(meant);
    // For an admin who is no PDM, `me` matches nobody.
    return viewer.isAdmin ? { kind: 'nobody', near: [] } : { kind: 'not-yours', own };
  }
  const exact = await pdmsAmong(db, [addressKey(said)]);
  if (exact.length > 0) return oneOf(exact);
  const known = await addressesOnDeals(db, MOST_PEOPLE);
  const meant = await pdmsAmong(
    db,
    known.filter((key) => names(said, key)),
  );
  if (meant.length > 0) return oneOf(meant);
  return { kind: 'nobody', near: await nearest(db, said, known) };
}

/** Whether the typed words match an address: they equal it, or begin the parts of its name. */
export function names(said: string, key: string): boolean {
  if (addressKey(said) === key) return true;
  if (said.includes('@') || searchWords(said).length === 0) return false;
  return isNamed(key, [said]);
}

function oneOf(keys: readonly string[]): MeantPdm {
  const [key, ...others] = keys;
  return key !== undefined && others.length === 0 ? { kind: 'pdm', key } : { kind: 'several', keys };
}

async function nearest(db: Kysely<Schema>, said: string, known: readonly string[]): Promise<string[]> {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: searchWords });
  index.addAll(known.map((key, id) => ({ id, text: key.split('@')[0] ?? '' })));
  const name = said.split('@')[0] ?? '';
  const alike = index
    .search(name.slice(0, 100), { fuzzy: WRONG_LETTERS, prefix: true })
    .slice(0, MOST_ALIKE)
    .flatMap(({ id }) => known[id as number] ?? []);
  const pdms = new Set(await pdmsAmong(db, alike));
  return alike.filter((key) => pdms.has(key)).slice(0, MOST_NEAR);
}

export type MeantProgram =
  | { readonly kind: 'program'; readonly program: string }
  | { readonly kind: 'none'; readonly listed: readonly string[] };

/**
 * The program that the typed words mean, in its spelling: one that the guidance names, or one of a deal of the book.
 */
export async function meantProgram(db: Kysely<Schema>, said: string): Promise<MeantProgram> {
  const word = wordKey(said);
  const listed = PROGRAMS.find(({ id, name }) => wordKey(id) === word || wordKey(name) === word);
  const program = listed?.id ?? (await programOfDeals(db, said));
  if (program !== null) return { kind: 'program', program };
  return { kind: 'none', listed: PROGRAMS.map(({ id }) => id) };
}
