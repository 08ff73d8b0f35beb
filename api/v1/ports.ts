import type { CardAnswer } from '../../cards/kit/card-answer.ts';
import type { Mailboxes, MailboxHolder } from '../../src/email/delivery/draft-target.ts';
import type { DealChanges } from '../../src/flows/deals/deal-changes.ts';
import type { MailboxAsker } from '../../src/flows/drafts/mailbox-asker.ts';
import type { LiveEvents } from './events/live-events.ts';

/** The tokens for mailboxes of people who are signed in to the page. */
export interface PageMailboxes extends Mailboxes {
  /** Exchanges the token of the page for one of the mailbox; false when the person has to consent first. */
  exchange(holder: MailboxHolder, token: string): Promise<boolean>;
}

/** The cards of chat, and their buttons, for somebody who sees them alone. */
export interface Cards {
  /** The card of a deal; null when the asker may see no such deal. */
  deal(asker: MailboxAsker, dealId: string): Promise<CardAnswer | null>;
  /** Answers a button; null for one that is not known, or that came without what it needs. */
  press(
    asker: MailboxAsker,
    button: { readonly verb: string; readonly data: unknown },
  ): Promise<CardAnswer | null>;
}

/** What the API is given by the process, beside the services. */
export interface ApiPorts {
  /** Null in local mode, where nobody signs in to a mailbox. */
  readonly mailboxes: PageMailboxes | null;
  readonly events: LiveEvents;
  readonly changes: Pick<DealChanges, 'subscribe'>;
  readonly cards: Cards;
  /** Follows work that goes on after its request is answered, so that a stopping process waits for it. It rejects never. */
  readonly follow: (work: Promise<void>) => void;
  /** Whether alerts are sent. */
  readonly alerts: boolean;
  /** Aborted when the process is asked to stop. */
  readonly stopping: AbortSignal;
}
