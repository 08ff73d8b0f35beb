import type { Mailbox } from '../../graph/client.ts';
import type { Viewers } from '../deals/viewers.ts';

/** Who asks, and how their mailbox is had where it is needed. */
export interface MailboxAsker {
  readonly viewers: Viewers;
  /** Rejects where they have to let the app into it first. */
  mailbox(): Promise<Mailbox>;
}
