import type { Deal } from '../../src/domain/deal.ts';
import type { FollowUpDue } from '../../src/domain/proposed-contact.ts';
import type { AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { buttonRows } from '../kit/button-rows.ts';
import { capitalise } from '../kit/capitalise.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { pageOf } from '../kit/paging.ts';
import { row } from '../kit/row.ts';
import { REPLIES_PAGE, SAY } from '../verbs.ts';
import { daysText } from './proposed-contacts.ts';

export interface RepliesListView {
  readonly deals: readonly {
    readonly deal: Deal;
    readonly proposed: number;
    readonly followUp: FollowUpDue | null;
  }[];
  /** The number of further deals that only the asker may see. */
  readonly askerOnly: number;
  /** The first deal to show, counted from 0. */
  readonly from: number;
  /** Said above the rows, such as that the mailbox could not be looked at; none by default. */
  readonly notices?: readonly string[];
}

/** The deals with answers to act on or reminders due; a press of a row opens the deal's replies. */
export function repliesListCard(view: RepliesListView): AdaptiveCard {
  return firstThatFits([8, 5, 3].map((most) => () => build(view, most)));
}

function build({ deals, askerOnly, from, notices = [] }: RepliesListView, most: number): AdaptiveCard {
  const page = pageOf(deals, from, most);
  const title = 'Replies to your letters';
  const hidden =
    askerOnly > 0
      ? ` ${askerOnly} more ${askerOnly === 1 ? 'is' : 'are'} not shown here, as not everybody may see ${askerOnly === 1 ? 'it' : 'them'}.`
      : '';
  const remark = `${sumText(deals)}.${hidden}${page.part}`;
  const texts = page.rows.map(({ deal, ...left }) => `- ${typed(deal.customer)}: ${leftText(left)}`);
  return card([title, remark, ...notices, ...texts].join('\n'), [
    heading(title, { size: 'large' }),
    line([run(remark, { isSubtle: true })], { spacing: 'none' }),
    ...notices.map((one) => line([run(one)])),
    ...page.rows.map((one) => dealRow(one, deals)),
    ...buttonRows(page.turning(REPLIES_PAGE, {})),
  ]);
}

/** `12 addresses proposed, 5 reminders due`: what the list comes to. */
function sumText(deals: RepliesListView['deals']): string {
  const proposed = deals.reduce((sum, one) => sum + one.proposed, 0);
  const due = deals.filter(({ followUp }) => followUp !== null).length;
  return [
    ...(proposed > 0 ? [proposedText(proposed)] : []),
    ...(due > 0 ? [due === 1 ? '1 reminder due' : `${due} reminders due`] : []),
  ].join(', ');
}

function dealRow(
  { deal, ...left }: RepliesListView['deals'][number],
  all: RepliesListView['deals'],
): Element {
  const { dealId, customer } = deal;
  const isOneOfSeveral = all.filter((one) => one.deal.customer === customer).length > 1;
  return row({
    sign: left.proposed > 0 ? { symbol: '+', colour: 'default' } : { symbol: '◷', colour: 'default' },
    title: `${typed(customer, 80)}${isOneOfSeveral ? ` · ${typed(dealId, 60)}` : ''}`,
    below: leftText(left),
    press: execute('Replies', SAY, { text: `replies ${dealId}` }),
  });
}

function proposedText(count: number): string {
  return count === 1 ? '1 address proposed' : `${count} addresses proposed`;
}

/** `2 addresses proposed · has not replied for 7 days`: what is left to do about a deal. */
function leftText({ proposed, followUp }: Omit<RepliesListView['deals'][number], 'deal'>): string {
  return [
    ...(proposed > 0 ? [proposedText(proposed)] : []),
    ...(followUp ? [capitalised(`has not replied for ${daysText(followUp.days)}`, proposed === 0)] : []),
  ].join(' · ');
}

function capitalised(text: string, isFirst: boolean): string {
  return isFirst ? capitalise(text) : text;
}
