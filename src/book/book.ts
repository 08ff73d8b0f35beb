import { addressKey } from '../domain/address.ts';
import { append, getOrAdd } from '../domain/collections.ts';
import { type Deal, type DealInput, dealKey, type Evidence, type RelatedDeal } from '../domain/deal.ts';
import type { CloudScopeId } from '../domain/ids.ts';
import { inDifferentClouds } from '../policy/cloud-scopes.ts';
import { DateOrders } from './cells/dates.ts';
import { DealBuilder, type DealStatement } from './deal-builder.ts';
import type { Problem } from './problem.ts';
import { type ReadingOptions, readRows } from './read-rows.ts';
import { ReadingTally } from './reading.ts';
import type { ReadRow } from './row.ts';
import { settled } from './settle-dates.ts';

/** A whole book of deals in memory, indexed for evaluation. */
export class Book {
  readonly #statements: readonly DealStatement[];
  readonly #byKey: ReadonlyMap<string, Deal>;
  readonly #byPcn = new Map<string, Deal[]>();
  readonly #evidence = new Map<CloudScopeId, Map<string, Evidence[]>>();

  constructor(statements: readonly DealStatement[]) {
    this.#statements = statements;
    this.#byKey = new Map(statements.map(({ deal }) => [dealKey(deal.dealId), deal]));
    for (const { deal } of statements) {
      if (deal.pcn !== null) append(this.#byPcn, deal.pcn.toLowerCase(), deal);
    }
    this.#shareEvidence();
  }

  /** Every deal as input of an evaluation, in the order of the book. */
  *files(): Generator<DealInput> {
    for (const { deal, contacts } of this.#statements) {
      yield {
        deal,
        contacts,
        evidence: this.#evidence.get(deal.cloudScope) ?? new Map(),
        samePcn: this.#samePcn(deal),
        lead: this.#lead(deal),
      };
    }
  }

  /** Evidence belongs to an address and a scope, so all deals of the scope share it, in the order of the rows. */
  #shareEvidence(): void {
    const all = this.#statements.flatMap(({ deal, evidence }) =>
      evidence.map((stated) => ({ ...stated, scope: deal.cloudScope })),
    );
    all.sort((one, other) => one.line - other.line);
    for (const { scope, email, evidence } of all) {
      append(
        getOrAdd(this.#evidence, scope, () => new Map<string, Evidence[]>()),
        addressKey(email),
        evidence,
      );
    }
  }

  /**
   * Keeps only deals of other clouds, the only ones rules look at: a PCN may be shared by a thousand deals of one
   * cloud.
   */
  #samePcn(deal: Deal): readonly RelatedDeal[] {
    const sharing = deal.pcn === null ? [] : (this.#byPcn.get(deal.pcn.toLowerCase()) ?? []);
    return sharing.filter((other) => inDifferentClouds(deal.cloudScope, other.cloudScope)).map(related);
  }

  #lead(deal: Deal): RelatedDeal | null {
    const lead = deal.leadDealId === null ? undefined : this.#byKey.get(dealKey(deal.leadDealId));
    return lead && lead !== deal ? related(lead) : null;
  }
}

function related({ dealId, cloudScope }: Deal): RelatedDeal {
  return { dealId, cloudScope };
}

/** A deal that is left out; its customer is null where no row of it states one. */
export interface RefusedDeal {
  readonly dealId: string;
  readonly customer: string | null;
}

/** The result of reading a book. */
export interface BookReading {
  readonly book: Book;
  readonly problems: readonly Problem[];
  /** The deals refused because of a row. */
  readonly refusedDeals: readonly RefusedDeal[];
}

/**
 * Reads a whole book into memory.
 * @throws UnreadableBook when there is no usable header
 */
export async function readBook(
  source: AsyncIterable<Uint8Array>,
  options: ReadingOptions = {},
): Promise<BookReading> {
  const drafts = new Map<string, Draft>();
  const problems: Problem[] = [];
  const readings = new ReadingTally();
  const take = (found: readonly Problem[]): void => {
    for (const problem of found) if (!readings.take(problem)) problems.push(problem);
  };
  let orders = new DateOrders();
  for await (const batch of readRows(source, options)) {
    orders = batch.orders;
    take(batch.problems);
    for (const row of batch.rows) {
      take(row.problems);
      if (row.dealId === '') continue;
      const draft = getOrAdd(drafts, dealKey(row.dealId), () => ({
        deal: new DealBuilder(row.dealId, row.line),
        waiting: [],
      }));
      // A deal is put together in the order of its rows.
      if (row.statement?.unsettled || draft.waiting.length > 0) draft.waiting.push(row);
      else take(draft.deal.add(row));
    }
  }
  const statements: DealStatement[] = [];
  const refusedDeals: RefusedDeal[] = [];
  for (const { deal, waiting } of drafts.values()) {
    for (const row of waiting) {
      const whole = settled(row, orders);
      if (whole !== row) take(whole.problems);
      take(deal.add(whole));
    }
    const finished = deal.finish();
    take(finished.problems);
    if (finished.statement) statements.push(finished.statement);
    else refusedDeals.push({ dealId: deal.dealId, customer: deal.customer });
  }
  problems.push(...readings.problems());
  problems.sort((one, other) => one.line - other.line);
  return { book: new Book(statements), problems, refusedDeals };
}

/** A deal being put together, and its rows from the first on of which a date is not settled yet. */
interface Draft {
  readonly deal: DealBuilder;
  readonly waiting: ReadRow[];
}
