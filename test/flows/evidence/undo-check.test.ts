import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { METHODS, RESULTS } from '../../../src/domain/ids.ts';
import { type Viewers, viewerOf } from '../../../src/domain/people/audience.ts';
import { organisation, type Recorder } from '../../../src/domain/people/recorder.ts';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { exportBook } from '../../../src/flows/book/export-book.ts';
import { previewBook } from '../../../src/flows/book/preview-book.ts';
import { checkDeals } from '../../../src/flows/deals/check-deal.ts';
import { evidenceTrail } from '../../../src/flows/evidence/evidence-trail.ts';
import { type FilledCheck, recordCheck } from '../../../src/flows/evidence/record-check.ts';
import { undoCheck } from '../../../src/flows/evidence/undo-check.ts';
import { toWire } from '../../../src/rules/wire.ts';
import type { Store } from '../../../src/store/open.ts';
import { dealsChangedSince } from '../../../src/store/queries/alerts/scans.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { judgedDeal } from '../../support/judged-deal.ts';
import { viewersAt } from '../../support/viewers.ts';
import { type BookRow, bytes } from '../book/books.ts';
import { take, takeRows } from '../book/taking.ts';

const NOW = Date.parse('2026-06-10T12:00:00Z');
const MINUTE = 60_000;
const AE = 'ann@team.example';
const PDM = 'pia@team.example';
const ROOT = 'root@team.example';
const CONTACTS = ['cat@contoso.com', 'dan@contoso.com'] as const;
const IDS = ['D-1', 'D-2', 'D-3'] as const;

function viewersOf(who: string): Viewers {
  const viewers = viewersAt(who);
  return who === ROOT ? { ...viewers, viewer: viewerOf(viewers.asker, 'everybody') } : viewers;
}

const row = (deal_id: string, scope: string, role: string, contact_email: string): BookRow => ({
  ...{ deal_id, customer: 'Contoso', cloud_scope: scope, close_date: '2026-06-30', program: 'EA' },
  ...{ ae_email: AE, pdm_email: deal_id === 'D-3' ? '' : PDM, contact_role: role, contact_email },
});

