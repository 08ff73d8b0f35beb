import { STAGE, TRANSACTION } from '../../cards/kit/labels.ts';
import type { Named } from '../../src/flows/deals/list-deals.ts';
import type { Order, SortedBy } from '../../src/intent/lists/condition.ts';
import type { ListQuestion } from '../../src/intent/question.ts';
import { cloudScopeOf } from '../../src/policy/cloud-scopes.ts';
import { conditionText, missingText, RISK, VERDICT } from './condition-text.ts';

/** The title of a list, in fixed words only, since clients read a heading as Markdown. */
export function listTitle({ atRisk, mine, by, orderedBy, order }: ListQuestion): string {
  const whose = mine ? 'Your deals' : 'Deals';
  const grouped = by === 'pdm' ? ' by PDM' : by === 'program' ? ' by program' : '';
  const sorted = by ? '' : orderedBy === 'value' ? ', the largest first' : order ? orderText(order) : '';
  return `${whose}${atRisk ? ' at risk' : ''}${grouped}${sorted}`;
}

/** The order of a list, after its title. */
function orderText({ by, descending }: Order): string {
  const [down, up] = ORDERS[by];
  return `, ${descending ? down : up}`;
}

const ORDERS: Readonly<Record<SortedBy, readonly [descending: string, ascending: string]>> = {
  value: ['the largest first', 'the smallest first'],
  due: ['the last to close first', 'the next to close first'],
  risk: ['the most at risk first', 'the least at risk first'],
  age: ['the oldest first', 'the newest first'],
  customer: ['by customer, from Z', 'by customer'],
};

/** The list question as it was understood: `open EA renewals at risk this week, PDM ann`. */
export function listWords(question: ListQuestion, named: Named, isOne = false): string {
  const {
    atRisk,
    mine,
    verdict,
    risk,
    stage,
    program,
    transaction,
    scope,
    window,
    pdm,
    words,
    missing,
    where,
    unread,
  } = question;
  const name = [...words, ...(pdm ?? [])].join(' ');
  const whose: Readonly<Record<NonNullable<Named>, string>> = {
    pdm: `PDM ${name}`,
    person: `with ${name} on the team`,
    partner: `of the partner ${name}`,
    customer: `"${name}"`,
    country: `in "${name}"`,
    contact: `with "${name}" as a contact`,
  };
  const kind = [
    stage ? '' : 'open',
    mine ? 'own' : '',
    verdict ? VERDICT[verdict] : '',
    program ?? '',
    transaction ? TRANSACTION[transaction] : '',
    isOne ? 'deal' : 'deals',
    scope === 'unknown' ? 'without a known cloud' : scope ? `in ${cloudScopeOf(scope).name}` : '',
    stage ? STAGE[stage] : '',
    atRisk ? 'at risk' : '',
    risk ? RISK[risk] : '',
    missing ? missingText(missing, window) : '',
    ...(where ?? []).map((condition) => conditionText(condition)),
    window && missing !== 'check' ? (atRisk ? window.label : dueText(window.label)) : '',
  ];
  const said = kind.filter(Boolean).join(' ');
  const whom = named === null && name === '' ? '' : `, ${named === null ? `"${name}"` : whose[named]}`;
  // What was not understood narrows nothing, so whoever asked has to know.
  const left = unread && unread.length > 0 ? ` ("${unread.join(' ')}" was not understood)` : '';
  return `${said}${whom}${left}`;
}

function dueText(label: string): string {
  return label === 'overdue' ? 'overdue' : `due ${label}`;
}
