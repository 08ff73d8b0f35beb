import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import {
  claimKey,
  deleteKeysBefore,
  extendKey,
  type IdempotencyKeyRow,
  releaseKey,
  settleKey,
} from '../../store/queries/requests/idempotency-keys.ts';
import type { Schema } from '../../store/schema/index.ts';

export interface WriteContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Repeats work until it is stopped; left out, by a timer. */
  readonly every?: (ms: number, work: () => void) => () => void;
}

/** An answer as it is stored and repeated. */
export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** The answer of a write that was carried out. */
export interface WrittenAnswer extends StoredAnswer {
  /** What is stored, and answered to repeats, in its place; left out, the answer itself. */
  readonly keptAs?: StoredAnswer;
}

/** A write that somebody makes under a key of theirs. */
export interface KeyedWrite {
  /** Whose key it is: keys of different people are different ones. */
  readonly person: string;
  readonly key: string;
  /** What is asked for: method, path and body. */
  readonly request: readonly (string | Uint8Array)[];
  /**
   * Whether nothing was done where the write throws this, or a repeat finds what was: the key is given back then. It is kept
   * otherwise, and a repeat is told that nobody knows.
   */
  readonly mayRepeat: (thrown: unknown) => boolean;
}

/**
 * The outcome of a write under a key. `other-request`: the key has been used for something else. `running`: it is being
 * carried out. `unknown`: it was begun, and failed or its process ended before it could tell; nobody knows whether it took
 * effect.
 */
export type WriteOutcome =
  | { readonly kind: 'done'; readonly answer: StoredAnswer; readonly isRepeat: boolean }
  | { readonly kind: 'other-request' | 'running' | 'unknown' };

/** How long what a key was answered is kept, in milliseconds. */
export const KEPT_MS = 24 * 3_600_000;
/** How long after its last sign of life a process counts as ended, in milliseconds. */
const LEASE_MS = 120_000;
/** How often a process that is at a write gives a sign of life, in milliseconds. */
const EXTEND_MS = LEASE_MS / 4;

/**
 * Carries a write out once: a repeat of it under the same key gets the same answer within a day, and does nothing. What becomes
 * of the key of a write that throws is for `mayRepeat` to say: one of several steps may have been done.
 */
export async function writeOnce(
  { db, now, every = byTimer }: WriteContext,
  { person, key, request, mayRepeat }: KeyedWrite,
  run: () => Promise<WrittenAnswer>,
): Promise<WriteOutcome> {
  const at = now();
  const requestKey = digest([person, key]);
  const requestHash = digest(request);
  const leaseUntil = () => new Date(now() + LEASE_MS).toISOString();
  const begun = {
    request_key: requestKey,
    request_hash: requestHash,
    started_at: new Date(at).toISOString(),
    lease_until: leaseUntil(),
  };
  const before = await claimKey(db, begun);
  if (before) return repeated(before, requestHash, at);
  // An extension that fails leaves the lease as it is; the next one is tried in its turn.
  const stop = every(EXTEND_MS, () => void extendKey(db, requestKey, leaseUntil()).catch(() => {}));
  let written: WrittenAnswer;
  try {
    written = await run();
  } catch (error) {
    stop();
    // Where the database fails, the lease ends by itself, and the error that is told is the first one.
    const keyOver = mayRepeat(error)
      ? releaseKey(db, requestKey)
      : extendKey(db, requestKey, begun.started_at);
    await keyOver.catch(() => {});
    throw error;
  }
  stop();
  const { keptAs, ...answer } = written;
  const { status, headers, body } = keptAs ?? answer;
  await settleKey(db, requestKey, {
    done_at: new Date(now()).toISOString(),
    ...{ status, headers: JSON.stringify(headers), body },
  });
  return { kind: 'done', answer, isRepeat: false };
}

function repeated(row: IdempotencyKeyRow, requestHash: string, at: number): WriteOutcome {
  if (row.request_hash !== requestHash) return { kind: 'other-request' };
  if (row.done_at === null || row.status === null)
    return { kind: row.lease_until > new Date(at).toISOString() ? 'running' : 'unknown' };
  const headers = JSON.parse(row.headers ?? '{}') as Record<string, string>;
  return { kind: 'done', answer: { status: row.status, headers, body: row.body }, isRepeat: true };
}

/** The id of what a write makes, the same at each repeat under its key: a UUID (RFC 9562, version 8). */
export function idOfWrite(person: string, key: string): string {
  const hex = createHash('sha256')
    .update(digest(['made by', person, key]))
    .digest('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** Deletes the keys whose answers need no longer be known. */
export async function purgeWrites({ db, now }: WriteContext): Promise<void> {
  await deleteKeysBefore(db, new Date(now() - KEPT_MS).toISOString());
}

function byTimer(ms: number, work: () => void): () => void {
  const timer = setInterval(work, ms).unref();
  return () => clearInterval(timer);
}

/** The parts with their lengths, so that no two lists of parts are alike. */
function digest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)} `).update(part);
  return hash.digest('base64url');
}
