import type { Transaction } from 'kysely';
import { undoIsOver } from '../../domain/undo-over.ts';
import { roleOf } from '../../policy/roles.ts';
import { type ContactRow, deleteContacts } from '../../store/queries/deals/contacts.ts';
import { type DealEditRow, dealEditById } from '../../store/queries/deals/deal-edits.ts';
import { touchDeal } from '../../store/queries/deals/deals.ts';
import {
  acceptedProposals,
  decidedAlike,
  openAgain,
  openProposals,
  type ProposalOfReply,
  proposalsOf,
  proposalsOfEdits,
} from '../../store/queries/mail/replies.ts';
import type { Schema } from '../../store/schema/index.ts';
import type { DealContent } from '../deals/edits/deal-content.ts';
import { contentWithout, undoStored } from '../deals/edits/undo-stored.ts';
import { lockedDeal } from '../deals/edits/write-content.ts';
import type { Viewers } from '../deals/viewers.ts';
import { actableDeal, type ShowingContext } from '../deals/visible-deals.ts';
import type { DecideOutcome } from './decide-proposals.ts';
import { lockedActableDeal, REFUSED } from './locked-actable-deal.ts';
import { onceEach } from './replies-view.ts';

/** Whose decisions are to be undone. */
interface ReopenRequest {
  readonly dealId: string;
  readonly ids: readonly number[];
}

/**
 * Undoes decisions about proposals: they are as open as before, and a contact that an acceptance added is taken off the deal
 * again. Whoever may decide about them may. Refused, all or none, once the deal says otherwise: of a declined address that became a contact in
 * that role, and of an accepted one that somebody has changed, removed or accepted again since, or a book has stated. Evidence
 * belongs to addresses and stays. For some minutes only, as by the button of their receipt (`undoIsOver`).
 */
export async function reopenProposals(
  context: ShowingContext,
  viewers: Viewers,
  { dealId, ids }: ReopenRequest,
): Promise<DecideOutcome> {
  if (!(await actableDeal(context, viewers, dealId, REFUSED))) return { kind: 'no-such-deal' };
  return context.db.transaction().execute(async (transaction) => {
    const locked = await lockedActableDeal(context, transaction, viewers, dealId);
    if (!locked) return { kind: 'no-such-deal' };
    const { row: deal, contacts } = locked;
    const rows = await proposalsOf(transaction, deal.id, ids);
    if (rows.length === 0) return { kind: 'refused', why: 'There is no such proposal on the deal.' };
    const times = rows.flatMap(({ decided_at }) => decided_at ?? []);
    const late = times.map((at) => undoIsOver(at, context.now())).find((why) => why !== null);
    if (late) return { kind: 'refused', why: `${late} Change the contacts of the deal itself.` };
    const settled = await settledTogether(
      transaction,
      rows.filter(({ state }) => state !== 'proposed'),
    );
    const accepted = await acceptedProposals(transaction, deal.id);
    const superseded = settled
      .filter((alike) => alike.every(({ edit }) => edit === null))
      .map((alike) => supersededBy(alike, contacts, accepted))
      .find((why) => why !== null);
    if (superseded) return { kind: 'refused', why: superseded };
    const edits = await editsOf(transaction, settled.flat());
    if (!canBeUndone(locked.content, edits)) return { kind: 'refused', why: CHANGED_SINCE };
    const together = await proposalsOfEdits(
      transaction,
      edits.map(({ id }) => id),
    );
    const added = settled.flatMap((alike) => addedBy(alike, contacts) ?? []);
    await openAgain(
      transaction,
      settled.flat().map(({ id }) => id),
    );
    await deleteContacts(
      transaction,
      added.map(({ id }) => id),
    );
    if (added.length > 0) await touchDeal(transaction, deal.id, new Date(context.now()).toISOString());
    for (const edit of edits) {
      const now = await lockedDeal(transaction, deal.deal_key);
      if (now) await undoStored(context, transaction, viewers, now, edit);
    }
    const removed = added.map(({ email }) => email);
    const emails = [
      ...new Set([...settled.map(([{ email }]) => email), ...together.map(({ email }) => email)]),
    ];
    if (emails.length > 0)
      await context.audit.within(transaction, {
        actor: viewers.asker,
        action: 'edit',
        dealId: deal.deal_id,
        conversation: viewers.conversation,
        detail: { code: 'proposals-reopened', emails, removed },
      });
    const left = onceEach(await openProposals(transaction, [deal.id])).length;
    return {
      kind: 'decided',
      dealId: deal.deal_id,
      notice: noticeOf(emails, removed, edits.length),
      ids: [],
      contacts: [],
      left,
    };
  });
}

