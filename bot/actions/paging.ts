import { z } from 'zod';

/** Where a page begins, counted from 0. Old clients send numbers as text. */
export const pageStart = z.coerce.number().int().min(0).max(1_000_000).catch(0);
