import { dateText } from '../../../src/domain/format.ts';
import type { DeskSight } from '../../../src/domain/people/desk-sight.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import type { AdaptiveCard, Container } from '../../kit/adaptive-card.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../../kit/elements.ts';
import { CONTACT_VERDICT } from '../../kit/labels.ts';
import { pageOf } from '../../kit/paging.ts';
import { row } from '../../kit/row.ts';
import { OPEN_DEAL } from '../../verbs.ts';
import { daysText, dealLine } from '../labels.ts';

/** A page of the deals of a partner's desk. */
export interface DeskListView {
  readonly title: string;
  /** One line under the title. */
  readonly remark: string;
  readonly deals: readonly DeskSight[];
  readonly reader: Reader;
  /** The first deal to show, counted from 0. */
  readonly from: number;
  /** The verb of the buttons that turn the page, and their payload besides `from`. */
  readonly paging: { readonly verb: string; readonly data: Readonly<Record<string, string | number>> };
}

/** The deals of a partner's desk; a press of a row opens the deal. */
export function deskListCard(view: DeskListView): AdaptiveCard {
  return firstThatFits([10, 5, 3].map((most) => () => build(view, most)));
}

function build({ title, remark, deals, from, paging, reader }: DeskListView, most: number): AdaptiveCard {
  const page = pageOf(deals, from, most);
  const lines = page.rows.map((sight) => `- ${typed(sight.deal.customer)}: ${rowText(sight)}`);
  return card(
    [title, remark, ...lines].join('\n'),
    [
      heading(title, { size: 'large' }),
      line([run(`${remark}${page.part}`, { isSubtle: true })], { spacing: 'none' }),
      ...page.rows.map((sight) => deskRow(sight, reader)),
    ],
    page.turning(paging.verb, paging.data),
  );
}

function deskRow(sight: DeskSight, reader: Reader): Container {
  const { deal, daysLeft, contacts } = sight;
  const target = deal.closeDate ?? deal.effectiveDate;
  const isOpen = contacts.some(({ verdict }) => verdict !== 'ready');
  return row({
    sign: CONTACT_VERDICT[isOpen ? 'unverified' : 'ready'],
    title: `${typed(deal.customer, 80)} · ${typed(deal.dealId, 60)}`,
    below: contactCounts({ contacts }).replace(/^\S /, ''),
    right: { value: daysText(daysLeft), below: target === null ? '' : dateText(target, reader) },
    press: execute('Open', OPEN_DEAL, { dealId: deal.dealId }),
  });
}

/** A deal of a desk in one line: what it is, when it is due, and how many contacts are in which state. */
function rowText({ deal, daysLeft, contacts }: DeskSight): string {
  return [dealLine(deal), daysText(daysLeft).toLowerCase(), contactCounts({ contacts })].join(' · ');
}

/** How many contacts are in which state. */
export function contactCounts({ contacts }: Pick<DeskSight, 'contacts'>): string {
  if (contacts.length === 0) return 'no contacts';
  return (['not-ready', 'unverified', 'ready'] as const)
    .flatMap((verdict) => {
      const count = contacts.filter((contact) => contact.verdict === verdict).length;
      const { symbol, word } = CONTACT_VERDICT[verdict];
      return count === 0 ? [] : [`${symbol} ${count} ${word}`];
    })
    .join(', ');
}
