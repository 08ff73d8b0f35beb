import type { Kysely } from 'kysely';
import type { Schema } from '../../schema/index.ts';

export interface NewSignInRequest {
  readonly personKey: string;
  readonly verb: string;
  /** JSON. */
  readonly payload: string;
  readonly askedAt: string;
  readonly isTargeted: boolean;
}

export async function insertSignInRequest(db: Kysely<Schema>, request: NewSignInRequest): Promise<void> {
  const { personKey, verb, payload, askedAt, isTargeted } = request;
  await db
    .insertInto('sign_in_requests')
    .values({ person_key: personKey, verb, payload, asked_at: askedAt, is_targeted: isTargeted ? 1 : 0 })
    .execute();
}

/** How many requests of a person were made after an instant. */
export async function countSignInRequests(
  db: Kysely<Schema>,
  personKey: string,
  after: string,
): Promise<number> {
  const { n } = await db
    .selectFrom('sign_in_requests')
    .select((of) => of.fn.countAll<number | string>().as('n'))
    .where('person_key', '=', personKey)
    .where('asked_at', '>', after)
    .executeTakeFirstOrThrow();
  return Number(n);
}

export interface SignInRequest {
  readonly verb: string;
  readonly payload: string;
  readonly is_targeted: number;
}

/** Takes all requests of a person, and gives those made after an instant, the oldest first. Each is given once. */
export async function takeSignInRequests(
  db: Kysely<Schema>,
  personKey: string,
  after: string,
): Promise<readonly SignInRequest[]> {
  const taken = await db
    .deleteFrom('sign_in_requests')
    .where('person_key', '=', personKey)
    .returning(['id', 'verb', 'payload', 'asked_at', 'is_targeted'])
    .execute();
  return taken.filter(({ asked_at }) => asked_at > after).toSorted((one, other) => one.id - other.id);
}

export async function deleteSignInRequestsBefore(db: Kysely<Schema>, at: string): Promise<void> {
  await db.deleteFrom('sign_in_requests').where('asked_at', '<', at).execute();
}
