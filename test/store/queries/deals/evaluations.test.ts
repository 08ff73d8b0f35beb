import { describe, expect, it } from '@jest/globals';
import type { Contact, Deal } from '../../../../src/domain/deal.ts';
import { organisation } from '../../../../src/domain/people/recorder.ts';
import { checkDeals } from '../../../../src/flows/deals/check-deal.ts';
import { RULESET_VERSION } from '../../../../src/rules/evaluate-deal.ts';
import { toWire, WireEvaluationSchema } from '../../../../src/rules/wire.ts';
import type { Store } from '../../../../src/store/open.ts';
import { insertContacts } from '../../../../src/store/queries/deals/contacts.ts';
import { dealByKey, insertDeals, updateDeal } from '../../../../src/store/queries/deals/deals.ts';
import { type EvaluationRow, evaluationsOf } from '../../../../src/store/queries/deals/evaluations.ts';
import { insertEvidence } from '../../../../src/store/queries/deals/evidence.ts';
import { onEachDatabase } from '../../../support/databases/each-database.ts';
import { contact, deal, evidence, NOTICES } from '../../../support/deals.ts';

const MORNING = '2026-06-10T08:00:00.000Z';
const EVENING = '2026-06-10T20:00:00.000Z';
const NEXT_DAY = '2026-06-11T08:00:00.000Z';

/** Looks at the deal at a time; gives every evaluation kept so far, the newest first. */
async function look({ db }: Store, at: string = MORNING): Promise<EvaluationRow[]> {
  const row = await dealByKey(db, 'd-1');
  if (!row) throw new Error('the deal is kept');
  await checkDeals({ db, now: () => Date.parse(at) }, [row]);
  return evaluationsOf(db, row.id, 100);
}

async function keep({ db }: Store, stated: Partial<Deal>, contacts: readonly Contact[]): Promise<number> {
  const ref = (await insertDeals(db, [deal(stated)], MORNING)).get('d-1') ?? 0;
  await name({ db }, ref, contacts);
  return ref;
}

async function name({ db }: Pick<Store, 'db'>, dealRef: number, contacts: readonly Contact[]): Promise<void> {
  const added = { addedAt: MORNING, addedBy: 'import:ann' };
  await insertContacts(
    db,
    contacts.map((one, position) => ({ ...one, ...added, dealRef, position })),
  );
}

const CHANGES: readonly {
  readonly what: string;
  readonly change: (store: Store, ref: number) => Promise<unknown>;
}[] = [
  {
    what: 'a check of an address',
    change: ({ db }) =>
      insertEvidence(db, [
        {
          email: NOTICES.email,
          scope: 'commercial',
          evidence: evidence('vl-central', 'no-wsa'),
          recordedAt: MORNING,
          recorder: organisation('ann'),
          recordedOn: null,
        },
      ]),
  },
  {
    what: 'a further contact',
    change: (store, ref) => name(store, ref, [contact('online-administrator', 'bob@contoso.com')]),
  },
  {
    what: 'a close date',
    change: ({ db }, ref) => updateDeal(db, ref, deal({ closeDate: '2026-06-12' }), EVENING),
  },
  {
    what: 'another deal of the same PCN in another cloud',
    change: async ({ db }) => {
      await insertDeals(db, [deal({ dealId: 'D-2', pcn: 'AB-1', cloudScope: 'gcc-high' })], EVENING);
    },
  },
];

describe('the evaluations of a deal', () => {
  onEachDatabase((database) => {
    it('are kept with the policy and the rules they were made by', async () => {
      const store = await database.store();
      await keep(store, {}, [NOTICES]);
      expect(await look(store)).toMatchObject([
        {
          as_of: '2026-06-10',
          policy: '2026-05-22',
          ruleset: RULESET_VERSION,
          verdict: 'blocked',
          risk: 'low',
          evaluated_at: MORNING,
        },
      ]);
      expect(RULESET_VERSION).not.toBe('');
    });

    it.each([
      { at: '2025-08-01T00:00:00.000Z', policy: '2025-07-23' },
      { at: '2026-05-21T23:59:59.999Z', policy: '2026-01-15' },
      { at: '2026-05-22T00:00:00.000Z', policy: '2026-05-22' },
    ])('made at $at is made by the policy $policy', async ({ at, policy }) => {
      const store = await database.store();
      await keep(store, {}, [NOTICES]);
      expect(await look(store, at)).toMatchObject([{ as_of: at.slice(0, 10), policy }]);
    });

    it('are kept in their printed form', async () => {
      const store = await database.store();
      await keep(store, {}, [NOTICES]);
      const [kept] = await look(store);
      const row = await dealByKey(store.db, 'd-1');
      const [checked] = await checkDeals({ db: store.db, now: () => Date.parse(MORNING) }, row ? [row] : []);
      const printed: unknown = JSON.parse(kept?.result ?? '');
      expect(WireEvaluationSchema.parse(printed)).toEqual(printed);
      expect(printed).toEqual(checked && toWire(checked.evaluation));
    });

    it('are not kept again while nothing has changed', async () => {
      const store = await database.store();
      await keep(store, {}, [NOTICES]);
      const first = await look(store, MORNING);
      expect(first).toHaveLength(1);
      expect(await look(store, MORNING)).toEqual(first);
      expect(await look(store, EVENING)).toEqual(first);
    });

    it('are kept anew as of another day', async () => {
      const store = await database.store();
      await keep(store, {}, [NOTICES]);
      await look(store, MORNING);
      const kept = await look(store, NEXT_DAY);
      expect(kept.map(({ as_of }) => as_of)).toEqual(['2026-06-11', '2026-06-10']);
    });

    it.each(CHANGES)('are kept anew after $what', async ({ change }) => {
      const store = await database.store();
      const ref = await keep(store, { pcn: 'AB-1' }, [NOTICES]);
      await look(store, MORNING);
      await change(store, ref);
      const [newest, before, ...more] = await look(store, EVENING);
      expect(more).toEqual([]);
      expect(before?.evaluated_at).toBe(MORNING);
      expect(newest?.evaluated_at).toBe(EVENING);
      expect(newest?.result).not.toBe(before?.result);
      expect(newest?.ruleset).toBe(RULESET_VERSION);
    });

    it('of many deals at once are kept for each', async () => {
      const { db } = await database.store();
      const ids = Array.from({ length: 1200 }, (_, at) => `D-${at}`);
      await insertDeals(
        db,
        ids.map((dealId) => deal({ dealId, pcn: dealId })),
        MORNING,
      );
      const rows = await db.selectFrom('deals').selectAll().orderBy('id').execute();
      const checked = await checkDeals({ db, now: () => Date.parse(MORNING) }, rows);
      expect(checked.map((one) => one.deal.dealId)).toEqual(ids);
      expect(await db.selectFrom('evaluations').select('id').execute()).toHaveLength(ids.length);
    }, 30_000);
  });
});
