import { type Day, dayNumber, dayText } from '../domain/day.ts';
import type { Deal } from '../domain/deal.ts';
import { SEVERITIES } from '../domain/ids.ts';
import type { DealEvaluation } from '../domain/verdict.ts';
import { roleOf } from '../policy/roles.ts';
import { describeFinding } from '../rules/catalogue.ts';
import { daysLeft, targetDay } from '../rules/risk.ts';
import { daysLeftText } from './context.ts';
import { type FieldsOf, MOST_DEALS } from './fields.ts';
import type { Mailbox } from './mailbox.ts';
import { plain } from './plain.ts';
import { builtInTemplates, type Rendering, type Templates } from './render.ts';
import { TRANSACTION_WORDS } from './transaction-words.ts';

export interface DigestDeal {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
}

/** A digest for somebody of the account team: their deals at risk, in the order given. */
export function digestFor(
  deals: readonly DigestDeal[],
  {
    day,
    to,
    templates = builtInTemplates(),
  }: { readonly day: Day; readonly to: Mailbox; readonly templates?: Templates },
): Rendering {
  return templates.render('alert-digest', digestFields(deals, day, to));
}

export function digestFields(deals: readonly DigestDeal[], day: Day, to: Mailbox): FieldsOf<'alert-digest'> {
  const more = deals.length - MOST_DEALS;
  return {
    recipientName: plain(to.name, 80),
    day: dayText(day),
    summary: summaryOf(deals, day),
    deals: deals.slice(0, MOST_DEALS).map((one) => dealFields(one, day)),
    moreDeals: more > 0 ? `and ${more} more` : '',
  };
}

/** `3 deals at risk, the next in 2 days` */
function summaryOf(deals: readonly DigestDeal[], day: Day): string {
  const count = deals.length === 1 ? '1 deal at risk' : `${deals.length} deals at risk`;
  const ahead = deals
    .map(({ deal }) => daysLeft(targetDay(deal), dayNumber(day)))
    .filter((days) => days !== null && days >= 0)
    .map(Number);
  if (ahead.length === 0) return count;
  const next = Math.min(...ahead);
  if (next === 0) return `${count}, the next today`;
  return `${count}, the next in ${next === 1 ? '1 day' : `${next} days`}`;
}

/** So many reasons are given of each deal. */
const MOST_REASONS = 3;

function dealFields({ deal, evaluation }: DigestDeal, day: Day): FieldsOf<'alert-digest'>['deals'][number] {
  const target = targetDay(deal);
  const transaction = deal.transaction === null ? '' : TRANSACTION_WORDS[deal.transaction].word;
  return {
    customer: plain(deal.customer),
    dealId: plain(deal.dealId, 60),
    what: plain([deal.program ?? '', transaction].join(' '), 120),
    risk: evaluation.risk,
    daysLeft:
      target === null
        ? 'no date stated'
        : `${dayText(target)}, ${daysLeftText(daysLeft(target, dayNumber(day)) ?? 0)}`,
    reasons: reasonsOf(deal, evaluation),
  };
}

/** The gravest findings, a sentence each; who a contact is stands before it. */
function reasonsOf(deal: Deal, { findings, contacts }: DealEvaluation): readonly string[] {
  const reasons = SEVERITIES.flatMap((severity) => [
    ...findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => describeFinding(finding, deal.cloudScope).sentence),
    ...contacts.flatMap((contact) =>
      contact.findings
        .filter((finding) => finding.severity === severity)
        .map((finding) => {
          const { title } = describeFinding(finding, deal.cloudScope);
          return `${roleOf(contact.role).short} ${plain(contact.email, 120)}: ${title}`;
        }),
    ),
  ]);
  return [...new Set(reasons.map((reason) => plain(reason, 300)))].slice(0, MOST_REASONS);
}
