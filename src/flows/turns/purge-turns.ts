import type { Kysely } from 'kysely';
import { deleteDrawnCardsBefore } from '../../store/queries/turns/drawn-cards.ts';
import { deleteActivitiesBefore } from '../../store/queries/turns/handled-activities.ts';
import { deleteRosterChangesBefore } from '../../store/queries/turns/roster-changes.ts';
import { deleteSignInRequestsBefore } from '../../store/queries/turns/sign-in-requests.ts';
import { deleteTargetedMessagesBefore } from '../../store/queries/turns/targeted-messages.ts';
import type { Schema } from '../../store/schema/index.ts';
import { SIGN_IN_WAIT_MS } from './sign-in-requests.ts';

const HOUR = 60 * 60_000;
/** Longer than anything of a turn is looked at: an activity ten minutes, a roster seconds, a card while work goes on. */
const ACTIVITIES_MS = HOUR;
const STAMPS_MS = 24 * HOUR;
/** Teams removes targeted messages 24 hours after they were sent; nothing is pressed on one an hour later. */
const TARGETED_MS = 25 * HOUR;

/** Deletes what is stored of turns that are long over. */
export async function purgeTurns({
  db,
  now,
}: {
  readonly db: Kysely<Schema>;
  readonly now: () => number;
}): Promise<void> {
  const before = (ms: number) => new Date(now() - ms).toISOString();
  await deleteActivitiesBefore(db, before(ACTIVITIES_MS));
  await deleteDrawnCardsBefore(db, before(STAMPS_MS));
  await deleteRosterChangesBefore(db, before(STAMPS_MS));
  await deleteTargetedMessagesBefore(db, before(TARGETED_MS));
  await deleteSignInRequestsBefore(db, before(SIGN_IN_WAIT_MS));
}
