import { getOrAdd } from '../src/domain/collections.ts';
import { SEVERITIES, type Severity } from '../src/domain/ids.ts';
import { roleOf } from '../src/policy/roles.ts';
import { describeFinding } from '../src/rules/catalogue.ts';
import type { Remedy } from '../src/rules/catalogue-entry.ts';
import { capital } from './deal-findings.ts';
import type { DealView } from './deal-view.ts';
import { heading, line, run, typed } from './parts.ts';
import type { Element } from './types.ts';

/** So many next actions are shown; who has done these may ask again. */
const MOST_ACTIONS = 6;

interface NextAction extends Remedy {
  /** The roles and contacts it is about; empty when it is about the deal. */
  readonly about: Set<string>;
  readonly severity: Severity;
}

/** What to do next, the gravest first; the same thing to do for several contacts is said once. */
export function nextActions(view: DealView): readonly Element[] {
  const actions = [...collect(view)].slice(0, MOST_ACTIONS);
  if (actions.length === 0) return [];
  return [
    heading('What to do next'),
    ...actions.map(({ who, what, about }, at) =>
      line(
        [
          run(`${at + 1}. ${capital(who)}: `, { weight: 'bolder' }),
          run(typed(what, 300)),
          run(aboutText(about), { isSubtle: true }),
        ],
        { spacing: 'small' },
      ),
    ),
  ];
}

/** So many of what an action is about are named. */
const MOST_NAMED = 3;

/** ` (OA Ann Lee, OSM Bo Ek)`; of many, the first few. */
function aboutText(about: ReadonlySet<string>): string {
  if (about.size === 0) return '';
  const named = [...about].slice(0, MOST_NAMED).join(', ');
  return about.size > MOST_NAMED ? ` (${named} and ${about.size - MOST_NAMED} more)` : ` (${named})`;
}

function collect({ deal, evaluation }: DealView): NextAction[] {
  const actions = new Map<string, NextAction>();
  const take = (severity: Severity, remedies: readonly Remedy[], whom: string | null): void => {
    for (const remedy of remedies) {
      const key = `${remedy.who} ${remedy.what}`;
      const action = getOrAdd(actions, key, () => ({ ...remedy, severity, about: new Set<string>() }));
      if (whom !== null) action.about.add(whom);
    }
  };
  for (const severity of SEVERITIES) {
    for (const finding of evaluation.findings) {
      if (finding.severity !== severity) continue;
      const { remedies } = describeFinding(finding, deal.cloudScope);
      take(severity, remedies, finding.role ? roleOf(finding.role).short : null);
    }
    for (const { role, name, email, findings } of evaluation.contacts) {
      for (const finding of findings) {
        if (finding.severity !== severity) continue;
        take(
          severity,
          describeFinding(finding, deal.cloudScope).remedies,
          `${roleOf(role).short} ${typed(name ?? email, 60)}`,
        );
      }
    }
  }
  return [...actions.values()];
}
