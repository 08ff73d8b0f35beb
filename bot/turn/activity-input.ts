import { z } from 'zod';
import { timeZoneOf } from '../../src/domain/time/time-zone.ts';
import { textOfChat } from '../../src/replies/chat-text.ts';
import { withLinksUnwrapped } from '../../src/replies/wrapped-link.ts';
import type { ChannelActivity, ChannelTurn } from '../channel/channel-turn.ts';

/** Longest text of a message that is read, in characters: more than anybody types in earnest. */
const MOST_TEXT = 2000;

/** Stands before the words of a reply, for the message that it quotes (an entity `quotedReply` says which that is). */
const QUOTED = /<quoted\b[^<>]*>(?:\s*<\/quoted>)?/gi;

/** Somebody who is mentioned, in the words. */
const MENTION = /<at(?:\s[^<>]*)?>([^<>]*)<\/at>/gi;

/**
 * What somebody said: the words without the mention of the bot and without what they quote. An SDK's own removal
 * throws on a malformed mention. Where the message came along as HTML, that is read, as its plain text has neither the
 * addresses of links nor what parts the cells of a table.
 */
export function textOf({ activity }: Pick<ChannelTurn, 'activity'>): string {
  const { text = '', textFormat } = activity;
  const rich = [...attached(activity, 'text/html'), ...(textFormat === 'xml' ? [text] : [])];
  const [said = text] = rich.map(textOfChat).filter(Boolean);
  const forwarded = attached(activity, FORWARDED).map(forwardedIn).map(textOfChat);
  const words = [said, ...forwarded].filter(Boolean).join('\n');
  const own = withoutBot(words.slice(0, MOST_TEXT), activity).replace(QUOTED, ' ');
  return withLinksUnwrapped(own.replaceAll('&nbsp;', ' ')).trim();
}

/** A text without the mentions of the bot, and with nothing but the names of others who are mentioned. */
function withoutBot(text: string, { entities = [], recipient }: ChannelActivity): string {
  const mentions = entities.flatMap(({ type, mentioned, text: mention }) =>
    type === 'mention' && mentioned?.id === recipient.id && typeof mention === 'string' ? [mention] : [],
  );
  const names = new Set([...mentions, recipient.name ?? ''].map(nameIn));
  return mentions
    .filter((mention) => mention !== '')
    .reduce((words, mention) => words.replaceAll(mention, ' '), text)
    .replace(MENTION, (_, name: string) => (names.has(nameIn(name)) ? ' ' : name));
}

function nameIn(mention: string): string {
  return mention
    .replace(MENTION, '$1')
    .replace(/(?:\s|&nbsp;)+/g, ' ')
    .trim();
}

const Text = z.looseObject({ contentType: z.string(), content: z.string() });

/** The contents, in text, of the attachments of one type. */
function attached({ attachments = [] }: ChannelActivity, type: string): string[] {
  return attachments.flatMap((attachment) => {
    const { data } = Text.safeParse(attachment);
    return data?.contentType === type ? [data.content] : [];
  });
}

/** The type of an attachment that is a message of another conversation, as JSON. */
const FORWARDED = 'forwardedMessageReference';
const Forwarded = z.looseObject({ originalMessageContent: z.string() });

/** The HTML of a message that is forwarded; empty where there is none. */
function forwardedIn(content: string): string {
  try {
    return Forwarded.safeParse(JSON.parse(content)).data?.originalMessageContent ?? '';
  } catch {
    return '';
  }
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
