import type { Graph, Mailbox } from '../../graph/client.ts';
import type { Mailbox as Correspondent } from '../letters/correspondent.ts';
import type { Letter } from '../letters/letter.ts';
import type { Templates } from '../templates/render.ts';
import type { LocalOutbox } from './eml-outbox.ts';

/** How letters are written and where their drafts go. */
export interface Mail {
  /** Compiled once, an organisation's own among them. */
  readonly templates: Templates;
  readonly drafts: DraftPlace;
}

/** Drafts go into people's own Outlook, or, where there is no Graph, into files on this machine. */
export type DraftPlace =
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

/** A letter kept as a file. */
export interface FiledLetter {
  /** Of the file, such as `EA-2026-0042-customer-action-required.eml`. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** The page that shows it, on this machine; null while no page is served. */
  readonly page: string | null;
}

/** A letter as far as a file needs to know it; `about.dealId` names what it is about. */
export type FileableLetter = Omit<Letter, 'about'> & { readonly about: Pick<Letter['about'], 'dealId'> };

/** Letters as `.eml` files in a folder: one for each deal, template and sender; the newest letter stands. */
export interface Outbox {
  keep(letter: FileableLetter, from: Correspondent, senderId: string): Promise<FiledLetter>;
}
