import { Semaphore } from '../http/semaphore.ts';

/** Maximum of concurrent requests Graph accepts for one mailbox (Microsoft Graph, "Outlook service limits"). */
const AT_ONCE = 4;

/**
 * Maximum wait of a request for its turn, in milliseconds. Shorter than the claim on a draft, which is renewed before
 * each request that writes, so that a call ends before its claim expires.
 */
const TURN_MS = 45_000;

/** Limits the requests to one mailbox: four at a time, and none before the time Graph has asked for. */
export class MailboxGate extends Semaphore {
  /** Milliseconds since the epoch. */
  notBefore = 0;

  constructor(turnMs = TURN_MS) {
    super(AT_ONCE, turnMs);
  }
}
