import type { Severity } from '../../../src/domain/ids.ts';
import { roleOf } from '../../../src/policy/roles.ts';
import { CATALOGUE } from '../../../src/rules/catalogue.ts';
import { lowerFirst } from '../../kit/capitalise.ts';
import { typed } from '../../kit/elements.ts';
import { MOST_NAME } from '../labels.ts';
import type { ReasonView, SaidAlertView } from '../views.ts';

/** Why a deal is not ready, as an alert says it. */
export interface AlertReasonText {
  readonly severity: Severity;
  /** `No Online Administrator`, `Notices Contact ann@contoso.com: not validated` */
  readonly title: string;
  /** Who does what about it, of the weightiest reason; null of the others. */
  readonly remedy: { readonly who: string; readonly what: string } | null;
}

/** The reasons in the words of the catalogue, the weightiest first, with the advice for that one. */
export function alertReasons({
  facts,
  cloudScope,
}: Pick<SaidAlertView, 'facts' | 'cloudScope'>): readonly AlertReasonText[] {
  return facts.reasons.map((reason, at) => {
    const { code, severity, role, email, detail = {} } = reason;
    const { remedies } = CATALOGUE[code];
    const [remedy] = at === 0 ? remedies({ scope: cloudScope, detail, ...(role ? { role } : {}) }) : [];
    return {
      severity,
      title: titleOf(reason, email ? typed(email, MOST_NAME) : ''),
      remedy: remedy ? { who: remedy.who, what: typed(remedy.what, 300) } : null,
    };
  });
}

/** The weightiest reason in few words, which name nobody: `No Online Administrator`; null where there is none. */
export function shortReason({ facts: { reasons } }: Pick<SaidAlertView, 'facts'>): string | null {
  const [first] = reasons;
  return first ? reasonTitle(first) : null;
}

/** A reason in few words, which name nobody. */
export function reasonTitle(reason: ReasonView): string {
  return titleOf(reason, '');
}

function titleOf({ code, role }: ReasonView, email: string): string {
  const { title } = CATALOGUE[code];
  if (code === 'role-missing' && role) return `No ${roleOf(role).name}`;
  const whom = [...(role ? [roleOf(role).name] : []), ...(email === '' ? [] : [email])].join(' ');
  return whom === '' ? title : `${whom}: ${lowerFirst(title)}`;
}
