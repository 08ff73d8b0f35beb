import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { organisation } from '../../src/domain/people/recorder.ts';
import { AuditLog } from '../../src/flows/audit/audit-log.ts';
import type { Store } from '../../src/store/open.ts';
import { insertContacts } from '../../src/store/queries/deals/contacts.ts';
import { dealBundleByKey } from '../../src/store/queries/deals/deal-bundle.ts';
import { insertDeals } from '../../src/store/queries/deals/deals.ts';
import { insertEvidence, type NewEvidence } from '../../src/store/queries/deals/evidence.ts';
import { onEachDatabase } from '../support/databases/each-database.ts';
import { deal, evidence } from '../support/deals.ts';

const KEPT: NewEvidence = {
  email: 'Ann@Contoso.com',
  scope: 'commercial',
  evidence: evidence('vl-central', 'no-wsa'),
  recordedAt: '2026-06-10T08:00:00.000Z',
  recorder: organisation('ann'),
  recordedOn: null,
};

const FORBIDDEN: readonly { readonly what: string; readonly statement: string }[] = [
  { what: 'changing a result', statement: `update evidence set result = 'valid'` },
  { what: 'changing nothing', statement: 'update evidence set result = result' },
  { what: 'deleting one row', statement: 'delete from evidence where id = (select min(id) from evidence)' },
  { what: 'deleting all rows', statement: 'delete from evidence' },
  {
    what: 'writing over a row',
    statement: `insert into evidence select * from evidence where true
      on conflict (fingerprint) do update set result = 'valid'`,
  },
];

const FORBIDDEN_BY_ONE = {
  SQLite: [
    {
      what: 'replacing a row',
      statement: `replace into evidence select id, email_key, cloud_scope, method, 'valid', validated_at,
        validated_by, portal, recorded_at, recorded_by, fingerprint, note, raw,
        recorded_on, recorder_name, recorder_sees, check_id from evidence`,
    },
  ],
  PostgreSQL: [{ what: 'emptying the table', statement: 'truncate evidence' }],
} as const;

async function kept({ db }: Store): Promise<unknown> {
  return db.selectFrom('evidence').selectAll().execute();
}

describe('evidence that is kept', () => {
  onEachDatabase((database) => {
    it.each([...FORBIDDEN, ...FORBIDDEN_BY_ONE[database.name]])(
      'is protected by the database against $what',
      async ({ statement }) => {
        const store = await database.store();
        await insertEvidence(store.db, [KEPT]);
        const before = await kept(store);
        await expect(sql.raw(statement).execute(store.db)).rejects.toHaveProperty(
          'message',
          'evidence is append-only',
        );
        expect(await kept(store)).toEqual(before);
      },
    );

    it('is kept once, however often and in whatever spelling of the address it is stated', async () => {
      const store = await database.store();
      await insertEvidence(store.db, [KEPT]);
      await insertEvidence(store.db, [{ ...KEPT, email: ' ann@contoso.COM ' }, KEPT]);
      expect(await kept(store)).toMatchObject([{ email_key: 'ann@contoso.com', recorded_by: 'import:ann' }]);
    });

    it.each([
      { what: 'scope', other: { ...KEPT, scope: 'gcc' as const } },
      { what: 'address', other: { ...KEPT, email: 'bob@contoso.com' } },
      { what: 'result', other: { ...KEPT, evidence: evidence('vl-central', 'valid') } },
      { what: 'day', other: { ...KEPT, evidence: evidence('vl-central', 'no-wsa', '2026-06-02') } },
      { what: 'portal', other: { ...KEPT, evidence: { ...KEPT.evidence, portal: 'x' } } },
      { what: 'recorder', other: { ...KEPT, recorder: organisation('bob') } },
      { what: 'person who checked', other: { ...KEPT, evidence: { ...KEPT.evidence, validatedBy: 'x' } } },
    ])('is another piece when the $what is another', async ({ other }) => {
      const store = await database.store();
      await insertEvidence(store.db, [KEPT]);
      await insertEvidence(store.db, [other]);
      expect(await kept(store)).toHaveLength(2);
    });

    it('is found by address and scope, in the order it was recorded', async () => {
      const { db } = await database.store();
      const refs = await insertDeals(db, [deal({ dealId: 'D-1', cloudScope: 'commercial' })], '');
      const contact = { role: 'notices-contact', name: null, email: 'Ann@Contoso.com' } as const;
      const dealRef = refs.get('d-1') ?? 0;
      await insertContacts(db, [{ ...contact, dealRef, position: 0, addedAt: '', addedBy: '' }]);
      const newer = { ...KEPT, evidence: evidence('sign-in', 'work-account', '2026-05-01') };
      await insertEvidence(db, [KEPT, { ...KEPT, scope: 'gcc' }, { ...KEPT, email: 'bob@contoso.com' }]);
      await insertEvidence(db, [newer]);
      const dossier = await dealBundleByKey(db, 'd-1');
      expect(dossier?.evidence.map(({ result }) => result)).toEqual(['no-wsa', 'work-account']);
    });
  });
});

const ENTRY = {
  actor: { id: 'ann', objectId: null, tenantId: null, name: 'Ann', addresses: [] },
  action: 'view',
  dealId: 'D-1',
  conversation: null,
  detail: { code: 'deal-seen' },
} as const;

const FORBIDDEN_IN_AUDIT = [
  { what: 'changing a detail', statement: `update audit set detail_code = 'not-on-deal'` },
  { what: 'changing parameters', statement: `update audit set detail_params = null` },
  { what: 'changing nothing', statement: 'update audit set at = at' },
  { what: 'deleting all rows', statement: 'delete from audit' },
] as const;

const FORBIDDEN_IN_AUDIT_BY_ONE = {
  SQLite: [
    {
      what: 'replacing a row',
      statement: `replace into audit select id, at, actor_id, 'Bob', actor_address, action, deal_key, conversation,
        detail, detail_code, detail_params from audit`,
    },
  ],
  PostgreSQL: [{ what: 'emptying the table', statement: 'truncate audit' }],
} as const;

describe('an entry of the audit log', () => {
  onEachDatabase((database) => {
    it.each([...FORBIDDEN_IN_AUDIT, ...FORBIDDEN_IN_AUDIT_BY_ONE[database.name]])(
      'is protected by the database against $what',
      async ({ statement }) => {
        const { db } = await database.store();
        await new AuditLog(db, { error: () => {} }, () => 0).note([ENTRY]);
        const rows = () => db.selectFrom('audit').selectAll().execute();
        const before = await rows();
        expect(before).toHaveLength(1);
        await expect(sql.raw(statement).execute(db)).rejects.toHaveProperty(
          'message',
          'audit is append-only',
        );
        expect(await rows()).toEqual(before);
      },
    );
  });
});
