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
