import type { Deal } from '../../src/domain/deal.ts';
import type { FollowUpDue } from '../../src/domain/proposed-contact.ts';
import type { AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { pageOf } from '../kit/paging.ts';
import { REPLIES_PAGE, SAY } from '../verbs.ts';
import { followUpText } from './proposed-contacts.ts';

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
}

/** The deals with answers to act on or reminders due; a press of a row opens the deal's replies. */
export function repliesListCard(view: RepliesListView): AdaptiveCard {
  return firstThatFits([20, 12, 6, 3].map((most) => () => build(view, most)));
}

function build({ deals, askerOnly, from }: RepliesListView, most: number): AdaptiveCard {
  const page = pageOf(deals, from, most);
  const title = 'Replies to your letters';
  const hidden = askerOnly > 0 ? ` ${askerOnly} more ${askerOnly === 1 ? 'is' : 'are'} for you alone.` : '';
  const remark = `Press a deal to open it.${page.part === '' ? '' : ' The most urgent first.'}${hidden}${page.part}`;
  const texts = page.rows.map(({ deal, ...left }) => `- ${typed(deal.customer)}: ${leftText(left)}`);
  return card(
    [title, remark, ...texts].join('\n'),
    [
      heading(title, { size: 'large' }),
      line([run(remark, { isSubtle: true })], { spacing: 'none' }),
      ...page.rows.map(dealRow),
    ],
    page.turning(REPLIES_PAGE, {}),
  );
}

function dealRow({ deal, ...left }: RepliesListView['deals'][number]): Element {
  const { dealId, customer } = deal;
  return {
    type: 'Container',
    separator: true,
    selectAction: execute(`Replies about ${typed(dealId, 60)}`, SAY, { text: `replies ${dealId}` }),
    items: [
      line([run(`${typed(customer)} `, { weight: 'bolder' }), run(typed(dealId, 60), { isSubtle: true })]),
      line([run(leftText(left))], { spacing: 'none' }),
    ],
  };
}

function leftText({ proposed, followUp }: { proposed: number; followUp: FollowUpDue | null }): string {
  const addresses = proposed === 1 ? '1 address is proposed.' : `${proposed} addresses are proposed.`;
  return [...(proposed > 0 ? [addresses] : []), ...(followUp ? [followUpText(followUp)] : [])].join(' ');
}