const CHANGED_SINCE = 'The contacts were changed again since, so this can no longer be undone.';

/** The edits of the deal, the last first, that accepting these proposals made. */
async function editsOf(
  db: Transaction<Schema>,
  proposals: readonly ProposalOfReply[],
): Promise<readonly DealEditRow[]> {
  const ids = [...new Set(proposals.flatMap(({ edit }) => edit ?? []))];
  const found = await Promise.all(ids.map((id) => dealEditById(db, id)));
  const rows = found.flatMap((row) => (row && row.undone_by === null ? [row] : []));
  return rows.toSorted((one, other) => other.at.localeCompare(one.at));
}

function canBeUndone(content: DealContent, edits: readonly DealEditRow[]): boolean {
  let now: DealContent | null = content;
  for (const edit of edits) now = now && contentWithout(now, edit);
  return now !== null;
}

/** The proposals of one address that one decision settled in the same way. */
type Alike = readonly [ProposalOfReply, ...ProposalOfReply[]];

/** Decided proposals, each with those that were settled with it. */
async function settledTogether(
  db: Transaction<Schema>,
  decided: readonly ProposalOfReply[],
): Promise<readonly Alike[]> {
  const settled: Alike[] = [];
  const taken = new Set<number>();
  for (const row of decided) {
    if (taken.has(row.id)) continue;
    const others = (await decidedAlike(db, row)).filter(({ id }) => id !== row.id);
    settled.push([row, ...others]);
    for (const { id } of [row, ...others]) taken.add(id);
  }
  return settled;
}

/**
 * Why a decision can't be undone any more; null where it can.
 * @param accepted all proposals of the deal that are accepted
 */
function supersededBy(
  alike: Alike,
  contacts: readonly ContactRow[],
  accepted: readonly ProposalOfReply[],
): string | null {
  const [{ state, email, email_key, role, decided_role, decided_at, decision }] = alike;
  const same = contacts.filter((contact) => contact.email_key === email_key);
  if (state === 'declined') {
    const there = same.find((contact) => role === null || role === contact.role);
    if (!there) return null;
    return `${email} is a contact of the deal by now, as ${roleOf(there.role).name}.`;
  }
  const contact = same.find((one) => one.role === decided_role);
  const changed = `${email} was changed on the deal since, so this can no longer be undone.`;
  if (!contact) return changed;
  // Of a decision of an older version it is not known whether it added a contact of the same instant.
  if (alike.some(({ has_added }) => has_added === null))
    return contact.added_at < (decided_at ?? '') ? null : changed;
  if (alike.every(({ has_added }) => has_added !== 1))
    return contact.added_at <= (decided_at ?? '') ? null : changed;
  if (contact.stated_at !== null)
    return `A book has stated ${email} as ${roleOf(contact.role).name} since, so this can no longer be undone.`;
  if (!addedBy(alike, contacts)) return changed;
  const again = accepted.some(
    (one) => one.email_key === email_key && one.decided_role === decided_role && one.decision !== decision,
  );
  return again ? `${email} was accepted once more since: undo that first.` : null;
}

/** The contact that an acceptance has added, and whom nobody has changed since, nor a book stated. */
function addedBy(alike: Alike, contacts: readonly ContactRow[]): ContactRow | undefined {
  const row = alike.find(({ state, has_added }) => state === 'accepted' && has_added === 1);
  return contacts.find(
    ({ email_key, role, name, added_at, added_by, stated_at }) =>
      email_key === row?.email_key &&
      role === row.decided_role &&
      name === row.name &&
      added_at === row.decided_at &&
      added_by === row.decided_by &&
      stated_at === null,
  );
}

function noticeOf(emails: readonly string[], removed: readonly string[], edits: number): string {
  if (emails.length === 0) return 'That is open already.';
  const off = removed.length === 0 ? '' : ` No longer a contact: ${removed.join(', ')}.`;
  const back = edits === 0 ? '' : ' The contacts are as before.';
  return `Open again: ${emails.join(', ')}.${off}${back}`;
}
