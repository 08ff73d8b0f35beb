import type { Evidence } from '../domain/deal.ts';
import type { Result } from '../domain/ids.ts';
import type { GraphAnswer } from './graph-tenant.ts';
import type { DiscoveryAnswer } from './openid-discovery.ts';

/** What was answered, value by value; null where nobody was asked. It is plain data, fit to be kept as JSON. */
export interface DirectoryRaw {
  readonly worldwide: DiscoveryAnswer | null;
  readonly usGovernment: DiscoveryAnswer | null;
  readonly graph: GraphAnswer | null;
}

export const NOBODY_ASKED: DirectoryRaw = { worldwide: null, usGovernment: null, graph: null };

/** What a look-up of a domain came to. */
export interface DirectoryFinding {
  /** The ASCII form; the text as given (shortened) when it is no domain name. */
  readonly domain: string;
  /** `ask-a-person`: something was answered that no result stands for, or the domain can't be asked about. */
  readonly result: Result<'directory'> | 'ask-a-person';
  /** One sentence saying how the result came about. */
  readonly reason: string;
  readonly raw: DirectoryRaw;
  /** Whether everybody who was asked answered; what rests on half of the answers is asked again sooner. */
  readonly complete: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How long what was found counts, in milliseconds: where it is remembered, and where it is kept as evidence. A
 * customer who sets up a tenant today is found within the hour; what rests on one of the two hosts is asked
 * again as soon.
 */
export function lifetimeOf({ result, complete }: { result: string; complete: boolean }): number {
  if (result === 'unreachable') return MINUTE;
  return result === 'not-found' || !complete ? HOUR : 24 * HOUR;
}

/** What was answered, as it is kept beside the evidence: whoever doubts a conclusion can draw it again. */
export function keptAnswer({ reason, complete, raw }: DirectoryFinding): string {
  return JSON.stringify({ reason, complete, ...raw });
}

/** Whether a kept answer says that somebody did not answer. */
export function isHalfAnswer(kept: string | null): boolean {
  if (kept === null) return false;
  const answer: unknown = JSON.parse(kept);
  return typeof answer === 'object' && answer !== null && 'complete' in answer && answer.complete === false;
}

/**
 * The finding as a piece of evidence about an address of the domain; null when there is nothing to keep.
 *
 * `unreachable` is not kept: of directory evidence the newest piece speaks, so a network fault today would hide
 * the cloud that was found yesterday. A caller shows it, and asks again later. `ask-a-person` is not kept
 * either, because no result of the vocabulary stands for it and each of them would say more than was found.
 */
export function asEvidence(finding: DirectoryFinding): Evidence | null {
  const { result, at } = finding;
  if (result === 'unreachable' || result === 'ask-a-person') return null;
  return { method: 'directory', result, validatedAt: at, validatedBy: null, portal: null };
}
