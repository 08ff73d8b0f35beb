import type { ContactEvaluation, DealEvaluation } from '../../src/domain/verdict.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { isSettled } from '../../src/rules/risk.ts';
import { reasonText } from '../../src/rules/words/contact-reason.ts';
import { capitalise, lowerFirst } from '../kit/capitalise.ts';
import { STAGE } from '../kit/labels.ts';
import { titleOf } from './deal-notes.ts';
import type { DealView } from './deal-view.ts';

/** Why a deal stands as it does, in one line for a list: `No Notices Contact`, `2 addresses not checked`. It names nobody. */
export function dealReason({ deal, evaluation }: Pick<DealView, 'deal' | 'evaluation'>): string {
  if (isSettled(deal)) return capitalise(STAGE[deal.stage]);
  if (evaluation.verdict === 'ready') return deal.stage === 'open' ? 'Ready' : `Ready, ${STAGE[deal.stage]}`;
  const reasons = [...missing(evaluation), ...blocked(evaluation, deal.cloudScope), ...unchecked(evaluation)];
  const shown = reasons.slice(0, MOST_REASONS).map((text, at) => (at === 0 ? text : lowerFirst(text)));
  return shown.length === 0 ? 'Not ready' : shown.join('; ');
}

const MOST_REASONS = 2;

/** What the deal itself lacks: roles that nobody has, then what else blocks it, or what is not known of it. */
function missing({ findings }: DealEvaluation): readonly string[] {
  return findings.flatMap((finding) => {
    const { code, severity, role } = finding;
    if (severity !== 'blocker' && code !== 'scope-unknown') return [];
    return [code === 'role-missing' && role ? `No ${roleOf(role).name}` : titleOf(finding)];
  });
}

function blocked(
  { contacts, asOf }: DealEvaluation,
  scope: DealView['deal']['cloudScope'],
): readonly string[] {
  const bad = contacts.filter(
    ({ verdict, requirement }) => verdict === 'not-ready' && requirement === 'mandatory',
  );
  const [first] = bad;
  if (!first) return [];
  if (bad.length > 1) return [`${bad.length} addresses can’t be used`];
  return [`${roleOf(first.role).name}: ${lowerFirst(reasonText(first, { scope, asOf }))}`];
}

function unchecked({ contacts }: DealEvaluation): readonly string[] {
  const open = contacts.filter(
    ({ verdict, requirement }: ContactEvaluation) => verdict === 'unverified' && requirement === 'mandatory',
  );
  if (open.length === 0) return [];
  return [open.length === 1 ? '1 address not checked' : `${open.length} addresses not checked`];
}
