import type { Kysely } from 'kysely';
import { append } from '../../domain/collections.ts';
import type { AlertRow } from '../../store/queries/alerts/alerts.ts';
import { type EscalatedRow, escalatedOf, routesOf } from '../../store/queries/alerts/messages.ts';
import type { Schema } from '../../store/schema/index.ts';
import { AlertFactsSchema } from '../decide/alert-facts.ts';

/** Who was told of a deal because somebody had not answered. */
export interface Backup {
  /** The key of their place. */
  readonly place: string;
  /** The key of the address of who had not answered. */
  readonly insteadOf: string;
  /** ISO 8601. */
  readonly since: string;
}

const InsteadSchema = AlertFactsSchema.pick({ insteadOf: true });

/** The stand-ins on some deals, by the row of the deal. */
export async function backupsOf(
  db: Kysely<Schema>,
  dealRefs: readonly number[],
): Promise<ReadonlyMap<number, readonly Backup[]>> {
  const standIns = new Map<number, Backup[]>();
  for (const row of await escalatedOf(db, dealRefs)) {
    const insteadOf = insteadOfIn(row);
    if (insteadOf !== null)
      append(standIns, row.deal_ref, { place: row.place_key, insteadOf, since: row.entered_at });
  }
  return standIns;
}

function insteadOfIn({ facts }: Pick<EscalatedRow, 'facts'>): string | null {
  return InsteadSchema.parse(JSON.parse(facts)).insteadOf;
}

/**
 * Of some alerts, those that were passed on because whoever was to be told first could not be reached in Teams: all
 * there was for them is a draft in a mailbox, which nobody may have sent.
 * @param placeOf the key of the place of a person
 */
export async function unreachedOf(
  db: Kysely<Schema>,
  alerts: readonly AlertRow[],
  placeOf: (personKey: string) => string,
): Promise<ReadonlySet<number>> {
  const passedOn = alerts.flatMap((alert) => {
    const insteadOf = alert.kind === 'escalated' ? insteadOfIn(alert) : null;
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