onEachDatabase((database) => {
  let store: Store;
  let now: number;
  beforeEach(() => {
    now = NOW;
  });

  const context = () => {
    const log = { error: (...what: unknown[]) => expect(what).toEqual([]) };
    return { db: store.db, now: () => now, audit: new AuditLog(store.db, log, () => now) };
  };
  const record = async (who: string, filled: Partial<FilledCheck> = {}) => {
    const form = {
      ...{ dealId: 'D-1', method: 'vl-central', emails: ['cat@contoso.com'], result: 'valid' },
      ...{ day: new Date(now).toISOString().slice(0, 10), portal: null, note: null, form: `form-${now}` },
      ...filled,
    } as FilledCheck;
    const asked = await recordCheck(context(), viewersOf(who), form);
    const outcome =
      asked.kind === 'to-confirm'
        ? await recordCheck(context(), viewersOf(who), { ...form, confirm: asked.confirm })
        : asked;
    if (!('check' in outcome)) throw new Error(JSON.stringify(outcome));
    return outcome.check;
  };
  const undo = (who: string, check: string, dealId = 'D-1') =>
    undoCheck(context(), viewersOf(who), { dealId, check });
  const judged = async () => {
    const rows = await store.db.selectFrom('deals').select('id').orderBy('id').execute();
    const deals = await checkDeals({ db: store.db, now: () => now, keepsNothing: true }, rows);
    return deals.map(({ evaluation }) => ({
      ...toWire(evaluation),
      evidence: evaluation.contacts.map((contact) => contact.evidence),
    }));
  };
  const audited = async (key = 'd-1') =>
    (await auditOf(store.db, key, { skip: 0, limit: 20 })).map(({ action, detail }) => `${action} ${detail}`);

  describe('any checks of which some are undone', () => {
    const step = fc.record({
      who: fc.constantFrom(AE, PDM, ROOT),
      dealId: fc.constantFrom(...IDS),
      emails: fc.subarray([...CONTACTS], { minLength: 1 }),
      check: fc.constantFrom(
        ...METHODS.filter((method) => method !== 'directory').flatMap((method) =>
          RESULTS[method].map((result) => ({ method, result })),
        ),
      ),
      daysAgo: fc.integer({ min: 0, max: 40 }),
      isUndone: fc.boolean(),
      isUndoneByAdmin: fc.boolean(),
    });
    type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
    const stated = fc.array(
      fc.record({
        email: fc.constantFrom(...CONTACTS),
        result: fc.constantFrom(...RESULTS['vl-central']),
        day: fc.constantFrom('2026-05-01', '2026-06-01', '2026-06-09'),
      }),
      { maxLength: 2 },
    );
    const scopes = fc.tuple(fc.constantFrom('commercial', 'gcc'), fc.constantFrom('commercial', 'gcc-high'));

    /** Judges the deals of a book once the steps are done, and those to be undone are. */
    const judgedAfter = async (
      book: readonly BookRow[],
      steps: readonly Step[],
      undone: readonly Step[],
    ): Promise<{ readonly judged: unknown; readonly gone: ReadonlySet<Step> }> => {
      store = await database.store();
      await takeRows(store, book);
      const checks = new Map<Step, string>();
      for (const one of steps) {
        now = NOW + (times.get(one) ?? 0) * MINUTE;
        if (one.who === PDM && one.dealId === 'D-3') continue;
        const day = new Date(now - one.daysAgo * 24 * 60 * MINUTE).toISOString().slice(0, 10);
        checks.set(one, await record(one.who, { ...one, ...one.check, day } as Partial<FilledCheck>));
      }
      now = NOW + 9 * MINUTE;
      const gone = new Set<Step>();
      for (const one of undone) {
        const check = checks.get(one);
        if (check === undefined) continue;
        const outcome = await undo(one.isUndoneByAdmin ? ROOT : one.who, check, one.dealId);
        // One that a newer one has taken the place of stays.
        expect(['undone', 'over']).toContain(outcome.kind);
        if (outcome.kind === 'undone') gone.add(one);
      }
      count += gone.size;
      return { judged: await judged(), gone };
    };
    let times = new Map<Step, number>();
    let count = 0;

    it('are judged as if these had never been recorded, on every deal', async () => {
      await fc.assert(
        fc.asyncProperty(
          scopes,
          stated,
          fc.array(step, { maxLength: 6 }),
          async ([one, other], checks, steps) => {
            const book = IDS.flatMap((id, at) =>
              CONTACTS.map((email, nth) => row(id, at === 1 ? other : one, nth === 0 ? 'NTC' : 'OA', email)),
            );
            const evidence = checks.map(
              ({ email, result, day }): BookRow => ({
                ...row('D-1', one, email === CONTACTS[0] ? 'NTC' : 'OA', email),
                ...{ validation_method: 'vl-central', validation_result: result, validated_at: day },
              }),
            );
            times = new Map(steps.map((each, at) => [each, at]));
            const undone = steps.filter(({ isUndone }) => isUndone);
            const after = await judgedAfter([...book, ...evidence], steps, undone);
            const without = await judgedAfter(
              [...book, ...evidence],
              steps.filter((each) => !after.gone.has(each)),
              [],
            );
            expect(after.judged).toEqual(without.judged);
          },
        ),
        { numRuns: 25 },
      );
      // Most books have a check that is undone; how many is a matter of the seed.
      expect(count).toBeGreaterThan(5);
      // Fifty stores are filled and judged.
    }, 120_000);
  });

  describe('a check of an address of more deals than are judged for it', () => {
    it('is told to each of them once, recorded and undone, however often the form and the press are repeated', async () => {
      store = await database.store();
      const ids = Array.from({ length: 53 }, (_, at) => `D-${at + 1}`);
      await takeRows(
        store,
        ids.map((id) => row(id, 'commercial', 'NTC', 'cat@contoso.com')),
      );
      const told = async () => {
        const rows = await store.db.selectFrom('audit').select('detail_code').execute();
        const of = (code: string) => rows.filter(({ detail_code }) => detail_code === code).length;
        return [of('evidence-told'), of('withdrawal-told')];
      };
      const check = await record(AE, { form: 'the-same-form' });
      expect(await told()).toEqual([52, 0]);
      expect(await record(AE, { form: 'the-same-form' })).toBe(check);
      expect(await told()).toEqual([52, 0]);
      expect((await undo(AE, check)).kind).toBe('undone');
      expect(await told()).toEqual([52, 52]);
      expect((await undo(AE, check)).kind).toBe('already-undone');
      expect((await undo(ROOT, check)).kind).toBe('already-undone');
      expect(await told()).toEqual([52, 52]);
    });
  });

  describe('a check that is undone', () => {
    beforeEach(async () => {
      store = await database.store();
      await takeRows(
        store,
        IDS.flatMap((id) =>
          CONTACTS.map((email, at) => row(id, 'commercial', at === 0 ? 'NTC' : 'OA', email)),
        ),
      );
    });

    it('of several contacts counts for none of them, and stays in the record with who withdrew it', async () => {
      const check = await record(AE, { emails: [...CONTACTS] });
      expect((await judged()).map(({ verdict }) => verdict)).toEqual(['ready', 'ready', 'ready']);
      now += MINUTE;
      expect(await undo(AE, check)).toEqual({
        kind: 'undone',
        dealId: 'D-1',
        notice: 'Undone: the check counts no more for cat@contoso.com, dan@contoso.com.',
      });
      expect((await judged()).map(({ verdict }) => verdict)).toEqual([
        'unverified',
        'unverified',
        'unverified',
      ]);
      const checked = await judgedDeal(context(), 'D-1');
      const trail = checked ? await evidenceTrail({ db: store.db }, checked, true) : [];
      expect(
        trail.map(({ pieces }) =>
          pieces.map(({ result, standing, withdrawn }) => [result, standing, withdrawn]),
        ),
      ).toEqual(CONTACTS.map(() => [['valid', 'withdrawn', { by: AE, at: '2026-06-10T12:01:00.000Z' }]]));
      expect(await store.db.selectFrom('evidence').selectAll().execute()).toHaveLength(2);
      expect(await audited()).toEqual([
        `edit withdrew the check vl-central valid on Wed 10 Jun that ${AE} recorded: cat@contoso.com, dan@contoso.com`,
        'record vl-central valid on Wed 10 Jun: cat@contoso.com, dan@contoso.com',
      ]);
      expect((await audited('d-2'))[0]).toBe(
        'edit withdrew vl-central valid: cat@contoso.com, vl-central valid: dan@contoso.com; the deal is unverified, was ready',
      );
    });

    it('is undone by an admin, or whoever recorded it; a colleague is told who may', async () => {
      const check = await record(AE);
      expect(await undo(PDM, check)).toEqual({
        kind: 'not-yours',
        dealId: 'D-1',
        why: `Only ${AE}, who recorded it, or an admin can undo this check.`,
      });
      expect((await audited())[0]).toBe(
        'refuse undoing a check: is neither who recorded it, and on the deal, nor an admin',
      );
      expect(await undo('eve@other.example', check)).toEqual({ kind: 'no-such-deal' });
      expect(await undo(AE, check, 'D-9')).toEqual({ kind: 'no-such-deal' });
      expect(await undo(AE, check, 'D-2')).toEqual({ kind: 'no-such-check', dealId: 'D-2' });
      expect((await judged())[0]?.contacts[0]?.verdict).toBe('ready');
      expect(await undo(ROOT, check)).toMatchObject({ kind: 'undone' });
    });

    it('a second time says so, and by whom; of presses at once, one does it', async () => {
      const check = await record(AE);
      const both = await Promise.all([undo(AE, check), undo(ROOT, check)]);
      expect(both.map(({ kind }) => kind).toSorted()).toEqual(['already-undone', 'undone']);
      expect(await undo(AE, check)).toMatchObject({
        kind: 'already-undone',
        notice: expect.stringMatching(
          /^That check was undone already by (ann|root)@team\.example on 2026-06-10\.$/,
        ),
      });
      expect((await audited()).filter((line) => line.startsWith('edit'))).toHaveLength(1);
    });

    it('stays where a later one has taken its place', async () => {
      const first = await record(AE);
      now += MINUTE;
      await record(PDM, { result: 'wrong-cloud' });
      const before = await judged();
      expect((await undo(AE, first)).kind).toBe('over');
      expect(await judged()).toEqual(before);
    });

    it('is not recorded again by its form; a new one records it', async () => {
      const check = await record(AE, { form: 'the-same-form' });
      await undo(AE, check);
      const outcome = record(AE, { form: 'the-same-form' });
      await expect(outcome).rejects.toThrow('This form was saved before, and undone since.');
      await record(AE, { form: 'another-form' });
      expect((await judged())[0]?.contacts[0]?.verdict).toBe('ready');
    });

    it('is in no exported book', async () => {
      const check = await record(AE);
      await undo(AE, check);
      let text = '';
      for await (const part of exportBook({ db: store.db })) text += part;
      expect(text).toContain('cat@contoso.com');
      expect(text).not.toContain('vl-central');
    });

    it('does not come back by a book that was exported before, which says so', async () => {
      const check = await record(AE);
      let text = '';
      for await (const part of exportBook({ db: store.db })) text += part;
      expect(text).toContain('vl-central');
      await undo(AE, check);
      const before = await judged();
      const remark = (by: string) => ({
        severity: 'warning',
        line: expect.any(Number),
        column: 'validation_result',
        message: `this check of cat@contoso.com was undone${by} on 2026-06-10, and is left out`,
      });
      const preview = (importer: Recorder) => previewBook({ db: store.db, source: bytes(text), importer });
      const { problems, counts } = await preview(organisation('root'));
      expect(counts).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
      expect(problems).toEqual([remark(` by ${AE}`)]);
      const said = await take(store, Buffer.from(text));
      expect(said.problems).toHaveLength(1);
      expect(said.outcomes.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged']);
      expect(await store.db.selectFrom('evidence').selectAll().execute()).toHaveLength(1);
      expect(await judged()).toEqual(before);
    });

    it('has its deals looked at by the next scan for alerts, and their judgements made anew', async () => {
      const check = await record(AE);
      await store.db.deleteFrom('deal_changes').execute();
      now += MINUTE;
      await undo(AE, check);
      const refs = (await store.db.selectFrom('deals').select('id').orderBy('id').execute()).map(
        ({ id }) => id,
      );
      const changed = await dealsChangedSince(store.db, new Date(now).toISOString());
      expect([...new Set(changed)].sort()).toEqual(refs);
      const noted = await store.db.selectFrom('deal_changes').selectAll().execute();
      expect(noted).toContainEqual(
        expect.objectContaining({ email_key: 'cat@contoso.com', cloud_scope: 'commercial' }),
      );
    });
  });
});
