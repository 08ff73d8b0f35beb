import type { Kysely, Transaction } from 'kysely';
import type { ColumnName } from '../book/columns.ts';
import { DealDraft, type DealStatement } from '../book/deal-draft.ts';
import {
  type BookScope,
  type ChangeText,
  type DealChange,
  diffDeal,
  type KeptContact,
} from '../book/diff.ts';
import type { Problem } from '../book/problem.ts';
import { readRows } from '../book/read-rows.ts';
import type { ReadRow } from '../book/row.ts';
import { Staging } from '../book/staging.ts';
import { append } from '../domain/collections.ts';
import { type Contact, dealKey } from '../domain/deal.ts';
import { WsaError } from '../errors.ts';
import { type DealRow, dealOfRow } from '../store/deal-row.ts';
import {
  type ContactRow,
  changeContact,
  contactsOf,
  deleteContacts,
  insertContacts,
  type NewContact,
} from '../store/queries/contacts.ts';
import { dealsByKeys, insertDeals, touchDeal, updateDeal } from '../store/queries/deals.ts';
import { fingerprintOf, insertEvidence, knownFingerprints } from '../store/queries/evidence.ts';
import type { Schema } from '../store/schema.ts';

/** What became of one deal of the book. */
export interface DealOutcome {
  readonly dealId: string;
  readonly kind: 'new' | 'changed' | 'unchanged' | 'refused';
  readonly changes: readonly ChangeText[];
}

export interface ImportOptions {
  readonly db: Kysely<Schema>;
  readonly source: AsyncIterable<Uint8Array>;
  /** Who brings the book: kept with every row. */
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly onProblem: (problem: Problem) => void;
  readonly onDeal: (outcome: DealOutcome) => void;
  /** Bytes read so far, then rows written so far of all. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

export type ImportProgress =
  | { readonly phase: 'reading'; readonly bytes: number }
  | { readonly phase: 'writing'; readonly rows: number; readonly of: number };

/** Deals written in one transaction: few enough to be undone together, many enough to be quick. */
const BATCH = 200;

/** Marks a contact as brought by a book. */
const FROM_BOOK = 'import:';

/**
 * Takes a book of deals into the store, in bounded memory. Each deal is taken whole or not at all; the same
 * book again changes nothing; an edited one changes what was edited, and says what.
 * @throws UnreadableBook before anything is written, when the file is no book
 * @throws WsaError `import-stopped` when the database fails in between: deals told of by `onDeal` are kept
 */
export async function importBook(options: ImportOptions): Promise<void> {
  const staging = await Staging.open();
  try {
    const scope = await stage(options, staging);
    let batch: DealStatement[] = [];
    let rows = 0;
    for (const ofDeal of staging.deals()) {
      rows += ofDeal.length;
      const statement = putTogether(ofDeal, options);
      if (statement) batch.push(statement);
      if (batch.length < BATCH) continue;
      await writeBatch(options, batch, scope);
      batch = [];
      options.onProgress?.({ phase: 'writing', rows, of: staging.rows });
    }
    await writeBatch(options, batch, scope);
    options.onProgress?.({ phase: 'writing', rows, of: staging.rows });
  } finally {
    await staging.close();
  }
}

async function stage(options: ImportOptions, staging: Staging): Promise<BookScope> {
  let columns: readonly ColumnName[] = [];
  let complete = true;
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of options.source) {
      yield chunk;
      bytes += chunk.length;
      options.onProgress?.({ phase: 'reading', bytes });
    }
  }
  for await (const batch of readRows(counted())) {
    columns = batch.columns;
    batch.problems.forEach(options.onProblem);
    for (const { problems } of batch.rows) problems.forEach(options.onProblem);
    const ofDeals = batch.rows.filter(({ dealId }) => dealId !== '');
    complete &&= ofDeals.length === batch.rows.length;
    staging.add(ofDeals);
  }
  return { columns, complete };
}

/** The deal its rows state, or null when it is refused, which is reported. */
function putTogether(rows: readonly ReadRow[], { onProblem, onDeal }: ImportOptions): DealStatement | null {
  const draft = new DealDraft(rows[0]?.dealId ?? '', rows[0]?.line ?? 0);
  for (const row of rows) draft.add(row).forEach(onProblem);
  const { statement, problems } = draft.finish();
  problems.forEach(onProblem);
  if (!statement) onDeal({ dealId: draft.dealId, kind: 'refused', changes: [] });
  return statement;
}

async function writeBatch(
  options: ImportOptions,
  batch: readonly DealStatement[],
  scope: BookScope,
): Promise<void> {
  if (batch.length === 0) return;
  try {
    const outcomes = await options.db
      .transaction()
      .execute((transaction) => new BatchWriter(transaction, options, scope).write(batch));
    outcomes.forEach(options.onDeal);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const message = `the database refused to go on, and the import stopped: ${why}. What was told before is kept; the same file can be imported again.`;
    throw new WsaError('import-stopped', message, { cause });
  }
}

class BatchWriter {
  readonly #db: Transaction<Schema>;
  readonly #by: string;
  readonly #at: string;
  readonly #scope: BookScope;

