import type { Severity } from '../../src/domain/ids.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { CATALOGUE } from '../../src/rules/catalogue.ts';
import { capitalise } from '../kit/capitalise.ts';
import { typed } from '../kit/elements.ts';
import { MOST_NAME } from './labels.ts';
import type { SaidAlertView } from './views.ts';

/** Why a deal is not ready, as an alert says it. */
export interface AlertReasonText {
  readonly severity: Severity;
  /** `No Online Services Manager: …` */
  readonly title: string;
  /** Who does what about it, of the weightiest reason; null of the others. */
  readonly remedy: string | null;
}

/** The reasons in the words of the catalogue, the weightiest first, with the advice for that one. */
export function alertReasons({
  facts,
  cloudScope,
}: Pick<SaidAlertView, 'facts' | 'cloudScope'>): readonly AlertReasonText[] {
  return facts.reasons.map(({ code, severity, role, email, detail = {} }, at) => {
    const { title, remedies } = CATALOGUE[code];
    const whom = [...(role ? [roleOf(role).name] : []), ...(email ? [typed(email, MOST_NAME)] : [])].join(
      ' ',
    );
    const [remedy] = at === 0 ? remedies({ scope: cloudScope, detail, ...(role ? { role } : {}) }) : [];
    return {
      severity,
      title: `${title}${whom === '' ? '' : `: ${whom}`}`,
      remedy: remedy ? `${capitalise(remedy.who)}: ${typed(remedy.what, 300)}` : null,
    };
  });
}
