import { STAGE, TRANSACTION } from '../../cards/kit/labels.ts';
import type { Named } from '../../src/flows/deals/list-deals.ts';
import type { ListQuestion } from '../../src/intent/question.ts';
import { cloudScopeOf } from '../../src/policy/cloud-scopes.ts';

/** The title of a list, in fixed words only, since clients read a heading as Markdown. */
export function listTitle({ atRisk, mine, by }: ListQuestion): string {
  const whose = mine ? 'Your deals' : 'Deals';
  const grouped = by === 'pdm' ? ' by PDM' : by === 'program' ? ' by program' : '';
  return `${whose}${atRisk ? ' at risk' : ''}${grouped}`;
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
  const { atRisk, mine, verdict, risk, stage, program, transaction, scope, window, pdm, words } = question;
  const name = [...words, ...(pdm ?? [])].join(' ');
  const whose: Readonly<Record<NonNullable<Named>, string>> = {
    pdm: `PDM ${name}`,
    person: `with ${name} on the team`,
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
    window ? (atRisk ? window.label : dueText(window.label)) : '',
  ];
  const said = kind.filter(Boolean).join(' ');
  return named === null && name === '' ? said : `${said}, ${named === null ? `"${name}"` : whose[named]}`;
}

function dueText(label: string): string {
  return label === 'overdue' ? 'overdue' : `due ${label}`;
}
