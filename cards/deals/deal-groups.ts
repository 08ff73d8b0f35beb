import type { ActionData, AdaptiveCard, Container } from '../kit/adaptive-card.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { pageOf } from '../kit/paging.ts';
import { row } from '../kit/row.ts';

/** Deals of a list that share a value, such as a partner. */
export interface DealGroup {
  /** The shared value. */
  readonly name: string;
  readonly count: number;
  /** Payload of the button that lists the group. */
  readonly data: ActionData;
}

export interface DealGroupsView {
  readonly title: string;
  readonly remark: string;
  /** In the order shown. */
  readonly groups: readonly DealGroup[];
  /** The first group to show, counted from 0. */
  readonly from: number;
  /** The button that lists a group, and turns the page. */
  readonly verb: string;
  /** What the button that turns the page carries besides `from`. */
  readonly paging: ActionData;
}

const GROUPS_A_PAGE = [25, 15, 8];

/** The number of deals in each group, the whole row a button that lists them. */
export function dealGroupsCard(view: DealGroupsView): AdaptiveCard {
  return firstThatFits(GROUPS_A_PAGE.map((most) => () => build(view, most)));
}

function build({ title, remark, groups, from, verb, paging }: DealGroupsView, most: number): AdaptiveCard {
  const page = pageOf(groups, from, most);
  const lines = page.rows.map(({ name, count }) => `- ${typed(name, 80)}: ${count}`);
  return card(
    [title, `${remark}${page.part}`, ...lines].join('\n'),
    [
      heading(title, { size: 'large' }),
      line([run(`${remark}${page.part}`, { isSubtle: true })], { spacing: 'none' }),
      ...page.rows.map((group) => groupRow(group, verb)),
    ],
    page.turning(verb, paging),
  );
}

function groupRow({ name, count, data }: DealGroup, verb: string): Container {
  const deals = count === 1 ? '1 deal' : `${count} deals`;
  return row({
    sign: { symbol: '➤', colour: 'default' },
    title: typed(name, 80),
    below: '',
    right: { value: deals, below: '' },
    press: execute('List', verb, data),
  });
}
