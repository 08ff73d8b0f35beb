import { maySee } from '../../domain/audience.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import { exportBook } from './export-book.ts';

/** The deals that every viewer may see, in pieces of CSV text. The export is logged in the audit log. */
export async function* exportBookFor(
  { db, audit }: ShowingContext,
  { asker, audience, conversation }: Viewers,
): AsyncGenerator<string> {
  let deals = 0;
  yield* exportBook({
    db,
    visible: (deal) => {
      const may = maySee(audience, deal);
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
  for await (const piece of exportBook({ db, visible: (deal) => maySee(audience, deal) }))
    bytes += Buffer.byteLength(piece);
  return bytes;
}
