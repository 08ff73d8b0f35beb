import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { proposedContactsCard } from '../../../cards/replies/proposed-contacts.ts';
import { repliesListCard } from '../../../cards/replies/replies-list.ts';
import type { Deal } from '../../../src/domain/deal.ts';
import type { FollowUpDue, ProposedContact } from '../../../src/domain/proposed-contact.ts';
import { READER } from '../reader.ts';

const FOLLOW_UP: FollowUpDue = {
  template: 'customer-action-required',
  sentBy: 'Ann Lee',
  sentAt: '2026-06-03T09:00:00.000Z',
  days: 7,
};

const PROPOSAL: ProposedContact = {
  id: 1,
  kind: 'add',
  replaces: null,
  role: 'online-administrator',
  name: 'Jane Doe',
  email: 'jane@fabrikam.com',
  foundIn: 'Our online admin is Jane Doe <jane@fabrikam.com>.',
  from: 'cat@fabrikam.com',
  receivedAt: '2026-06-08T10:30:00.000Z',
};

/** As much as an answer can offer, each as long as it can be. */
const LONGEST: readonly ProposedContact[] = Array.from({ length: 25 }, (_, at) => ({
  ...PROPOSAL,
  id: at + 1,
  role: null,
  name: `Ünna ${'Ö'.repeat(70)}`,
  email: `${'p'.repeat(50)}${at}@${'d'.repeat(60)}.${'e'.repeat(60)}.example`,
  foundIn: '界'.repeat(200),
}));

/** One card of each kind that answers bring, by name. */
export function replyCards(deals: readonly { readonly deal: Deal }[]): ReadonlyMap<string, AdaptiveCard> {
  const deal = deals[0]?.deal;
  if (!deal) throw new Error('the sample book has deals');
  const view = { deal, followUp: null, from: 0, chosen: new Map(), notices: [], reader: READER };
  const rows = deals.map((one, at) => ({
    ...one,
    proposed: at % 3,
    followUp: at % 3 === 0 ? FOLLOW_UP : null,
  }));
  const two = [
    PROPOSAL,
    {
      ...PROPOSAL,
      ...{ id: 2, role: null, name: null, email: 'mia@fabrikam.com' },
      foundIn: 'Write to mia@fabrikam.com as well.',
    },
  ];
  return new Map([
    ['proposed contacts', proposedContactsCard({ ...view, proposals: two })],
    [
      'proposed contacts, refused',
      proposedContactsCard({
        ...view,
        proposals: two,
        chosen: new Map([[1, 'notices-contact']]),
        notices: ['Nothing is added yet. Choose the role of mia@fabrikam.com.'],
      }),
    ],
    ['proposed contacts, long', proposedContactsCard({ ...view, proposals: LONGEST, followUp: FOLLOW_UP })],
    ['proposed contacts, last page', proposedContactsCard({ ...view, proposals: LONGEST, from: 24 })],
    ['follow-up', proposedContactsCard({ ...view, proposals: [], followUp: FOLLOW_UP })],
    ['replies', repliesListCard({ deals: rows, askerOnly: 1, from: 0 })],
  ]);
}
