import { bulkLedgerCard } from '../../../cards/drafts/batch-ledger.ts';
import { bulkBatchesCard } from '../../../cards/drafts/batch-list.ts';
import { bulkPlanCard, bulkTooManyCard } from '../../../cards/drafts/batch-plan.ts';
import { bulkProgressCard } from '../../../cards/drafts/batch-progress.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import type { DraftReason } from '../../../src/domain/drafts/reason.ts';
import { letterBlocks } from '../../../src/email/templates/letter-blocks.ts';
import { READER } from '../reader.ts';

const BATCH = '11111111-2222-4333-8444-555555555555';
const AT = '2026-06-10T12:00:00.000Z';
const TEMPLATE = 'customer-action-required';
const NO_ADDRESS: DraftReason = {
  code: 'missing',
  fields: [{ field: 'customer_contact_email', why: 'not-stated' }],
};
const CUSTOMERS = ['Contoso', 'Fabrikam', 'Litware', 'Northwind Traders', 'Tailspin Toys', 'Wingtip Toys'];
const named = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    dealId: `EA-2026-${String(n + 1).padStart(4, '0')}`,
    customer: `${CUSTOMERS[n % CUSTOMERS.length]}${n < CUSTOMERS.length ? '' : ` ${Math.floor(n / CUSTOMERS.length) + 1}`}`,
  }));

/** One card of each kind that drafts for many deals bring, by name. */
export function bulkCards(): ReadonlyMap<string, AdaptiveCard> {
  const plan = {
    template: TEMPLATE,
    what: 'open deals at risk in June 2026',
    place: 'outlook',
    ready: named(40).map((deal, n) => ({
      ...deal,
      to: 'Cat Lee, cat@contoso.com',
      before: n % 3 === 0 ? { changedAt: AT } : null,
    })),
    left: (['edited', 'sent', 'replied', 'deleted'] as const).map((state, n) => ({
      dealId: `EA-2026-${n + 41}`,
      customer: `Customer ${n + 41}`,
      before: { state, sentAt: state === 'sent' ? AT : null },
    })),
    skipped: named(2).map((deal) => ({
      ...deal,
      why: NO_ADDRESS,
    })),
    sample: {
      customer: 'Contoso',
      to: 'Cat Lee, cat@contoso.com',
      subject: 'Action Required: Confirm Work or School Accounts for Upcoming Licensing Action',
      blocks: letterBlocks('<p>Hello Cat Lee,</p><h2>What is open</h2><ul><li>One</li><li>Two</li></ul>'),
    },
    reader: READER,
    from: 0,
    batch: BATCH,
    text: 'all at risk in June',
    planVersion: 'mark',
  } as const;
  const outcomes = ['drafted', 'kept', 'skipped', 'failed', null] as const;
  const reasons: readonly (DraftReason | null)[] = [
    { code: 'created' },
    { code: 'edited' },
    { code: 'nothing-to-ask' },
    { code: 'said-earlier', text: 'Outlook refused it' },
    null,
  ];
  const deals = named(24).map((deal, n) => ({
    ...deal,
    outcome: outcomes[n % 5] ?? null,
    reason: reasons[n % 5] ?? null,
  }));
  // A batch that is done has nothing waiting.
  const ended = deals.map((deal) =>
    deal.outcome === null ? { ...deal, outcome: 'drafted' as const, reason: reasons[0] ?? null } : deal,
  );
  const countsOf = (of: typeof deals) => {
    const count = (outcome: (typeof outcomes)[number]) =>
      of.filter((deal) => deal.outcome === outcome).length;
    return {
      ...{ drafted: count('drafted'), kept: count('kept'), skipped: count('skipped') },
      ...{ failed: count('failed'), waiting: count(null) },
    };
  };
  const batch = { batch: BATCH, template: TEMPLATE, counts: countsOf(deals) } as const;
  const done = { ...batch, counts: countsOf(ended), deals: ended } as const;
  const listed = { ...batch, madeAt: AT, lastAt: AT };
  return new Map([
    ['drafts, asked', bulkPlanCard(plan)],
    ['drafts, asked, last page', bulkPlanCard({ ...plan, from: 36, notices: ['The deals are others now.'] })],
    ['drafts, asked, none', bulkPlanCard({ ...plan, ready: [], left: [], sample: null, place: 'files' })],
    ['drafts, asked, all left alone', bulkPlanCard({ ...plan, ready: [], sample: null })],
    ['drafts, too many', bulkTooManyCard({ what: 'open deals', count: 201, most: 200 })],
    ['drafts, too many to count', bulkTooManyCard({ what: 'open deals', count: null, most: 200 })],
    ['drafts, under way', bulkProgressCard({ ...batch, state: 'open' })],
    [
      'drafts, stopped',
      bulkLedgerCard({
        ...batch,
        state: 'open',
        deals,
        from: 0,
        notices: ['Stopped: Sign in.'],
        signIn: true,
      }),
    ],
    ['drafts, done', bulkLedgerCard({ ...done, state: 'done', from: 0 })],
    ['drafts, done, second page', bulkLedgerCard({ ...done, state: 'done', from: 12 })],
    [
      'drafts, cancelled',
      bulkLedgerCard({
        ...batch,
        state: 'cancelled',
        deals: deals.map((deal) => ({ ...deal, customer: null })),
        from: 0,
      }),
    ],
    [
      'drafts, listed',
      bulkBatchesCard({
        batches: [
          ...Array.from({ length: 12 }, (_, n) => ({
            ...listed,
            state: 'open' as const,
            madeAt: `2026-06-10T12:${10 + n}:00.000Z`,
          })),
          { ...listed, counts: done.counts, state: 'done' },
          { ...listed, state: 'cancelled' },
        ],
        from: 5,
        reader: READER,
      }),
    ],
  ]);
}
