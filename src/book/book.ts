import { addressKey } from '../domain/address.ts';
import { append, getOrAdd } from '../domain/collections.ts';
import { type Deal, type DealInput, dealKey, type Evidence, type RelatedDeal } from '../domain/deal.ts';
import type { CloudScopeId } from '../domain/ids.ts';
import { inDifferentClouds } from '../policy/cloud-scopes.ts';
import { DealBuilder, type DealStatement } from './deal-builder.ts';
import type { Problem } from './problem.ts';
import { readRows } from './read-rows.ts';

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
export async function readBook(source: AsyncIterable<Uint8Array>): Promise<BookReading> {
  const drafts = new Map<string, DealBuilder>();
  const problems: Problem[] = [];
  for await (const batch of readRows(source)) {
    problems.push(...batch.problems);
    for (const row of batch.rows) {
      problems.push(...row.problems);
      if (row.dealId === '') continue;
      const draft = getOrAdd(drafts, dealKey(row.dealId), () => new DealBuilder(row.dealId, row.line));
      problems.push(...draft.add(row));
    }
  }
  const statements: DealStatement[] = [];
  const refusedDeals: RefusedDeal[] = [];
  for (const draft of drafts.values()) {
    const finished = draft.finish();
    problems.push(...finished.problems);
    if (finished.statement) statements.push(finished.statement);
    else refusedDeals.push({ dealId: draft.dealId, customer: draft.customer });
  }
  problems.sort((one, other) => one.line - other.line);
  return { book: new Book(statements), problems, refusedDeals };
}
