import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countDeals } from '../../src/store/queries/deals/deals.ts';
import { type CompiledCli, compileCli } from '../support/cli/memory-cli.ts';
import { onEachDatabase } from '../support/databases/each-database.ts';

const PROCESSES = [1, 2, 3, 4];
const DEALS = 250;

let cli: CompiledCli;
let folder: string;

beforeAll(async () => {
  cli = await compileCli();
  folder = await mkdtemp(path.join(tmpdir(), 'wsa-test-books-'));
}, 60_000);

afterAll(async () => {
  await cli?.remove();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** A book of which no two processes share a deal, while they all state something about one address. */
async function bookOf(process: number): Promise<string> {
  const rows = Array.from({ length: DEALS }, (_, at) => {
    const contact = `Notices Contact,ann@contoso.com,vl-central,valid,2026-06-0${process}`;
    return `D-${process}-${at},Customer ${process},Commercial,${contact}`;
  });
  const header =
    'deal_id,customer,cloud_scope,contact_role,contact_email,validation_method,validation_result,validated_at';
  const file = path.join(folder, `book-${process}.csv`);
  await writeFile(file, [header, ...rows, ''].join('\n'));
  return file;
}

describe('processes that open an empty store at once', () => {
  onEachDatabase((database) => {
    it('all bring it up to date and import into it', async () => {
      const settings = await database.settings();
      const books = await Promise.all(PROCESSES.map(bookOf));
      const runs = await Promise.all(books.map((book) => cli.run(['import', book], settings)));

      const told = new RegExp(`^${DEALS} new, 0 changed, 0 unchanged, 0 refused; `);
      const wanted = { status: 0, stderr: '', stdout: expect.stringMatching(told) };
      expect(runs).toEqual(PROCESSES.map(() => expect.objectContaining(wanted)));
      const { db } = await database.store(settings);
      expect(await countDeals(db)).toBe(PROCESSES.length * DEALS);
      expect(await db.selectFrom('evidence').select('validated_at').execute()).toHaveLength(PROCESSES.length);
    }, 60_000);
  });
});
