import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import type { DraftPoint } from '../../../src/flows/drafts/draft-types.ts';
import { makeDraft } from '../../../src/flows/drafts/make-draft.ts';
import { Graph } from '../../../src/graph/client.ts';
import { openStore } from '../../../src/store/open.ts';
import { type Killable, killer } from '../kill/killer.ts';
import { ANN, letter, mailboxOf, onlookersOf } from './drafting-parts.ts';

/** A process of its own that makes Ann's draft of a deal, again and again with other words, until it is killed. */
export interface DraftProcess extends Killable<DraftPoint> {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Where Graph is. */
  readonly graph: string;
  readonly dealId: string;
  /** So far ahead of the real clock: whatever a process before held has run out. */
  readonly aheadMs: number;
  readonly freshAfter: number | null;
}

const order = JSON.parse(process.argv[2] ?? '') as DraftProcess;
const { db } = await openStore(order, () => {});
const now = () => Date.now() + order.aheadMs;
const graph = new Graph({ cloud: 'commercial', localBase: order.graph });
const context = { db, now, graph, audit: new AuditLog(db, { error: () => {} }, now), at: killer(order) };
process.stdout.write('ready\n');

for (let turn = 0; ; turn++) {
  await makeDraft(context, onlookersOf(ANN), {
    dealId: order.dealId,
    template: 'customer-action-required',
    letter: letter(`Turn ${turn} of ${process.pid}`),
    mailbox: mailboxOf('ann'),
    dealVersion: 'mark',
    ...(order.freshAfter === null ? {} : { freshAfter: order.freshAfter }),
  });
}
