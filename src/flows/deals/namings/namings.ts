import type { Kysely, Transaction } from 'kysely';
import type { Viewer } from '../../../domain/people/audience.ts';
import { DEAL_POSITIONS, type DealPosition, membersOf } from '../../../domain/people/team.ts';
import { namingsByEach, namingsToShow, noteTold } from '../../../store/queries/deals/naming-cards.ts';
import { countAnswerable, namingsOfPerson, namingsOn } from '../../../store/queries/deals/namings.ts';
import type { Schema } from '../../../store/schema/index.ts';
import type { CheckedDeal } from '../check-deal.ts';
import type { Viewers } from '../viewers.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** What a person is told of the deals on which one colleague named them. */
export interface NamingsBy {
  /** Who named them, as in evidence: `person:…`. */
  readonly by: string;
  /** Their name, and their address; null where the channel stated none. */
  readonly name: string;
  readonly address: string | null;
  /** How many deals, and the first of them. */
  readonly deals: number;
  readonly dealIds: readonly string[];
  readonly positions: readonly DealPosition[];
}

/** What a person is told of the deals on which they were named, and have not answered. */
export interface NamingsToAnswer {
  /** Who named them last first, `MOST_NAMERS` at most. */
  readonly namers: readonly NamingsBy[];
  /** How many deals these named them on, each counted once. */
  readonly deals: number;
  /** How many more people named them. */
  readonly more: number;
  /** The instant at which they are told, ISO 8601: an answer is to the namings they were told of by then. */
  readonly told: string;
}

/** People who named somebody that one card tells of, and deals of each that it names. */
const MOST_NAMERS = 3;
const MOST_IDS = 3;

/** What is told at an instant of some people's namings; null where none is open. */
export async function namingsBy(
  db: Db,
  keys: readonly string[],
  by: readonly string[],
  told: string,
): Promise<NamingsToAnswer | null> {
  const namers: NamingsBy[] = [];
  for (const one of by.slice(0, MOST_NAMERS)) {
    const { positions, ...shown } = await namingsToShow(db, keys, { by: one, told, most: MOST_IDS });
    const held = DEAL_POSITIONS.filter((position) => positions.includes(position));
    if (shown.deals > 0) namers.push({ by: one, ...shown, positions: held });
  }
  if (namers.length === 0) return null;
  const shown = namers.map((one) => one.by);
  const deals = await countAnswerable(db, keys, { by: shown, told });
  return { namers, deals, more: Math.max(0, by.length - MOST_NAMERS), told };
}

/** What the asker has to answer, and is told of now, which those who are not shown are not; null where there is nothing, or others would see it. */
export async function seeNamings(
  { db, now }: { readonly db: Kysely<Schema>; readonly now: () => number },
  { viewer, audience }: Pick<Viewers, 'viewer' | 'audience'>,
): Promise<NamingsToAnswer | null> {
  if (audience.length !== 1) return null;
  const keys = [...viewer.addresses];
  const open = await namingsByEach(db, keys);
  if (open.length === 0) return null;
  const told = new Date(now()).toISOString();
  const by = open.map(({ named_by }) => named_by);
  const untold = open
    .slice(0, MOST_NAMERS)
    .filter((one) => one.untold > 0)
    .map(({ named_by }) => named_by);
  if (untold.length > 0) await noteTold(db, keys, untold, told);
  return namingsBy(db, keys, by, told);
}

/**
 * How the asker stands to deals on which they were named and which they have not taken, by the rows of the deals: those that
 * they have taken, or are not named on, are left out.
 */
export async function ownNamings(
  db: Db,
  { viewer }: Pick<Viewers, 'viewer'>,
  deals: readonly Pick<CheckedDeal, 'ref' | 'notTaken'>[],
): Promise<ReadonlyMap<number, 'open' | 'declined'>> {
  const keys = [...viewer.addresses];
  const refs = deals.flatMap(({ ref, notTaken }) =>
    notTaken.some((key) => viewer.addresses.has(key)) ? [ref] : [],
  );
  if (refs.length === 0) return new Map();
  const namings = await namingsOfPerson(db, keys, refs);
  const open = new Set(namings.flatMap(({ deal_ref, state }) => (state === 'open' ? [deal_ref] : [])));
  return new Map(namings.map(({ deal_ref: ref }) => [ref, open.has(ref) ? 'open' : 'declined']));
}

/** A person whom a deal states and who has not taken it. */
export interface NotTaken {
  readonly position: DealPosition;
  /** As written. */
  readonly email: string;
  readonly isDeclined: boolean;
}

/** Who has not taken a deal, in the order of the positions. */
export interface NotTakenOf {
  readonly people: readonly NotTaken[];
  /** Whether the only viewer is one of them, who has not answered or has declined; null when they are not. */
  readonly own: 'open' | 'declined' | null;
}

/** Who has not taken a deal; null where everybody has, for which the store is not asked. */
export async function whoHasNotTaken(
  db: Db,
  { deal, ref, notTaken }: Pick<CheckedDeal, 'deal' | 'ref' | 'notTaken'>,
  audience: readonly Viewer[],
): Promise<NotTakenOf | null> {
  if (notTaken.length === 0) return null;
  const namings = await namingsOn(db, ref);
  const declined = new Set(
    namings.flatMap(({ state, email_key }) => (state === 'declined' ? [email_key] : [])),
  );
  const [only, ...others] = audience;
  const own = others.length > 0 ? [] : notTaken.filter((key) => only?.addresses.has(key));
  return {
    people: membersOf(deal).flatMap(({ position, email, key }) =>
      notTaken.includes(key) ? [{ position, email, isDeclined: declined.has(key) }] : [],
    ),
    own: own.length === 0 ? null : own.every((key) => declined.has(key)) ? 'declined' : 'open',
  };
}
