import { z } from 'zod';
import { Problem } from '../problem.ts';

/** The place where a page ended, as the `cursor` of the page that follows: opaque to whoever is given it. */
export function cursorOf(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The id of a row in a cursor: what PostgreSQL's `integer` can have. */
export const RowId = z.int32().min(0);
/** A text in a cursor; no text of a PostgreSQL database has a NUL character. */
export const CursorText = z
  .string()
  .max(200)
  .refine((text) => !text.includes('\0'));

/**
 * The place in a cursor; null where none was given.
 * @throws Problem `malformed`
 */
export function placeIn<Place extends z.ZodType>(
  cursor: string | undefined,
  schema: Place,
): z.output<Place> | null {
  if (cursor === undefined) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Problem('malformed', 'The cursor is none of this list. Begin with the first page.', {
      errors: [{ pointer: 'query/cursor', detail: 'take it from `next` of the page before' }],
    });
  }
}
