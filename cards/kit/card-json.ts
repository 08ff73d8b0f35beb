import type { AdaptiveCard } from './adaptive-card.ts';

/** A card does not change once it is made, so what it was written as stays true as long as it lives. */
const WRITTEN = new WeakMap<object, Buffer>();

const ENCODER = new TextEncoder();

/** Room for what is encoded next; a card that does not fit is encoded the slow way. */
const ROOM = new Uint8Array(64 * 1024);

/** The text in UTF-8. `Buffer.from` goes over the text twice, the first time to measure it. */
function utf8(text: string): Buffer {
  const { read, written: bytes } = ENCODER.encodeInto(text, ROOM);
  return read < text.length ? Buffer.from(text) : Buffer.from(ROOM.subarray(0, bytes));
}

/** A card as JSON, in bytes. It is written once: to be weighed, and the same bytes are then sent. */
export function cardJson(card: AdaptiveCard): Buffer {
  const known = WRITTEN.get(card);
  if (known !== undefined) return known;
  const bytes = utf8(JSON.stringify(card));
  WRITTEN.set(card, bytes);
  return bytes;
}

const HOLE = '"content":null}]}';
const AFTER = Buffer.from('}]}');

/**
 * An activity as JSON. Where all it carries is a card that is written already, those bytes are put in: writing a
 * large card takes as long as making it.
 */
export function activityJson(activity: object): string | Buffer {
  const { attachments, ...rest } = activity as { readonly attachments?: readonly { content?: object }[] };
  const [attachment] = attachments ?? [];
  const card = attachments?.length === 1 && attachment?.content ? WRITTEN.get(attachment.content) : undefined;
  if (card === undefined) return JSON.stringify(activity);
  const around = JSON.stringify({ ...rest, attachments: [{ ...attachment, content: null }] });
  if (!around.endsWith(HOLE)) return JSON.stringify(activity);
  return Buffer.concat([Buffer.from(around.slice(0, -'null}]}'.length)), card, AFTER]);
}
