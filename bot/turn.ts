import type { AdaptiveCard } from '../cards/types.ts';
import type { Person } from '../src/domain/person.ts';
import type { Services } from '../src/services.ts';

/** What a command or a button is given: who asks, and what to work with. It knows nothing of botbuilder. */
export interface Turn {
  readonly services: Services;
  /** Who asks; looked up at the first call. */
  person(): Promise<Person>;
}

/** One thing a person can type. Add one: a file here, a line in `commands/index.ts`. */
export interface Command {
  /** What the text begins with, each a way to say it; lower-case. */
  readonly words: readonly string[];
  /** How it is written: `check <deal id or customer>`. */
  readonly usage: string;
  readonly help: string;
  /** Answers with a card. `argument` is what follows the word, trimmed; it may be empty. */
  run(argument: string, turn: Turn): Promise<AdaptiveCard>;
}

/** What a button does: draw its card anew in place, or answer with another one below. */
export type ActionReply =
  | { readonly kind: 'replace'; readonly card: AdaptiveCard }
  | { readonly kind: 'post'; readonly card: AdaptiveCard; readonly notice: string };
