import type { Mention, TurnContext } from 'botbuilder';

/** More than anybody types in earnest; the rest of a longer text is not read. */
const MOST_TEXT = 2000;

/** The text without the mention of the bot. botbuilder's own way trips over a mention that is not whole. */
export function textOf({ activity: { text, entities, recipient } }: TurnContext): string {
  let said = (text ?? '').slice(0, MOST_TEXT);
  for (const { type, mentioned, text: mention } of (entities ?? []) as readonly Partial<Mention>[]) {
    if (type !== 'mention' || mentioned?.id !== recipient.id) continue;
    if (typeof mention === 'string' && mention !== '') said = said.replaceAll(mention, ' ');
  }
  return said.replaceAll('&nbsp;', ' ').trim();
}

/** The press of a button, whatever the client. */
export interface PressedButton {
  readonly verb: string;
  /** The data of the button and, if there are any, what was filled in. */
  readonly data: unknown;
}

/** A press of a button in an old client: a message with the verb among its data. */
export function submittedButton(value: unknown): PressedButton | null {
  if (typeof value !== 'object' || value === null || !('verb' in value)) return null;
  return typeof value.verb === 'string' ? { verb: value.verb, data: value } : null;
}

/** A press of a button as new clients tell it. */
export function executedButton(value: unknown): PressedButton {
  const { action } = (value ?? {}) as { action?: { verb?: unknown; data?: unknown } };
  const verb = typeof action?.verb === 'string' ? action.verb : '';
  return { verb, data: action?.data };
}
