import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBook } from '../../src/book/book.ts';
import { organisation } from '../../src/domain/people/recorder.ts';
import { importBook } from '../../src/flows/book/import-book.ts';
import { inputOfBundle } from '../../src/flows/deals/deal-input.ts';
import { evaluateDeal } from '../../src/rules/evaluate-deal.ts';
import { toWire, type WireEvaluation } from '../../src/rules/wire.ts';
import type { Store } from '../../src/store/open.ts';
import { dealBundles } from '../../src/store/queries/deals/deal-bundle.ts';
import { anyBook, bytes, csv } from '../flows/book/books.ts';
import { onEachDatabase } from '../support/databases/each-database.ts';
import { AS_OF } from '../support/deals.ts';

async function verdictsOfFile(book: Buffer): Promise<WireEvaluation[]> {
  const reading = await readBook(bytes(book));
  return [...reading.book.files()].map((file) => toWire(evaluateDeal(file, AS_OF)));
}

async function verdictsOfStore({ db }: Store): Promise<WireEvaluation[]> {
  const rows = await db.selectFrom('deals').select('id').execute();
  const dossiers = await dealBundles(
    db,
    rows.map(({ id }) => id),
  );
  return dossiers
    .toSorted((one, other) => one.id - other.id)
    .map((dossier) => toWire(evaluateDeal(inputOfBundle(dossier), AS_OF)));
}

async function take({ db }: Store, book: Buffer): Promise<void> {
  const ignore = () => {};
  await importBook({
    db,
    source: bytes(book),
    importer: organisation('ann'),
    now: () => 0,
    onProblem: ignore,
    onDeal: ignore,
  });
}

describe('the verdicts on deals of the store', () => {
  onEachDatabase((database) => {
    it('are those on the file they came from', async () => {
      await fc.assert(
        fc.asyncProperty(anyBook, async (rows) => {
          const store = await database.store();
          const book = csv(rows);
          await take(store, book);
          expect(await verdictsOfStore(store)).toEqual(await verdictsOfFile(book));
        }),
        { numRuns: 15 },
      );
    }, 180_000);

    it('are those on the file when it is taken a second time', async () => {
      await fc.assert(
        fc.asyncProperty(anyBook, async (rows) => {
          const store = await database.store();
          const book = csv(rows);
          await take(store, book);
          await take(store, book);
          expect(await verdictsOfStore(store)).toEqual(await verdictsOfFile(book));
        }),
        { numRuns: 8 },
      );
    }, 180_000);

    it.each([
      { what: 'stand on rows between each other', last: { validated_by: 'Zoë' } },
      { what: 'are stated again word for word', last: {} },
    ])('are those on the file where contradicting checks of one day $what', async ({ last }) => {
      const store = await database.store();
      const ann = {
        contact_role: 'NTC',
        contact_email: 'ann@contoso.com',
        validation_method: 'vl-central',
        validated_at: '2026-06-01',
      };
      const deal = { customer: 'Contoso', cloud_scope: 'commercial' };
      const book = csv([
        { deal_id: 'D-1', ...deal, ...ann, validation_result: 'valid' },
        { deal_id: 'D-2', ...deal, ...ann, validation_result: 'no-wsa' },
        { deal_id: 'D-1', ...ann, validation_result: 'valid', ...last },
      ]);
      await take(store, book);
      const verdicts = await verdictsOfStore(store);
      expect(verdicts.map(({ contacts }) => contacts[0]?.verdict)).toEqual(['ready', 'ready']);
      expect(verdicts).toEqual(await verdictsOfFile(book));
    });

    it('are those on the book made by hand', async () => {
      const store = await database.store();
      const book = await readFile(new URL('../fixtures/hand-book.csv', import.meta.url));
      await take(store, book);
      expect(await verdictsOfStore(store)).toEqual(await verdictsOfFile(book));
    });
  });
});
