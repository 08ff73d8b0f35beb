import { addressField, parseAddress, statedAddresses } from '../domain/address.ts';
import { type Day, parseDay, parseInstant } from '../domain/day.ts';
import type { Deal } from '../domain/deal.ts';
import { STAGES, SUBMISSIONS, TRANSACTIONS } from '../domain/ids.ts';
import { CLOUD_SCOPE_WORDS } from '../policy/cloud-scopes.ts';
import { PROGRAM_WORDS } from '../policy/programs.ts';
import { wordKey, wordTable } from '../policy/words.ts';
import { readAddresses } from './cells/addresses.ts';
import { beginOf, type DateOrder, type EitherDay, readDate } from './cells/dates.ts';
import { readDomains } from './cells/domains.ts';
import { isMangled } from './cells/mangled.ts';
import { quoted } from './problem.ts';
import type { ReadingKind } from './reading-kinds.ts';

/**
 * The value parsed from a cell, or the refusal's reason. A `remark` is a warning about an accepted value; `readings` are the ways in
 * which it is read otherwise than it is written. Of a date that may be two days both are told, and there is no value yet.
 */
export type CellReading<T> =
  | {
      readonly ok: true;
      readonly value: T;
      readonly remark?: string;
      readonly readings?: readonly ReadingKind[];
    }
  | { readonly ok: true; readonly either: EitherDay }
  | { readonly ok: true; readonly ordered: DateOrder; readonly value: T }
  | { readonly ok: false; readonly expected: string };

function read<T>(value: T, remark?: string): CellReading<T> {
  return remark === undefined ? { ok: true, value } : { ok: true, value, remark };
}

function readAs<T>(value: T, ...readings: readonly ReadingKind[]): CellReading<T> {
  return { ok: true, value, readings };
}

function refuse<T>(expected: string, text: string): CellReading<T> {
  return { ok: false, expected: `expected ${expected}, not ${quoted(text)}` };
}

/** Parses the text of a cell that is not blank. */
export type CellReader<T> = (text: string) => CellReading<T>;

/** A reader of one word of a closed list, in any of its spellings. */
function oneOf<Id extends string>(ids: readonly Id[], words: ReadonlyMap<string, Id>): CellReader<Id> {
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

/** An id: what a spreadsheet has put in its place counts as blank, and is never compared. */
const id: CellReader<string | null> = (text) => (isMangled(text) ? readAs(null, 'mangled') : read(text));

const INSTANT = 'a date (YYYY-MM-DD) or an ISO 8601 instant with its offset';

/** A reader of dates, of which an ISO instant may be wanted as it is. */
function dated<T>(ofDay: (day: Day) => T, ofText: (text: string) => T | null): CellReader<T> {
  return (text) => {
    const exact = ofText(text);
    if (exact !== null) return read(exact);
    const date = readDate(text);
    if (!date) return refuse(INSTANT, text);
    if (date.kind === 'either') return { ok: true, either: date.days };
    if (date.kind === 'ordered') return { ok: true, ordered: date.order, value: ofDay(date.day) };
    return date.form === 'other' ? readAs(ofDay(date.day), 'date-form') : read(ofDay(date.day));
  };
}

const day: CellReader<string> = dated((stated) => stated, parseDay);

export const instant: CellReader<number> = dated(beginOf, parseInstant);

const domains: CellReader<string[]> = (text) => {
  const { domains: found, isOtherwise } = readDomains(text);
  return isOtherwise ? readAs([...found], 'domains') : read([...found]);
};

/** An amount as it is written where a comma stands before the cents: `48500,50`, `1.234.567`, `1.234,5`. */
const COMMA_BEFORE_CENTS = /^-?(?:\d+,\d{1,2}|\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,})$/;

const dollars: CellReader<number | null> = (text) => {
  const bare = text.replace(/^\$|[\s_]/g, '').replace(/^\$/, '');
  if (isMangled(bare)) return readAs(null, 'mangled');
  if (COMMA_BEFORE_CENTS.test(bare))
    return readAs(Number(bare.replaceAll('.', '').replace(',', '.')), 'amount');
  const plain = bare.replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(plain)
    ? read(Number(plain))
    : read(null, `is no amount in US dollars (${quoted(text)}) and is left out`);
};

/** The people of a deal whom a field states: each address that the cell holds. */
const people: CellReader<string> = (text) => {
  const { addresses, readings } = readAddresses(text);
  const emails = addresses.map(({ email }) => email);
  const wrong = emails.filter((email) => parseAddress(email) === null);
  const value = addressField(emails) ?? text;
  // Addresses that are written as they are kept are not read otherwise.
  return { ...peopleRead(value, wrong), readings: value === text ? [] : readings };
};

/** The same of a cell that is read as it is. */
const peopleExactly: CellReader<string> = (text) =>
  peopleRead(
    text,
    statedAddresses(text).filter((email) => parseAddress(email) === null),
  );

function peopleRead(value: string, wrong: readonly string[]): CellReading<string> {
  const remark = `is no address (${wrong.map(quoted).join(', ')}), so nobody will be told there`;
  return wrong.length === 0 ? read(value) : read(value, remark);
}

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
  /** The reader of cells that are written to be read as they are. */
  readonly exact: CellReader<Deal[F]>;
}

function column<F extends keyof Deal>(
  field: F,
  reader: CellReader<NonNullable<Deal[F]> | Deal[F]>,
  exact = reader,
): DealColumn<F> {
  return { field, reader: reader as CellReader<Deal[F]>, exact: exact as CellReader<Deal[F]> };
}

/** Every deal column, by header. */
export const DEAL_COLUMNS = {
  customer: column('customer', asWritten),
  customer_domain: column('customerDomains', domains, (text) => read(text.split(';'))),
  partner: column('partner', asWritten),
  program: column('program', program, asWritten),
  transaction: column('transaction', oneOfIds(TRANSACTIONS)),
  submission: column('submission', oneOfIds(SUBMISSIONS)),
  cloud_scope: column('cloudScope', scope),
  country: column('country', asWritten),
  pcn: column('pcn', id, asWritten),
  lead_deal_id: column('leadDealId', id, asWritten),
  package_id: column('packageId', id, asWritten),
  agreement_number: column('agreementNumber', id, asWritten),
  package_created: column('packageCreated', day),
  close_date: column('closeDate', day),
  effective_date: column('effectiveDate', day),
  stage: column('stage', oneOfIds(STAGES)),
  value_usd: column('valueUsd', dollars),
  cocp_requested_at: column('cocpRequestedAt', day),
  ae_email: column('aeEmail', people, peopleExactly),
  ce_email: column('ceEmail', people, peopleExactly),
  pdm_email: column('pdmEmail', people, peopleExactly),
  partner_contact_name: column('partnerContactName', asWritten),
  partner_contact_email: column('partnerContactEmail', people, peopleExactly),
  customer_contact_name: column('customerContactName', asWritten),
  customer_contact_email: column('customerContactEmail', people, peopleExactly),
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
