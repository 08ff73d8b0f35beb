import { timeZoneOf } from '../../src/domain/time/time-zone.ts';
import type { ChannelActivity, ChannelTurn } from '../channel/channel-turn.ts';

/** Longest text of a message that is read, in characters: more than anybody types in earnest. */
const MOST_TEXT = 2000;

/** The text of a message without the mention of the bot. An SDK's own removal throws on a malformed mention. */
export function textOf({ activity: { text, entities, recipient } }: ChannelTurn): string {
  let said = (text ?? '').slice(0, MOST_TEXT);
  for (const { type, mentioned, text: mention } of entities ?? []) {
    if (type !== 'mention' || mentioned?.id !== recipient.id) continue;
    if (typeof mention === 'string' && mention !== '') said = said.replaceAll(mention, ' ');
  }
  return said.replaceAll('&nbsp;', ' ').trim();
}

/** The time zone that the asker's client states, of each activity or in an entity of it; null if it states none. */
export function timeZoneIn({
  localTimezone,
  entities,
}: Pick<ChannelActivity, 'localTimezone' | 'entities'>): string | null {
  const stated = [localTimezone, ...(entities ?? []).map(({ timezone }) => timezone)];
  return stated.map(timeZoneOf).find((zone) => zone !== null) ?? null;
}

/** A pressed button, in the same form for old and new clients. */
export interface PressedButton {
  readonly verb: string;
  /** The data of the button, merged with the values of the card's inputs. */
  readonly data: unknown;
}

/** The button that a message of an old client (`Action.Submit`) names in its value; null when it names none. */
export function submittedButton(value: unknown): PressedButton | null {
  if (typeof value !== 'object' || value === null || !('verb' in value)) return null;
  return typeof value.verb === 'string' ? { verb: value.verb, data: value } : null;
}

/** The button that an invoke of a new client (`Action.Execute`) names; the verb is empty when it names none. */
export function executedButton(value: unknown): PressedButton {
  const { action } = (value ?? {}) as { action?: { verb?: unknown; data?: unknown } };
  const verb = typeof action?.verb === 'string' ? action.verb : '';
  return { verb, data: action?.data };
}
