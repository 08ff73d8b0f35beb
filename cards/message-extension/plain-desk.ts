import { dateText } from '../../src/domain/format.ts';
import type { DeskSight } from '../../src/domain/people/desk-sight.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { contactCounts } from '../deals/desk/desk-list.ts';
import { daysText, dealLine } from '../deals/labels.ts';
import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { card, line, run, typed } from '../kit/elements.ts';
import type { PlainVersion } from './plain-deal.ts';

/** A deal as its partner's desk sees it, on a card that any host draws. */
export interface PlainDeskView {
  readonly sight: DeskSight;
  /** Where its button leads. */
  readonly url: string;
  readonly version: PlainVersion;
  readonly reader: Reader;
}

/** How the contacts of a deal stand, for its partner's desk; it names none of them, as a message goes further than a chat. */
export function plainDeskCard({ sight, url, version, reader }: PlainDeskView): AdaptiveCard {
  const { deal, daysLeft, asOf } = sight;
  const counts = `Contacts: ${contactCounts(sight)}`;
  const day = deal.closeDate ?? deal.effectiveDate;
  const due = day === null ? daysText(daysLeft) : `${daysText(daysLeft)} (${dateText(day, reader)})`;
  const when = `As of ${dateText(asOf, reader)} (UTC).`;
  const body = [
    line([run(typed(deal.customer), { size: 'large', weight: 'bolder' })]),
    line([run(dealLine(deal))], { spacing: 'none' }),
    line([run(due)], { spacing: 'none' }),
    line([run(counts)], { spacing: 'medium' }),
    line([run(when, { isSubtle: true, size: 'small' })], { spacing: 'small' }),
  ];
  const text = [`${typed(deal.customer)}: ${dealLine(deal)}`, due, counts, when].join('\n');
  return { ...card(text, body, [{ type: 'Action.OpenUrl', title: 'Open', url }]), version };
}
