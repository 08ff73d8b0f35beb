import { z } from 'zod';
import { WIRE_KEYS } from '../../cards/kit/payload.ts';

/** Fields that the payloads of several buttons have, and how a payload is parsed. */

export const dealId = z.string().min(1).max(500);

/** Whether the pressed message is this deal's own card. Old clients send numbers as text. */
export const isDealCard = z.coerce
  .number()
  .catch(0)
  .transform((value) => value === 1);

/** Version of the deal on the pressed card; empty for cards of earlier versions, which have none. */
export const dealVersion = z.string().max(40).catch('');

/** Version of the preview on the pressed card; empty if the card is no preview. */
export const previewVersion = z.string().max(80).catch('');

/** Key of an alert message. */
export const delivery = z.string().min(1).max(600);

/** Number of a deal's row in the store. Old clients send numbers as text. */
export const dealRef = z.coerce.number().int().min(1);

/** Numbers with commas between, such as those of rows. */
export const numbers = z
  .string()
  .max(2000)
  .regex(/^\d{1,12}(,\d{1,12})*$/)
  .transform((text) => text.split(',').map(Number));

/** First row of a page, counted from 0. Old clients send numbers as text. */
export const pageStart = z.coerce.number().int().min(0).max(1_000_000).catch(0);

/** Schema of a payload with the fields of `shape`, which are read from their keys on the wire. */
export function payloadOf<S extends z.ZodRawShape>(shape: S) {
  const renamed = Object.entries(WIRE_KEYS).filter(([field]) => Object.hasOwn(shape, field));
  return z.preprocess((sent) => {
    if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent;
    const byKey = new Map<string, unknown>(Object.entries(sent));
    return { ...sent, ...Object.fromEntries(renamed.map(([field, key]) => [field, byKey.get(key)])) };
  }, z.object(shape));
}
