import { z } from 'zod';

/** What several buttons carry. */

export const dealId = z.string().min(1).max(500);

/** Whether the message of the card is this deal's own; old clients send numbers as text. */
export const own = z.coerce
  .number()
  .catch(0)
  .transform((value) => value === 1);

/** The state of the deal when the card was drawn; cards of earlier versions have none. */
export const mark = z.string().max(40).catch('');

/** Names a message of alerts. */
export const delivery = z.string().min(1).max(600);

/** The number of a deal's row; old clients send numbers as text. */
export const dealRef = z.coerce.number().int().min(1);

/** Where a page begins, counted from 0. Old clients send numbers as text. */
export const pageStart = z.coerce.number().int().min(0).max(1_000_000).catch(0);
