import type { Kysely } from 'kysely';
import { claimChanges, contestedAmong, idOfClaim } from '../../domain/people/address-claims.ts';
import { type AddressClaim, claimsOf, domainOf, type StatedMember } from '../../domain/people/identity.ts';
import type { Log } from '../../log.ts';
import {
  claimOf,
  type PersonAddressRow,
  personAddresses,
  putPersonAddresses,
} from '../../store/queries/people/person-addresses.ts';
import type { Schema } from '../../store/schema/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';

export interface NoteContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: Pick<Log, 'warn'>;
  readonly audit: Pick<AuditLog, 'note'>;
}

/** How much later than it was stored a claim is stored as seen again. */
const SEEN_EVERY_MS = 24 * 60 * 60_000;
/** Most entries of the audit log about the members of one list. */
const MOST_TOLD = 20;

/**
 * Stores the addresses that Teams states for members. Of an address that is new to a member and that somebody else has,
 * too, there is a line in the log and in the audit log.
 * @param keys the keys of the addresses of the members
 * @returns the rows of the addresses as they are then, and whether they change whom an address identifies
 */
export async function noteAddresses(
  context: NoteContext,
  members: readonly StatedMember[],
  keys: readonly string[],
  signInDomains: ReadonlySet<string>,
): Promise<{ readonly rows: readonly PersonAddressRow[]; readonly isNews: boolean }> {
  const { db, now, log } = context;
  const objectIds = new Set(members.flatMap(({ objectId }) => (objectId ? [objectId.toLowerCase()] : [])));
  const before = await personAddresses(db, keys, [...objectIds]);
  const changes = claimChanges(members, before.map(claimOf));
  const put = changes.put.filter(({ key, kind }) => kind !== 'guest' || !signInDomains.has(domainOf(key)));
  const at = now();
  const again = seenAgain(members, before, at);
  if (put.length + changes.gone.length + again.length === 0) return { rows: before, isNews: false };
  const seenAt = new Date(at).toISOString();
  try {
    await putPersonAddresses(
      db,
      inOrder([
        ...again.map((row) => ({ ...row, last_seen: seenAt })),
        ...put.map((claim) => rowOf(claim, seenAt)),
      ]),
      changes.gone.map(({ key, objectId }) => ({ address_key: key, object_id: objectId })),
    );
  } catch (error) {
    // Whom an address identifies is known all the same, as far as this process has met the people.
    log.warn({ err: error }, 'the addresses of people could not be stored');
    return { rows: before, isNews: put.length > 0 };
  }
  const rows = await personAddresses(db, keys);
  const known = new Set(before.map((row) => idOfClaim(claimOf(row))));
  const fresh = put.filter((claim) => !known.has(idOfClaim(claim)));
  await tell(context, members, contestedAmong(fresh, rows.map(claimOf)));
  return { rows, isNews: put.length > 0 };
}

/** The rows of what is stated again, and was stored as seen long ago. */
function seenAgain(
  members: readonly StatedMember[],
  rows: readonly PersonAddressRow[],
  at: number,
): readonly PersonAddressRow[] {
  const stated = new Set(members.flatMap(claimsOf).map(idOfClaim));
  const before = new Date(at - SEEN_EVERY_MS).toISOString();
  return rows.filter((row) => row.last_seen < before && stated.has(idOfClaim(claimOf(row))));
}

/** The rows each once, the last of each, in one order for every process, so that two never wait for one another. */
function inOrder(rows: readonly PersonAddressRow[]): readonly PersonAddressRow[] {
  const each = new Map(rows.map((row) => [idOfClaim(claimOf(row)), row]));
  return [...each].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

async function tell(
  { audit, log }: NoteContext,
  members: readonly StatedMember[],
  contested: ReturnType<typeof contestedAmong>,
): Promise<void> {
  for (const { claim, others } of contested.slice(0, MOST_TOLD)) {
    const objectIds = [claim.objectId, ...others];
    log.warn({ address: claim.key, objectIds }, 'address-of-two: an address does not tell who is meant');
    const member = members.find(({ objectId }) => objectId?.toLowerCase() === claim.objectId);
    if (!member) continue;
    const { id, objectId, tenantId, name } = member;
    const actor = { id, objectId, tenantId, name, addresses: [] };
    const detail = { code: 'address-of-two', address: claim.key, objectIds } as const;
    await audit.note([{ actor, action: 'refuse', dealId: null, conversation: null, detail }]);
  }
}

function rowOf({ key, objectId, kind }: AddressClaim, at: string): PersonAddressRow {
  return {
    address_key: key,
    object_id: objectId,
    kind,
    domain: domainOf(key),
    first_seen: at,
    last_seen: at,
  };
}
