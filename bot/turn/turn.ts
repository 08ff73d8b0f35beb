import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { Viewers } from '../../src/flows/deals/viewers.ts';
import type { Mailbox } from '../../src/graph/client.ts';
import type { Services } from '../../src/services.ts';

/** What a command or a button is given: who asks, who sees the answer, and what to work with. It knows nothing of botbuilder. */
export interface Turn {
  readonly services: Services;
  /** Who asks and who will see the answer; looked up at the first call. */
  viewers(): Promise<Viewers>;
  /** Whether nobody but the asker is in the conversation. */
  readonly isPersonal: boolean;
  /** The asker's mailbox, for which they may have to sign in. Only where drafts go to Graph. */
  mailbox(): Promise<Mailbox>;
  /** Aborted once the bot is to stop: what goes on after the turn ends at the next point from which it can go on. */
  readonly stopping?: AbortSignal;
}

/** The press of a button. */
export interface Press extends Turn {
  /**
   * The turn of what is drawn in place of the card: that is seen by whoever pressed alone, but in old clients
   * by everybody.
   */
  readonly inPlace: Turn;
}

/** A card, and what may take its place once more is known. */
export interface FollowedCard {
  readonly card: AdaptiveCard;
  /** Runs after the card is sent; null when there is nothing new. `meanwhile` draws how far it has come. */
  later(meanwhile: Meanwhile): Promise<AdaptiveCard | null>;
}

/** Draws a card in place of the one that was sent, while work goes on. What can't be drawn is passed over. */
export type Meanwhile = (card: AdaptiveCard) => Promise<void>;

/** A file that Teams asks the person about before it takes it into their OneDrive; `context` comes back with the answer. */
export interface FileOffer {
  readonly file: { readonly name: string; readonly description: string; readonly bytes: number };
  readonly context: Readonly<Record<string, string>>;
}

/** Asks the asker to sign in; what they wanted goes on by itself once they have. */
export interface SignInOffer {
  /** Why, in a line. */
  readonly signIn: string;
  resume(): Promise<Answer>;
}

export type Answer = AdaptiveCard | FollowedCard | FileOffer | SignInOffer;

/** One thing a person can type. Add one: a file here, a line in `commands/index.ts`. */
export interface Command {
  /** What the text begins with, each a way to say it; lower-case. */
  readonly words: readonly string[];
  /** How it is written: `check <deal id or customer>`. */
  readonly usage: string;
  readonly help: string;
  /** Reads a sentence that asks for the same in other words: the argument in it; null for every other text. */
  readonly reads?: (said: string) => string | null;
  /** Answers with a card. `argument` is what follows the word, trimmed; it may be empty. */
  run(argument: string, turn: Turn): Promise<Answer>;
}

/**
 * What a button does: draw its card anew for whoever pressed it; draw it anew for everybody (`forAll`, null
 * when the others' card stays as it is); answer with another card below; or refuse with a notice.
 */
export type ActionReply =
  | { readonly kind: 'replace'; readonly card: Answer }
  | {
      readonly kind: 'redraw';
      readonly card: Answer;
      readonly forAll: Answer | null;
      /** Runs whatever becomes of the cards, and must be said: in a new message if the old one can't be changed. */
      readonly later?: FollowedCard['later'];
    }
  | { readonly kind: 'post'; readonly card: Answer; readonly notice: string }
  | { readonly kind: 'notice'; readonly notice: string };
