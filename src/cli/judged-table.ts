import { printable } from '../book/problem.ts';
import type { Deal } from '../domain/deal.ts';
import { dealName } from '../domain/deal-name.ts';
import { SEVERITIES } from '../domain/ids.ts';
import { DEAL_VERDICTS, type DealEvaluation } from '../domain/verdict.ts';
import { CATALOGUE } from '../rules/catalogue.ts';
import { daysText } from '../rules/words/deal.ts';
import { DEAL_VERDICT_WORDS, RISK_WORDS } from '../rules/words/states.ts';
import { table } from './layout.ts';

/** A judged deal, from a book or from the store. */
export interface JudgedDeal {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
}

const TITLES = ['Deal', 'Verdict', 'Risk', 'Days', 'Why'];

/** Judged deals as a table, and how many have which verdict. */
export function judgedTable(deals: readonly JudgedDeal[], width: number | null): string[] {
  const counts = DEAL_VERDICTS.flatMap((verdict) => {
    const count = deals.filter(({ evaluation }) => evaluation.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${DEAL_VERDICT_WORDS[verdict].toLowerCase()}`];
  });
  const all = deals.length === 1 ? '1 deal' : `${deals.length} deals`;
  return [...table(TITLES, deals.map(rowOf), width), '', `${all}: ${counts.join(', ')}.`];
}

function rowOf({ deal, evaluation }: JudgedDeal): string[] {
  const { verdict, risk, daysLeft } = evaluation;
  const words = [DEAL_VERDICT_WORDS[verdict], RISK_WORDS[risk], daysText(daysLeft)];
  return [printable(dealName(deal)), ...words, whyOf(evaluation)];
}

/** The gravest findings by their titles, each once. */
function whyOf({ contacts, findings }: DealEvaluation): string {
  const all = [...findings, ...contacts.flatMap((contact) => contact.findings)];
  const gravest = SEVERITIES.find((severity) => all.some((finding) => finding.severity === severity));
  const titles = all.filter(({ severity }) => severity === gravest).map(({ code }) => CATALOGUE[code].title);
  return [...new Set(titles)].join(', ');
}
