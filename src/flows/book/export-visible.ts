import type { AuditDetail } from '../../domain/audit/detail.ts';
import { dayOfInstant } from '../../domain/day.ts';
import { maySee } from '../../domain/people/audience.ts';
import type { TakenTeam } from '../../domain/people/team.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import { exportBook } from './export-book.ts';

/**
 * The deals that every viewer has taken, or may see as an admin, in pieces of CSV text. What somebody is only named on is not
 * among them: imported again by them it would be theirs. The audit log has that it was begun, before the first deal is
 * read, and how it ended: of one that is broken off, how many deals were read until then.
 * @param dealIds the deals to export, in this order; left out, all
 */
export async function* exportBookFor(
  { db, audit }: ShowingContext,
  { asker, audience, conversation }: Viewers,
  dealIds?: readonly string[],
): AsyncGenerator<string> {
  const noted = (detail: AuditDetail) =>
    audit.note([{ actor: asker, action: 'export', dealId: null, conversation, detail }]);
  await noted({ code: 'book-export-begun' });
  let deals = 0;
  let isWhole = false;
  try {
    yield* exportBook({
      db,
      ...(dealIds ? { dealIds } : {}),
      visible: (_, team) => {
        const may = maySee(audience, team);
        if (may) deals += 1;
        return may;
      },
    });
    isWhole = true;
  } finally {
    await noted({ code: isWhole ? 'book-exported' : 'book-export-broken-off', deals });
  }
}

/** The name of the file of an export. @param now milliseconds since the epoch */
export function exportName(now: number): string {
  return `deals-${dayOfInstant(now)}.csv`;
}

/**
 * The size of that export in bytes of UTF-8. It is not logged, since nobody is shown a deal.
 * @param dealIds the deals to export; left out, all
 */
export async function exportSize(
  { db }: ShowingContext,
  { audience }: Viewers,
  dealIds?: readonly string[],
): Promise<number> {
  let bytes = 0;
  const visible = (_: unknown, team: TakenTeam) => maySee(audience, team);
  for await (const piece of exportBook({ db, ...(dealIds ? { dealIds } : {}), visible }))
    bytes += Buffer.byteLength(piece);
  return bytes;
}
