import type { Transaction } from 'kysely';
import type { AlertStateRow } from '../../store/queries/alerts/deal-states.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type AlertContext, gatherAlertContext } from '../decide/alert-context.ts';
import { seenBefore } from '../decide/deal-look.ts';
import { readersOf } from '../decide/readers.ts';

/** A deal about whose alerts somebody does something, as it was when it was read. */
export interface ActedDeal {
  /** Of the deal's row. */
  readonly ref: number;
  readonly program: string | null;
  /** How the last scan found the deal; null when it was never scanned. */
  readonly state: AlertStateRow | null;
  readonly known: AlertContext;
}

export async function actedDeal(db: Transaction<Schema>, ref: number): Promise<ActedDeal> {
  const [deal] = await dealsByRefs(db, [ref]);
  const known = await gatherAlertContext(db, { dealRefs: [ref], people: [] });
  return { ref, program: deal?.program ?? null, state: known.stateOf(ref), known };
}

/** The address keys of the readers of a deal as the last scan found it; none when it was never scanned. */
export function readersOfActed({ ref, state, known }: ActedDeal): ReadonlySet<string> {
  return readersOf(ref, state ? seenBefore(state).people : [], known);
}
