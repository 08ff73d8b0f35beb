import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';

/**
 * The answers to the invokes of a message extension: always HTTP 200, with what the client shows in the body
 * (learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search,
 * .../action-commands/create-task-module, .../link-unfurling).
 */

/** The names of these invokes begin with it. */
const EXTENSION = 'composeExtension/';

/** Whether an invoke is one of a message extension. */
export function isExtensionInvoke(name: string | undefined): name is string {
  return name?.startsWith(EXTENSION) === true;
}

/** What goes into a message, and how the list shows it from which somebody chooses. */
export interface ExtensionResult {
  readonly card: AdaptiveCard;
  readonly preview: { readonly title: string; readonly text: string };
  /** What the client sends when the row is chosen, for the card that goes into the message; left out, `card` does. */
  readonly chosen?: Readonly<Record<string, string | number>>;
}

/** The body of an answer. */
export interface ExtensionBody {
  readonly composeExtension?: object;
  readonly task?: object;
}

/** A list to choose from, what was chosen, or what a link becomes; empty for nothing. */
export function resultList(results: readonly ExtensionResult[]): ExtensionBody {
  return {
    composeExtension: { type: 'result', attachmentLayout: 'list', attachments: results.map(attachment) },
  };
}

/** What a link becomes. Teams is asked not to keep it: another conversation has other readers. */
export function unfurled(results: readonly ExtensionResult[]): ExtensionBody {
  const actions = [{ type: 'setCachePolicy', value: JSON.stringify({ type: 'no-cache' }) }];
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: results.map(attachment),
      suggestedActions: { actions },
    },
  };
}

/** A line in place of a list. Clients format nothing in it. */
export function messageResult(text: string): ExtensionBody {
  return { composeExtension: { type: 'message', text } };
}

/** A dialog with a card, in place of the one that is open. */
export function dialogCard(title: string, card: AdaptiveCard): ExtensionBody {
  const content = { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
  return { task: { type: 'continue', value: { title, height: 'large', width: 'medium', card: content } } };
}

/** A dialog with a line, which ends it. */
export function dialogMessage(text: string): ExtensionBody {
  return { task: { type: 'message', value: text } };
}

/** The invokes whose client shows a dialog, and reads nothing but one. */
const OF_DIALOGS: ReadonlySet<string> = new Set([`${EXTENSION}fetchTask`, `${EXTENSION}submitAction`]);

/** A line in place of whatever an invoke was to be answered with. */
export function extensionMessage(name: string, text: string): ExtensionBody {
  return OF_DIALOGS.has(name) ? dialogMessage(text) : messageResult(text);
}

function attachment({ card, preview, chosen }: ExtensionResult) {
  const tap = chosen ? { tap: { type: 'invoke', value: chosen } } : {};
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: card,
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { ...preview, ...tap },
    },
  };
}
