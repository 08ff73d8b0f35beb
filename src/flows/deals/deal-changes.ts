import type { Kysely } from 'kysely';
import type { Audited } from '../../domain/audit/audited.ts';
import { toldActor } from '../../domain/audit/elsewhere.ts';
import { type Deal, dealKey } from '../../domain/deal.ts';
import { LogTail } from '../../domain/log-tail.ts';
import { maySee } from '../../domain/people/audience.ts';
import type { Log } from '../../log.ts';
import { poll } from '../../poller.ts';
import {
  auditAfter,
  auditWithin,
  type FollowedRow,
  newestAuditId,
  transactionHorizon,
} from '../../store/queries/audit/audit.ts';
import { dealOfRow } from '../../store/queries/deals/deal-row.ts';
import { dealsByKeys } from '../../store/queries/deals/deals.ts';
import type { Schema } from '../../store/schema/index.ts';
import type { Viewers } from './viewers.ts';

/** A change of a deal that somebody may be told of. */
export interface DealChange {
  /** Of its entry in the audit log. */
  readonly id: number;
  readonly dealId: string;
  readonly action: Audited;
  /** Empty for what was done elsewhere, unless the viewer did it. */
  readonly by: string;
  readonly isByViewer: boolean;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface DealChangesContext {
  readonly db: Kysely<Schema>;
  readonly log: Pick<Log, 'error'>;
  /** Milliseconds between two looks at the log, while anybody waits for changes. */
  readonly everyMs?: number;
  /** Milliseconds before the next look after one that failed. */
  readonly afterFailureMs?: number;
}

/** The entries that say that a deal, or something about it, is different now. */
const CHANGES: readonly Audited[] = [
  'record',
  'attach',
  'edit',
  'decline',
  'name',
  'draft',
  'import',
  'alert',
];
const EVERY_MS = 1500;
const FAILED_MS = 30_000;
const MOST_AT_ONCE = 1000;
/** How many of the newest entries are looked through for missing ones as the log begins to be followed. */
const BEGINS_BEFORE = 1000;

/** Told of at least one change; of one deal at a time only the newest. */
type Tell = (changes: readonly DealChange[]) => void;
type Listener = { readonly viewers: Viewers; readonly tell: Tell };

/**
 * Tells people of changes of the deals they may see, whichever process made them: the audit log has each. It is only looked
 * at while anybody waits.
 */
export class DealChanges {
  readonly #context: DealChangesContext;
  readonly #listeners = new Set<Listener>();
  #stop: AbortController | null = null;

  constructor(context: DealChangesContext) {
    this.#context = context;
  }

  /** Returns what ends it. */
  subscribe(viewers: Viewers, tell: Tell): () => void {
    const listener = { viewers, tell };
    this.#listeners.add(listener);
    if (!this.#stop) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stop?.abort();
      this.#stop = null;
    };
  }

  #start(): void {
    const { db, log, everyMs = EVERY_MS, afterFailureMs = FAILED_MS } = this.#context;
    const stop = new AbortController();
    this.#stop = stop;
    let tail: LogTail | null = null;
    let pauseMs = everyMs;
    const round = async () => {
      pauseMs = everyMs;
      const horizon = await transactionHorizon(db);
      const hasGaps = horizon !== null;
      if (tail === null) {
        // What was there before anybody waited is no change for them; what was being written is.
        tail = new LogTail(Math.max(0, (await newestAuditId(db)) - BEGINS_BEFORE));
        for await (const rows of this.#next(tail)) tail.tookNext(idsOf(rows), hasGaps);
        return;
      }
      // What could not be told is not taken, and read again in the next round.
      const late = await auditWithin(db, tail.missing);
      await this.#tell(late);
      tail.tookMissing(idsOf(late), horizon);
      for await (const rows of this.#next(tail)) {
        await this.#tell(rows);
        tail.tookNext(idsOf(rows), hasGaps);
      }
    };
    const onError = (err: unknown) => {
      pauseMs = afterFailureMs;
      log.error({ err }, 'changes of deals could not be read');
    };
    void poll({ round, pauseMs: () => pauseMs, onError }, stop.signal);
  }

  /** The entries after the tail, page by page; the tail is to take each before the next is asked for. */
  async *#next(tail: LogTail): AsyncGenerator<readonly FollowedRow[]> {
    for (;;) {
      const rows = await auditAfter(this.#context.db, tail.seen, MOST_AT_ONCE);
      if (rows.length > 0) yield rows;
      if (rows.length < MOST_AT_ONCE) return;
    }
  }

  async #tell(followed: readonly FollowedRow[]): Promise<void> {
    const rows = followed.filter(isChange);
    if (rows.length === 0) return;
    const keys = [...new Set(rows.map((row) => row.deal_key))];
    const found = await dealsByKeys(this.#context.db, keys);
    const deals = new Map<string, Deal>(found.map((row) => [dealKey(row.deal_id), dealOfRow(row)]));
    // The newest of each deal, in the order of the log.
    const newest = new Map(rows.map((row) => [row.deal_key, row]));
    const changed = [...newest.values()].toSorted((one, other) => Number(one.id) - Number(other.id));
    for (const { viewers, tell } of this.#listeners) {
      const seen = changed.flatMap((row) => {
        const deal = deals.get(row.deal_key);
        return deal && maySee([viewers.viewer], deal) ? [changeFor(viewers, row, deal)] : [];
      });
      if (seen.length > 0) tell(seen);
    }
  }
}

type ChangeRow = FollowedRow & { readonly deal_key: string };

function isChange(row: FollowedRow): row is ChangeRow {
  return row.deal_key !== null && CHANGES.includes(row.action as Audited);
}

function idsOf(rows: readonly FollowedRow[]): readonly number[] {
  return rows.map(({ id }) => Number(id));
}

function changeFor(
  { asker }: Viewers,
  { id, action, actor_id, actor_name, detail_code, at }: FollowedRow,
  { dealId }: Deal,
): DealChange {
  const isByViewer = actor_id === (asker.objectId ?? asker.id);
  const by = isByViewer ? actor_name : toldActor(actor_name, detail_code);
  return { id, dealId, action: action as Audited, by, isByViewer, at };
}
