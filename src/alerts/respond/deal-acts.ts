import type { Transaction } from 'kysely';
import { getOrAdd } from '../../domain/collections.ts';
import { type AlertStateRow, alertStatesOf } from '../../store/queries/alerts/deal-states.ts';
import { type AlertActRow, alertActsOf, alertSettingsOf } from '../../store/queries/alerts/people.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type Override, overrideOf, readerFor } from '../decide/overrides.ts';
import { type PersonSettings, readSettings } from '../decide/person-settings.ts';
import { placeOf } from '../place-key.ts';

/** A deal about whose alerts somebody does something. */
export interface ActedDeal {
  /** Of its row. */
  readonly ref: number;
  /** Null when it was never looked at. */
  readonly state: AlertStateRow | null;
  readonly program: string | null;
  /** Of everybody, the oldest first. */
  readonly acts: readonly AlertActRow[];
}

export async function actedDeal(db: Transaction<Schema>, ref: number): Promise<ActedDeal> {
  const [state] = await alertStatesOf(db, [ref]);
  const [deal] = await dealsByRefs(db, [ref]);
  return { ref, state: state ?? null, program: deal?.program ?? null, acts: await alertActsOf(db, [ref]) };
}

/** How the alerts of each person on a deal stand. */
export function overridesOf({ acts }: ActedDeal): (personKey: string) => Override {
  const known = new Map<string, Override>();
  return (personKey) =>
    getOrAdd(known, personKey, () => {
      const theirs = acts.filter(({ person_key }) => person_key === personKey);
      return overrideOf(theirs.map(({ to_key, ...act }) => ({ ...act, toKey: to_key })));
    });
}

/** Who is told of a deal at present: its people, or who has taken over from them. */
export function readersOf(deal: ActedDeal): ReadonlySet<string> {
  const overrideOf = overridesOf(deal);
  const people = deal.state ? (JSON.parse(deal.state.people) as string[]) : [];
  return new Set(people.map((person) => readerFor(person, (one) => overrideOf(one).handedTo)));
}

export async function settingsOf(db: Transaction<Schema>, personKey: string): Promise<PersonSettings> {
  const [row] = await alertSettingsOf(db, [placeOf(personKey)]);
  return readSettings(row?.settings);
}
