import { dealCard } from '../../../cards/deals/deal-card.ts';
import { dealListCard } from '../../../cards/deals/deal-list.ts';
import {
  answeredCard,
  answers,
  namingsCard,
  nothingToAnswerCard,
  withNamings,
} from '../../../cards/deals/namings/naming-card.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { READER } from '../reader.ts';
import type { sampleDeals } from './sample-cards.ts';

const NAMER = {
  by: 'person:ann',
  name: 'Ann Lee',
  address: 'ann.lee@adatum.com',
  deals: 12,
  dealIds: ['EA-2026-0101', 'EA-2026-0102', 'EA-2026-0103'],
  positions: ['pdm'],
} as const;

/** Each part as long as it can be. */
const LONGEST = {
  by: `person:${'i'.repeat(300)}`,
  name: 'N'.repeat(300),
  address: `${'a'.repeat(300)}@x.example`,
  deals: 123_456,
  dealIds: Array.from({ length: 3 }, (_, at) => `${at}${'D'.repeat(400)}`),
  positions: ['ae', 'ce', 'pdm'],
} as const;

const TOLD = '2026-06-10T12:00:00.000Z';

/** The cards of somebody whom colleagues named on deals, by name. */
export function namingCards(
  deals: readonly Awaited<ReturnType<typeof sampleDeals>>[number][],
): ReadonlyMap<string, AdaptiveCard> {
  const [deal] = deals;
  if (!deal) throw new Error('the sample book has deals');
  const one = { namers: [NAMER], more: 0, told: TOLD };
  const list = {
    reader: READER,
    title: 'Your deals',
    remark: 'The most at risk first.',
    deals,
    from: 0,
    paging: null,
  };
  const own = (state: 'open' | 'declined') => ({
    people: [
      { position: 'ce', email: 'cy.moreno@adatum.com', isDeclined: true },
      { position: 'pdm', email: 'pat.silva@adatum.com', isDeclined: state === 'declined' },
    ] as const,
    own: state,
  });
  return new Map([
    ['namings', namingsCard(one)],
    [
      'namings, longest',
      namingsCard(
        { namers: ['1', '2', '3'].map((n) => ({ ...LONGEST, name: n + LONGEST.name })), more: 7, told: TOLD },
        ['Undone.'],
      ),
    ],
    ['namings on my deals', withNamings(dealListCard(list), one)],
    ['namings shown', dealListCard({ ...list, actions: answers({ by: 'person:ann', told: TOLD }, 12) })],
    [
      'naming taken',
      answeredCard({
        answer: 'taken',
        dealIds: [deal.deal.dealId],
        customer: deal.deal.customer,
        decision: 'x',
      }),
    ],
    [
      'namings declined',
      answeredCard({
        answer: 'declined',
        dealIds: ['EA-2026-0101', 'EA-2026-0102'],
        customer: null,
        decision: 'x',
      }),
    ],
    ['naming, nothing to undo', nothingToAnswerCard('undo')],
    ...(['open', 'declined'] as const).map(
      (state) =>
        [
          `deal, named on it, ${state}`,
          dealCard({ ...deal, dealVersion: 'm', from: 0, reader: READER, namings: own(state) }),
        ] as const,
    ),
  ]);
}
