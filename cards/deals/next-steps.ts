import { type NextAction, nextActionsOf } from '../../src/rules/words/next-actions.ts';
import type { Element } from '../kit/adaptive-card.ts';
import { capitalise } from '../kit/capitalise.ts';
import { heading, line, run, typed } from '../kit/elements.ts';
import type { DealView } from './deal-view.ts';

/** Most next actions that a card shows; whoever has done these checks the deal again. */
const MOST_ACTIONS = 6;

/** The next actions, the gravest first, an action for several contacts once; `more` counts those not shown. */
export interface NextSteps {
  readonly shown: readonly NextAction[];
  readonly more: number;
}

type Judged = Pick<DealView, 'deal' | 'evaluation'>;

export function nextSteps(view: Judged): NextSteps {
  const all = allNextSteps(view);
  return { shown: all.slice(0, MOST_ACTIONS), more: Math.max(0, all.length - MOST_ACTIONS) };
}

export function nextActions({ shown, more }: NextSteps): readonly Element[] {
  if (shown.length === 0) return [];
  return [
    heading('What to do next'),
    ...shown.map(({ who, what, about }, at) =>
      line(
        [
          run(`${at + 1}. ${capitalise(who)}: `, { weight: 'bolder' }),
          run(typed(what, 300)),
          ...(about.size === 0 ? [] : [run(aboutText(about), { isSubtle: true })]),
        ],
        { spacing: 'small' },
      ),
    ),
    ...(more > 0 ? [line([run(`and then ${more} more`, { isSubtle: true })], { spacing: 'small' })] : []),
  ];
}

/** Most roles and contacts that an action names. */
const MOST_NAMED = 3;

/** The roles and contacts of an action: ` (OA Ann Lee, OSM Bo Ek)`; of many, the first few. */
function aboutText(about: ReadonlySet<string>): string {
  const named = [...about].slice(0, MOST_NAMED).join(', ');
  return about.size > MOST_NAMED ? ` (${named} and ${about.size - MOST_NAMED} more)` : ` (${named})`;
}

/** All next actions, the gravest first, an action for several contacts once. */
export function allNextSteps(view: Judged): readonly NextAction[] {
  return nextActionsOf(view, typed);
}
