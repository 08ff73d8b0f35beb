import { maySee } from '../../domain/people/audience.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import { exportBook } from './export-book.ts';

/**
 * The deals that every viewer has taken, or may see as an admin, in pieces of CSV text. What somebody is only named on is not
 * among them: imported again by them it would be theirs. The export is logged in the audit log.
 */
export async function* exportBookFor(
  { db, audit }: ShowingContext,
  { asker, audience, conversation }: Viewers,
): AsyncGenerator<string> {
  let deals = 0;
  yield* exportBook({
    db,
    visible: (_, team) => {
      const may = maySee(audience, team);
      if (may) deals += 1;
      return may;
    },
  });
  const detail = { code: 'book-exported', deals } as const;
  await audit.note([{ actor: asker, action: 'export', dealId: null, conversation, detail }]);
}

/** The size of that export in bytes of UTF-8. It is not logged, since nobody is shown a deal. */
export async function exportSize({ db }: ShowingContext, { audience }: Viewers): Promise<number> {
  let bytes = 0;
  for await (const piece of exportBook({ db, visible: (_, team) => maySee(audience, team) }))
    bytes += Buffer.byteLength(piece);
  return bytes;
}
