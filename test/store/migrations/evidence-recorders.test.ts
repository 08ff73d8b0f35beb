import { describe, expect, it } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { POSTGRES, SQLITE } from '../../../src/store/db/dialect.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { MIGRATIONS } from '../../../src/store/migrations/index.ts';
import type { StoreSettings } from '../../../src/store/open.ts';
import type { Schema } from '../../../src/store/schema/index.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { openUnmigrated } from '../../support/databases/unmigrated.ts';

const BEFORE = Object.fromEntries(
  Object.entries(MIGRATIONS).filter(([name]) => name < '0020-evidence-recorders'),
);

const AT = '2026-06-10T12:00:00.000Z';
const SOON = '2026-06-10T12:00:00.020Z';
const LATER = '2026-06-11T12:00:00.000Z';

/** Each recorder of stored evidence, and what becomes of the piece. */
const PIECES = [
  { by: 'directory', what: 'a look-up', name: null, sees: '*', on: null },
  {
    by: 'person:oid-ann',
    what: 'a check of somebody in the audit log',
    name: 'Ann',
    sees: 'ann@x.example',
    on: 1,
  },
  {
    by: 'person:bob@x.example',
    what: 'a check of somebody known by address',
    name: 'Bob',
    sees: 'bob@x.example',
    on: null,
  },
  {
    by: 'import:Ann',
    what: 'a book that somebody imported in chat',
    name: 'Ann',
    sees: 'ann@x.example',
    on: null,
  },
  { by: 'import:root', what: 'a book of the command line', name: 'root', sees: '*', on: null },
  { by: 'person:nobody', what: 'a check of somebody unknown', name: null, sees: '', on: null },
] as const;

async function fill(db: Kysely<Schema>): Promise<void> {
  await sql`insert into deals (deal_key, deal_id, customer, customer_domains, submission, cloud_scope, stage, created_at, updated_at)
    values ('d-1', 'D-1', 'Contoso', '', 'vlc-package', 'commercial', 'open', ${AT}, ${AT})`.execute(db);
  for (const { by } of PIECES)
    await sql`insert into evidence (email_key, cloud_scope, method, result, validated_at, recorded_at, recorded_by, fingerprint)
      values ('ntc@contoso.com', 'commercial', 'vl-central', 'valid', ${AT}, ${AT}, ${by}, ${by})`.execute(
      db,
    );
  const entries = [
    [SOON, 'oid-ann', 'Ann', 'Ann@X.example', 'record', 'd-1'],
    [LATER, 'oid-ann', 'Ann', 'Ann@X.example', 'import', null],
    [LATER, 'b', 'Bob', 'bob@x.example', 'view', 'd-1'],
    [LATER, 'cli:root', 'root', null, 'import', 'd-1'],
  ] as const;
  for (const [at, id, name, address, action, deal] of entries)
    await sql`insert into audit (at, actor_id, actor_name, actor_address, action, deal_key, conversation, detail)
      values (${at}, ${id}, ${name}, ${address}, ${action}, ${deal}, 'c', '')`.execute(db);
}

async function fillBefore({ databaseUrl, dataDir }: StoreSettings): Promise<void> {
  const db = openUnmigrated({ databaseUrl, dataDir });
  await migrate(db, databaseUrl === null ? SQLITE : POSTGRES, BEFORE);
  await fill(db);
  await db.destroy();
}

describe('evidence from before its recorder was stored', () => {
  onEachDatabase((database) => {
    it('speaks for the deals of who recorded it, as far as the audit log tells', async () => {
      const settings = await database.settings();
      await fillBefore(settings);
      const { db } = await database.store(settings);
      const rows = await db.selectFrom('evidence').selectAll().orderBy('id').execute();
      expect(
        rows.map(({ recorded_by, recorder_name, recorder_sees, recorded_on }) => ({
          by: recorded_by,
          name: recorder_name,
          sees: recorder_sees,
          on: recorded_on,
        })),
      ).toEqual(PIECES.map(({ by, name, sees, on }) => ({ by, name, sees, on })));
      await expect(sql`update evidence set recorder_sees = '*'`.execute(db)).rejects.toHaveProperty(
        'message',
        'evidence is append-only',
      );
    });
  });
});
