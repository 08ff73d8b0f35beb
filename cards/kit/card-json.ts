import type { AdaptiveCard } from './adaptive-card.ts';

/** The JSON of a card. */
interface Written {
  readonly utf8: Buffer;
  /** Its length in characters of UTF-16, of two bytes each. */
  readonly length: number;
}

/** The JSON of each card; cards are immutable, so it stays valid as long as the card lives. */
const WRITTEN = new WeakMap<object, Written>();

const ENCODER = new TextEncoder();

/** Buffer for encoding, 64 KiB; a larger text is encoded by `Buffer.from`, which is slower. */
const ROOM = new Uint8Array(64 * 1024);

/** A text in UTF-8. `Buffer.from` would go over it twice, the first time to measure it. */
function utf8(text: string): Buffer {
  const { read, written: bytes } = ENCODER.encodeInto(text, ROOM);
  return read < text.length ? Buffer.from(text) : Buffer.from(ROOM.subarray(0, bytes));
}

/** A card as JSON, serialised once: its size is measured, and the same bytes are sent. */
export function cardJson(card: AdaptiveCard): Written {
  const known = WRITTEN.get(card);
  if (known !== undefined) return known;
  const json = JSON.stringify(card);
  const written = { utf8: utf8(json), length: json.length };
  WRITTEN.set(card, written);
  return written;
}

const HOLE = '"content":null}]}';
const AFTER = Buffer.from('}]}');

/**
 * An activity as JSON. If its only attachment is a card that `cardJson` has serialised, those bytes are put in:
 * serialising a large card takes as long as building it.
 */
export function activityJson(activity: object): string | Buffer {
  const { attachments, ...rest } = activity as { readonly attachments?: readonly { content?: object }[] };
  const [attachment] = attachments ?? [];
  const card =
    attachments?.length === 1 && attachment?.content ? WRITTEN.get(attachment.content)?.utf8 : undefined;
  if (card === undefined) return JSON.stringify(activity);
  const around = JSON.stringify({ ...rest, attachments: [{ ...attachment, content: null }] });
  if (!around.endsWith(HOLE)) return JSON.stringify(activity);
  return Buffer.concat([Buffer.from(around.slice(0, -'null}]}'.length)), card, AFTER]);
}
