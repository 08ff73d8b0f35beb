import type { Kysely, Transaction } from 'kysely';
import type { DealStatement } from '../../book/deal-builder.ts';
import type { BookScope, DealChange } from '../../book/diff.ts';
import type { AuditDetail } from '../../domain/audit/detail.ts';
import { type Contact, dealKey } from '../../domain/deal.ts';
import { IMPORTED, type Recorder } from '../../domain/people/recorder.ts';
import { WsaError } from '../../errors.ts';
import type { Thresholds } from '../../policy/thresholds.ts';
import { insertAudit, type NewAuditRow } from '../../store/queries/audit/audit.ts';
import {
  changeContact,
  deleteContacts,
  insertContacts,
  type NewContact,
  noteStated,
} from '../../store/queries/deals/contacts.ts';
import type { Claim, DealRow } from '../../store/queries/deals/deal-row.ts';
import { endClaims, insertDeals, lockDeals, touchDeal, updateDeal } from '../../store/queries/deals/deals.ts';
import { insertEvidence, type NewEvidence } from '../../store/queries/deals/evidence.ts';
import type { Schema } from '../../store/schema/index.ts';
import { writeTeams } from '../deals/namings/naming-writer.ts';
import type { Namer } from '../deals/namings/team-changes.ts';
import { storeEvidence } from '../deals/store-evidence.ts';
import type { ImportSoFar } from '../deals/told-deals.ts';
import { type BookOnItsWay, eachBatch, type ImportOutcome } from './batches.ts';
import { importedDetail, teamDetails } from './imported-detail.ts';
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
    readonly row: (dealId: string, detail: AuditDetail, action?: 'import' | 'name') => NewAuditRow;
  };
  /** Who names people by this book; left out, it counts as the organisation's, and whom it states is on the deal. */
  readonly namer?: Namer | undefined;
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
  const soFar: ImportSoFar = { firstAdded: null, told: new Set() };
  await eachBatch(options, async (batch, scope): Promise<readonly ImportOutcome[]> => {
    try {
      const plan = await options.db.transaction().execute(async (transaction) => {
        await lockDeals(
          transaction,
          batch.map(({ deal }) => dealKey(deal.dealId)),
        );
        const planned = await planImport(transaction, batch, scope, options);
        await new BatchWriter(transaction, options, soFar).write(planned, scope);
        return planned;
      });
      plan.undone.forEach(options.onProblem);
      return [...plan.refused, ...plan.deals.map(({ outcome }) => outcome)];
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      const message = `the database refused to go on, and the import stopped: ${why}. What was told before is kept; the same file can be imported again.`;
      throw new WsaError('import-stopped', message, { cause });
    }
  });
}

/** The row of a stated deal. */
type RefOf = (statement: DealStatement) => number;

/** Writes the planned changes of some deals. */
class BatchWriter {
  readonly #db: Transaction<Schema>;
  readonly #importer: Recorder;
  readonly #at: string;

  readonly #options: ImportOptions;
  readonly #soFar: ImportSoFar;

  constructor(db: Transaction<Schema>, options: ImportOptions, soFar: ImportSoFar) {
    const { importer, now } = options;
    this.#options = options;
    this.#soFar = soFar;
    this.#db = db;
    this.#importer = importer;
    this.#at = new Date(now()).toISOString();
  }

  async write({ deals, evidence }: ImportPlan, scope: BookScope): Promise<void> {
    const refs = await this.#insertNew(deals.filter(({ kept }) => !kept).map(({ statement }) => statement));
    for (const { statement, kept } of deals) if (kept) refs.set(dealKey(statement.deal.dealId), kept.row.id);
    const refOf: RefOf = ({ deal }) => refs.get(dealKey(deal.dealId)) ?? 0;
    for (const { kept } of deals) if (kept) await this.#change(kept.row, kept.change);
    await noteStated(
      this.#db,
      deals.flatMap(({ kept }) => kept?.change.stated ?? []),
      this.#at,
    );
    if (this.#importer.sees === 'every-deal')
      await endClaims(
        this.#db,
        deals.flatMap(({ kept }) => (kept?.row.claimed_by ? [kept.row.id] : [])),
      );
    await this.#noteDeals(deals);
    await this.#writeTeams(deals, refOf, scope);
    await this.#storeEvidence(
      evidence.map((piece) => ({
        email: piece.email,
        scope: piece.scope,
        evidence: piece.evidence,
        recordedAt: this.#at,
        recorder: this.#importer,
        recordedOn: refOf(piece.statement),
      })),
    );
    for (const { kept, outcome } of deals) {
      if (kept && outcome.kind === 'changed') await touchDeal(this.#db, kept.row.id, this.#at);
    }
  }

  /** Who has made the deals that this book adds; null where the organisation has. */
  #claim(): Claim | null {
    const { id, sees } = this.#importer;
    return sees === 'every-deal' ? null : { person: id.slice(IMPORTED.length), addresses: [...sees] };
  }

  async #noteDeals(deals: ImportPlan['deals']): Promise<void> {
    const { audit } = this.#options;
    if (!audit) return;
    const touched = deals.filter(({ outcome }) => outcome.kind !== 'unchanged');
    const rows = touched.map((one) => audit.row(one.outcome.dealId, importedDetail(one, audit.file)));
    await insertAudit(this.#db, rows);
  }

  async #writeTeams(deals: ImportPlan['deals'], refOf: RefOf, scope: BookScope): Promise<void> {
    const { namer = null, audit, onTold } = this.#options;
    const stated = deals.map(({ statement, kept }) => ({
      ref: refOf(statement),
      before: kept?.row ?? null,
      deal: kept?.change.deal ?? statement.deal,
    }));
    const { changes, told } = await writeTeams(this.#db, stated, scope.columns, namer, this.#at);
    if (audit) {
      const rows = changes.flatMap((change) =>
        teamDetails(change, audit.file).map((detail) => audit.row(change.dealId, detail, 'name')),
      );
      await insertAudit(this.#db, rows);
    }
    onTold?.(told);
  }

  /** Resolves to the row of each deal, by its key. */
  async #insertNew(statements: readonly DealStatement[]): Promise<Map<string, number>> {
    const deals = statements.map(({ deal }) => deal);
    const refs = new Map(await insertDeals(this.#db, deals, this.#at, this.#claim()));
    await insertContacts(
      this.#db,
      statements.flatMap(({ deal, contacts }) =>
        contacts.map((contact, position) =>
          this.#newContact(refs.get(dealKey(deal.dealId)) ?? 0, contact, position),
        ),
      ),
    );
    for (const ref of refs.values()) this.#soFar.firstAdded = Math.min(this.#soFar.firstAdded ?? ref, ref);
    return refs;
  }

  async #storeEvidence(pieces: readonly NewEvidence[]): Promise<void> {
    const { audit, now, thresholds } = this.#options;
    if (!audit) {
      await insertEvidence(this.#db, pieces);
      return;
    }
    const judging = thresholds ? { now, thresholds } : { now };
    await storeEvidence(this.#db, { ...judging, auditRow: audit.row, soFar: this.#soFar }, pieces);
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