  constructor(db: Transaction<Schema>, { by, now }: ImportOptions, scope: BookScope) {
    this.#db = db;
    this.#by = `${FROM_BOOK}${by}`;
    this.#at = new Date(now()).toISOString();
    this.#scope = scope;
  }

  async write(batch: readonly DealStatement[]): Promise<DealOutcome[]> {
    const kept = new Map(
      (
        await dealsByKeys(
          this.#db,
          batch.map(({ deal }) => dealKey(deal.dealId)),
        )
      ).map((row) => [row.deal_key, row]),
    );
    const contacts = new Map<number, ContactRow[]>();
    for (const row of await contactsOf(
      this.#db,
      [...kept.values()].map(({ id }) => id),
    ))
      append(contacts, row.deal_ref, row);
    await this.#insertNew(batch.filter(({ deal }) => !kept.has(dealKey(deal.dealId))));
    const changes = new Map<DealStatement, readonly ChangeText[]>();
    for (const statement of batch) {
      const row = kept.get(dealKey(statement.deal.dealId));
      if (row) changes.set(statement, await this.#change(row, contacts.get(row.id) ?? [], statement));
    }
    const checks = await this.#keepEvidence(batch, kept);
    const outcomes: DealOutcome[] = [];
    for (const statement of batch) {
      const row = kept.get(dealKey(statement.deal.dealId));
      const more = checks.get(statement) ?? 0;
      const texts = [
        ...(changes.get(statement) ?? []),
        ...(more > 0 ? [`${more} new ${more === 1 ? 'check' : 'checks'}`] : []),
      ];
      if (row && texts.length > 0) await touchDeal(this.#db, row.id, this.#at);
      const kind = !row ? 'new' : texts.length > 0 ? 'changed' : 'unchanged';
      outcomes.push({ dealId: statement.deal.dealId, kind, changes: row ? texts : [] });
    }
    return outcomes;
  }

  async #insertNew(statements: readonly DealStatement[]): Promise<void> {
    const refs = await insertDeals(
      this.#db,
      statements.map(({ deal }) => deal),
      this.#at,
    );
    await insertContacts(
      this.#db,
      statements.flatMap(({ deal, contacts }) =>
        contacts.map((contact, position) =>
          this.#newContact(refs.get(dealKey(deal.dealId)) ?? 0, contact, position),
        ),
      ),
    );
  }

  async #change(
    row: DealRow,
    contacts: readonly ContactRow[],
    statement: DealStatement,
  ): Promise<readonly ChangeText[]> {
    const before = { deal: dealOfRow(row), contacts: contacts.map(keptContact) };
    const change: DealChange = diffDeal(before, statement, this.#scope);
    if (change.dealChanged) await updateDeal(this.#db, row.id, change.deal, this.#at);
    await deleteContacts(
      this.#db,
      change.removed.map(({ id }) => id),
    );
    for (const { id, contact, position } of change.changed) {
      await changeContact(this.#db, id, { position, email: contact.email, name: contact.name });
    }
    await insertContacts(
      this.#db,
      change.added.map(({ contact, position }) => this.#newContact(row.id, contact, position)),
    );
    return change.texts;
  }

  /**
   * Evidence belongs to an address in the scope the deal has now; gives how much of it is new, by deal. It is
   * kept in the order of the book, and what is stated twice, where it is stated last: of two checks of the
   * same time the later row speaks.
   */
  async #keepEvidence(
    batch: readonly DealStatement[],
    kept: ReadonlyMap<string, DealRow>,
  ): Promise<ReadonlyMap<DealStatement, number>> {
    const pieces = batch.flatMap((statement) =>
      statement.evidence.map(({ email, evidence, line }) => {
        const row = kept.get(dealKey(statement.deal.dealId));
        const scope =
          row && !this.#scope.columns.includes('cloud_scope') ? row.cloud_scope : statement.deal.cloudScope;
        return {
          statement,
          line,
          email,
          scope,
          evidence,
          fingerprint: fingerprintOf(email, scope, evidence),
        };
      }),
    );
    pieces.sort((one, other) => one.line - other.line);
    const stated = new Map(pieces.map((piece) => [piece.fingerprint, piece]));
    const known = await knownFingerprints(this.#db, [...stated.keys()]);
    const fresh = [...stated.values()]
      .filter(({ fingerprint }) => !known.has(fingerprint))
      .sort((one, other) => one.line - other.line);
    const counts = new Map<DealStatement, number>();
    for (const { statement } of fresh) counts.set(statement, (counts.get(statement) ?? 0) + 1);
    await insertEvidence(
      this.#db,
      fresh.map(({ email, scope, evidence }) => ({
        email,
        scope,
        evidence,
        recordedAt: this.#at,
        recordedBy: this.#by,
      })),
    );
    return counts;
  }

  #newContact(dealRef: number, contact: Contact, position: number): NewContact {
    const { role, name, email } = contact;
    return { dealRef, role, name, email, position, addedAt: this.#at, addedBy: this.#by };
  }
}

function keptContact({ id, position, role, name, email, added_by }: ContactRow): KeptContact {
  return { id, position, role, name, email, fromBook: added_by.startsWith(FROM_BOOK) };
}
