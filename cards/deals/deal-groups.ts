import type { ActionData, AdaptiveCard, Container } from '../kit/adaptive-card.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';

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
  /** Verb of the button that lists a group. */
  readonly verb: string;
}

const MOST_GROUPS = [25, 15, 8];

/** A card with a row for each group, its number of deals, and a press that lists them. */
export function dealGroupsCard(view: DealGroupsView): AdaptiveCard {
  return firstThatFits(MOST_GROUPS.map((most) => () => build(view, most)));
}

function build({ title, remark, groups, verb }: DealGroupsView, most: number): AdaptiveCard {
  const shown = groups.slice(0, most);
  const left = groups.length - shown.length;
  const rest = left > 0 ? ` The ${shown.length} largest groups of ${groups.length}.` : '';
  const lines = shown.map(({ name, count }) => `- ${typed(name, 80)}: ${count}`);
  return card([title, `${remark}${rest}`, ...lines].join('\n'), [
    heading(title, { size: 'large' }),
    line([run(`${remark}${rest}`, { isSubtle: true })], { spacing: 'none' }),
    ...shown.map((group) => groupRow(group, verb)),
  ]);
}

function groupRow({ name, count, data }: DealGroup, verb: string): Container {
  const deals = count === 1 ? '1 deal' : `${count} deals`;
  return {
    type: 'Container',
    separator: true,
    selectAction: execute(`List ${typed(name, 60)}`, verb, data),
    items: [line([run(typed(name, 80), { weight: 'bolder' }), run(`  ${deals}`)])],
  };
}
