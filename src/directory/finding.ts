import type { Evidence } from '../domain/deal.ts';
import type { Result } from '../domain/ids.ts';
import type { GraphAnswer } from './graph-tenant.ts';
import type { DiscoveryAnswer } from './openid-discovery.ts';

/** The raw answers of a look-up; null for a service that was not asked. Plain data, stored as JSON. */
export interface DirectoryRaw {
  readonly worldwide: DiscoveryAnswer | null;
  readonly usGovernment: DiscoveryAnswer | null;
  readonly graph: GraphAnswer | null;
}

export const NOBODY_ASKED: DirectoryRaw = { worldwide: null, usGovernment: null, graph: null };

/** The result of looking up a domain. */
export interface DirectoryFinding {
  /** The domain's ASCII form; the given text (shortened) when it is no domain name. */
  readonly domain: string;
  /** `ask-a-person`: the answers match no result, or the domain can't be looked up. */
  readonly result: Result<'directory'> | 'ask-a-person';
  /** The reason for the result, in one sentence. */
  readonly reason: string;
  readonly raw: DirectoryRaw;
  /** Whether every service that was asked answered; incomplete findings are looked up again sooner. */
  readonly complete: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Lifetime of a finding in milliseconds, in the cache and as stored evidence. A new tenant is found within an hour;
 * an incomplete finding is looked up again as soon.
 */
export function lifetimeOf({ result, complete }: { result: string; complete: boolean }): number {
  if (result === 'unreachable') return MINUTE;
  return result === 'not-found' || !complete ? HOUR : 24 * HOUR;
}

/** The raw answers as JSON, stored beside the evidence so that a conclusion can be checked. */
export function storedAnswer({ reason, complete, raw }: DirectoryFinding): string {
  return JSON.stringify({ reason, complete, ...raw });
}

/** Whether a stored answer is of an incomplete look-up. */
export function isIncompleteAnswer(kept: string | null): boolean {
  if (kept === null) return false;
  const answer: unknown = JSON.parse(kept);
  return typeof answer === 'object' && answer !== null && 'complete' in answer && answer.complete === false;
}

/**
 * The finding as a piece of evidence about an address of the domain; null for results that are not stored.
 *
 * `unreachable` is not stored: only the newest directory evidence counts, so a network fault today would hide the
 * cloud found yesterday. Callers show it and look up again later. `ask-a-person` is not stored either, since every
 * result of the vocabulary would say more than was found.
 */
export function asEvidence(finding: DirectoryFinding): Evidence | null {
  const { result, at } = finding;
  if (result === 'unreachable' || result === 'ask-a-person') return null;
  return { method: 'directory', result, validatedAt: at, validatedBy: null, portal: null };
}
