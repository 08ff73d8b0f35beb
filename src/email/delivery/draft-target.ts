import type { Graph, Mailbox } from '../../graph/client.ts';
import type { Templates } from '../templates/render.ts';
import type { LocalOutbox } from './eml-outbox.ts';

/** The templates of letters, and where drafts of letters are stored. */
export interface Mail {
  /** The compiled templates, the organisation's own included. */
  readonly templates: Templates;
  readonly drafts: DraftTarget;
}

/** Where drafts are stored: in their senders' Outlook, or as files on this machine if there is no Graph. */
export type DraftTarget =
  | { readonly kind: 'graph'; readonly graph: Pick<Graph, 'of'>; readonly mailboxes: Mailboxes }
  | { readonly kind: 'outbox'; readonly outbox: LocalOutbox };

/** The owner of a mailbox, as the channel knows them; enough to request their token at any later time. */
export interface MailboxHolder {
  /** Key under which the mailbox is stored: the Entra object id, else the id in the channel. */
  readonly key: string;
  readonly userId: string;
  readonly channelId: string;
}

/** The mailboxes of people who have signed in. */
export interface Mailboxes {
  /** A holder's mailbox. Its token is requested on use, which throws `SignInNeeded` if they have not signed in. */
  of(holder: MailboxHolder): Mailbox;
}
