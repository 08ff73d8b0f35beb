import type { Kysely, Transaction } from 'kysely';
import type { DealStatement } from '../../book/deal-builder.ts';
import type { DealChange } from '../../book/diff.ts';
import type { AuditDetail } from '../../domain/audit/detail.ts';
import { type Contact, dealKey } from '../../domain/deal.ts';
import type { Recorder } from '../../domain/recorder.ts';
import { WsaError } from '../../errors.ts';
import type { Thresholds } from '../../policy/thresholds.ts';
import { insertAudit, type NewAuditRow } from '../../store/queries/audit/audit.ts';
import {
  changeContact,
  deleteContacts,
  insertContacts,
  type NewContact,
} from '../../store/queries/deals/contacts.ts';
import type { DealRow } from '../../store/queries/deals/deal-row.ts';
import { insertDeals, touchDeal, updateDeal } from '../../store/queries/deals/deals.ts';
import { insertEvidence, type NewEvidence } from '../../store/queries/deals/evidence.ts';
import type { Schema } from '../../store/schema/index.ts';
import { storeEvidence } from '../deals/store-evidence.ts';
import { type BookOnItsWay, eachBatch, type ImportOutcome } from './batches.ts';
import { importedDetail } from './imported-detail.ts';
import { type ImportPlan, type MayTake, planImport } from './plan-batch.ts';

export type { ImportOutcome, ImportProgress } from './batches.ts';

export interface ImportOptions extends BookOnItsWay {
  readonly db: Kysely<Schema>;
  /** The importer, stored with every row. */
  readonly importer: Recorder;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly mayTake?: MayTake;
  readonly thresholds?: Thresholds | undefined;
  /** The name of the file, and the row of the audit log for an entry about a deal; written with the deal. */
  readonly audit?: {
    readonly file: string;
    readonly row: (dealId: string, detail: AuditDetail) => NewAuditRow;
  };
}

/**
 * Imports a book of deals into the store, in bounded memory. Each deal is imported whole or not at all; the same book
 * again changes nothing; an edited one changes the edited values, which the outcomes list.
 * @throws UnreadableBook if the file is no book, before anything is stored
 * @throws WsaError `import-stopped` if the database fails in between: deals reported by `onDeal` are stored
 */
export async function importBook(options: ImportOptions): Promise<void> {
  const added = new Set<number>();
  await eachBatch(options, async (batch, scope): Promise<readonly ImportOutcome[]> => {
    try {
      return await options.db.transaction().execute(async (transaction) => {
        const plan = await planImport(transaction, batch, scope, options);
        await new BatchWriter(transaction, options, added).write(plan);
        return [...plan.refused, ...plan.deals.map(({ outcome }) => outcome)];
      });
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      const message = `the database refused to go on, and the import stopped: ${why}. What was told before is kept; the same file can be imported again.`;
      throw new WsaError('import-stopped', message, { cause });
    }
  });
}

/** Writes the planned changes of some deals. */
class BatchWriter {
  readonly #db: Transaction<Schema>;
  readonly #importer: Recorder;
  readonly #at: string;

  readonly #options: ImportOptions;
  /** Rows of the deals that this import has added. */
  readonly #added: Set<number>;

  constructor(db: Transaction<Schema>, options: ImportOptions, added: Set<number>) {
    const { importer, now } = options;
    this.#options = options;
    this.#added = added;
    this.#db = db;
    this.#importer = importer;
    this.#at = new Date(now()).toISOString();
  }

  async write({ deals, evidence }: ImportPlan): Promise<void> {
    const refs = await this.#insertNew(deals.filter(({ kept }) => !kept).map(({ statement }) => statement));
    for (const { statement, kept } of deals) if (kept) refs.set(dealKey(statement.deal.dealId), kept.row.id);
    const refOf = ({ deal }: DealStatement) => refs.get(dealKey(deal.dealId)) ?? 0;
    for (const { kept } of deals) if (kept) await this.#change(kept.row, kept.change);
    await this.#storeEvidence(
      evidence.map((piece) => ({
        email: piece.email,
        scope: piece.scope,
        evidence: piece.evidence,
        recordedAt: this.#at,
        recorder: this.#importer,
        recordedOn: refOf(piece.statement),
      })),
      new Set(evidence.flatMap(({ statement, isNews }) => (isNews ? refOf(statement) : []))),
    );
    for (const { kept, outcome } of deals) {
      if (kept && outcome.kind === 'changed') await touchDeal(this.#db, kept.row.id, this.#at);
    }
    const touched = deals.filter(({ outcome }) => outcome.kind !== 'unchanged');
    const { audit } = this.#options;
    if (!audit) return;
    const rows = touched.map((one) => audit.row(one.outcome.dealId, importedDetail(one, audit.file)));
    await insertAudit(this.#db, rows);
  }

  /** Resolves to the row of each deal, by its key. */
  async #insertNew(statements: readonly DealStatement[]): Promise<Map<string, number>> {
    const deals = statements.map(({ deal }) => deal);
    const refs = new Map(await insertDeals(this.#db, deals, this.#at));
    await insertContacts(
      this.#db,
      statements.flatMap(({ deal, contacts }) =>
        contacts.map((contact, position) =>
          this.#newContact(refs.get(dealKey(deal.dealId)) ?? 0, contact, position),
        ),
      ),
    );
    for (const ref of refs.values()) this.#added.add(ref);
    return refs;
  }

  /** @param logged rows of the deals whose entry counts the checks that their own rows state */
  async #storeEvidence(pieces: readonly NewEvidence[], logged: ReadonlySet<number>): Promise<void> {
    const { audit, now, thresholds } = this.#options;
    if (!audit) {
      await insertEvidence(this.#db, pieces);
      return;
    }
    const isLogged = (ref: number) => this.#added.has(ref) || logged.has(ref);
    const judging = thresholds ? { now, thresholds } : { now };
    await storeEvidence(this.#db, { ...judging, auditRow: audit.row, isLogged }, pieces);
  }

  async #change(row: DealRow, change: DealChange): Promise<void> {
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
  }

  #newContact(dealRef: number, contact: Contact, position: number): NewContact {
    const { role, name, email } = contact;
    return { dealRef, role, name, email, position, addedAt: this.#at, addedBy: this.#importer.id };
  }
}
