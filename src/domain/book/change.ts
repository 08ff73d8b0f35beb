import { z } from 'zod';
import { ROLE_IDS } from '../ids.ts';

/** The text of a cell; null for a blank one. */
const cell = z.string().nullable();
const contact = { role: z.enum(ROLE_IDS), email: z.string() };

/** One difference between a deal as it is stored and as a book states it. */
export const BookChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), column: z.string(), from: cell, to: cell }),
  z.object({ kind: z.literal('contact-added'), ...contact }),
  z.object({ kind: z.literal('contact-removed'), ...contact }),
  z.object({ kind: z.literal('contact-renamed'), ...contact, from: cell, to: cell }),
  z.object({ kind: z.literal('contacts-reordered') }),
  z.object({ kind: z.literal('checks-added'), count: z.number().int().positive() }),
]);
export type BookChange = z.infer<typeof BookChangeSchema>;
