import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { Locale } from '../../src/domain/locale.ts';
import type { Viewers } from '../../src/flows/deals/viewers.ts';
import type { Mailbox } from '../../src/graph/client.ts';
import type { Services } from '../../src/services.ts';

/**
 * The turn of one message or press as its handler is given it: the asker, the viewers and the services. It knows
 * nothing of botbuilder.
 */
export interface Turn {
  readonly services: Services;
  /**
   * The asker and everybody who will see the answer, as of now: ask again for a card that follows later. Works after the
   * turn, too.
   */
  viewers(): Promise<Viewers>;
  /** The asker and everybody in the conversation, whoever will see the answer: for what concerns all of them. */
  everybody(): Promise<Viewers>;
  /** Whether the conversation is a chat of the asker and the bot alone. */
  readonly isPersonal: boolean;
  /** Whether the asker alone sees all messages of the turn: in such a chat, or because they are targeted to the asker. */
  readonly isPrivate: boolean;
  /** Gives the same turn with messages that the asker alone sees; null where all see them, or the asker alone does anyway. */
  readonly onlyYou: (() => Turn) | null;
  /** The language the asker's client states, where people are answered in it; else the default language. */
  readonly locale: Locale;
  /**
   * The asker's mailbox, for which they may have to sign in. Rejects where drafts are files instead of Graph messages.
   */
  mailbox(): Promise<Mailbox>;
  /** Aborted when the process is asked to stop: work that outlasts the turn then ends at its next resumable point. */
  readonly stopping?: AbortSignal;
  /** Whether it answers a button that shows an answer to the presser alone; in old clients everybody sees that too. */
  readonly isAskedAlone?: boolean;
}

/** The press of a button. */
export interface Press extends Turn {
  /**
   * The turn for the card that replaces the pressed one: only the presser sees that card, so they are its only viewer.
   * In old clients everybody sees it, and this is the same turn.
   */
  readonly inPlace: Turn;
}

/** A card, and the promise of a card that replaces it. */
export interface FollowedCard {
  readonly card: AdaptiveCard;
  /** Whether the card only says that the answer is to come; left out, it is one that `later` may bring up to date. */
  readonly isAwaited?: boolean;
  /**
   * Runs after the card is sent; resolves to null when there is nothing new to show. `meanwhile` shows the progress.
   */
  later(meanwhile: Meanwhile): Promise<AdaptiveCard | null>;
}

/** Replaces the card that was sent while its work goes on. A card that can't be drawn is skipped. */
export type Meanwhile = (card: AdaptiveCard) => Promise<void>;

/** A file that is stored in the asker's OneDrive once they consent; Teams returns `context` with their consent. */
export interface FileOffer {
  readonly file: { readonly name: string; readonly description: string; readonly bytes: number };
  readonly context: Readonly<Record<string, string>>;
}

export type Answer = AdaptiveCard | FollowedCard | FileOffer;

/** An answer that the asker alone may see in this conversation. */
export interface OnlyYouAnswer {
  readonly onlyYou: Answer;
  /** Gives what everybody is shown instead, if the asker can't be shown it alone. */
  otherwise(): Promise<Answer>;
}

/** What is answered in a conversation: for everybody there, or for the asker alone. */
export type Given = Answer | OnlyYouAnswer;

/**
 * What a command takes after its words. `text`: any text. `deal`: what names a deal that the asker may see; any other sentence is read as a
 * whole first. `list`: what narrows a list, unless the sentence asks for advice. Words: these alone, in any order; a text with others is no such
 * command. A predicate: what it surely takes; with other text the command says what it expects, unless the sentence means something else.
 */
export type Takes = 'text' | 'deal' | 'list' | readonly string[] | ((argument: string) => boolean);

/** A command that people type. Add one: a file in its feature's folder, a line in `bot/commands.ts`. */
export interface Command {
  /** The words a text may begin with to mean this command; lower-case. */
  readonly words: readonly string[];
  /** The form in which help shows the command: `check <deal id or customer>`. */
  readonly usage: string;
  readonly help: string;
  /** What may follow the words; nothing always may. */
  readonly takes: Takes;
  /** Whether what follows is a question of its own, which the words only begin. */
  readonly asks?: boolean;
  /** Reads a sentence that asks for the same in other words: the argument in it; null for every other text. */
  readonly reads?: (said: string) => string | null;
  /** Answers the command. `argument` is the text after the word, trimmed; it may be empty. */
  run(argument: string, turn: Turn): Promise<Answer>;
}

/**
 * The answer to a pressed button. `replace`: a card in the place of the pressed one, for the presser. `redraw`: that,
 * and `forAll` in its place for everybody; null leaves the others' card as it is. `post`: a new message. `notice`: a
 * line for the presser, with no card. `sign-in`: the presser has to sign in first, after which the press is resumed.
 */
export type ActionReply =
  | { readonly kind: 'replace'; readonly card: Answer }
  | {
      readonly kind: 'redraw';
      readonly card: Answer;
      readonly forAll: Answer | null;
      /**
       * Runs even if the cards can't be drawn. Its card must be shown: as a new message if the old one can't be edited.
       */
      readonly later?: FollowedCard['later'];
    }
  | { readonly kind: 'post'; readonly card: Given; readonly notice: string }
  | { readonly kind: 'notice'; readonly notice: string }
  /** `why` they are asked to sign in: one line. */
  | { readonly kind: 'sign-in'; readonly why: string };
