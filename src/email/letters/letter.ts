import type { Day } from '../../domain/day.ts';
import type { Deal } from '../../domain/deal.ts';
import { DEFAULT_LETTER_LOCALE, type LetterLocale, type LetterName } from '../../domain/drafts/letter.ts';
import type { MissingField } from '../../domain/drafts/reason.ts';
import type { RoleId } from '../../domain/ids.ts';
import type { DealEvaluation, FindingCode } from '../../domain/verdict.ts';
import type { TemplateName } from '../templates/fields.ts';
import { builtInTemplates, type Rendering, type Templates } from '../templates/render.ts';
import type { TemplateProblem } from '../templates/template-files.ts';
import { formOf } from '../wording/language-form.ts';
import type { FirstLetter } from '../wording/letter-facts.ts';
import type { Reader } from '../wording/letter-readers.ts';
import { WORDINGS } from '../wording/wordings.ts';
import { type Asked, askedOf } from './asks.ts';
import { letterFields } from './context.ts';
import { type Correspondent, correspondentOf } from './correspondent.ts';
import { type LetterMatter, letterFacts } from './letter-facts.ts';
import { type RecipientChoice, recipientChoices, recipientOf } from './recipients.ts';

export interface LetterOptions {
  readonly day: Day;
  readonly sender: Correspondent;
  /** A personal note, as typed. */
  readonly note?: string | null;
  /** The chosen recipient; left out, the contact on record. */
  readonly to?: Correspondent;
  readonly cc?: readonly Correspondent[];
  /** For `follow-up`: the letter it reminds of, that letter's reader, and its recipient if known. */
  readonly first?: FirstLetter & { readonly reader: Reader; readonly to?: Correspondent };
  /** The language of the letter; left out, English. */
  readonly locale?: LetterLocale;
  /** Left out, the built-in templates. */
  readonly templates?: Templates;
}

/** A written letter, to be shown, drafted or stored as a file. */
export interface Letter {
  readonly template: TemplateName;
  readonly to: readonly Correspondent[];
  readonly cc: readonly Correspondent[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly about: LetterAbout;
}

/** A letter's deal, reader and asks, as data. */
export interface LetterAbout {
  readonly dealId: string;
  readonly day: Day;
  readonly policy: string;
  readonly reader: Reader;
  /** The language that it is written in. */
  readonly locale: LetterLocale;
  readonly asks: readonly {
    readonly roles: readonly RoleId[];
    readonly email: string | null;
    readonly codes: readonly FindingCode[];
  }[];
  readonly points: readonly FindingCode[];
  /** Other possible recipients. */
  readonly choices: readonly RecipientChoice[];
  /** Templates of the organisation that could not be used for the letter. */
  readonly problems: readonly TemplateProblem[];
}

export type LetterOutcome =
  | { readonly kind: 'letter'; readonly letter: Letter }
  | { readonly kind: 'missing'; readonly fields: readonly MissingField[] }
  | { readonly kind: 'nothing-to-ask' };

/** The reader of each letter. */
export const READER: Readonly<Record<Exclude<LetterName, 'follow-up'>, Reader>> = {
  'partner-action-required': 'partner',
  'customer-action-required': 'customer',
  'customer-it-admin': 'it-admin',
};

/** Writes a letter about a judged deal; the outcome may also be the missing fields, or that there is nothing to ask. */
export function letterFor(
  template: LetterName,
  deal: Deal,
  evaluation: DealEvaluation,
  options: LetterOptions,
): LetterOutcome {
  const { day, first, note = null, locale = DEFAULT_LETTER_LOCALE, templates = builtInTemplates() } = options;
  const reader = template === 'follow-up' ? (first?.reader ?? 'customer') : READER[template];
  const asked = askedOf(deal, evaluation, reader);
  if (asked.asks.length === 0 && asked.points.length === 0) return { kind: 'nothing-to-ask' };
  const sender = correspondentOf(options.sender.address, options.sender.name);
  const recipient = recipientFor(deal, reader, options);
  const missing = missingFields(template, deal, options, sender);
  if (recipient.kind === 'missing') missing.unshift(recipient.field);
  if (!sender || recipient.kind === 'missing' || missing.length > 0)
    return { kind: 'missing', fields: missing };
  const { to } = recipient;
  const matter: LetterMatter = { deal, asked, reader, day, sender, to, note };
  const rendering = rendered(template, matter, first ?? null, locale, templates);
  if (rendering.kind === 'missing-field')
    return { kind: 'missing', fields: [{ field: rendering.field, why: 'needed-by-template' }] };
  const { subject, html, text, problems } = rendering;
  const cc = (options.cc ?? []).flatMap(({ address, name }) => correspondentOf(address, name) ?? []);
  const choices = recipientChoices(deal, [to, ...cc, sender]);
  const about = { ...aboutOf(deal, evaluation, asked), day, reader, locale, choices, problems };
  return { kind: 'letter', letter: { template, to: [to], cc, subject, html, text, about } };
}

function rendered(
  template: LetterName,
  matter: LetterMatter,
  first: FirstLetter | null,
  locale: LetterLocale,
  templates: Templates,
): Rendering {
  const facts = letterFacts(matter);
  const remindsOf = template === 'follow-up' ? first : null;
  return templates.render(template, letterFields(matter, facts, WORDINGS[locale], formOf(locale), remindsOf));
}

function recipientFor(
  deal: Deal,
  reader: Reader,
  { to: stated, first }: LetterOptions,
): ReturnType<typeof recipientOf> {
  const to = stated ?? first?.to;
  if (!to) return recipientOf(deal, reader);
  const chosen = correspondentOf(to.address, to.name);
  return chosen
    ? { kind: 'to', to: chosen }
    : { kind: 'missing', field: { field: 'to', why: 'no-mailbox-address' } };
}

function missingFields(
  template: LetterName,
  deal: Deal,
  { first, sender, cc = [] }: LetterOptions,
  senderMailbox: Correspondent | null,
): MissingField[] {
  const missing: MissingField[] = [];
  if (template === 'partner-action-required' && deal.transaction === null)
    missing.push({ field: 'transaction', why: 'named-in-subject' });
  if (template === 'follow-up' && !first) missing.push({ field: 'first', why: 'no-first-letter' });
  if (!senderMailbox) missing.push({ field: 'sender', why: 'no-mailbox-address' });
  else if (sender.name.trim() === '') missing.push({ field: 'sender', why: 'no-name-to-sign' });
  if (cc.some(({ address }) => !correspondentOf(address)))
    missing.push({ field: 'cc', why: 'no-mailbox-address' });
  return missing;
}

function aboutOf(
  { dealId }: Deal,
  { policy }: DealEvaluation,
  { asks, points }: Asked,
): Pick<LetterAbout, 'dealId' | 'policy' | 'asks' | 'points'> {
  return {
    dealId,
    policy,
    asks: asks.map(({ roles, email, codes }) => ({ roles: roles.map(({ id }) => id), email, codes })),
    points: points.map(({ code }) => code),
  };
}
