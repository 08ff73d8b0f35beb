import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bookLines } from '../../../bench/book.ts';
import { countDeals } from '../../../src/store/queries/deals/deals.ts';
import { type CompiledCli, compileCli } from '../../support/cli/memory-cli.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';

/** Three rows each: a little over 100,000. */
const DEALS = 33_334;

/** What a process may hold at most, in megabytes. */
const MOST_MEMORY = 300;

let cli: CompiledCli;
let folder: string;
let book: string;

beforeAll(async () => {
  cli = await compileCli();
  folder = await mkdtemp(path.join(tmpdir(), 'wsa-test-books-'));
  book = path.join(folder, 'book.csv');
  await pipeline(Readable.from(bookLines(DEALS, '2026-06-10')), createWriteStream(book));
}, 60_000);

afterAll(async () => {
  await cli?.remove();
  if (folder) await rm(folder, { recursive: true, force: true });
});

describe(`a book of 100,000 rows`, () => {
  onEachDatabase((database) => {
    it(`is taken with less than ${MOST_MEMORY} MB, the first time and again`, async () => {
      const settings = await database.settings();
      const first = await cli.run(['import', book], settings);
      expect(first).toMatchObject({
        status: 0,
        stderr: '',
        stdout: expect.stringMatching(`^${DEALS} new, 0 changed, 0 unchanged, 0 refused; `),
      });
      expect(first.peakMegabytes).toBeLessThan(MOST_MEMORY);

      const again = await cli.run(['import', book], settings);
      expect(again.stdout).toMatch(new RegExp(`^0 new, 0 changed, ${DEALS} unchanged, 0 refused; `));
      expect(again.peakMegabytes).toBeLessThan(MOST_MEMORY);
      const { db } = await database.store(settings);
      expect(await countDeals(db)).toBe(DEALS);
      console.info(
        `${database.name}: ${Math.round(first.peakMegabytes)} MB, then ${Math.round(again.peakMegabytes)} MB`,
      );
    }, 300_000);
  });
});
