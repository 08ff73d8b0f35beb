import { deskCard } from '../../../cards/deals/desk/desk-card.ts';
import { deskListCard } from '../../../cards/deals/desk/desk-list.ts';
import { deskPeopleCard } from '../../../cards/deals/desk/desk-people.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { plainDeskCard } from '../../../cards/message-extension/plain-desk.ts';
import { deskSight } from '../../../src/domain/people/desk-sight.ts';
import { READER } from '../reader.ts';
import type { sampleDeals } from './sample-cards.ts';

const LONG = 'D'.repeat(300);
const ENTRY = {
  ...{ address: 'dee@partner.example', partner: null, addedAt: '2026-06-10T12:00:00.000Z', addedBy: 'Root' },
};

/** The cards of partners' desks, by name. */
export function deskCards(
  deals: readonly Awaited<ReturnType<typeof sampleDeals>>[number][],
): ReadonlyMap<string, AdaptiveCard> {
  const sights = deals.map((deal) => deskSight({ ...deal, drafts: [] }));
  const [sight] = sights;
  if (!sight) throw new Error('the sample book has deals');
  const undo = { verb: 'desk.undo', data: { desk: 'd-1', act: 'add', of: 'D-1' } };
  const letter = { sentAt: '2026-06-09T08:00:00Z', by: 'Ann Lee', isAnswered: true };
  const most = sights.toSorted((one, other) => other.contacts.length - one.contacts.length)[0] ?? sight;
  const paging = { verb: 'my-deals.page', data: {} };
  const brings = 'They see this deal without what is internal, beside the partner contact in the book.';
  const many = Array.from({ length: 200 }, (_, at) => ({
    ...ENTRY,
    ...{ address: `${at}${LONG}@partner.example`, partner: LONG, addedBy: LONG },
  }));
  return new Map([
    [
      'desk',
      deskCard({
        reader: READER,
        sight: { ...sight, letter },
        from: 0,
        notices: ['Recorded.'],
        isLessForAsker: true,
      }),
    ],
    ['desk, most contacts', deskCard({ reader: READER, sight: most, from: 0 })],
    [
      'desk, list',
      deskListCard({
        reader: READER,
        title: 'Deals of your desk',
        remark: 'First.',
        deals: sights,
        from: 0,
        paging,
      }),
    ],
    [
      'desk, in a message',
      plainDeskCard({ sight, url: 'https://x.example/deals/D-1', version: '1.4', reader: READER }),
    ],
    [
      'desk, people',
      deskPeopleCard({
        of: 'D-1',
        named: 'D-1',
        brings,
        reader: READER,
        entries: [ENTRY],
        notices: ['Added.'],
        undo,
      }),
    ],
    ['desk, nobody', deskPeopleCard({ of: 'D-1', named: 'D-1', brings, reader: READER, entries: [] })],
    ['desk, many people', deskPeopleCard({ of: null, named: null, brings, reader: READER, entries: many })],
  ]);
}
