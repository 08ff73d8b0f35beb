import { addressKey } from '../domain/address.ts';
import { lineText } from '../domain/book/lines.ts';
import { type Contact, type Deal, dealKey, type Evidence } from '../domain/deal.ts';
import { lookAlikeKey } from '../domain/look-alike.ts';
import { DEAL_COLUMNS, type DealColumnName, UNSTATED } from './columns.ts';
import { type Problem, quoted } from './problem.ts';
import type { ReadRow, RowStatement } from './row.ts';

/** A piece of evidence stated in a book, and the address it is about. */
export interface StatedEvidence {
  readonly email: string;
  readonly evidence: Evidence;
  readonly line: number;
}

/** One deal as stated by all rows of a book about it. */
export interface DealStatement {
  readonly deal: Deal;
  readonly contacts: readonly Contact[];
  readonly evidence: readonly StatedEvidence[];
}

/** Collects the rows of one deal. One refused row refuses the whole deal, since a part of it could mislead. */
export class DealBuilder {
  readonly dealId: string;
  readonly firstLine: number;
  #refused = false;
  #customerOfRefused: string | null = null;
  readonly #fields = new Map<DealColumnName, { value: Deal[keyof Deal]; line: number }>();
  readonly #contacts = new Map<string, Contact>();
  readonly #evidence: StatedEvidence[] = [];

  constructor(dealId: string, firstLine: number) {
    this.dealId = dealId;
    this.firstLine = firstLine;
  }

  /** The customer that the rows so far state, also of a refused deal; null while none does. */
  get customer(): string | null {
    const stated = this.#fields.get('customer')?.value;
    return typeof stated === 'string' ? stated : this.#customerOfRefused;
  }

  /** Adds one row; returns the problems found in combining it with the rows before. */
  add(row: ReadRow): readonly Problem[] {
    if (!row.statement) {
      this.#refused = true;
      this.#customerOfRefused ??= row.customer;
      return [];
    }
    const problems = this.#addFields(row.statement);
    if (problems.length > 0) this.#refused = true;
    problems.push(...this.#addContacts(row.statement));
    return problems;
  }

  /** The collected deal; null when it is refused. */
  finish(): { readonly statement: DealStatement | null; readonly problems: readonly Problem[] } {
    if (this.#refused) return { statement: null, problems: [] };
    const customer = this.#fields.get('customer');
    if (!customer) {
      const message = 'expected the name of the customer in one row of the deal, found nothing';
      return {
        statement: null,
        problems: [{ severity: 'error', line: this.firstLine, column: 'customer', message }],
      };
    }
    const stated = [...this.#fields].map(([column, { value }]) => [DEAL_COLUMNS[column].field, value]);
    const deal = { dealId: this.dealId, ...UNSTATED, ...Object.fromEntries(stated) } as Deal;
    return {
      statement: { deal, contacts: [...this.#contacts.values()], evidence: this.#evidence },
      problems: [],
    };
  }

  #addFields({ deal, line }: RowStatement): Problem[] {
    const problems: Problem[] = [];
    for (const { column, value } of deal) {
      const stated = this.#fields.get(column);
      if (!stated) this.#fields.set(column, { value, line });
      else if (!isSame(column, stated.value, value)) {
        const message = `contradicts ${lineText(stated.line)}, which says ${quoted(String(stated.value))}, not ${quoted(String(value))}`;
        problems.push({ severity: 'error', line, column, message });
      }
    }
    return problems;
  }

  #addContacts({ contacts, check, line }: RowStatement): readonly Problem[] {
    if (check) this.#evidence.push({ ...check, line });
    return contacts.flatMap((contact) => this.#addContact(contact, line));
  }

  #addContact(contact: Contact, line: number): readonly Problem[] {
    const key = `${contact.role} ${addressKey(contact.email)}`;
    const known = this.#contacts.get(key);
    if (!known || known.name === null) {
      this.#contacts.set(key, known ? { ...known, name: contact.name } : contact);
      return [];
    }
    if (contact.name === null || sameValue(known.name, contact.name)) return [];
    const message = `the same contact was ${quoted(known.name)} before; that name is kept`;
    return [{ severity: 'warning', line, column: 'contact_name', message }];
  }
}

function isSame(column: DealColumnName, one: Deal[keyof Deal], other: Deal[keyof Deal]): boolean {
  return column === 'lead_deal_id' ? dealKey(String(one)) === dealKey(String(other)) : sameValue(one, other);
}

function sameValue(one: Deal[keyof Deal], other: Deal[keyof Deal]): boolean {
  return one === other || lookAlikeKey(String(one)) === lookAlikeKey(String(other));
}
