import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { auditCard } from '../../../cards/audit/audit-log.ts';
import { POSTGRES, SQLITE } from '../../../src/store/db/dialect.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { MIGRATIONS } from '../../../src/store/migrations/index.ts';
import type { StoreSettings } from '../../../src/store/open.ts';
import { auditRecords } from '../../../src/store/queries/audit/audit.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { openUnmigrated } from '../../support/databases/unmigrated.ts';
import { READER } from '../../support/reader.ts';
import { linesOf } from '../../support/teams/card-text.ts';

const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0019-audit-details'));

/** A database whose one audit entry was written before details had codes. */
async function fillBefore({ databaseUrl, dataDir }: StoreSettings): Promise<void> {
  const db = openUnmigrated({ databaseUrl, dataDir });
  await migrate(db, databaseUrl === null ? SQLITE : POSTGRES, BEFORE);
  await sql`insert into audit (at, actor_id, actor_name, actor_address, action, deal_key, conversation, detail)
    values ('2026-06-10T12:00:00.000Z', 'ann', 'Ann', null, 'refuse', 'd-1', 'c', 'is not on the deal')`.execute(
    db,
  );
  await db.destroy();
}

describe('an audit entry from before details had codes', () => {
  onEachDatabase((database) => {
    const opened = async () => {
      const settings = await database.settings();
      await fillBefore(settings);
      return database.store(settings);
    };

    it('is shown in the words it was written in', async () => {
      const { db } = await opened();
      const rows = await auditRecords(db, 'd-1', { skip: 0, limit: 9 });
      expect(rows).toMatchObject([
        { action: 'refuse', detail: { code: 'words', words: 'is not on the deal' } },
      ]);
      expect(
        linesOf(auditCard({ reader: READER, dealId: 'D-1', rows, from: 0, hasMore: false })).join('\n'),
      ).toContain('Refused: Ann is not on the deal');
    });

    it.each([
      { what: 'changing its words', statement: `update audit set detail = ''` },
      { what: 'giving it a code', statement: `update audit set detail_code = 'not-on-deal'` },
      { what: 'deleting it', statement: 'delete from audit' },
    ])('is protected by the database against $what', async ({ statement }) => {
      const { db } = await opened();
      await expect(sql.raw(statement).execute(db)).rejects.toHaveProperty('message', 'audit is append-only');
      expect(await auditRecords(db, null, { skip: 0, limit: 9 })).toHaveLength(1);
    });
  });
});
