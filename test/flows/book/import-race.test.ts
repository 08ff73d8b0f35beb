import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { isOnDeal } from '../../../src/domain/people/audience.ts';
import { importerOf } from '../../../src/domain/people/recorder.ts';
import { type ImportOutcome, importBook } from '../../../src/flows/book/import-book.ts';
import { dealOfRow } from '../../../src/store/queries/deals/deal-row.ts';
import { dealByKey, updateDeal } from '../../../src/store/queries/deals/deals.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { eventually } from '../../support/eventually.ts';
import { viewersAt } from '../../support/viewers.ts';
import { bytes, csv } from './books.ts';
import { takeRows } from './taking.ts';

const EVE = 'eve@team.example';
const DEAL = { deal_id: 'D-1', customer: 'Contoso', ae_email: EVE };

describe('a book of somebody who is taken off a deal meanwhile', () => {
  onEachDatabase((database) => {
    // A transaction of SQLite has the whole database to itself, so there is no meanwhile.
    const onPostgres = database.name === 'PostgreSQL' ? it : it.skip;
    onPostgres('changes nothing of it', async () => {
      const settings = await database.settings();
      const [here, there] = [await database.store(settings), await database.store(settings)];
      await takeRows(here, [DEAL]);
      const row = await dealByKey(here.db, 'd-1');
      if (!row) throw new Error('there is no deal');
      let commit = () => {};
      const mayCommit = new Promise<void>((resolve) => {
        commit = resolve;
      });
      const moved = here.db.transaction().execute(async (transaction) => {
        await updateDeal(transaction, row.id, { ...dealOfRow(row), aeEmail: 'ann@team.example' }, '');
        await mayCommit;
      });
      const outcomes: ImportOutcome[] = [];
      const { viewer } = viewersAt(EVE);
      const imported = importBook({
        db: there.db,
        source: bytes(csv([{ ...DEAL, customer: 'Owned by Eve' }])),
        importer: importerOf(viewersAt(EVE)),
        now: () => 0,
        mayTake: (kept, stated) => (isOnDeal(viewer, kept ?? stated) ? null : 'not yours'),
        onProblem: () => {},
        onDeal: (outcome) => outcomes.push(outcome),
      });
      await eventually(async () => {
        const { rows } = await sql`select 1 from pg_locks where not granted`.execute(there.db);
        expect(rows).not.toHaveLength(0);
      });
      commit();
      await Promise.all([moved, imported]);
      expect(outcomes).toMatchObject([{ kind: 'refused' }]);
      expect(await dealByKey(here.db, 'd-1')).toMatchObject({
        ae_email: 'ann@team.example',
        customer: 'Contoso',
      });
    });
  });
});
