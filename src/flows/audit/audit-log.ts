import type { Kysely, Transaction } from 'kysely';
import type { Audited } from '../../domain/audited.ts';
import { dealKey } from '../../domain/deal.ts';
import { addressOf, type Person } from '../../domain/person.ts';
import type { Log } from '../../log.ts';
import { insertAudit, insertAuditQuickly, type NewAuditRow } from '../../store/queries/audit/audit.ts';
import type { Schema } from '../../store/schema/index.ts';

/** Something to be written into the audit log. */
export interface AuditEntry {
  readonly actor: Person;
  readonly action: Audited;
  readonly dealId: string | null;
  /** The conversation in which it was; null outside of one. */
  readonly conversation: string | null;
  /** One line in words. */
  readonly detail: string;
}

/**
 * The append-only log of who saw and did what. What changes something is written in the same transaction
 * (`within`) and is as safe as that; what only shows something is written before it is shown, all that is pending
 * in one statement, and outlives this process but perhaps not a power cut.
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
   * Writes entries; done when they are in the database. A failure is logged and goes no further: a full disk
   * must not silence the bot.
   */
  note(entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return Promise.resolve();
    for (const entry of entries) this.#pending.push(this.row(entry));
    this.#written ??= this.#writeSoon();
    return this.#written;
  }

  /** Writes an entry as part of a change. */
  async within(transaction: Transaction<Schema>, entry: AuditEntry): Promise<void> {
    await insertAudit(transaction, [this.row(entry)]);
  }

  async #writeSoon(): Promise<void> {
    // The turns that run side by side get here in the same round of the event loop: one write for all of them.
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

  /** One that can't be written must not take the others with it. */
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

  /** An entry as it is kept, for who writes it as part of a larger change. */
  row({ actor, action, dealId, conversation, detail }: AuditEntry): NewAuditRow {
    const address = addressOf(actor);
    return {
      at: new Date(this.#now()).toISOString(),
      actor_id: kept(actor.objectId ?? actor.id, 200),
      actor_name: kept(actor.name, 200),
      actor_address: address === null ? null : kept(address, 320),
      action,
      deal_key: dealId === null ? null : kept(dealKey(dealId), 200),
      conversation,
      detail: kept(detail, 2000),
    };
  }
}

/** Shortened, and without characters that a database or a reader could stumble over. */
function kept(text: string, most: number): string {
  return text.slice(0, most).replace(/[\p{Cc}\p{Cs}]/gu, ' ');
}
