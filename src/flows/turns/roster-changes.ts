import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { rosterStamp, stampRosterChange } from '../../store/queries/turns/roster-changes.ts';
import type { Schema } from '../../store/schema/index.ts';
import { turnKey } from './turn-key.ts';

/** The changes of members of conversations and teams, as all processes on a database hear of them. */
export interface RosterChanges {
  /** Stores that the members under a key have changed. */
  changed(key: string): Promise<void>;
  /** What the last change left, which the next one changes; null when none is known. */
  stamp(key: string): Promise<string | null>;
}

export function rosterChanges(db: Kysely<Schema>, now: () => number): RosterChanges {
  return {
    changed: (key) =>
      stampRosterChange(db, turnKey('roster', key), randomUUID(), new Date(now()).toISOString()),
    stamp: (key) => rosterStamp(db, turnKey('roster', key)),
  };
}
