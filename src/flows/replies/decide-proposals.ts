import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { AuditDetail } from '../../domain/audit/detail.ts';
import { dayOfInstant } from '../../domain/day.ts';
import type { RoleId } from '../../domain/ids.ts';
import { recordedAs } from '../../domain/people/person.ts';
import { roleOf } from '../../policy/roles.ts';
import { addMissingContacts } from '../../store/queries/deals/address-contacts.ts';
import { touchDeal } from '../../store/queries/deals/deals.ts';
import {
  type Decision,
  decideAlike,
  decideProposal,
  noteHasAdded,
  openProposals,
  type ProposalOfReply,
  proposalsOf,
} from '../../store/queries/mail/replies.ts';
import type { Schema } from '../../store/schema/index.ts';
import type { Viewers } from '../deals/viewers.ts';
import { actableDeal, type ShowingContext } from '../deals/visible-deals.ts';
import { lockedActableDeal, REFUSED } from './locked-actable-deal.ts';
import { onceEach } from './replies-view.ts';

/** A proposed contact with the role that was chosen for it; null for the role that the answer names. */
export interface ChosenProposal {
  readonly id: number;
  readonly role: RoleId | null;
}

export type DecideOutcome =
  | {
      readonly kind: 'decided';
      readonly dealId: string;
      readonly notice: string;
      /** The proposals that it decided, by which that is undone. */
      readonly ids: readonly number[];
      /** Number of proposals of the deal that are still undecided. */
      readonly left: number;
    }
  /** Nothing was stored; `why` says what to change. */
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'no-such-deal' };

/**
 * Accepts proposals: makes the addresses contacts of the deal, with who accepted them, when, and from whose answer, and
 * notes each in the audit log. All in one transaction, and once however often the button is pressed. An offered address
 * is no evidence, so none is recorded.
 */
export async function acceptProposed(
  context: ShowingContext,
  viewers: Viewers,
  { dealId, chosen }: { readonly dealId: string; readonly chosen: readonly ChosenProposal[] },
): Promise<DecideOutcome> {
  return decide(context, viewers, dealId, chosen, async ({ transaction, dealRef, rows, id, at, by }) => {
    const roles = new Map(chosen.map(({ id, role }) => [id, role]));
    const meant = rows.map((row) => ({ row, role: roles.get(row.id) ?? row.role }));
    const without = meant.filter(({ row, role }) => row.state === 'proposed' && role === null);
    if (without.length > 0)
      return { why: `Choose the role of ${without.map(({ row }) => row.email).join(', ')}.` };
    const done: Done = { added: [], there: [], before: [] };
    for (const { row, role } of meant) {
      const decision: Decision = { id, state: 'accepted', role, at, by };
      const isMine = role !== null && (await decideProposal(transaction, row.id, decision));
      if (!isMine) {
        done.before.push(row.email);
        continue;
      }
      const contact = { role, email: row.email, name: row.name, addedAt: at, addedBy: by };
      const fresh = await addMissingContacts(transaction, dealRef, [contact]);
      if (fresh.size > 0) await noteHasAdded(transaction, row.id);
      (fresh.size > 0 ? done.added : done.there).push({ row, role });
      await decideAlike(transaction, { dealRef, emailKey: row.email_key, roles: [role, null] }, decision);
    }
    const details = done.added.map(({ row, role }) => ({
      code: 'proposal-accepted' as const,
      role,
      email: row.email,
      from: row.from_address,
      day: dayOf(row),
      id: row.id,
    }));
    const ids = [...done.added, ...done.there].map(({ row }) => row.id);
    return { action: 'attach', details, notice: acceptedText(done), ids };
  });
}

/** Declines proposals; nothing else changes. */
export async function declineProposed(
  context: ShowingContext,
  viewers: Viewers,
  { dealId, ids }: { readonly dealId: string; readonly ids: readonly number[] },
): Promise<DecideOutcome> {
  const chosen = ids.map((id) => ({ id, role: null }));
  return decide(
    context,
    viewers,
    dealId,
    chosen,
    async ({ transaction, dealRef, rows, id: decisionId, at, by }) => {
      const [declined, done]: [string[], number[]] = [[], []];
      for (const { id, email, email_key, role } of rows) {
        const decision: Decision = { id: decisionId, state: 'declined', role: null, at, by };
        if (!(await decideProposal(transaction, id, decision))) continue;
        declined.push(email);
        done.push(id);
        await decideAlike(transaction, { dealRef, emailKey: email_key, roles: [role] }, decision);
      }
      if (declined.length === 0)
        return { action: 'decline', details: [], notice: 'That was already decided.', ids: [] };
      const details = [{ code: 'proposals-declined' as const, emails: declined, ids: done }];
      return { action: 'decline', details, notice: `Declined: ${declined.join(', ')}.`, ids: done };
    },
  );
}

interface Deciding {
  readonly transaction: Transaction<Schema>;
  readonly dealRef: number;
  readonly rows: readonly ProposalOfReply[];
  /** Of the decision. */
  readonly id: string;
  readonly at: string;
  readonly by: string;
}

interface Decided {
  readonly action: 'attach' | 'decline';
  /** For the audit log; empty when nothing was done. */
  readonly details: readonly AuditDetail[];
  readonly notice: string;
  readonly ids: readonly number[];
}

async function decide(
  context: ShowingContext,
  viewers: Viewers,
  dealId: string,
  chosen: readonly ChosenProposal[],
  run: (deciding: Deciding) => Promise<Decided | { readonly why: string }>,
): Promise<DecideOutcome> {
  const { db, audit, now } = context;
  const { asker, conversation } = viewers;
  if (!(await actableDeal(context, viewers, dealId, REFUSED))) return { kind: 'no-such-deal' };
  return db.transaction().execute(async (transaction) => {
    const locked = await lockedActableDeal(context, transaction, viewers, dealId);
    if (!locked) return { kind: 'no-such-deal' };
    const { row, deal } = locked;
    const at = new Date(now()).toISOString();
    const rows = await proposalsOf(
      transaction,
      row.id,
      chosen.map(({ id }) => id),
    );
    if (rows.length === 0) return { kind: 'refused', why: 'This is not proposed on the deal any more.' };
    const by = recordedAs(asker);
    const decided = await run({ transaction, dealRef: row.id, rows, id: randomUUID(), at, by });
    if ('why' in decided) return { kind: 'refused', why: decided.why };
    const { action, details, notice, ids } = decided;
    const entry = { actor: asker, action, dealId: deal.dealId, conversation };
    for (const detail of details) await audit.within(transaction, { ...entry, detail });
    if (action === 'attach' && details.length > 0) await touchDeal(transaction, row.id, at);
    const left = onceEach(await openProposals(transaction, [row.id])).length;
    return { kind: 'decided', dealId: deal.dealId, notice, ids, left };
  });
}

interface Done {
  readonly added: { readonly row: ProposalOfReply; readonly role: RoleId }[];
  readonly there: { readonly row: ProposalOfReply; readonly role: RoleId }[];
  readonly before: string[];
}

function acceptedText({ added, there, before }: Done): string {
  const named = (list: Done['added']) =>
    list.map(({ row, role }) => `${row.email} as ${roleOf(role).name}`).join(', ');
  const parts = [
    ...(added.length > 0 ? [`Added: ${named(added)}.`] : []),
    ...(there.length > 0 ? [`Already there: ${named(there)}.`] : []),
    ...(before.length > 0 ? [`Already decided: ${before.join(', ')}.`] : []),
  ];
  return parts.join(' ');
}

function dayOf({ received_at }: ProposalOfReply): string {
  return dayOfInstant(Date.parse(received_at));
}
