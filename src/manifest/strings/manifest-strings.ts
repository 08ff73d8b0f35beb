import type { AlertKind } from '../../domain/alerts/kinds.ts';
import type { CommandId } from '../command-lists.ts';

/** A command of a menu. */
export interface CommandStrings {
  /** What the client types for whoever picks the command, so the bot must understand it; at most 128 characters. */
  readonly title: string;
  /** What may follow it, and what it does. */
  readonly description: string;
}

/** A command of the message extension: title at most 32 characters, description at most 128. */
export interface ExtensionStrings {
  readonly title: string;
  readonly description: string;
}

/** A kind of entry in the activity feed: at most 128 characters each; `{customer}` and the like are filled in. */
export interface ActivityStrings {
  readonly description: string;
  readonly templateText: string;
}

/** Everything that clients show of the app in one language; the limits are those of the manifest's schema. */
export interface ManifestStrings {
  /** The name of the language, in itself. */
  readonly language: string;
  /** At most 100 characters. */
  readonly fullName: string;
  /** At most 80 characters. */
  readonly shortDescription: string;
  /** At most 4000 characters; it says that the bot answers in English. */
  readonly fullDescription: string;
  /** The name of the web page among the app's tabs; at most 128 characters, and better one word. */
  readonly tab: string;
  readonly commands: Readonly<Record<CommandId, CommandStrings>>;
  readonly searchDeals: ExtensionStrings & { readonly query: ExtensionStrings };
  readonly checkAddresses: ExtensionStrings;
  readonly activities: Readonly<Record<AlertKind, ActivityStrings>>;
}
