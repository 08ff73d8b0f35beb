/** Under what a person's settings and messages are kept. */
export function placeOf(personKey: string): string {
  return `person:${personKey}`;
}

const PERSON = placeOf('');

/** The key of the address a place is of; null for a channel. */
export function personOf(placeKey: string): string | null {
  return placeKey.startsWith(PERSON) ? placeKey.slice(PERSON.length) : null;
}

const PLACE = 'channel:';

const THREAD = ';messageid=';

/** Under what the subscriptions and messages of a channel are kept, whichever of its threads something is said in. */
export function channelPlaceOf(conversationId: string): string {
  return `${PLACE}${conversationId.split(THREAD)[0]}`;
}

export function isChannelPlace(placeKey: string): boolean {
  return placeKey.startsWith(PLACE);
}

/** The conversation of a channel, outside of any thread. */
export function channelIdOf(placeKey: string): string {
  return placeKey.slice(PLACE.length);
}

/** The conversation in which a message of a channel is answered. */
export function threadOf(placeKey: string, activityId: string): string {
  return `${channelIdOf(placeKey)}${THREAD}${activityId}`;
}

/** Where an alert goes, as admins read it: the address of a person, else what the place is kept under. */
export function placeText(placeKey: string): string {
  const at = placeKey.indexOf(':');
  const [kind, rest] = [placeKey.slice(0, at), placeKey.slice(at + 1)];
  return kind === 'person' ? rest : `${kind} ${rest}`;
}
