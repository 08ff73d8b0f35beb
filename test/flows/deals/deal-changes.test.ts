import { afterEach, expect, it } from '@jest/globals';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { DealChanges } from '../../../src/flows/deals/deal-changes.ts';
import { dialectOf } from '../../../src/store/db/dialect.ts';
import type { Store } from '../../../src/store/open.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { eventually } from '../../support/eventually.ts';
import { viewersAt } from '../../support/viewers.ts';
import { takeRows } from '../book/taking.ts';

const ANN = 'ann@team.example';
const BO = 'bo@team.example';
const ids = ['D-1', 'D-2', 'D-3'];

onEachDatabase((database) => {
  let unsubscribe = () => {};
  afterEach(() => unsubscribe());

  async function scene() {
    const store = await database.store();
    await takeRows(
      store,
      ids.map((deal_id) => ({ deal_id, customer: deal_id, ae_email: ANN })),
    );
    const audit = new AuditLog(store.db, { error: () => {} }, () => Date.parse('2026-06-10T12:00:00Z'));
    const errors: object[] = [];
    let fails = false;
    // The next statement on deals fails, as where the database is away for a moment.
    const db = store.db.withPlugin({
      transformQuery: ({ node }) => {
        if (fails && JSON.stringify(node).includes('"name":"deals"')) {
          fails = false;
          throw new Error('away for a moment');
        }
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const changes = new DealChanges({
      ...{ db, everyMs: 5, afterFailureMs: 5 },
      log: { error: (fault: object) => void errors.push(fault) },
    });
    const told: string[] = [];
    unsubscribe = changes.subscribe(viewersAt(ANN), (changed) =>
      told.push(...changed.map(({ dealId, action }) => `${dealId} ${action}`)),
    );
    const entry = (dealId: string, action: 'decline' | 'edit' | 'view' = 'decline') => ({
      ...{ actor: viewersAt(BO).asker, action, dealId, conversation: null },
      detail: { code: 'proposals-declined' as const, emails: ['x@y.example'] },
    });
    // The log is followed once something that was just written is told.
    await eventually(async () => {
      await audit.note([entry('D-3')]);
      expect(told).toContain('D-3 decline');
    });
    const failOnce = () => {
      fails = true;
    };
    return { store, audit, told, entry, errors, failOnce };
  }

  it('tells of changes alone, and of each once', async () => {
    const { audit, told, entry } = await scene();
    await audit.note([entry('D-1', 'view'), entry('D-1')]);
    await audit.note([entry('D-2')]);
    await eventually(() => expect(told).toContain('D-2 decline'));
    expect(told.filter((one) => !one.startsWith('D-3'))).toEqual(['D-1 decline', 'D-2 decline']);
  });

  it('tells of a change whose transaction ended after hundreds of later ones', async () => {
    const { store, audit, told, entry } = await scene();
    const many = Array.from({ length: 600 }, () => entry('D-2'));
    if (isOneAtATime(store)) {
      // One writes at a time: whoever comes later has to wait, and has the higher ids.
      await store.db.transaction().execute((transaction) => audit.within(transaction, entry('D-1')));
      await audit.note(many);
    } else {
      await store.db.transaction().execute(async (transaction) => {
        await audit.within(transaction, entry('D-1'));
        await audit.note(many);
        await eventually(() => expect(told).toContain('D-2 decline'));
        expect(told).not.toContain('D-1 decline');
      });
    }
    await eventually(() => expect(told).toContain('D-1 decline'));
    await eventually(() => expect(told).toContain('D-2 decline'));
    expect(told.filter((one) => one === 'D-1 decline')).toHaveLength(1);
  });

  it('tells of the newest change of a deal alone, where it has many at once', async () => {
    const { audit, told, entry } = await scene();
    const many = Array.from({ length: 40 }, () => entry('D-1'));
    await audit.note([...many, entry('D-2'), entry('D-1', 'edit')]);
    await eventually(() => expect(told).toContain('D-1 edit'));
    expect(told.filter((one) => !one.startsWith('D-3'))).toEqual(['D-2 decline', 'D-1 edit']);
  });

  it('tells of what could not be told at first', async () => {
    const { audit, told, entry, failOnce, errors } = await scene();
    failOnce();
    await audit.note([entry('D-1')]);
    await eventually(() => expect(errors).toHaveLength(1));
    expect(told).not.toContain('D-1 decline');
    await eventually(() => expect(told).toContain('D-1 decline'));
    expect(told.filter((one) => one === 'D-1 decline')).toHaveLength(1);
  });
});

function isOneAtATime({ db }: Store): boolean {
  return dialectOf(db).name === 'sqlite';
}
