import { randomUUID } from 'node:crypto';
import { recordedAs } from '../../domain/people/person.ts';
import { touchDeal } from '../../store/queries/deals/deals.ts';
import {
  type Decision,
  decideAlike,
  decideProposal,
  openProposals,
  proposalsOf,
} from '../../store/queries/mail/replies.ts';
import type { Viewers } from '../deals/viewers.ts';
import { actableDeal, type ShowingContext } from '../deals/visible-deals.ts';
import { accept, type ChosenProposal } from './accept-proposals.ts';
import type { Decided, Deciding } from './deciding.ts';
import { lockedActableDeal, REFUSED } from './locked-actable-deal.ts';
import { onceEach } from './replies-view.ts';

export type DecideOutcome =
  | {
      readonly kind: 'decided';
      readonly dealId: string;
      readonly notice: string;
      /** The proposals that it decided, by which that is undone. */
      readonly ids: readonly number[];
      /** The addresses of the contacts who came by it, in the order added. */
      readonly contacts: readonly string[];
      /** Number of proposals of the deal that are still undecided. */
      readonly left: number;
    }
  /** Nothing was stored; `why` says what to change. */
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'no-such-deal' };

/**
 * Accepts proposals: puts contacts on the deal, in the place of others where the answer says so, or takes them off, with who
 * accepted that, when, and from whose answer, which the audit log has. All in one transaction, and once however often the button is
 * pressed. An offered address is no evidence, so none is recorded.
 */
export async function acceptProposed(
  context: ShowingContext,
  viewers: Viewers,
  { dealId, chosen }: { readonly dealId: string; readonly chosen: readonly ChosenProposal[] },
): Promise<DecideOutcome> {
  const ids = chosen.map(({ id }) => id);
  return decide(context, viewers, { dealId, ids }, (deciding) => accept(context, viewers, deciding, chosen));
}

/** Declines proposals; nothing else changes. */
export async function declineProposed(
  context: ShowingContext,
  viewers: Viewers,
  asked: { readonly dealId: string; readonly ids: readonly number[] },
): Promise<DecideOutcome> {
  return decide(context, viewers, asked, decline);
}

async function decline({ transaction, locked, rows, id: decisionId, at, by }: Deciding): Promise<Decided> {
  const dealRef = locked.row.id;
  const [declined, done]: [string[], number[]] = [[], []];
  for (const { id, email, email_key, role, kind } of rows) {
    const decision: Decision = { id: decisionId, state: 'declined', role: null, at, by };
    if (!(await decideProposal(transaction, id, decision))) continue;
    declined.push(email);
    done.push(id);
    await decideAlike(transaction, { dealRef, emailKey: email_key, roles: [role], kinds: [kind] }, decision);
  }
  if (declined.length === 0)
    return { action: 'decline', details: [], notice: 'That was already decided.', ids: [], contacts: [] };
  const details = [{ code: 'proposals-declined' as const, emails: declined, ids: done }];
  const notice = `Declined: ${declined.join(', ')}.`;
  return { action: 'decline', details, notice, ids: done, contacts: [] };
}

async function decide(
  context: ShowingContext,
  viewers: Viewers,
  { dealId, ids: asked }: { readonly dealId: string; readonly ids: readonly number[] },
  run: (deciding: Deciding) => Promise<Decided | { readonly why: string }>,
): Promise<DecideOutcome> {
  const { db, audit, now } = context;
  const { asker, conversation } = viewers;
  if (!(await actableDeal(context, viewers, dealId, REFUSED))) return { kind: 'no-such-deal' };
  const undone = new RefusedDecision();
  return db
    .transaction()
    .execute(async (transaction): Promise<DecideOutcome> => {
      const locked = await lockedActableDeal(context, transaction, viewers, dealId);
      if (!locked) return { kind: 'no-such-deal' };
      const { row, deal } = locked;
      const at = new Date(now()).toISOString();
      const rows = await proposalsOf(transaction, row.id, asked);
      if (rows.length === 0) return { kind: 'refused', why: 'This is not proposed on the deal any more.' };
      const by = recordedAs(asker);
      const decided = await run({ transaction, locked, rows, id: randomUUID(), at, by });
      if ('why' in decided) throw undone.because(decided.why);
      const { action, details, notice, ids, contacts } = decided;
      const entry = { actor: asker, action, dealId: deal.dealId, conversation };
      for (const detail of details) await audit.within(transaction, { ...entry, detail });
      if (action === 'attach' && details.length > 0) await touchDeal(transaction, row.id, at);
      const left = onceEach(await openProposals(transaction, [row.id])).length;
      return { kind: 'decided', dealId: deal.dealId, notice, ids, contacts, left };
    })
    .catch((error: unknown): DecideOutcome => {
      if (error === undone) return { kind: 'refused', why: undone.why };
      throw error;
    });
}

/** Ends a transaction whose decision can't be made, so that nothing of it is stored. */
class RefusedDecision extends Error {
  why = '';

  because(why: string): this {
    this.why = why;
    return this;
  }
}
