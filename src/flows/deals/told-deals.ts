import type { Transaction } from 'kysely';
import { addressKey } from '../../domain/address.ts';
import { append } from '../../domain/collections.ts';
import type { CloudScopeId } from '../../domain/ids.ts';
import { speaksFor, storedSight } from '../../domain/people/recorder.ts';
import { spokenForOf } from '../../store/queries/deals/deal-row.ts';
import { type DealAbout, dealsAbout } from '../../store/queries/deals/deals-about.ts';
import { type Desks, standingDesks } from '../../store/queries/deals/desks.ts';
import type { NewEvidence } from '../../store/queries/deals/evidence.ts';
import type { Schema } from '../../store/schema/index.ts';

/** What an import on its way has come to. */
export interface ImportSoFar {
  /** The row of the first deal it has added, after all that were there; null before. The audit logs of these name the book. */
  firstAdded: number | null;
  /** Addresses, each with its scope, of so many deals that these were told once that their evidence changes. */
  readonly told: Set<string>;
}

/**
 * The most deals that are judged before and after pieces are stored. An address can be that of thousands of deals; then
 * each of them is told of the evidence, and not what it has made of the verdict.
 */
export const MOST_JUDGED = 50;

/** The most checks that an entry names. */
const MOST_NAMED = 10;

/** A deal, and some of the pieces that are about an address of it, speak for it, and were not recorded on it. */
export interface ToldDeal {
  readonly ref: number;
  readonly dealId: string;
  readonly pieces: readonly NewEvidence[];
}

/**
 * The deals that new pieces of evidence are told to, by their rows.
 * @param pieces all of one recorder, not stored yet
 */
export async function toldDeals(
  transaction: Transaction<Schema>,
  pieces: readonly NewEvidence[],
  soFar: ImportSoFar | undefined,
): Promise<ReadonlyMap<number, ToldDeal>> {
  const byScope = new Map<CloudScopeId, NewEvidence[]>();
  for (const piece of pieces)
    if (!soFar?.told.has(placeOf(piece.scope, piece.email))) append(byScope, piece.scope, piece);
  const about = new Map<number, ToldDeal & { readonly pieces: NewEvidence[] }>();
  let desks: Desks | null = null;
  for (const [scope, ofScope] of byScope) {
    const byAddress = new Map<string, NewEvidence[]>();
    for (const piece of ofScope) append(byAddress, addressKey(piece.email), piece);
    const rows = await dealsOf(transaction, scope, [...byAddress.keys()], soFar);
    if (rows.length > 0) desks ??= await standingDesks(transaction);
    for (const row of rows) {
      const added = desks?.addedTo(row) ?? new Set<string>();
      const told = toldOf(row, added, byAddress.get(row.address) ?? []);
      if (told.length === 0) continue;
      const known = about.get(row.id);
      if (known) known.pieces.push(...told);
      else about.set(row.id, { ref: row.id, dealId: row.deal_id, pieces: told });
    }
    if (soFar) for (const address of sharedBy(rows)) soFar.told.add(placeOf(scope, address));
  }
  return about;
}

function placeOf(scope: CloudScopeId, address: string): string {
  return `${scope} ${addressKey(address)}`;
}

/** The deals about some addresses: those that were there, and those that the import has added if they are few. */
async function dealsOf(
  transaction: Transaction<Schema>,
  scope: CloudScopeId,
  addresses: readonly string[],
  soFar: ImportSoFar | undefined,
): Promise<readonly DealAbout[]> {
  const first = soFar?.firstAdded ?? null;
  if (first === null) return dealsAbout(transaction, scope, addresses);
  const there = await dealsAbout(transaction, scope, addresses, { before: first });
  const added = await dealsAbout(transaction, scope, addresses, { from: first, limit: MOST_JUDGED + 1 });
  return added.length > MOST_JUDGED ? there : [...there, ...added];
}

/** Some of the pieces about an address of a deal that speak for the deal, and were not recorded on it. */
function toldOf(row: DealAbout, added: ReadonlySet<string>, pieces: readonly NewEvidence[]): NewEvidence[] {
  const [first] = pieces;
  if (!first) return [];
  const elsewhere = { recorded_on: null, recorder_sees: storedSight(first.recorder) };
  if (!speaksFor(elsewhere, spokenForOf(row, added))) return [];
  const told: NewEvidence[] = [];
  for (const piece of pieces) {
    if (told.length === MOST_NAMED) break;
    if (piece.recordedOn !== row.id) told.push(piece);
  }
  return told;
}

/** Addresses that are on more deals than are judged. */
function sharedBy(rows: readonly DealAbout[]): string[] {
  const times = new Map<string, number>();
  for (const { address } of rows) times.set(address, (times.get(address) ?? 0) + 1);
  return [...times].flatMap(([address, deals]) => (deals > MOST_JUDGED ? [address] : []));
}
