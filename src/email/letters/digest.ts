import { type Day, dayNumber } from '../../domain/day.ts';
import type { Deal } from '../../domain/deal.ts';
import { dayText } from '../../domain/format.ts';
import { SEVERITIES } from '../../domain/ids.ts';
import type { ContactFinding, DealEvaluation, DealFinding } from '../../domain/verdict.ts';
import { roleOf } from '../../policy/roles.ts';
import { describeFinding } from '../../rules/catalogue.ts';
import { daysLeft, targetDay } from '../../rules/risk.ts';
import { type FieldsOf, isLink, MOST_DIGEST_DEALS } from '../templates/fields.ts';
import { plain } from '../templates/plain-text.ts';
import { builtInTemplates, type Rendering, type Templates } from '../templates/render.ts';
import { TRANSACTION_WORDS } from '../wording/transaction-words.ts';
import { daysLeftText } from './context.ts';
import type { Correspondent } from './correspondent.ts';

export interface DigestDeal {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
}

interface DigestOptions {
  readonly day: Day;
  readonly to: Correspondent;
  readonly templates?: Templates;
  /** Gives the link of a deal; left out where deals have none. */
  readonly linkOf?: (dealId: string) => string | null;
}

/** A digest for a member of the account team: their deals at risk or ready, in the order given. */
export function digestFor(
  deals: readonly DigestDeal[],
  { templates = builtInTemplates(), ...more }: DigestOptions,
): Rendering {
  return templates.render('alert-digest', digestFields(deals, more));
}

function digestFields(
  deals: readonly DigestDeal[],
  { day, to, linkOf = () => null }: Omit<DigestOptions, 'templates'>,
): FieldsOf<'alert-digest'> {
  const more = deals.length - MOST_DIGEST_DEALS;
  return {
    recipientName: plain(to.name, 80),
    day: dayText(day),
    summary: summaryOf(deals, day),
    deals: deals
      .slice(0, MOST_DIGEST_DEALS)
      .map((one) => dealFields(one, day, linkOf(one.deal.dealId) ?? '')),
    moreDeals: more > 0 ? `and ${more} more` : '',
  };
}

/** The digest in one line: `3 deals at risk, the next in 2 days; 1 deal ready`. */
function summaryOf(deals: readonly DigestDeal[], day: Day): string {
  const open = deals.filter((deal) => !isReady(deal));
  const ready = deals.length - open.length;
  const parts = [
    ...(open.length > 0 || ready === 0 ? [openText(open, day)] : []),
    ...(ready > 0 ? [`${dealCount(ready)} ready`] : []),
  ];
  return parts.join('; ');
}

function isReady({ evaluation }: DigestDeal): boolean {
  return evaluation.verdict === 'ready';
}

function dealCount(count: number): string {
  return count === 1 ? '1 deal' : `${count} deals`;
}

function openText(open: readonly DigestDeal[], day: Day): string {
  const count = `${dealCount(open.length)} at risk`;
  const ahead = open
    .map(({ deal }) => daysLeft(targetDay(deal), dayNumber(day)))
    .filter((days) => days !== null && days >= 0)
    .map(Number);
  if (ahead.length === 0) return count;
  const next = Math.min(...ahead);
  if (next === 0) return `${count}, the next today`;
  return `${count}, the next in ${next === 1 ? '1 day' : `${next} days`}`;
}

/** Most reasons given for a deal. */
const MOST_REASONS = 3;

type DealFields = FieldsOf<'alert-digest'>['deals'][number];

function dealFields({ deal, evaluation }: DigestDeal, day: Day, link: string): DealFields {
  const target = targetDay(deal);
  const transaction = deal.transaction === null ? '' : TRANSACTION_WORDS[deal.transaction].word;
  return {
    customer: plain(deal.customer),
    dealId: plain(deal.dealId, 60),
    what: plain([deal.program ?? '', transaction].join(' '), 120),
    risk: evaluation.verdict === 'ready' ? '' : evaluation.risk,
    daysLeft:
      target === null
        ? 'no date stated'
        : `${dayText(target)}, ${daysLeftText(daysLeft(target, dayNumber(day)) ?? 0)}`,
    link: isLink(link) ? link : '',
    reasons: evaluation.verdict === 'ready' ? [] : reasonsOf(deal, evaluation),
  };
}

/** The gravest findings, a sentence each with the first remedy; a contact's finding begins with the contact. */
function reasonsOf(deal: Deal, { findings, contacts }: DealEvaluation): DealFields['reasons'] {
  const said = (finding: ContactFinding | DealFinding, role: string | null = null) => {
    const { title, sentence, remedies } = describeFinding(finding, deal.cloudScope);
    const [first] = remedies;
    return {
      reason: plain(role === null ? sentence : `${role}: ${title}`, 300),
      who: first?.who ?? '',
      fix: plain(first?.what, 500),
    };
  };
  const reasons = SEVERITIES.flatMap((severity) => [
    ...findings.filter((finding) => finding.severity === severity).map((finding) => said(finding)),
    ...contacts.flatMap(({ role, email, findings: found }) =>
      found
        .filter((finding) => finding.severity === severity)
        .map((finding) => said(finding, `${roleOf(role).short} ${plain(email, 120)}`)),
    ),
  ]);
  const firstOf = new Map(reasons.toReversed().map((one) => [one.reason, one]));
  return reasons.filter((one) => firstOf.get(one.reason) === one).slice(0, MOST_REASONS);
}
