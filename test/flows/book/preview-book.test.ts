import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { organisation } from '../../../src/domain/people/recorder.ts';
import type { ImportOutcome } from '../../../src/flows/book/import-book.ts';
import {
  type BookPreview,
  MOST_PROBLEMS,
  MOST_SHOWN,
  previewBook,
} from '../../../src/flows/book/preview-book.ts';
import type { Store } from '../../../src/store/open.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { anyBook, type BookRow, bytes, csv } from './books.ts';
import { ANN, BOB, BOOK, contents, DEAL, SECOND, type Taken, takeRows, VALID } from './taking.ts';

function preview({ db }: Store, rows: readonly BookRow[]): Promise<BookPreview> {
  return previewBook({ db, source: bytes(csv(rows)), importer: organisation('ann') });
}

/** What an import said, in the form of a preview. */
function inPreviewForm({ problems, named }: Taken): unknown {
  const of = (kind: ImportOutcome['kind']) => named.filter((outcome) => outcome.kind === kind);
  const said = (severity: string) => problems.filter((problem) => problem.startsWith(`${severity}:`)).length;
  return {
    counts: {
      new: of('new').length,
      changed: of('changed').length,
      unchanged: of('unchanged').length,
      refused: of('refused').length,
    },
    errors: said('error'),
    warnings: said('warning'),
    firstNew: of('new').slice(0, MOST_SHOWN),
    firstChanged: of('changed').slice(0, MOST_SHOWN),
    firstRefused: of('refused').slice(0, MOST_SHOWN),
  };
}

/** A row that is refused and one that is taken with a remark. */
const FAULTY: readonly BookRow[] = [
  { deal_id: 'D-8', customer: 'Contoso', stage: 'never' },
  { deal_id: 'D-9', customer: 'Contoso', value_usd: 'much' },
];

describe('a preview of a book', () => {
  onEachDatabase((database) => {
    it('says what is new, changed, unchanged and refused, and writes nothing', async () => {
      const store = await database.store();
      await takeRows(store, BOOK);
      const before = await contents(store);
      const rows = [{ ...DEAL, ...BOB, close_date: '2026-07-15' }, ANN, ...BOOK.slice(2), ...FAULTY];
      const said = await preview(store, rows);
      expect(said).toMatchObject({
        counts: { new: 1, changed: 1, unchanged: 1, refused: 1 },
        errors: 1,
        warnings: 1,
        problems: [
          { severity: 'error', line: 5, column: 'stage' },
          { severity: 'warning', line: 6, column: 'value_usd' },
        ],
        firstNew: [{ dealId: 'D-9' }],
        firstChanged: [
          {
            dealId: 'D-1',
            changes: [
              'partner: Fabrikam → (blank)',
              'close_date: 2026-06-30 → 2026-07-15',
              'value_usd: 1000 → (blank)',
              'contacts put in another order',
            ],
          },
        ],
        firstRefused: [{ dealId: 'D-8' }],
      });
      expect(await contents(store)).toEqual(before);
    });

    it('counts a check that many deals of many batches state as the import does, once', async () => {
      const store = await database.store();
      const deals = Array.from({ length: 450 }, (_, at) => ({
        ...DEAL,
        ...ANN,
        deal_id: `D-${at}`,
        customer: 'Contoso',
      }));
      await takeRows(store, deals);
      const checked = deals.map((deal) => ({ ...deal, ...VALID }));
      const said = await preview(store, checked);
      expect(said.counts).toEqual({ new: 0, changed: 1, unchanged: 449, refused: 0 });
      expect(said).toMatchObject(inPreviewForm(await takeRows(store, checked, { at: SECOND })) as object);
    });

    it('keeps no more problems and deals than fit, errors before warnings, and counts all', async () => {
      const store = await database.store();
      const rows = Array.from({ length: 300 }, (_, at) =>
        FAULTY.map((row) => ({ ...row, deal_id: `${row.deal_id}-${at}` })),
      );
      const said = await preview(store, rows.flat());
      expect(said.counts).toEqual({ new: 300, changed: 0, unchanged: 0, refused: 300 });
      expect([said.errors, said.warnings]).toEqual([300, 300]);
      expect(said.problems).toHaveLength(MOST_PROBLEMS);
      expect(said.problems.every(({ severity }) => severity === 'error')).toBe(true);
      expect([said.firstNew.length, said.firstRefused.length]).toEqual([MOST_SHOWN, MOST_SHOWN]);
    });

    it('says what the import of any book after any other then says', async () => {
      await fc.assert(
        fc.asyncProperty(anyBook, anyBook, async (first, second) => {
          const store = await database.store();
          await takeRows(store, first);
          const { problems, ...said } = await preview(store, [...second, ...FAULTY]);
          const taken = await takeRows(store, [...second, ...FAULTY], { at: SECOND });
          expect(said).toEqual(inPreviewForm(taken));
          expect(problems).toHaveLength(taken.problems.length);
          if (database.name === 'SQLite') await store.close();
        }),
        { numRuns: 12 },
      );
    }, 120_000);
  });

  it('of no book is refused', async () => {
    const source = bytes('no book');
    await expect(
      previewBook({ db: {} as Store['db'], source, importer: organisation('ann') }),
    ).rejects.toThrow('the column is missing');
  });
});
