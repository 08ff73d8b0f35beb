import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addressKey } from '../../../../src/domain/address.ts';
import { domainOf } from '../../../../src/domain/people/identity.ts';
import type { LocalOutbox } from '../../../../src/email/delivery/eml-outbox.ts';
import { builtInTemplates } from '../../../../src/email/templates/render.ts';
import { batchesOf, batchReport, cancelBatch, startBatch } from '../../../../src/flows/drafts/batch/batch.ts';
import { intoMailbox } from '../../../../src/flows/drafts/batch/batch-letters.ts';
import { carryOnBatches, type ResumeContext } from '../../../../src/flows/drafts/batch/resume-batches.ts';
import { type BatchWork, claimBatch, runBatch } from '../../../../src/flows/drafts/batch/run-batch.ts';
import { LEASE_MS } from '../../../../src/flows/drafts/draft-types.ts';
import { rememberHolder } from '../../../../src/store/queries/mail/mailbox-owners.ts';
import { putPersonAddresses } from '../../../../src/store/queries/people/person-addresses.ts';
import { collectingLog, type LogEntry } from '../../../support/bot/bot-services.ts';
import { onEachDatabase } from '../../../support/databases/each-database.ts';
import {
  BOB,
  type Drafting,
  Killed,
  letter,
  mailboxOf,
  openDrafting,
} from '../../../support/graph/drafting.ts';
import { GraphServer } from '../../../support/graph/server.ts';

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
      id = (await startBatch(drafting.context(), drafting.viewers(), batch)).id;
    });
    afterEach(async () => {
      await drafting.graph.close();
      await server.stop();
    });

    const work = (stated: Partial<BatchWork> = {}, context = drafting.context()): BatchWork => ({
      make: intoMailbox(context, drafting.viewers(), mailboxOf('ann')),
      letterFor: async (dealId) =>
        dealId === 'D-3'
          ? { why: { code: 'nothing-to-ask' } }
          : { letter: letter(dealId), dealVersion: null },
      ...stated,
    });
    const run = (stated?: Partial<BatchWork>, context = drafting.context()) =>
      runBatch(context, drafting.viewers(), id, work(stated, context));

    it('are made once each, with what came of every deal', async () => {
      const waiting: number[] = [];
      const onProgress = ({ counts }: { counts: { waiting: number } }) => void waiting.push(counts.waiting);
      const outcome = await run({ onProgress });
      expect(outcome).toMatchObject({ kind: 'done', report: { state: 'done' } });
      expect('report' in outcome && outcome.report.deals).toMatchObject([
        { dealId: 'd-1', outcome: 'drafted', reason: { code: 'created' } },
        { dealId: 'D-2', outcome: 'drafted' },
        { dealId: 'D-3', outcome: 'skipped', reason: { code: 'nothing-to-ask' } },
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

    it('are taken by one run at a time, until it ends or its claim runs out', async () => {
      const claim = (who = drafting.viewers()) => claimBatch(drafting.context(), who, id);
      expect(await claim()).toBe(false);
      await run({ make: async () => ({ kind: 'stopped', failure: { kind: 'throttled' } as never }) });
      expect(await claim(drafting.viewers(BOB))).toBe(false);
      expect((await Promise.all([claim(), claim(), claim()])).filter(Boolean)).toHaveLength(1);
      drafting.pass(LEASE_MS);
      expect(await claim()).toBe(true);
      await run();
      drafting.pass(LEASE_MS);
      expect(await claim()).toBe(false);
    });

    it('are carried on without the draft that a process ended in, which is made once its claim is over', async () => {
      const killed = drafting.context('written');
      await expect(run({}, killed)).rejects.toThrow(Killed);
      // The claim of the batch is over before that of the draft.
      const at = new Date(drafting.now()).toISOString();
      await killed.db.updateTable('draft_batches').set({ lease_until: at }).execute();
      expect(await claimBatch(killed, drafting.viewers(), id)).toBe(true);
      expect(await run()).toMatchObject({
        kind: 'interrupted',
        report: { state: 'open', counts: { drafted: 1, skipped: 2, waiting: 1 } },
      });
      const again = () => claimBatch(killed, drafting.viewers(), id);
      expect(await again()).toBe(false);
      drafting.pass(LEASE_MS);
      expect(await again()).toBe(true);
      expect(await run()).toMatchObject({ kind: 'done', report: { counts: { drafted: 2, waiting: 0 } } });
      expect(server.drafts()).toHaveLength(2);
    });

    it('are left by a run that slept so long that another has taken them over', async () => {
      const onProgress = async () => {
        drafting.pass(LEASE_MS);
        await claimBatch(drafting.context(), drafting.viewers(), id);
      };
      expect(await run({ onProgress })).toMatchObject({
        kind: 'interrupted',
        report: { counts: { drafted: 1, waiting: 3 }, leaseUntil: expect.any(String) },
      });
    });

    it('are made only for whom they were confirmed', async () => {
      const confirmed = new Map([
        ['D-1', 'CAT@fabrikam.com'],
        ['D-2', 'dan@fabrikam.com'],
      ]);
      const batch = { template: TEMPLATE, dealIds: ['D-1', 'D-2'], confirmed };
      id = (await startBatch(drafting.context(), drafting.viewers(), batch)).id;
      const outcome = await run();
      expect('report' in outcome && outcome.report.deals).toMatchObject([
        { dealId: 'D-1', outcome: 'drafted' },
        { dealId: 'D-2', outcome: 'skipped', reason: { code: 'recipient-changed' } },
      ]);
      expect(server.drafts()).toHaveLength(1);
    });

    it('are made no further once cancelled', async () => {
      const onProgress = async () => void (await cancelBatch(drafting.context(), drafting.viewers(), id));
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
        const again = await startBatch(drafting.context(), drafting.viewers(who), begun);
        expect(again).toEqual({ id, isNew: false });
      }
      const report = await batchReport(drafting.context(), drafting.viewers(), id);
      expect(report?.counts.waiting).toBe(4);
    });

    it('are told in few words, the newest first, to who began them', async () => {
      const madeAt = new Date(drafting.now()).toISOString();
      drafting.pass(1000);
      const later = { template: TEMPLATE, dealIds: ['D-1'] };
      const next = await startBatch(drafting.context(), drafting.viewers(), later);
      drafting.pass(1000);
      await run();
      const ofAnn = async (states: readonly ('open' | 'done' | 'cancelled')[], most = 9) =>
        batchesOf(drafting.context(), drafting.viewers(), states, most);
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
          leaseUntil: null,
          stoppedBy: null,
        },
      ]);
      expect(await batchesOf(drafting.context(), drafting.viewers(BOB), ['open', 'done'], 9)).toEqual([]);
    });

    describe('that were interrupted', () => {
      let log: LogEntry[];
      const resume = (stated: Partial<ResumeContext> = {}, signal = new AbortController().signal) => {
        log = [];
        const context: ResumeContext = {
          ...drafting.context(),
          admins: new Set<string>(),
          log: collectingLog(log),
          mail: {
            templates: builtInTemplates(),
            drafts: { kind: 'graph', graph: drafting.graph, mailboxes: { of: () => mailboxOf('ann') } },
          },
          ...stated,
        };
        return carryOnBatches(context, signal);
      };
      const report = () => batchReport(drafting.context(), drafting.viewers(), id);
      const remember = () =>
        rememberHolder(
          drafting.context().db,
          { key: 'oid-ann', userId: '29:ann', channelId: 'msteams' },
          new Date(drafting.now()).toISOString(),
        );

      it('are carried on once their claim has run out, and not before', async () => {
        await remember();
        expect(await resume()).toBe(0);
        drafting.pass(LEASE_MS);
        expect((await Promise.all([resume(), resume()])).sort()).toEqual([0, 1]);
        // Nothing is open on these deals, which is found out by judging each.
        expect(await report()).toMatchObject({ state: 'done', counts: { skipped: 4, waiting: 0 } });
        drafting.pass(LEASE_MS);
        expect(await resume()).toBe(0);
      });

      it('draft nothing on deals of an address that somebody else signs in with by now', async () => {
        await remember();
        const { db } = drafting.context();
        const { asker } = drafting.viewers();
        const at = new Date(drafting.now()).toISOString();
        const rows = asker.addresses.map((address) => ({
          address_key: addressKey(address),
          object_id: 'oid-other',
          kind: 'sign-in' as const,
          domain: domainOf(address),
          first_seen: at,
          last_seen: at,
        }));
        await putPersonAddresses(db, rows, []);
        drafting.pass(LEASE_MS);
        expect(await resume()).toBe(1);
        const reasons = (await report())?.deals.map(({ reason }) => reason?.code);
        expect(new Set(reasons)).toEqual(new Set(['not-there']));
      });

      it('are carried on at once after a run that was told to end', async () => {
        await remember();
        const ending = new AbortController();
        const cut = await run({ signal: ending.signal, onProgress: () => ending.abort() });
        expect(cut).toMatchObject({ kind: 'interrupted', report: { counts: { waiting: 3 } } });
        expect(await resume({}, AbortSignal.abort())).toBe(0);
        expect(await resume()).toBe(1);
        expect(await report()).toMatchObject({ state: 'done' });
      });

      it('are carried on at once after a run whose draft failed because it was told to end', async () => {
        await remember();
        const ending = new AbortController();
        const make: BatchWork['make'] = async () => {
          ending.abort();
          return { kind: 'stopped', failure: { kind: 'unreachable' } as never };
        };
        expect(await run({ signal: ending.signal, make })).toMatchObject({
          kind: 'interrupted',
          report: { counts: { waiting: 4 } },
        });
        expect(await resume()).toBe(1);
        expect(await report()).toMatchObject({ state: 'done' });
      });

      const isLeft = async () => {
        expect(await resume()).toBe(0);
        expect(await report()).toMatchObject({ state: 'open', counts: { waiting: 4 } });
      };

      it('are left after a run that ended by itself', async () => {
        await remember();
        await run({ make: async () => ({ kind: 'stopped', failure: { kind: 'throttled' } as never }) });
        drafting.pass(LEASE_MS);
        await isLeft();
      });

      it.each([
        ['more than a day ago', { lease_until: '2026-06-09T12:00:00.000Z' }],
        ['ten times', { runs: 10 }],
        ['before it was kept who asked', { asker: null }],
        ['and whose asker is kept in no form that is known', { asker: '{' }],
        ['with a letter that is not written any more', { template: 'pigeon' }],
      ])('%s are left', async (_, change) => {
        await remember();
        drafting.pass(LEASE_MS);
        await drafting.context().db.updateTable('draft_batches').set(change).execute();
        await isLeft();
      });

      it('are left to who has no mailbox here, until they press', async () => {
        drafting.pass(LEASE_MS);
        await isLeft();
        expect(await report()).toMatchObject({ leaseUntil: null });
      });

      it('are tried again when the mailbox could not be asked for', async () => {
        await remember();
        drafting.pass(LEASE_MS);
        const token = async () => {
          throw new Error('the token service is away');
        };
        const mailboxes = { of: () => ({ key: 'oid-ann', token }) };
        const drafts = { kind: 'graph', graph: drafting.graph, mailboxes } as const;
        expect(await resume({ mail: { templates: builtInTemplates(), drafts } })).toBe(0);
        expect(log).toMatchObject([{ level: 'error', message: 'drafts could not be carried on' }]);
        expect(await resume()).toBe(1);
      });

      it('need no mailbox where drafts are files', async () => {
        drafting.pass(LEASE_MS);
        const outbox = {
          keep: async () => ({ name: 'x.eml', madeAt: '', page: null }),
        } as unknown as LocalOutbox;
        expect(
          await resume({ mail: { templates: builtInTemplates(), drafts: { kind: 'outbox', outbox } } }),
        ).toBe(1);
        expect(await report()).toMatchObject({ state: 'done' });
      });
    });

    it('are nobody else’s to run, to cancel or to look at', async () => {
      const bob = drafting.viewers(BOB);
      expect(await runBatch(drafting.context(), bob, id, work())).toEqual({ kind: 'no-such-batch' });
      expect(await cancelBatch(drafting.context(), bob, id)).toBe(false);
      expect(await batchReport(drafting.context(), bob, id)).toBeNull();
      expect(server.requests).toHaveLength(0);
    });
  });
});
