import type { Kysely, Transaction } from 'kysely';
import type { Audited } from '../../domain/audit/audited.ts';
import type { AuditDetail } from '../../domain/audit/detail.ts';
import { dealKey } from '../../domain/deal.ts';
import { addressOf, type Person } from '../../domain/people/person.ts';
import type { Log } from '../../log.ts';
import { insertAudit, insertAuditQuickly, type NewAuditRow } from '../../store/queries/audit/audit.ts';
import type { Schema } from '../../store/schema/index.ts';
import { storableDetail } from './storable-detail.ts';
import { storable } from './storable-text.ts';

/** An entry to be written into the audit log. */
export interface AuditEntry {
  readonly actor: Person;
  readonly action: Audited;
  /** The deal the entry is about; null when it is about none, or about several. */
  readonly dealId: string | null;
  /** The id of the conversation the actor was in; null outside of one. */
  readonly conversation: string | null;
  readonly detail: AuditDetail;
}

/**
 * The append-only log of who saw and did what. An entry about a change is written in the transaction of the change
 * (`within`) and is as durable as that. An entry about something shown is written before it is shown (`note`), all
 * pending entries in one statement; it outlives this process but perhaps not a power cut.
 */
export class AuditLog {
  readonly #db: Kysely<Schema>;
  readonly #log: Pick<Log, 'error'>;
  readonly #now: () => number;
  #pending: NewAuditRow[] = [];
  #written: Promise<void> | null = null;

  constructor(db: Kysely<Schema>, log: Pick<Log, 'error'>, now: () => number) {
    this.#db = db;
    this.#log = log;
    this.#now = now;
  }

  /**
   * Writes entries; resolves once they are in the database. A failed write is logged and never thrown: a full disk
   * must not silence the bot.
   */
  note(entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return Promise.resolve();
    for (const entry of entries) this.#pending.push(this.row(entry));
    this.#written ??= this.#writeSoon();
    return this.#written;
  }

  /** Writes an entry in the transaction of the change it records. */
  async within(transaction: Transaction<Schema>, entry: AuditEntry): Promise<void> {
    await insertAudit(transaction, [this.row(entry)]);
  }

  async #writeSoon(): Promise<void> {
    // Turns that run side by side arrive in the same round of the event loop, so one statement writes their entries.
    await new Promise((resolve) => setImmediate(resolve));
    const rows = this.#pending;
    this.#pending = [];
    this.#written = null;
    try {
      await insertAuditQuickly(this.#db, rows);
    } catch (error) {
      if (rows.length === 1) this.#failed(error, 1);
      else for (const row of rows) await this.#writeAlone(row);
    }
  }

  /** Writes one row by itself, so that a row the database refuses does not take the others with it. */
  async #writeAlone(row: NewAuditRow): Promise<void> {
    try {
      await insertAudit(this.#db, [row]);
    } catch (error) {
      this.#failed(error, 1);
    }
  }

  #failed(error: unknown, entries: number): void {
    this.#log.error({ err: error, entries }, 'the audit log could not be written');
  }

  /** The row of an entry, for a caller that inserts it together with other rows. */
  row({ actor, action, dealId, conversation, detail }: AuditEntry): NewAuditRow {
    const address = addressOf(actor);
    const { code, parameters } = storableDetail(detail);
    return {
      at: new Date(this.#now()).toISOString(),
      actor_id: storable(actor.objectId ?? actor.id, 200),
      actor_name: storable(actor.name, 200),
      actor_address: address === null ? null : storable(address, 320),
      action,
      deal_key: dealId === null ? null : storable(dealKey(dealId), 200),
      conversation,
      detail: '',
      detail_code: code,
      detail_params: parameters,
    };
  }
}
