import { z } from 'zod';
import { ROLE_IDS } from '../../src/domain/ids.ts';

/** Parts of the payloads of buttons about a contact of a deal. */

export const email = z.string().trim().max(500);

export const name = z
  .string()
  .trim()
  .max(200)
  .nullish()
  .transform((text) => text || null);

/** A contact by its role and address. */
export const contact = z
  .string()
  .max(600)
  .regex(/^\S+ \S/)
  .transform((text) => ({ role: text.slice(0, text.indexOf(' ')), email: text.slice(text.indexOf(' ') + 1) }))
  .pipe(z.object({ role: z.enum(ROLE_IDS), email }));
