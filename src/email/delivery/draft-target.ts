import type { Graph, Mailbox } from '../../graph/client.ts';
import type { Templates } from '../templates/render.ts';
import type { LocalOutbox } from './eml-outbox.ts';

/** How letters are written and where their drafts go. */
export interface Mail {
  /** Compiled once, an organisation's own among them. */
  readonly templates: Templates;
  readonly drafts: DraftTarget;
}

/** Drafts go into people's own Outlook, or, where there is no Graph, into files on this machine. */
export type DraftTarget =
  | { readonly kind: 'graph'; readonly graph: Pick<Graph, 'of'>; readonly mailboxes: Mailboxes }
  | { readonly kind: 'outbox'; readonly outbox: LocalOutbox };

/** Somebody whose mailbox is meant, as the channel knows them: enough to ask for their token at any later time. */
export interface MailboxHolder {
  /** What the mailbox is kept under: the Entra object id, else the id in the channel. */
  readonly key: string;
  readonly userId: string;
  readonly channelId: string;
}

/** Gives the mailboxes of people who have signed in. */
export interface Mailboxes {
  /** Its token is asked for when it is needed, which throws `SignInNeeded` for who has not signed in. */
  of(holder: MailboxHolder): Mailbox;
}
