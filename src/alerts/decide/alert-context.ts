import type { Kysely, Transaction } from 'kysely';
import { addressKey } from '../../domain/address.ts';
import { append, getOrAdd } from '../../domain/collections.ts';
import { alertChannels } from '../../store/queries/alerts/channels.ts';
import { type AlertStateRow, alertStatesOf } from '../../store/queries/alerts/deal-states.ts';
import {
  type AlertActRow,
  alertActsOf,
  alertSettingsOf,
  clientZonesOf,
} from '../../store/queries/alerts/people.ts';
import type { Schema } from '../../store/schema/index.ts';
import { placeOf } from '../place-key.ts';
import { type ChannelSubscription, subscriptionOf } from './channel-filter.ts';
import { type Override, overrideOf } from './overrides.ts';
import { NOTHING_SET, type PersonSettings, readSettings } from './person-settings.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** Everything besides the deals themselves that decides about the alerts on them, as of the moment it was read. */
export interface AlertContext {
  /** The state of a deal as the last scan stored it; null when it was never scanned. */
  readonly stateOf: (dealRef: number) => AlertStateRow | null;
  /** The acts on the alerts of a deal, of all people, the oldest first. */
  readonly actsOn: (dealRef: number) => readonly AlertActRow[];
  /** The acts of one person, by address key, on the alerts of a deal. */
  readonly actsOf: (dealRef: number, personKey: string) => readonly AlertActRow[];
  /** The override that those acts amount to. */
  readonly overrideOf: (dealRef: number, personKey: string) => Override;
  /** The settings of a person; a setting the person has not made stands for the organisation's. */
  readonly settingsOf: (personKey: string) => PersonSettings;
  /** The subscriptions of all channels, the oldest first; empty when they were not asked for. */
  readonly subscriptions: readonly ChannelSubscription[];
}

export interface Gathering {
  /** The rows of the deals. */
  readonly dealRefs: readonly number[];
  /**
   * The address keys of the people whose settings count; the settings of those who take over from them are read as
   * well.
   */
  readonly people: readonly string[];
  /** The states that the caller has read; left out, they are read. */
  readonly states?: ReadonlyMap<number, AlertStateRow>;
  /** Whether the settings of backups are read: of the backups that people have set, and of these addresses. */
  readonly backups?: readonly string[];
  /** Whether the subscriptions of channels are read. */
  readonly withChannels?: boolean;
}

/** Reads the context, each table once (settings twice if backups count), for any number of deals. */
export async function gatherAlertContext(
  db: Db,
  { dealRefs, people, states, backups, withChannels = false }: Gathering,
): Promise<AlertContext> {
  const known =
    states ?? new Map((await alertStatesOf(db, dealRefs)).map((state) => [state.deal_ref, state]));
  const acts = new Map<number, AlertActRow[]>();
  const readers = new Set(people);
  for (const act of await alertActsOf(db, dealRefs)) {
    append(acts, act.deal_ref, act);
    if (act.to_key !== null) readers.add(act.to_key);
  }
  const settings = await settingsOf(db, readers);
  if (backups) {
    const named = [...settings.values()].flatMap(({ backup }) => backup ?? []);
    const keys = new Set([...named, ...backups].map(addressKey).filter((key) => !readers.has(key)));
    for (const [key, set] of await settingsOf(db, keys)) settings.set(key, set);
  }
  const subscriptions = withChannels ? (await alertChannels(db)).map(subscriptionOf) : [];
  const overrides = new Map<string, Override>();
  const actsOn = (dealRef: number) => acts.get(dealRef) ?? [];
  const actsOf = (dealRef: number, personKey: string) =>
    actsOn(dealRef).filter(({ person_key }) => person_key === personKey);
  return {
    stateOf: (dealRef) => known.get(dealRef) ?? null,
    actsOn,
    actsOf,
    overrideOf: (dealRef, personKey) =>
      getOrAdd(overrides, `${dealRef} ${personKey}`, () => overrideOf(actsOf(dealRef, personKey))),
    settingsOf: (personKey) => settings.get(personKey) ?? NOTHING_SET,
    subscriptions,
  };
}

async function settingsOf(db: Db, people: ReadonlySet<string>): Promise<Map<string, PersonSettings>> {
  const keys = new Map([...people].map((key) => [placeOf(key), key]));
  const rows = await alertSettingsOf(db, [...keys.keys()]);
  const stored = new Map(rows.map(({ place_key, settings }) => [place_key, settings]));
  const zones = await clientZonesOf(db, [...keys.keys()]);
  return new Map(
    [...keys].flatMap(([place, key]): readonly (readonly [string, PersonSettings])[] => {
      const clientZone = zones.get(place);
      if (clientZone === undefined && !stored.has(place)) return [];
      const settings = readSettings(stored.get(place));
      return [[key, clientZone === undefined ? settings : { ...settings, clientZone }]];
    }),
  );
}

/** The settings of one person. */
export async function personSettings(db: Db, personKey: string): Promise<PersonSettings> {
  return (await settingsOf(db, new Set([personKey]))).get(personKey) ?? NOTHING_SET;
}
