import { STAGE, TRANSACTION } from '../../cards/kit/labels.ts';
import type { Named } from '../../src/flows/deals/list-deals.ts';
import type { Missing } from '../../src/intent/missing.ts';
import type { ListQuestion } from '../../src/intent/question.ts';
import { cloudScopeOf } from '../../src/policy/cloud-scopes.ts';
import { roleOf } from '../../src/policy/roles.ts';

/** The title of a list, in fixed words only, since clients read a heading as Markdown. */
export function listTitle({ atRisk, mine, by, orderedBy }: ListQuestion): string {
  const whose = mine ? 'Your deals' : 'Deals';
  const grouped = by === 'pdm' ? ' by PDM' : by === 'program' ? ' by program' : '';
  const order = orderedBy === 'value' && !by ? ', the largest first' : '';
  return `${whose}${atRisk ? ' at risk' : ''}${grouped}${order}`;
}

const VERDICT: Readonly<Record<NonNullable<ListQuestion['verdict']>, string>> = {
  ready: 'ready',
  'not-ready': 'not ready',
  blocked: 'blocked',
  unverified: 'unverified',
};

const RISK: Readonly<Record<NonNullable<ListQuestion['risk']>, string>> = {
  low: 'at low risk',
  medium: 'at medium risk',
  high: 'at high or critical risk',
  critical: 'at critical risk',
};

/** The list question as it was understood: `open EA renewals at risk this week, PDM ann`. */
export function listWords(question: ListQuestion, named: Named, isOne = false): string {
  const { atRisk, mine, verdict, risk, stage, program, transaction, scope, window, pdm, words, missing } =
    question;
  const name = [...words, ...(pdm ?? [])].join(' ');
  const whose: Readonly<Record<NonNullable<Named>, string>> = {
    pdm: `PDM ${name}`,
    person: `with ${name} on the team`,
    partner: `of the partner ${name}`,
    customer: `"${name}"`,
  };
  const kind = [
    stage ? '' : 'open',
    mine ? 'own' : '',
    verdict ? VERDICT[verdict] : '',
    program ?? '',
    transaction ? TRANSACTION[transaction] : '',
    isOne ? 'deal' : 'deals',
    scope ? `in ${cloudScopeOf(scope).name}` : '',
    stage ? STAGE[stage] : '',
    atRisk ? 'at risk' : '',
    risk ? RISK[risk] : '',
    missing ? lackText(missing, window?.label) : '',
    window && missing !== 'check' ? (atRisk ? window.label : dueText(window.label)) : '',
  ];
  const said = kind.filter(Boolean).join(' ');
  return named === null && name === '' ? said : `${said}, ${named === null ? `"${name}"` : whose[named]}`;
}

/** What the deals lack, in words. */
function lackText(missing: Missing, since: string | undefined): string {
  switch (missing) {
    case 'contacts':
      return 'without any contact';
    case 'close-date':
      return 'without a close date';
    case 'package':
      return 'without a package';
    case 'check':
      return since === undefined ? 'that nobody has validated' : `that nobody has validated ${since}`;
    default:
      return `without ${/^[AO]/.test(roleOf(missing).name) ? 'an' : 'a'} ${roleOf(missing).name}`;
  }
}

function dueText(label: string): string {
  return label === 'overdue' ? 'overdue' : `due ${label}`;
}
