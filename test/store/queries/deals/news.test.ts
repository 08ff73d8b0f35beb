import { expect, it } from '@jest/globals';
import {
  CompiledQuery,
  createQueryId,
  type KyselyPlugin,
  type RootOperationNode,
  sql,
  type Transaction,
} from 'kysely';
import { dealsWithNews } from '../../../../src/store/queries/deals/news.ts';
import type { Schema } from '../../../../src/store/schema/index.ts';
import { onEachDatabase } from '../../../support/databases/each-database.ts';

/** Keeps the statements that are made through it. */
class Statements implements KyselyPlugin {
  readonly nodes: RootOperationNode[] = [];

  transformQuery({ node }: { node: RootOperationNode }): RootOperationNode {
    this.nodes.push(node);
    return node;
  }

  transformResult<T>({ result }: { result: T }): Promise<T> {
    return Promise.resolve(result);
  }
}

const BY_TIME = [
  'audit_news',
  'replies_by_time',
  'drafts_by_sending',
  'deals_by_change',
  'deal_judgements_by_time',
];

onEachDatabase((database) => {
  it('finds the news of everybody by indexes of when they happened', async () => {
    const { db } = await database.store();
    const plans = await db.transaction().execute(async (transaction) => {
      // An empty table is gone through, unless that is made out to be slow.
      if (database.name === 'PostgreSQL') {
        await sql`set local enable_seqscan = off`.execute(transaction);
        await sql`set local enable_sort = off`.execute(transaction);
      }
      const statements = new Statements();
      await dealsWithNews(transaction.withPlugin(statements), {
        ...{ of: 'everybody', since: '2026-06-10T12:00:00.000Z', notBy: 'x', limit: 10 },
      });
      const found: string[] = [];
      for (const node of statements.nodes)
        found.push(await planOf(transaction, node, database.name === 'SQLite'));
      return found;
    });
    for (const [nth, index] of BY_TIME.entries()) expect(plans[nth]).toContain(index);
  });
});

async function planOf(
  transaction: Transaction<Schema>,
  node: RootOperationNode,
  isSqlite: boolean,
): Promise<string> {
  const { sql: text, parameters } = transaction.getExecutor().compileQuery(node, createQueryId());
  const explain = `explain ${isSqlite ? 'query plan ' : ''}${text}`;
  const { rows } = await transaction.executeQuery(CompiledQuery.raw(explain, [...parameters]));
  return JSON.stringify(rows);
}
