import { type Day, dayNumber } from '../../domain/day.ts';
import type { Deal } from '../../domain/deal.ts';
import { dayText } from '../../domain/format.ts';
import type { Requirement } from '../../domain/ids.ts';
import type { DealEvaluation } from '../../domain/verdict.ts';
import { policyAt } from '../../policy/requirements.ts';
import { ROLES, roleOf } from '../../policy/roles.ts';
import { daysLeft, targetDay } from '../../rules/risk.ts';
import { type FieldsOf, type LetterFields, MOST_ASKS, MOST_POINTS } from '../templates/fields.ts';
import { noteLines, plain } from '../templates/plain-text.ts';
import { cloudWords } from '../wording/cloud-words.ts';
import { SOME_TRANSACTION, TRANSACTION_WORDS } from '../wording/transaction-words.ts';
import type { Ask, Asked } from './asks.ts';
import { type Correspondent, correspondentText } from './correspondent.ts';

/** The input of a letter's fields. */
export interface LetterMatter {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
  readonly asked: Asked;
  readonly day: Day;
  readonly sender: Correspondent;
  readonly to: Correspondent;
  readonly note: string | null;
}

/** The letter that a reminder is of. */
export interface FirstLetter {
  readonly subject: string;
  readonly sentOn: Day;
  /** Name of its sender, if another person sends the reminder. */
  readonly sentBy?: string;
}

/** The template fields of a letter; typed texts come out as plain text. */
export function letterFields(matter: LetterMatter): LetterFields {
  const { deal, evaluation, asked, sender, to } = matter;
  const { word, title } = deal.transaction === null ? SOME_TRANSACTION : TRANSACTION_WORDS[deal.transaction];
  const { cloud, note, tenantNote, signUp, portal, airGapped } = cloudWords(deal.cloudScope);
  const more = asked.asks.length - MOST_ASKS;
  return {
    recipientName: plain(to.name, 80),
    senderName: plain(sender.name, 120),
    senderAddress: plain(sender.address, 320),
    noteLines: noteLines(matter.note),
    customer: plain(deal.customer),
    partner: plain(deal.partner),
    program: plain(deal.program, 40),
    transaction: word,
    transactionTitle: title,
    agreementNumber: plain(deal.agreementNumber, 60),
    packageId: plain(deal.packageId, 60),
    ...dates(deal, matter.day),
    cloud,
    cloudNote: note,
    tenantNote,
    signUp,
    portal,
    airGapped,
    requiredRoles: roleNames(evaluation, 'mandatory'),
    recommendedRoles: roleNames(evaluation, 'recommended'),
    asks: asked.asks.slice(0, MOST_ASKS).map((ask, at) => ({
      number: String(at + 1),
      roles: ask.roles.map((role) => roleOf(role).name).join(', '),
      isRequired: ask.isRequired,
      who: whoText(ask),
      reasons: ask.reasons,
    })),
    moreAsks: more > 0 ? `and ${more} more` : '',
    points: asked.points.slice(0, MOST_POINTS).map(({ reason, fix }) => ({ reason, fix })),
  };
}

/** The template fields of a reminder of an earlier letter. */
export function followUpFields(matter: LetterMatter, first: FirstLetter): FieldsOf<'follow-up'> {
  const days = dayNumber(matter.day) - dayNumber(first.sentOn);
  return {
    ...letterFields(matter),
    firstSubject: plain(first.subject, 240),
    firstSender: plain(first.sentBy ?? '', 120),
    firstSentOn: dayText(first.sentOn),
    daysSince: days <= 0 ? 'today' : `${dayCount(days)} ago`,
  };
}

function whoText({ name, email }: Ask): string {
  return email === null ? '' : correspondentText(name, email);
}

function dates(deal: Deal, day: Day): Pick<LetterFields, 'dateKind' | 'date' | 'daysLeft'> {
  const target = targetDay(deal);
  if (target === null) return { dateKind: '', date: '', daysLeft: '' };
  return {
    dateKind: deal.closeDate === null ? 'effective date' : 'close date',
    date: dayText(target),
    daysLeft: daysLeftText(daysLeft(target, dayNumber(day)) ?? 0),
  };
}

/** The days left as text: `20 days left`, `today`, `3 days ago`. */
export function daysLeftText(days: number): string {
  if (days === 0) return 'today';
  return days > 0 ? `${dayCount(days)} left` : `${dayCount(-days)} ago`;
}

function dayCount(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

function roleNames({ asOf }: DealEvaluation, requirement: Requirement): string {
  const { requirements } = policyAt(asOf).policy;
  return ROLES.filter(({ id }) => requirements[id] === requirement)
    .map(({ name }) => name)
    .join(' and ');
}
