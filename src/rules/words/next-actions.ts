import { getOrAdd } from '../../domain/collections.ts';
import type { Deal } from '../../domain/deal.ts';
import { SEVERITIES } from '../../domain/ids.ts';
import type { DealEvaluation } from '../../domain/verdict.ts';
import { roleOf } from '../../policy/roles.ts';
import { describeFinding } from '../catalogue.ts';
import { SIGN_IN_TELLS_NO_CLOUD } from '../catalogue-contact.ts';
import type { Remedy } from '../catalogue-entry.ts';
import { isSignInWithoutCloud } from './evidence.ts';
import type { Typed } from './typed.ts';

/** Something to do about a deal. */
export interface NextAction extends Remedy {
  /** Roles and contacts of the action; empty for one about the whole deal. */
  readonly about: Set<string>;
}

/** All next actions of a judged deal, the gravest first, an action for several contacts once. */
export function nextActionsOf(
  { deal, evaluation }: { readonly deal: Pick<Deal, 'cloudScope'>; readonly evaluation: DealEvaluation },
  typed: Typed,
): readonly NextAction[] {
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
