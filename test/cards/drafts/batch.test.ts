import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bulkLedgerCard } from '../../../cards/drafts/batch-ledger.ts';
import { bulkBatchesCard } from '../../../cards/drafts/batch-list.ts';
import { bulkPlanCard } from '../../../cards/drafts/batch-plan.ts';
import { bulkProgressCard } from '../../../cards/drafts/batch-progress.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../cards/kit/elements.ts';
import { DRAFTS_SHOW, OPEN_DEAL } from '../../../cards/verbs.ts';
import { letterBlocks } from '../../../src/email/templates/letter-blocks.ts';
import { READER } from '../../support/reader.ts';
import { buttonsOf, linesOf } from '../../support/teams/card-text.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const BATCH = '11111111-2222-4333-8444-555555555555';
const TEMPLATE = 'customer-it-admin';
const count = fc.nat({ max: 200 });
const counts = fc.record({ drafted: count, kept: count, skipped: count, failed: count, waiting: count });
const hostile = fc.constantFrom(
  '**Bold** [link](https://evil.example) {{DATE(2026-01-01,SHORT)}}',
  '\u202Egnp.exe\u0000',
  '🦄'.repeat(200),
  '"<script>&'.repeat(40),
  'D-1',
);
const deals = fc.array(fc.record({ dealId: hostile, customer: hostile }), { minLength: 1, maxLength: 60 });

const changedAt = '2026-06-09T16:30:00.000Z';
const sentAt = '2026-06-08T09:00:00.000Z';

describe('the bar of a batch', () => {
  it('is as long whatever is counted; nothing of it is empty just when nothing waits', () => {
    fc.assert(
      fc.property(counts, (some) => {
        fc.pre(Object.values(some).some((one) => one > 0));
        const card = bulkProgressCard({ batch: BATCH, template: TEMPLATE, state: 'open', counts: some });
        const [, bar = ''] = linesOf(card);
        const [signs = '', words] = bar.split('  ');
        const total = Object.values(some).reduce((sum, one) => sum + one, 0);
        expect(signs).toMatch(/^█*▓*▒*░*$/);
        expect(signs).toHaveLength(14);
        expect(signs.includes('░')).toBe(some.waiting > 0);
        expect(words).toBe(`${total - some.waiting} of ${total}`);
      }),
    );
  });

  it('is told in words as well', () => {
    const some = { drafted: 5, kept: 1, skipped: 2, failed: 1, waiting: 3 };
    const card = bulkProgressCard({ batch: BATCH, template: TEMPLATE, state: 'open', counts: some });
    expect(linesOf(card).slice(1, 3)).toEqual([
      '███████▓▒▒░░░░  9 of 12',
      '✔\u00A05\u00A0made · =\u00A01\u00A0left\u00A0alone · –\u00A02\u00A0skipped · ✖\u00A01\u00A0failed · …\u00A03\u00A0waiting',
    ]);
    expect(card.fallbackText).toContain('9 of 12\n5 made, 1 left alone, 2 skipped, 1 failed, 3 waiting');
  });
});

