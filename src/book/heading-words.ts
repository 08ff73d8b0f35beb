import type { RoleId } from '../domain/ids.ts';
import { ROLE_WORDS } from '../policy/roles.ts';
import { headingKey } from './column-mapping.ts';
import { COLUMN_NAMES, type ColumnName } from './columns.ts';

/**
 * Headings that systems and people write for each column, beside its own name. They only make a guess, which somebody
 * confirms: another system may mean something else by the same word.
 */
const WORDS: Readonly<Record<ColumnName, readonly string[]>> = {
  deal_id: [
    ...['deal', 'deal number', 'deal no', 'deal ref', 'deal reference', 'opportunity', 'opportunity id'],
    ...['opportunity number', 'opp id', 'crm id', 'quote id', 'id'],
  ],
  customer: [
    ...['customer name', 'account', 'account name', 'client', 'client name', 'company', 'company name'],
    ...['end customer', 'organisation', 'organization'],
  ],
  customer_domain: [
    'domain',
    'domains',
    'customer domains',
    'mail domain',
    'e mail domain',
    'website',
    'web site',
  ],
  partner: ['partner name', 'reseller', 'reseller name', 'lsp', 'licensing solution partner'],
  program: ['programme', 'licensing program', 'agreement type', 'volume licensing program'],
  transaction: ['transaction type', 'deal type', 'type of transaction', 'order type'],
  submission: ['submission type', 'submitted by', 'submission channel', 'submitted through'],
  cloud_scope: ['cloud', 'environment', 'tenant cloud', 'cloud environment'],
  country: ['country name', 'country region', 'customer country'],
  pcn: ['public customer number', 'customer number', 'customer no'],
  lead_deal_id: ['lead deal', 'parent deal', 'parent deal id', 'parent opportunity', 'master deal'],
  package_id: ['package', 'package number', 'vlc package', 'contract package'],
  agreement_number: [
    'agreement',
    'agreement no',
    'agreement id',
    'contract number',
    'enrollment number',
    'enrolment number',
  ],
  package_created: [
    'package created on',
    'package date',
    'package created date',
    'created on',
    'created date',
  ],
  close_date: [
    'closing date',
    'closing',
    'closes',
    'close',
    'expected close',
    'expected close date',
    'est close date',
    'estimated close date',
    'due date',
  ],
  effective_date: ['effective', 'start date', 'agreement start', 'agreement start date', 'effective from'],
  stage: ['deal stage', 'sales stage', 'status', 'deal status'],
  value_usd: [
    'value',
    'deal value',
    'amount',
    'amount usd',
    'value in usd',
    'revenue',
    'est revenue',
    'estimated revenue',
    'tcv',
  ],
  cocp_requested_at: ['cocp requested', 'cocp requested on', 'cocp date', 'cocp'],
  ae_email: [
    'ae',
    'account executive',
    'account executive e mail',
    'account manager',
    'owner',
    'account owner',
    'deal owner',
    'sales rep',
  ],
  ce_email: ['ce', 'contract executive', 'contract specialist', 'contracting executive'],
  pdm_email: ['pdm', 'partner development manager', 'partner manager', 'partner development manager e mail'],
  partner_contact_name: ['partner contact', 'reseller contact', 'reseller contact name'],
  partner_contact_email: [
    'partner e mail',
    'partner contact e mail address',
    'reseller e mail',
    'reseller contact e mail',
  ],
  customer_contact_name: ['customer contact', 'customer contact person'],
  customer_contact_email: ['customer e mail', 'customer contact e mail address'],
  contact_role: ['role', 'role of contact', 'contact type', 'vl role', 'licensing role'],
  contact_name: ['contact', 'contact person', 'full name', 'name', 'name of contact', 'licensing contact'],
  contact_email: ['e mail', 'mail', 'e mail address', 'contact e mail address', 'licensing contact e mail'],
  validation_method: ['method', 'checked how', 'how checked', 'check method', 'validated how'],
  validation_result: ['result', 'check result', 'outcome', 'account status', 'validation status'],
  validated_at: ['validated on', 'checked on', 'check date', 'date checked', 'validation date'],
  validated_by: ['checked by', 'verified by', 'checker'],
  validation_portal: ['portal', 'checked where', 'checked in', 'portal url'],
};

/**
 * Headings that name a column by another name and can be nothing else in a book of deals: they need no question. Beside them
 * count the column's own name and, for people, `NTC email`, `Notices Contact name` and the like.
 */
