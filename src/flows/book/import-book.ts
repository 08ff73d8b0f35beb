import type { Kysely, Transaction } from 'kysely';
import type { DealStatement } from '../../book/deal-builder.ts';
import type { BookScope, DealChange } from '../../book/diff.ts';
import { type Contact, dealKey } from '../../domain/deal.ts';
import { WsaError } from '../../errors.ts';
import { insertAudit, type NewAuditRow } from '../../store/queries/audit/audit.ts';
import {
  changeContact,
  deleteContacts,
  insertContacts,
  type NewContact,
} from '../../store/queries/deals/contacts.ts';
import type { DealRow } from '../../store/queries/deals/deal-row.ts';
import { insertDeals, touchDeal, updateDeal } from '../../store/queries/deals/deals.ts';
import { insertEvidence } from '../../store/queries/deals/evidence.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type BookOnItsWay, eachBatch, type ImportOutcome } from './batches.ts';
import { type Namer, type TeamChange, writeTeams } from './naming-writer.ts';
import { type DealPlan, FROM_BOOK, type ImportPlan, type MayTake, planImport } from './plan-batch.ts';

export type { ImportOutcome, ImportProgress } from './batches.ts';

/** A deal that an import adds or changes. */
export type ImportedDeal = Pick<DealPlan, 'changes' | 'outcome'>;

export interface ImportOptions extends BookOnItsWay {
  readonly db: Kysely<Schema>;
  /** Id of the importer, stored with every row. */
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly mayTake?: MayTake;
  /** The row of the audit log for a deal that is new or changed; written with the deal. */
  readonly auditRow?: (imported: ImportedDeal) => NewAuditRow;
  /** Who names people by this book; left out, it counts as the organisation's, and whom it states is on the deal. */
  readonly namer?: Namer | undefined;
  /** The rows of the audit log for a deal on which people were named, or put; written with the deal. */
  readonly teamAuditRows?: (change: TeamChange) => readonly NewAuditRow[];
  /** Takes the address keys of those who are to be told that they were named. */
  readonly onTold?: (keys: readonly string[]) => void;
}

/**
 * Imports a book of deals into the store, in bounded memory. Each deal is imported whole or not at all; the same book
 * again changes nothing; an edited one changes the edited values, which the outcomes list.
 * @throws UnreadableBook if the file is no book, before anything is stored
 * @throws WsaError `import-stopped` if the database fails in between: deals reported by `onDeal` are stored
 */
export async function importBook(options: ImportOptions): Promise<void> {
  await eachBatch(options, async (batch, scope): Promise<readonly ImportOutcome[]> => {
    try {
      return await options.db.transaction().execute(async (transaction) => {
        const plan = await planImport(transaction, batch, scope, { mayTake: options.mayTake });
        await new BatchWriter(transaction, options).write(plan, scope);
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
  readonly #by: string;
  readonly #at: string;

  readonly #options: ImportOptions;

  constructor(db: Transaction<Schema>, options: ImportOptions) {
    this.#options = options;
    this.#db = db;
    this.#by = `${FROM_BOOK}${options.by}`;
    this.#at = new Date(options.now()).toISOString();
  }

  async write({ deals, evidence }: ImportPlan, scope: BookScope): Promise<void> {
    const refs = await this.#insertNew(deals.filter(({ kept }) => !kept).map(({ statement }) => statement));
    for (const { kept } of deals) if (kept) await this.#change(kept.row, kept.change);
    await insertEvidence(
      this.#db,
      evidence.map((piece) => ({
        email: piece.email,
        scope: piece.scope,
        evidence: piece.evidence,
        recordedAt: this.#at,
        recordedBy: this.#by,
      })),
    );
    for (const { kept, outcome } of deals) {
      if (kept && outcome.kind === 'changed') await touchDeal(this.#db, kept.row.id, this.#at);
    }
    const touched = deals.filter(({ outcome }) => outcome.kind !== 'unchanged');
    const { auditRow } = this.#options;
    if (auditRow) await insertAudit(this.#db, touched.map(auditRow));
    await this.#writeTeams(deals, refs, scope);
  }

  async #writeTeams(
    deals: ImportPlan['deals'],
    refs: ReadonlyMap<string, number>,
    scope: BookScope,
  ): Promise<void> {
    const { namer = null, teamAuditRows, onTold } = this.#options;
    const stated = deals.map(({ statement: { deal }, kept }) => ({
      ref: kept?.row.id ?? refs.get(dealKey(deal.dealId)) ?? 0,
      before: kept?.row ?? null,
      deal: kept?.change.deal ?? deal,
    }));
    const { changes, told } = await writeTeams(this.#db, stated, scope, namer, this.#at);
    if (teamAuditRows) await insertAudit(this.#db, changes.flatMap(teamAuditRows));
    onTold?.(told);
  }

  async #insertNew(statements: readonly DealStatement[]): Promise<ReadonlyMap<string, number>> {
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
    return refs;
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
    return { dealRef, role, name, email, position, addedAt: this.#at, addedBy: this.#by };
  }
}
