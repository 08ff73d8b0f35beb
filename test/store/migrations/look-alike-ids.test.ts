import { describe, expect, it, jest } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { dealKey } from '../../../src/domain/deal.ts';
import { POSTGRES, SQLITE } from '../../../src/store/db/dialect.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { MIGRATIONS } from '../../../src/store/migrations/index.ts';
import type { StoreSettings } from '../../../src/store/open.ts';
import type { Schema } from '../../../src/store/schema/index.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { insertDealsBeforeNames } from '../../support/databases/deals-before-names.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { openUnmigrated } from '../../support/databases/unmigrated.ts';
import { deal } from '../../support/deals.ts';

const AT = '2026-06-10T08:00:00.000Z';
const STEP = '0023-look-alike-ids';
const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < STEP));

/** A store as it was before the migration. */
async function openBefore({ databaseUrl, dataDir }: StoreSettings): Promise<Kysely<Schema>> {
  const db = openUnmigrated({ databaseUrl, dataDir });
  await migrate(db, databaseUrl === null ? SQLITE : POSTGRES, BEFORE);
  return db;
}

/** The key an id had before. */
const formerKey = (id: string) => id.trim().toLowerCase();

describe('the keys of stored deals', () => {
  onEachDatabase((database) => {
    /** A migrated store that held deals of these ids, each with an entry in the audit log. */
    const migrated = async (ids: readonly string[], leads: readonly (string | null)[] = []) => {
      const settings = await database.settings();
      const before = await openBefore(settings);
      for (const [at, dealId] of ids.entries()) {
        const lead = leads[at] ?? null;
        const stated = deal({ dealId: `x-${at}`, customer: `Customer ${at}`, leadDealId: lead });
        await insertDealsBeforeNames(before, [stated], AT);
        const leadKey = lead === null ? null : formerKey(lead);
        await sql`update deals set deal_id = ${dealId}, deal_key = ${formerKey(dealId)}, lead_deal_key = ${leadKey}
          where deal_key = ${`x-${at}`}`.execute(before);
        await sql`insert into audit (at, actor_id, actor_name, action, deal_key, detail)
          values (${AT}, 'ann', 'Ann', 'view', ${formerKey(dealId)}, ${`of customer ${at}`})`.execute(before);
      }
      await before.destroy();
      const { db } = await database.store(settings);
      const deals = await db
        .selectFrom('deals')
        .select(['deal_id', 'deal_key', 'customer', 'lead_deal_key'])
        .orderBy('id')
        .execute();
      return { db, deals };
    };

    it('are those by which ids that look alike are one, and lead to the older audit log', async () => {
      const ids = [
        'EA-1',
        'EA\u20112',
        'ＥＡ－３',
        'Ea\u200b-4',
        'straße-5',
        'two  spaces',
        'D²',
        'D2',
        'STRASSE-5',
        '№1',
        'No1',
      ];
      const { db, deals } = await migrated(ids, ['EA\u20112', null, 'ea-1']);
      expect(deals.map(({ deal_id }) => deal_id)).toEqual(ids);
      expect(deals.map(({ deal_key }) => deal_key)).toEqual(ids.map(dealKey));
      expect(deals.map(({ lead_deal_key }) => lead_deal_key).slice(0, 3)).toEqual(['ea-2', null, 'ea-1']);
      for (const [at, id] of ids.entries()) {
        const entries = await auditOf(db, dealKey(id), { skip: 0, limit: 10 });
        expect(entries.map(({ detail }) => detail)).toEqual([`of customer ${at}`]);
      }
    });

    it('stay apart where they would be one, loudly, and no deal is lost', async () => {
      const warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => {});
      try {
        const ids = ['EA\u20111', 'EA-1', 'EA\u20131', 'EA-1 (2)', 'D\u20117', 'D\u20137'];
        const { db, deals } = await migrated(ids);
        const names = ['EA\u20111 (3)', 'EA-1', 'EA\u20131 (4)', 'EA-1 (2)', 'D\u20117', 'D\u20137 (2)'];
        expect(deals.map(({ deal_id }) => deal_id)).toEqual(names);
        expect(deals.map(({ deal_key }) => deal_key)).toEqual(names.map(dealKey));
        expect(deals.map(({ customer }) => customer)).toEqual(ids.map((_, at) => `Customer ${at}`));
        const entries = await auditOf(db, dealKey('EA-1 (3)'), { skip: 0, limit: 10 });
        expect(entries.map(({ detail }) => detail)).toEqual([
          'the id EA\u20111 looks like that of another deal, so this deal is EA\u20111 (3) from now on',
          'of customer 0',
        ]);
        expect(warned.mock.calls.map(([text]) => String(text))).toHaveLength(3);
      } finally {
        warned.mockRestore();
      }
    });
  });
});
