import { addDays, type Day } from '../../domain/day.ts';
import type { Deal, DealInput } from '../../domain/deal.ts';
import { DEFAULT_LETTER_LOCALE, LETTER_NAMES, type LetterLocale } from '../../domain/drafts/letter.ts';
import { evaluateDeal } from '../../rules/evaluate-deal.ts';
import type { TemplateName } from '../templates/fields.ts';
import type { Templates } from '../templates/render.ts';
import type { TemplateProblem } from '../templates/template-files.ts';
import { digestFor } from './digest.ts';
import { letterFor } from './letter.ts';

/** A letter about a fictional deal, to look at its template. */
export interface SampleLetter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Templates of the organisation that could not be used for it. */
  readonly problems: readonly TemplateProblem[];
}

const SENDER = { name: 'Alex Wilber', address: 'alex.wilber@account-team.example' };
const DAYS_LEFT = 20;
const DAYS_SINCE_FIRST = 5;

/**
 * Writes a letter about a fictional deal as of a day: with a role that nobody is named for, and a contact whom nobody has
 * checked.
 * @param locale the language of a letter; a digest is for our own people, and in English
 * @throws Error when a template needs what no letter has
 */
export function sampleLetter(
  template: TemplateName,
  templates: Templates,
  day: Day,
  locale: LetterLocale = DEFAULT_LETTER_LOCALE,
): SampleLetter {
  const deal = sampleDeal(addDays(day, DAYS_LEFT));
  const evaluation = evaluateDeal(inputOf(deal), day);
  const name = LETTER_NAMES.find((one) => one === template);
  if (name === undefined) {
    const rendering = digestFor([{ deal, evaluation }], { day, to: SENDER, templates });
    if (rendering.kind === 'rendered') return rendering;
    throw new Error(`the sample of ${template} lacks ${rendering.field}`);
  }
  const sentOn = addDays(day, -DAYS_SINCE_FIRST);
  const first = { subject: 'Action Required: your renewal', sentOn, reader: 'customer' } as const;
  const written = letterFor(name, deal, evaluation, {
    day,
    sender: SENDER,
    note: 'It was good to talk to you on Tuesday.',
    templates,
    locale,
    ...(name === 'follow-up' ? { first } : {}),
  });
  if (written.kind !== 'letter') throw new Error(`the sample of ${template} can not be written`);
  const { subject, html, text, about } = written.letter;
  return { subject, html, text, problems: about.problems };
}

function inputOf(deal: Deal): DealInput {
  const contacts = [
    { role: 'notices-contact', name: 'Nora Berg', email: 'nora.berg@contoso.example' },
  ] as const;
  return { deal, contacts, evidence: new Map(), samePcn: [], lead: null };
}

function sampleDeal(closeDate: Day): Deal {
  return {
    dealId: 'EA-0000-SAMPLE',
    customer: 'Contoso',
    customerDomains: ['contoso.example'],
    partner: 'Meridian',
    program: 'EA',
    transaction: 'renewal',
    submission: 'vlc-package',
    cloudScope: 'commercial',
    country: null,
    pcn: null,
    leadDealId: null,
    packageId: null,
    agreementNumber: '0000000',
    packageCreated: null,
    closeDate,
    effectiveDate: null,
    stage: 'open',
    valueUsd: null,
    cocpRequestedAt: null,
    aeEmail: SENDER.address,
    ceEmail: null,
    pdmEmail: null,
    partnerContactName: 'Tom Hill',
    partnerContactEmail: 'tom.hill@meridian.example',
    customerContactName: 'Cara Lane',
    customerContactEmail: 'cara.lane@contoso.example',
  };
}
