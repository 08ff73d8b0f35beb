import { dayOfInstant, parseDay, parseInstant } from '../domain/day.ts';
import type { Deal } from '../domain/deal.ts';
import { STAGES, SUBMISSIONS, TRANSACTIONS } from '../domain/ids.ts';
import { CLOUD_SCOPE_WORDS } from '../policy/cloud-scopes.ts';
import { PROGRAM_WORDS } from '../policy/programs.ts';
import { wordKey, wordTable } from '../policy/words.ts';
import { quoted } from './problem.ts';

/** The value parsed from a cell, or the refusal's reason. A `remark` is a warning about an accepted value. */
export type CellReading<T> =
  | { readonly ok: true; readonly value: T; readonly remark?: string }
  | { readonly ok: false; readonly expected: string };

function read<T>(value: T, remark?: string): CellReading<T> {
  return remark === undefined ? { ok: true, value } : { ok: true, value, remark };
}

function refuse<T>(expected: string, text: string): CellReading<T> {
  return { ok: false, expected: `expected ${expected}, not ${quoted(text)}` };
}

/** Parses the text of a cell that is not blank. */
export type CellReader<T> = (text: string) => CellReading<T>;

/** A reader of one word of a closed list, in any of its spellings. */
export function oneOf<Id extends string>(ids: readonly Id[], words: ReadonlyMap<string, Id>): CellReader<Id> {
  const expected = `one of ${ids.join(', ')}`;
  return (text) => {
    const id = words.get(wordKey(text));
    return id === undefined ? refuse(expected, text) : read(id);
  };
}

export function oneOfIds<Id extends string>(ids: readonly Id[]): CellReader<Id> {
  return oneOf(ids, wordTable(ids.map((id) => ({ id }))));
}

const asWritten: CellReader<string> = (text) => read(text);

const INSTANT = 'a date (YYYY-MM-DD) or an ISO 8601 instant with its offset';

const day: CellReader<string> = (text) => {
  const plain = parseDay(text);
  if (plain) return read(plain);
  const at = parseInstant(text);
  return at === null ? refuse(INSTANT, text) : read(dayOfInstant(at));
};

export const instant: CellReader<number> = (text) => {
  const at = parseInstant(text);
  return at === null ? refuse(INSTANT, text) : read(at);
};

const domains: CellReader<string[]> = (text) =>
  read(
    text
      .split(';')
      .map((domain) => domain.trim().toLowerCase().replace(/^@/, ''))
      .filter((domain) => domain !== ''),
  );

const dollars: CellReader<number | null> = (text) => {
  const plain = text.replace(/^\$|[\s,_]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain)
    ? read(Number(plain))
    : read(null, `is no amount in US dollars (${quoted(text)}) and is left out`);
};

const scope: CellReader<Deal['cloudScope']> = (text) => {
  const id = CLOUD_SCOPE_WORDS.get(wordKey(text));
  return id
    ? read(id)
    : read('unknown', `is no known cloud scope (${quoted(text)}), so the scope counts as unknown`);
};

const program: CellReader<string> = (text) => read(PROGRAM_WORDS.get(wordKey(text)) ?? text);

/** A column about the deal: the field it fills and the reader of its cells. */
interface DealColumn<F extends keyof Deal = keyof Deal> {
  readonly field: F;
  readonly reader: CellReader<Deal[F]>;
}

function column<F extends keyof Deal>(
  field: F,
  reader: CellReader<NonNullable<Deal[F]> | Deal[F]>,
): DealColumn<F> {
  return { field, reader: reader as CellReader<Deal[F]> };
}

/** Every deal column, by header. */
export const DEAL_COLUMNS = {
  customer: column('customer', asWritten),
  customer_domain: column('customerDomains', domains),
  partner: column('partner', asWritten),
  program: column('program', program),
  transaction: column('transaction', oneOfIds(TRANSACTIONS)),
  submission: column('submission', oneOfIds(SUBMISSIONS)),
  cloud_scope: column('cloudScope', scope),
  country: column('country', asWritten),
  pcn: column('pcn', asWritten),
  lead_deal_id: column('leadDealId', asWritten),
  package_id: column('packageId', asWritten),
  agreement_number: column('agreementNumber', asWritten),
  package_created: column('packageCreated', day),
  close_date: column('closeDate', day),
  effective_date: column('effectiveDate', day),
  stage: column('stage', oneOfIds(STAGES)),
  value_usd: column('valueUsd', dollars),
  cocp_requested_at: column('cocpRequestedAt', day),
  ae_email: column('aeEmail', asWritten),
  ce_email: column('ceEmail', asWritten),
  pdm_email: column('pdmEmail', asWritten),
  partner_contact_name: column('partnerContactName', asWritten),
  partner_contact_email: column('partnerContactEmail', asWritten),
  customer_contact_name: column('customerContactName', asWritten),
  customer_contact_email: column('customerContactEmail', asWritten),
} as const satisfies Record<string, DealColumn>;
export type DealColumnName = keyof typeof DEAL_COLUMNS;
export const DEAL_COLUMN_NAMES = Object.keys(DEAL_COLUMNS) as readonly DealColumnName[];

const CONTACT_COLUMN_NAMES = ['contact_role', 'contact_name', 'contact_email'] as const;
export const EVIDENCE_COLUMN_NAMES = [
  'validation_method',
  'validation_result',
  'validated_at',
  'validated_by',
  'validation_portal',
] as const;

/** Columns every book must have, with a value for every deal. */
export const REQUIRED_COLUMNS = ['deal_id', 'customer'] as const;

/** All known headers. */
export const COLUMN_NAMES = [
  'deal_id',
  ...DEAL_COLUMN_NAMES,
  ...CONTACT_COLUMN_NAMES,
  ...EVIDENCE_COLUMN_NAMES,
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** Values of the deal fields that no column states. */
export const UNSTATED: Omit<Deal, 'dealId' | 'customer'> = {
  customerDomains: [],
  partner: null,
  program: null,
  transaction: null,
  submission: 'vlc-package',
  cloudScope: 'unknown',
  country: null,
  pcn: null,
  leadDealId: null,
  packageId: null,
  agreementNumber: null,
  packageCreated: null,
  closeDate: null,
  effectiveDate: null,
  stage: 'open',
  valueUsd: null,
  cocpRequestedAt: null,
  aeEmail: null,
  ceEmail: null,
  pdmEmail: null,
  partnerContactName: null,
  partnerContactEmail: null,
  customerContactName: null,
  customerContactEmail: null,
};