const LISTED: Partial<Readonly<Record<ColumnName, readonly string[]>>> = {
  customer: ['customer name'],
  customer_domain: ['customer domains', 'customer website', 'customer web site'],
  partner: ['partner name'],
  program: ['programme', 'program name', 'licensing program'],
  transaction: ['transaction type', 'type of transaction'],
  submission: ['submission type', 'submission channel'],
  cloud_scope: ['cloud', 'cloud environment'],
  country: ['country region', 'customer country'],
  pcn: ['public customer number', 'pcn number'],
  lead_deal_id: ['lead deal'],
  package_id: ['package number', 'vlc package'],
  agreement_number: ['agreement no'],
  package_created: ['package created on', 'package created date', 'package date'],
  close_date: ['closing date'],
  effective_date: ['effective from', 'agreement start date'],
  stage: ['deal stage'],
  value_usd: ['value', 'deal value', 'value in usd', 'deal value usd', 'amount usd'],
  cocp_requested_at: ['cocp requested', 'cocp requested on'],
  ae_email: ['account executive email'],
  ce_email: ['contract executive email'],
  pdm_email: ['partner development manager email'],
  partner_contact_email: ['partner email', 'partner contact email address'],
  customer_contact_email: ['customer email', 'customer contact email address'],
  contact_role: ['role', 'licensing role', 'vl role'],
  contact_email: ['contact email address', 'contact mail'],
  validated_at: ['validated on', 'validation date'],
};

/** Spellings that mean the same in a heading. */
function plain(heading: string): string {
  return headingKey(heading.replace(/[.:#*?()[\]/]+/g, ' ')).replace(/\be ?mails?\b/g, 'email');
}

/** The words of a heading. */
export function headingTokens(heading: string): readonly string[] {
  return plain(heading)
    .split(' ')
    .filter((word) => word !== '');
}

/** The headings of each column in words, its own name first. */
export function headingsOf(column: ColumnName): readonly (readonly string[])[] {
  return HEADINGS.get(column) ?? [];
}

const HEADINGS: ReadonlyMap<ColumnName, readonly (readonly string[])[]> = new Map(
  COLUMN_NAMES.map((column) => [column, [column, ...WORDS[column]].map(headingTokens)]),
);

const NAMED: ReadonlyMap<string, ColumnName> = new Map(
  COLUMN_NAMES.map((column) => [headingTokens(column).join(' '), column]),
);
const BY_OTHER_NAME: ReadonlyMap<string, ColumnName> = new Map(
  COLUMN_NAMES.flatMap((column) =>
    (LISTED[column] ?? []).map((words) => [headingTokens(words).join(' '), column] as const),
  ),
);

/** A heading as it is looked up: whole, and without what stands in brackets at its end, such as a unit. */
function forms(heading: string): readonly string[] {
  const whole = headingTokens(heading).join(' ');
  const bare = heading.replace(/\s*[([][^()[\]]*[)\]]\s*$/, '');
  return bare === heading ? [whole] : [whole, headingTokens(bare).join(' ')];
}

/** The column whose own name a heading is, in any spelling of it; null for another heading. */
export function columnOfName(heading: string): ColumnName | null {
  for (const form of forms(heading)) {
    const column = NAMED.get(form);
    if (column) return column;
  }
  return null;
}

/** The column that a heading names by a listed other name; null for none. */
export function columnOfOtherName(heading: string): ColumnName | null {
  for (const form of forms(heading)) {
    const column = BY_OTHER_NAME.get(form);
    if (column) return column;
  }
  return null;
}

/** A column that holds the people of one role: their addresses, or their names. */
export interface RoleHeading {
  readonly role: RoleId;
  readonly part: 'email' | 'name';
}

const ROLE_HEADING = /^(.+?)(?: contact)? (email|email address|mail|name)$/;

/** The role whose people a heading names: `NTC email`, `Online Administrator name`; null for another heading. */
export function roleHeading(heading: string): RoleHeading | null {
  const [form = ''] = forms(heading);
  const [, word = '', part] = ROLE_HEADING.exec(form) ?? [];
  const role =
    ROLE_WORDS.get(word) ??
    ROLE_WORDS.get(`${word} contact`) ??
    ROLE_WORDS.get(word.replace(/^bill to/, 'bill-to'));
  return role && part ? { role, part: part === 'name' ? 'name' : 'email' } : null;
}
