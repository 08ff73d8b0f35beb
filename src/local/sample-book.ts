import { COLUMN_NAMES, type ColumnName } from '../book/columns.ts';
import { addressKey } from '../domain/address.ts';
import { addDays, type Day } from '../domain/day.ts';
import { CHANNEL_AND_RETAIL } from './sample/channel-and-retail.ts';
import { DEFENSE } from './sample/defense.ts';
import { ENTERPRISE } from './sample/enterprise.ts';
import { FABRIKAM } from './sample/fabrikam.ts';
import { PUBLIC_SECTOR } from './sample/public-sector.ts';
import {
  type Check,
  dayAt,
  type SampleContact,
  type SampleDate,
  type SampleDeal,
} from './sample/sample-deal.ts';
import { SERVICES } from './sample/services.ts';
import { WORLDWIDE } from './sample/worldwide.ts';

const DEALS: readonly SampleDeal[] = [
  ...ENTERPRISE,
  ...FABRIKAM,
  ...CHANNEL_AND_RETAIL,
  ...SERVICES,
  ...WORLDWIDE,
  ...PUBLIC_SECTOR,
  ...DEFENSE,
];

/** Cells of one row by column; missing ones are blank. */
type Cells = Partial<Record<ColumnName, string>>;

export interface SampleOptions {
  /** The year in the deals' ids; by default that of `today`. */
  readonly year?: string;
  /** Addresses (lower-case) whose checks are left out, because people have recorded their own. */
  readonly withoutChecksOf?: ReadonlySet<string>;
}

type Dating = Required<SampleOptions> & { readonly today: Day };

/**
 * A CSV book of made-up deals for trying the product: together they show every verdict, risk and finding. All days
 * are relative to `today`; the same day gives the same text.
 */
export function sampleBook(today: Day, options: SampleOptions = {}): string {
  const dating: Dating = { today, year: today.slice(0, 4), withoutChecksOf: new Set(), ...options };
  const rows = DEALS.flatMap((deal) => rowsOf(deal, dating));
  const lines = [COLUMN_NAMES, ...rows.map((cells) => COLUMN_NAMES.map((column) => cells[column] ?? ''))];
  return lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('');
}

/** The deal's rows: its fields stand in the first one only; the others state contacts and checks. */
function rowsOf(deal: SampleDeal, dating: Dating): Cells[] {
  const deal_id = idOf(deal.id, dating);
  const contacts = deal.contacts.flatMap((contact) => contactRows(contact, deal, dating));
  const [first = {}, ...more] = contacts;
  return [{ deal_id, ...dealCells(deal, dating), ...first }, ...more.map((cells) => ({ deal_id, ...cells }))];
}

/** The id with the year inserted after `EA-`: `EA-2026-0042`. */
function idOf(id: string, { year }: Dating): string {
  return id.replace('-', `-${year}-`);
}

function dealCells(deal: SampleDeal, dating: Dating): Cells {
  const { today } = dating;
  const { days = {}, numbers, partner, team } = deal;
  const day = (when: SampleDate | undefined) => (when === undefined ? '' : dayAt(when, today));
  const customerContact = deal.customerContact ?? deal.contacts[0];
  return {
    customer: deal.customer,
    customer_domain: deal.domain,
    partner: partner?.name ?? '',
    program: programOf(deal.id),
    transaction: deal.transaction,
    submission: deal.submission ?? 'vlc-package',
    cloud_scope: deal.scope ?? '',
    country: deal.country,
    pcn: numbers.pcn ?? '',
    lead_deal_id: deal.lead === undefined ? '' : idOf(deal.lead, dating),
    package_id: numbers.package ?? '',
    agreement_number: numbers.agreement ?? '',
    package_created: day(days.packaged),
    close_date: day(days.closes),
    effective_date: day(days.effective),
    stage: deal.stage ?? 'open',
    value_usd: String(deal.value),
    cocp_requested_at: day(days.cocpRequested),
    ae_email: team.ae,
    ce_email: team.ce ?? '',
    pdm_email: team.pdm ?? '',
    partner_contact_name: partner?.contact.name ?? '',
    partner_contact_email: partner?.contact.email ?? '',
    customer_contact_name: customerContact?.name ?? '',
    customer_contact_email: customerContact?.email ?? '',
  };
}

function programOf(id: string): string {
  const program = id.slice(0, id.indexOf('-'));
  return program === 'AOSG' ? 'AOS-G' : program;
}

/** One row for each check of a contact, and at least one. */
function contactRows(contact: SampleContact, deal: SampleDeal, { today, withoutChecksOf }: Dating): Cells[] {
  const cells = { contact_role: contact.role, contact_name: contact.name, contact_email: contact.email };
  if (contact.checks.length === 0 || withoutChecksOf.has(addressKey(contact.email))) return [cells];
  return contact.checks.map((check) => ({
    ...cells,
    validation_method: check.method,
    validation_result: check.result,
    validated_at: `${addDays(today, -check.daysAgo)}T${timeOfDay(contact.email)}Z`,
    validated_by: checkedBy(check, contact, deal),
    validation_portal: check.portal ?? '',
  }));
}

function checkedBy({ method }: Check, contact: SampleContact, { partner, team }: SampleDeal): string {
  if (method === 'directory') return 'Directory look-up';
  if (method === 'vl-central') return partner?.contact.name ?? team.ae;
  return contact.name;
}

/** A time in office hours derived from the text, so that checks differ in their times. */
function timeOfDay(text: string): string {
  let sum = 0;
  for (const letter of text) sum += letter.codePointAt(0) ?? 0;
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${twoDigits(8 + (sum % 9))}:${twoDigits((sum * 7) % 60)}`;
}

/** A cell quoted for CSV (RFC 4180). */
function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
