import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type BatchWork,
  batchesOf,
  batchReport,
  cancelBatch,
  runBatch,
  startBatch,
} from '../../src/flows/draft-bulk.ts';
import { intoMailbox } from '../../src/flows/draft-bulk-making.ts';
import { LEASE_MS } from '../../src/flows/draft-order.ts';
import { onEachDatabase } from '../support/databases.ts';
import { BOB, type Drafting, Killed, letter, mailboxOf, openDrafting } from '../support/graph-drafting.ts';
import { GraphServer } from '../support/graph-server.ts';

const TEMPLATE = 'customer-action-required';

describe('drafts for many deals', () => {
  onEachDatabase((database) => {
    let server: GraphServer;
    let drafting: Drafting;
    let id: string;
    beforeEach(async () => {
      server = new GraphServer();
      drafting = await openDrafting((await database.store()).db, await server.start());
      const dealIds = ['D-1', 'd-1', 'D-2', 'D-3', 'D-9'];
      const batch = { template: TEMPLATE, dealIds };
      id = (await startBatch(drafting.context(), drafting.onlookers(), batch)).id;
    });
    afterEach(async () => {
      await drafting.graph.close();
      await server.stop();
    });

    const work = (stated: Partial<BatchWork> = {}, context = drafting.context()): BatchWork => ({
      make: intoMailbox(context, drafting.onlookers(), mailboxOf('ann')),
      letterFor: async (dealId) =>
        dealId === 'D-3' ? { why: 'nobody is missing' } : { letter: letter(dealId), dealMark: null },
      ...stated,
    });
    const run = (stated?: Partial<BatchWork>, context = drafting.context()) =>
      runBatch(context, drafting.onlookers(), id, work(stated, context));

    it('are made once each, with what came of every deal', async () => {
      const waiting: number[] = [];
      const onProgress = ({ counts }: { counts: { waiting: number } }) => void waiting.push(counts.waiting);
      const outcome = await run({ onProgress });
      expect(outcome).toMatchObject({ kind: 'done', report: { state: 'done' } });
      expect('report' in outcome && outcome.report.deals).toMatchObject([
        { dealId: 'd-1', outcome: 'drafted', detail: 'created' },
        { dealId: 'D-2', outcome: 'drafted' },
        { dealId: 'D-3', outcome: 'skipped', detail: 'nobody is missing' },
        { dealId: 'D-9', outcome: 'skipped' },
      ]);
      expect(waiting).toEqual([3, 2, 1, 0]);
      await run();
      expect(server.drafts()).toHaveLength(2);
    });

    it.each(['claimed', 'written', 'noted'] as const)(
      'are carried on after a process ended at "%s"',
      async (point) => {
        await expect(run({}, drafting.context(point))).rejects.toThrow(Killed);
        drafting.pass(LEASE_MS + 1);
        expect(await run()).toMatchObject({ kind: 'done', report: { counts: { drafted: 2, skipped: 2 } } });
        expect(server.drafts()).toHaveLength(2);
      },
    );

    it('are made once by two who run the same batch', async () => {
      await Promise.all([run(), run()]);
      expect(server.drafts()).toHaveLength(2);
      drafting.pass(LEASE_MS + 1);
      expect(await run()).toMatchObject({ report: { counts: { drafted: 2, waiting: 0 } } });
    });

    it('are made no further once cancelled', async () => {
      const onProgress = async () => void (await cancelBatch(drafting.context(), drafting.onlookers(), id));
      expect(await run({ onProgress })).toMatchObject({
        kind: 'cancelled',
        report: { counts: { drafted: 1, waiting: 3 } },
      });
      expect(await run()).toMatchObject({ kind: 'cancelled' });
      expect(server.drafts()).toHaveLength(1);
    });

    it('wait when something would go wrong with every one, and go on when one alone is refused', async () => {
      server.failNext('POST', { status: 403 });
      expect(await run()).toMatchObject({
        kind: 'stopped',
        failure: { kind: 'forbidden', permission: 'Mail.ReadWrite' },
        report: { counts: { waiting: 4 } },
      });
      server.failNext('POST', { status: 400 });
      expect(await run()).toMatchObject({ kind: 'done', report: { counts: { drafted: 1, failed: 1 } } });
    });

    it('are begun once under an id, whoever else begins them', async () => {
      const begun = { id, template: TEMPLATE, dealIds: ['D-3'] };
      for (const who of [undefined, BOB]) {
        const again = await startBatch(drafting.context(), drafting.onlookers(who), begun);
        expect(again).toEqual({ id, isNew: false });
      }
      const report = await batchReport(drafting.context(), drafting.onlookers(), id);
      expect(report?.counts.waiting).toBe(4);
    });

    it('are told in few words, the newest first, to who began them', async () => {
      const madeAt = new Date(drafting.now()).toISOString();
      drafting.pass(1000);
      const later = { template: TEMPLATE, dealIds: ['D-1'] };
      const next = await startBatch(drafting.context(), drafting.onlookers(), later);
      drafting.pass(1000);
      await run();
      const ofAnn = async (states: readonly ('open' | 'done' | 'cancelled')[], most = 9) =>
        batchesOf(drafting.context(), drafting.onlookers(), states, most);
      expect((await ofAnn(['open', 'done'])).map((one) => one.id)).toEqual([next.id, id]);
      expect((await ofAnn(['open', 'done'], 1)).map((one) => one.id)).toEqual([next.id]);
      expect(await ofAnn(['done'])).toEqual([
        {
          id,
          template: TEMPLATE,
          state: 'done',
          counts: { drafted: 2, kept: 0, skipped: 2, failed: 0, waiting: 0 },
          madeAt,
          lastAt: new Date(drafting.now()).toISOString(),
        },
      ]);
      expect(await batchesOf(drafting.context(), drafting.onlookers(BOB), ['open', 'done'], 9)).toEqual([]);
    });

    it('are nobody else’s to run, to cancel or to look at', async () => {
      const bob = drafting.onlookers(BOB);
      expect(await runBatch(drafting.context(), bob, id, work())).toEqual({ kind: 'no-such-batch' });
      expect(await cancelBatch(drafting.context(), bob, id)).toBe(false);
      expect(await batchReport(drafting.context(), bob, id)).toBeNull();
      expect(server.requests).toHaveLength(0);
    });
  });
});
