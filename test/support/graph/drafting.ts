import type { Kysely } from 'kysely';
import type { Person } from '../../../src/domain/people/person.ts';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import type { Viewers } from '../../../src/flows/deals/viewers.ts';
import type { DraftContext, DraftOrder, DraftPoint } from '../../../src/flows/drafts/draft-types.ts';
import { Graph } from '../../../src/graph/client.ts';
import { insertDeals } from '../../../src/store/queries/deals/deals.ts';
import type { Schema } from '../../../src/store/schema/index.ts';
import { deal } from '../deals.ts';
import { ANN, letter, mailboxOf, onlookersOf } from '../drafts/drafting-parts.ts';

export { ANN, BOB, letter, mailboxOf } from '../drafts/drafting-parts.ts';

/** Ends the process, as far as the code under test can tell. */
export class Killed extends Error {}

export interface Drafting {
  readonly graph: Graph;
  readonly waits: number[];
  /** Moves the clock on, in milliseconds. */
  pass(ms: number): void;
  now(): number;
  context(killAt?: DraftPoint): DraftContext;
  viewers(person?: Person): Viewers;
  order(stated?: Partial<DraftOrder>): DraftOrder;
}

/** What making drafts needs, over a store with the deals D-1 and D-2 of Ann and Bob. Nothing in it waits. */
export async function openDrafting(db: Kysely<Schema>, localBase: string): Promise<Drafting> {
  let time = Date.parse('2026-06-10T12:00:00Z');
  const waits: number[] = [];
  const now = () => time;
  const wait = async (ms: number) => {
    waits.push(ms);
    time += ms;
  };
  const team = { aeEmail: 'ann@contoso.com', pdmEmail: 'bob@contoso.com' };
  const deals = ['D-1', 'D-2', 'D-3'].map((dealId) => deal({ dealId, ...team }));
  await insertDeals(db, deals, new Date(time).toISOString());
  const graph = new Graph({ cloud: 'commercial', localBase, time: { now, wait } });
  const audit = new AuditLog(db, { error: () => {} }, now);
  return {
    graph,
    waits,
    now,
    pass: (ms) => {
      time += ms;
    },
    context: (killAt) => ({
      db,
      now,
      audit,
      graph,
      at: (point) => {
        if (point === killAt) throw new Killed(point);
      },
    }),
    viewers: (person = ANN) => onlookersOf(person),
    order: (stated) => ({
      dealId: 'D-1',
      template: 'customer-action-required',
      letter: letter(),
      mailbox: mailboxOf('ann'),
      dealVersion: 'mark',
      ...stated,
    }),
  };
}
