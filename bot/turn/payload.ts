import { z } from 'zod';

/** Fields that the payloads of several buttons have. */

export const dealId = z.string().min(1).max(500);

/**
 * Whether the button stands on the card of the deal it is about (1), or on a card of something else (0). Old clients
 * send numbers as text.
 */
export const own = z.coerce
  .number()
  .catch(0)
  .transform((value) => value === 1);

/** The version of the deal that the card shows; empty on cards of earlier versions. */
export const mark = z.string().max(40).catch('');

/** The id of a message of alerts. */
export const delivery = z.string().min(1).max(600);

/** The `id` of a deal's row. Old clients send numbers as text. */
export const dealRef = z.coerce.number().int().min(1);

/** The index of the first row of a page, counted from 0. Old clients send numbers as text. */
export const pageStart = z.coerce.number().int().min(0).max(1_000_000).catch(0);
