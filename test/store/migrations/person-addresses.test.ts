import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { POSTGRES, SQLITE } from '../../../src/store/db/dialect.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { MIGRATIONS } from '../../../src/store/migrations/index.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { openUnmigrated } from '../../support/databases/unmigrated.ts';

const STEP = '0025-person-addresses';
const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < STEP));

const PLACES = [
  ['person:ann@contoso.com', 'person', '{"user":{"id":"29:ann","aadObjectId":"OID-Ann"}}', 'oid-ann'],
  ['person:bo@contoso.com', 'person', '{"user":{"id":"29:bo"}}', null],
  ['person:cy@contoso.com', 'person', 'no JSON', null],
  ['person:di@contoso.com', 'person', 'null', null],
  ['channel:19:x', 'channel', '{"user":{"aadObjectId":"oid-ann"}}', null],
] as const;

describe('a conversation that was stored before it was known whose it is', () => {
  onEachDatabase((database) => {
    it('is whose its reference says', async () => {
      const { databaseUrl, dataDir } = await database.settings();
      const db = openUnmigrated({ databaseUrl, dataDir });
      const dialect = databaseUrl === null ? SQLITE : POSTGRES;
      await migrate(db, dialect, BEFORE);
      for (const [key, kind, reference] of PLACES)
        await sql`insert into alert_places
          (place_key, kind, conversation_id, service_url, tenant_id, reference, seen_at, gone_at)
          values (${key}, ${kind}, 'c', 's', null, ${reference}, '2026', null)`.execute(db);
      await migrate(db, dialect);
      const rows = await db.selectFrom('alert_places').select(['place_key', 'object_id']).execute();
      expect(new Map(rows.map((row) => [row.place_key, row.object_id]))).toEqual(
        new Map(PLACES.map(([key, , , objectId]) => [key, objectId])),
      );
      await db.destroy();
    });
  });
});
