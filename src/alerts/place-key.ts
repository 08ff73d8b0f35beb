/**
 * A place is where alerts are sent to: the chat of a person, or a channel (a group chat counts as one). Its key is
 * `person:` and an address key, or `channel:` and the id of a conversation; settings, subscriptions, lanes and alerts are
 * stored by it. Nothing but this file makes or reads such keys.
 */

/** The place key of a person, by their address key. */
export function placeOf(personKey: string): string {
  return `person:${personKey}`;
}

const PERSON = placeOf('');

/** The address key in the place key of a person; null for a channel. */
export function personOf(placeKey: string): string | null {
  return placeKey.startsWith(PERSON) ? placeKey.slice(PERSON.length) : null;
}

const PLACE = 'channel:';

/** In the id of a conversation, what comes before the id of the message that began a thread. */
const THREAD = ';messageid=';

/** The id of a conversation without its thread: a thread of a channel is no conversation of its own. */
function withoutThread(conversationId: string): string {
  return conversationId.split(THREAD)[0] ?? conversationId;
}

/** The place key of a channel, by the id of its conversation or of one of its threads. */
export function channelPlaceOf(conversationId: string): string {
  return `${PLACE}${withoutThread(conversationId)}`;
}

export function isChannelPlace(placeKey: string): boolean {
  return placeKey.startsWith(PLACE);
}

/** The id of the conversation in the place key of a channel, outside of any thread. */
export function channelIdOf(placeKey: string): string {
  return placeKey.slice(PLACE.length);
}

/** The id of the thread of a channel that a message began. */
export function threadOf(placeKey: string, activityId: string): string {
  return `${channelIdOf(placeKey)}${THREAD}${activityId}`;
}

/** A place as admins read it: the address of a person, or `channel` and the id of the conversation. */
export function placeText(placeKey: string): string {
  const at = placeKey.indexOf(':');
  const [kind, rest] = [placeKey.slice(0, at), placeKey.slice(at + 1)];
  return kind === 'person' ? rest : `${kind} ${rest}`;
}
