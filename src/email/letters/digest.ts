import { type Day, dayNumber } from '../../domain/day.ts';
import type { Deal } from '../../domain/deal.ts';
import { dayText } from '../../domain/format.ts';
import { RISKS, SEVERITIES } from '../../domain/ids.ts';
import type { ContactFinding, DealEvaluation, DealFinding } from '../../domain/verdict.ts';
import { roleOf } from '../../policy/roles.ts';
import { describeFinding } from '../../rules/catalogue.ts';
import { daysLeft, targetDay } from '../../rules/risk.ts';
import { type FieldsOf, isLink, MOST_DIGEST_DEALS } from '../templates/fields.ts';
import { plain } from '../templates/plain-text.ts';
import { builtInTemplates, type Rendering, type Templates } from '../templates/render.ts';
import { ENGLISH_DIGEST as WORDING } from '../wording/en/digest.ts';
import { ENGLISH } from '../wording/en/index.ts';
import { formOf } from '../wording/language-form.ts';
import { type Correspondent, correspondentText } from './correspondent.ts';

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
  /** Leads to the list of all deals; left out where it has no address. */
  readonly listLink?: string | null;
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
  { day, to, linkOf = () => null, listLink = null }: Omit<DigestOptions, 'templates'>,
): FieldsOf<'alert-digest'> {
  const shown = deals.slice(0, MOST_DIGEST_DEALS);
  const summary = summaryOf(deals, day);
  const recipientName = plain(to.name, 80);
  const { language, direction } = formOf('en');
  return {
    language,
    direction,
    recipientName,
    greeting: ENGLISH.greeting(recipientName),
    preheader: plain([summary, ...shown.map(({ deal }) => deal.customer)].join(', '), 200),
    day: dayText(day),
    summary,
    deals: shown.map((one) => dealFields(one, day, linkOf(one.deal.dealId) ?? '')),
    moreDeals: moreText(deals.slice(MOST_DIGEST_DEALS)),
    listLink: isLink(listLink ?? '') ? (listLink ?? '') : '',
  };
}

/** The digest in one line: `3 deals at risk, the next in 2 days; 1 deal ready`. */
function summaryOf(deals: readonly DigestDeal[], day: Day): string {
  const open = deals.filter((deal) => !isReady(deal));
  const ahead = open
    .map(({ deal }) => daysLeft(targetDay(deal), dayNumber(day)))
    .filter((days) => days !== null && days >= 0)
    .map(Number);
  const next = ahead.length === 0 ? null : Math.min(...ahead);
  return WORDING.summary({ open: open.length, ready: deals.length - open.length, next });
}

function isReady({ evaluation }: DigestDeal): boolean {
  return evaluation.verdict === 'ready';
}

function moreText(deals: readonly DigestDeal[]): string {
  if (deals.length === 0) return '';
  const open = deals.filter((deal) => !isReady(deal));
  const byRisk = RISKS.toReversed().flatMap((risk) => {
    const count = open.filter(({ evaluation }) => evaluation.risk === risk).length;
    return count === 0 ? [] : [{ risk, count }];
  });
  return WORDING.moreDeals(byRisk, deals.length - open.length);
}

type DealFields = FieldsOf<'alert-digest'>['deals'][number];

function dealFields(one: DigestDeal, day: Day, link: string): DealFields {
  const { deal, evaluation } = one;
  const target = targetDay(deal);
  const ready = isReady(one);
  return {
    customer: plain(deal.customer),
    dealId: plain(deal.dealId, 60),
    what: plain(WORDING.what(plain(deal.program, 40), deal.transaction), 120),
    state: WORDING.state(ready ? null : evaluation.risk),
    date: WORDING.date(target, daysLeft(target, dayNumber(day)) ?? 0),
    link: isLink(link) ? link : '',
    ...(ready ? { reason: '', fix: '' } : reasonOf(deal, evaluation)),
  };
}

/** The gravest finding with its first remedy, and how many others there are; a contact's begins with the contact. */
function reasonOf(deal: Deal, { findings, contacts }: DealEvaluation): Pick<DealFields, 'reason' | 'fix'> {
  const said = (finding: ContactFinding | DealFinding, contact = '') => {
    const { title, sentence, remedies } = describeFinding(finding, deal.cloudScope);
    const [first] = remedies;
    return {
      reason: WORDING.reason(contact, contact === '' ? sentence : title),
      fix: first ? plain(WORDING.fix(first.who, first.what), 500) : '',
    };
  };
  const all = SEVERITIES.flatMap((severity) => [
    ...findings.filter((finding) => finding.severity === severity).map((finding) => said(finding)),
    ...contacts.flatMap(({ role, name, email, findings: found }) =>
      found
        .filter((finding) => finding.severity === severity)
        .map((finding) =>
          said(finding, `${roleOf(role).name} ${correspondentText(name, plain(email, 120))}`),
        ),
    ),
  ]);
  const reasons = [...new Map(all.toReversed().map((one) => [one.reason, one])).values()].toReversed();
  const [gravest, ...others] = reasons;
  if (!gravest) return { reason: '', fix: '' };
  const more = others.length === 0 ? '' : ` ${WORDING.moreReasons(others.length)}`;
  const reason = /[.!?]$/.test(gravest.reason) ? gravest.reason : `${gravest.reason}.`;
  return { reason: `${plain(reason, 360)}${more}`, fix: gravest.fix };
}
