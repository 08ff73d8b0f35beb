import type { Kysely } from 'kysely';
import { isForBackup } from '../../domain/alerts/kinds.ts';
import { append } from '../../domain/collections.ts';
import type { AlertRow } from '../../store/queries/alerts/alerts.ts';
import { type EscalatedRow, escalatedOf, routesOf } from '../../store/queries/alerts/messages.ts';
import type { Schema } from '../../store/schema/index.ts';
import { AlertFactsSchema } from '../decide/alert-facts.ts';
import { personOf, placeOf } from '../place-key.ts';

/** An alert to a backup: to somebody who was notified of a deal because a reader had not answered. */
export interface Backup {
  /** The address key of the backup. */
  readonly person: string;
  /** The address key of the reader. */
  readonly insteadOf: string;
  /** When the alert was entered, ISO 8601. */
  readonly since: string;
}

const InsteadSchema = AlertFactsSchema.pick({ insteadOf: true });

/** The backups on some deals by the row of the deal, the oldest alert first. */
export async function backupsOf(
  db: Kysely<Schema>,
  dealRefs: readonly number[],
): Promise<ReadonlyMap<number, readonly Backup[]>> {
  const backups = new Map<number, Backup[]>();
  for (const row of await escalatedOf(db, dealRefs)) {
    const insteadOf = insteadOfIn(row);
    const person = personOf(row.place_key);
    if (insteadOf !== null && person !== null)
      append(backups, row.deal_ref, { person, insteadOf, since: row.entered_at });
  }
  return backups;
}

function insteadOfIn({ facts }: Pick<EscalatedRow, 'facts'>): string | null {
  return InsteadSchema.parse(JSON.parse(facts)).insteadOf;
}

/**
 * The ids of those of some alerts to backups whose reader could not be reached in Teams: all there was for the reader is a
 * draft in a mailbox, which nobody may have sent.
 */
export async function unreachedOf(
  db: Kysely<Schema>,
  alerts: readonly AlertRow[],
): Promise<ReadonlySet<number>> {
  const passedOn = alerts.flatMap((alert) => {
    const insteadOf = isForBackup(alert.kind) ? insteadOfIn(alert) : null;
    return insteadOf === null ? [] : [{ alert, place: placeOf(insteadOf) }];
  });
  const refs = [...new Set(passedOn.map(({ alert }) => alert.deal_ref))];
  const routes = await routesOf(db, refs);
  const isUnreached = ({ alert, place }: (typeof passedOn)[number]) => {
    const last = routes.findLast(
      (one) =>
        one.deal_ref === alert.deal_ref && one.place_key === place && one.entered_at < alert.entered_at,
    );
    return last !== undefined && last.route !== null;
  };
  return new Set(passedOn.filter(isUnreached).map(({ alert }) => alert.id));
}
