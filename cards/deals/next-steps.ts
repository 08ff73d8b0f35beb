import { getOrAdd } from '../../src/domain/collections.ts';
import { SEVERITIES } from '../../src/domain/ids.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { describeFinding } from '../../src/rules/catalogue.ts';
import { SIGN_IN_TELLS_NO_CLOUD } from '../../src/rules/catalogue-contact.ts';
import type { Remedy } from '../../src/rules/catalogue-entry.ts';
import type { Element } from '../kit/adaptive-card.ts';
import { capitalise } from '../kit/capitalise.ts';
import { heading, line, run, typed } from '../kit/elements.ts';
import { isSignInWithoutCloud } from './contact-axes.ts';
import type { DealView } from './deal-view.ts';

/** Most next actions that a card shows; whoever has done these checks the deal again. */
const MOST_ACTIONS = 6;

interface NextAction extends Remedy {
  /** Roles and contacts of the action; empty for one about the whole deal. */
  readonly about: Set<string>;
}

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

/** The number of the shown step that is a finding's remedy, as text; null if none is. */
export function stepText({ shown }: NextSteps, { who, what }: Remedy): string | null {
  const at = shown.findIndex((step) => step.who === who && step.what === what);
  return at === -1 ? null : ` → step ${at + 1}`;
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
export function allNextSteps({ deal, evaluation }: Judged): readonly NextAction[] {
  const actions = new Map<string, NextAction>();
  const take = (remedies: readonly Remedy[], whom: string | null): void => {
    for (const remedy of remedies) {
      const key = `${remedy.who} ${remedy.what}`;
      const action = getOrAdd(actions, key, () => ({ ...remedy, about: new Set<string>() }));
      if (whom !== null) action.about.add(whom);
    }
  };
  for (const severity of SEVERITIES) {
    for (const finding of evaluation.findings) {
      if (finding.severity !== severity) continue;
      const { remedies } = describeFinding(finding, deal.cloudScope);
      take(remedies, finding.role ? roleOf(finding.role).short : null);
    }
    for (const contact of evaluation.contacts) {
      const whom = `${roleOf(contact.role).short} ${typed(contact.name ?? contact.email, 60)}`;
      if (severity === 'warning' && isSignInWithoutCloud(contact))
        take([SIGN_IN_TELLS_NO_CLOUD.remedy], whom);
      for (const finding of contact.findings) {
        if (finding.severity !== severity) continue;
        take(describeFinding(finding, deal.cloudScope).remedies, whom);
      }
    }
  }
  return [...actions.values()];
}