describe('a card of drafts for many deals', () => {
  it('is small enough and is drawn, whatever is in it, and its pages show every deal once', () => {
    fc.assert(
      fc.property(deals, hostile, fc.boolean(), (some, words, isPlan) => {
        const pageFrom = (from: number) =>
          isPlan
            ? bulkPlanCard({
                template: TEMPLATE,
                what: words,
                place: 'files',
                ready: some
                  .slice(5)
                  .map((deal, n) => ({ ...deal, to: words, before: n % 2 === 0 ? { changedAt } : null })),
                left: some.slice(0, 5).map((deal, n) => ({
                  ...deal,
                  before: { state: n % 2 === 0 ? 'edited' : 'replied', sentAt: n % 2 === 0 ? null : sentAt },
                })),
                skipped: some
                  .slice(0, 3)
                  .map((deal) => ({ ...deal, why: { code: 'said-earlier', text: words } })),
                from,
                batch: BATCH,
                text: words.slice(0, 500),
                planVersion: 'mark',
                notices: [words],
                reader: READER,
                sample: {
                  customer: words,
                  to: words,
                  subject: words,
                  blocks: letterBlocks(words.repeat(30)),
                },
              })
            : bulkLedgerCard({
                batch: BATCH,
                template: words,
                state: 'open',
                counts: { drafted: some.length, kept: 0, skipped: 0, failed: 0, waiting: 0 },
                deals: some.map((deal) => ({
                  ...deal,
                  outcome: 'failed',
                  reason: { code: 'said-earlier', text: words },
                })),
                from,
                notices: [words],
              });
        let rows = 0;
        let from: number | null = 0;
        while (from !== null) {
          const card = pageFrom(from);
          expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
          if (from === 0) expect(renderCard(card).faults).toEqual([]);
          rows += card.fallbackText.split('\n').filter((one) => one.startsWith('- ')).length;
          const more = buttonsOf(card).find(({ title }) => title === 'More');
          from = more ? Number(more.data.from) : null;
        }
        expect(rows).toBe(some.length + (isPlan ? Math.min(3, some.length) : 0));
      }),
      { numRuns: 25 },
    );
  });

  it('counts what is made, and what is left alone for each reason', () => {
    const of = (n: number) => ({ dealId: `D-${n}`, customer: `Customer ${n}` });
    const plan = {
      template: TEMPLATE,
      what: 'open deals',
      place: 'outlook',
      ready: [{ ...of(1), to: 'cat@contoso.com', before: null }],
      left: (['edited', 'sent', 'replied', 'deleted'] as const).map((state, n) => ({
        ...of(n + 2),
        before: { state, sentAt: state === 'sent' ? sentAt : null },
      })),
      skipped: [{ ...of(6), why: { code: 'nothing-to-ask' } }],
      from: 0,
      batch: BATCH,
      text: 'all',
      planVersion: 'mark',
      sample: null,
      reader: READER,
    } as const;
    const card = bulkPlanCard(plan);
    expect(linesOf(card)).toEqual(
      expect.arrayContaining([
        'Create 1 draft?',
        'The e-mail to the customer’s IT administrator, for open deals. Not made: 1 edited by you, 2 sent already, 1 deleted by you, 1 skipped.',
        '= left alone: you have edited your draft',
        '= left alone: you have sent it (Mon 8 Jun)',
        '= left alone: you have sent it, and it was answered',
        '= left alone: you have deleted your draft',
      ]),
    );
    const none = bulkPlanCard({ ...plan, ready: [] });
    expect(linesOf(none)).toEqual(
      expect.arrayContaining([
        'No draft to make',
        'What you have edited, sent or deleted is left alone. Open a deal to draft its letter afresh.',
      ]),
    );
    expect(buttonsOf(none).every(({ verb }) => verb === OPEN_DEAL)).toBe(true);
  });

  it('lists every batch once, by pages that fit', () => {
    const batch = {
      batch: BATCH,
      template: 'x'.repeat(300),
      state: 'open',
      counts: { drafted: 200, kept: 200, skipped: 200, failed: 200, waiting: 200 },
      madeAt: '2026-06-10T12:00:00.000Z',
      lastAt: '2026-06-10T12:00:00.000Z',
    } as const;
    const batches = Array.from({ length: 20 }, (_, at) => ({ ...batch, batch: `${BATCH}-${at}` }));
    const shown: unknown[] = [];
    let from: number | null = 0;
    while (from !== null) {
      const card = bulkBatchesCard({ batches, from, reader: READER });
      expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
      shown.push(...buttonsOf(card).flatMap(({ verb, data }) => (verb === DRAFTS_SHOW ? [data.batch] : [])));
      const next = buttonsOf(card).find(({ title }) => title === 'More');
      from = next ? Number(next.data.from) : null;
    }
    expect(shown).toEqual(batches.map((one) => one.batch));
  });
});
