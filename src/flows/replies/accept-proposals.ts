import type { Transaction } from 'kysely';
import type { AuditDetail } from '../../domain/audit/detail.ts';
import { dayOfInstant } from '../../domain/day.ts';
import type { RoleId } from '../../domain/ids.ts';
import type { ProposalKind } from '../../domain/proposed-contact.ts';
import { roleOf } from '../../policy/roles.ts';
import { addMissingContacts } from '../../store/queries/deals/address-contacts.ts';
import {
  decideAlike,
  decideProposal,
  noteEdit,
  noteHasAdded,
  type ProposalOfReply,
} from '../../store/queries/mail/replies.ts';
import type { Schema } from '../../store/schema/index.ts';
import { applyEdit } from '../deals/edits/apply-edit.ts';
import { lockedDeal, writeContent } from '../deals/edits/write-content.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import type { Decided, Deciding } from './deciding.ts';
import { editOf, type Meant } from './edits-of-proposals.ts';

/** A proposal with the role that was chosen for it; null for the role that the answer names. */
export interface ChosenProposal {
  readonly id: number;
  readonly role: RoleId | null;
  /** The address of the contact whom it replaces; null for nobody, left out for whom the answer names. */
  readonly replaces?: string | null | undefined;
}

interface MeantProposal extends Meant {
  readonly row: ProposalOfReply;
}

/** Accepts the proposals of a decision within its transaction; or why it can't be done. */
export async function accept(
  context: ShowingContext,
  viewers: Viewers,
  deciding: Deciding,
  chosen: readonly ChosenProposal[],
): Promise<Decided | { readonly why: string }> {
  const { transaction, locked, rows, id, at, by } = deciding;
  const dealRef = locked.row.id;
  const choices = new Map(chosen.map((one) => [one.id, one]));
  const open = rows.filter(({ state }) => state === 'proposed');
  const without = open.filter((row) => (choices.get(row.id)?.role ?? row.role) === null);
  if (without.length > 0)
    return { why: `Choose the role of ${without.map(({ email }) => email).join(', ')}.` };
  const done: Done = { added: [], there: [], edited: [], before: [] };
  // Who comes is there before others are replaced or removed.
  const inOrder = rows.toSorted((one, other) => ORDER[one.kind] - ORDER[other.kind]);
  let { content } = locked;
  for (const row of inOrder) {
    const { role: said, replaces } = choices.get(row.id) ?? { role: null };
    const role = said ?? row.role;
    const meant = role === null ? null : { row, role, replaces };
    const does = meant && row.state === 'proposed' ? editOf(meant, content.contacts) : null;
    if (does?.kind === 'choose') return { why: `Choose whom ${row.email} replaces.` };
    const decision = { id, state: 'accepted' as const, role, at, by };
    const isMine = meant !== null && does !== null && (await decideProposal(transaction, row.id, decision));
    if (!isMine) {
      done.before.push(row.email);
      continue;
    }
    const roles = [meant.role, null];
    await decideAlike(
      transaction,
      { dealRef, emailKey: row.email_key, roles, kinds: alikeTo(row.kind) },
      decision,
    );
    if (does.kind === 'nothing') done.there.push({ ...meant, text: does.text });
    else if (does.kind === 'add') content = await add(transaction, dealRef, meant, { at, by, content }, done);
    else {
      const after = applyEdit(content, does.edit, { at, by });
      if ('refused' in after) return { why: after.refused[0].why };
      content = after;
      done.edited.push({ ...meant, text: does.text });
    }
  }
  await writeEdits(context, viewers, deciding, content, done);
  const ids = [...done.added, ...done.there, ...done.edited].map(({ row }) => row.id);
  const contacts = [...done.added, ...done.edited.filter(({ row }) => row.kind !== 'remove')].map(
    ({ row }) => row.email,
  );
  return { action: 'attach', details: done.added.map(detailOf), notice: noticeOf(done), ids, contacts };
}

const ORDER: Readonly<Record<ProposalKind, number>> = { add: 0, replace: 1, remove: 2 };

/** The kinds of proposals about one address that are settled with one of a kind. */
function alikeTo(kind: ProposalKind): readonly ProposalKind[] {
  return kind === 'remove' ? ['remove'] : ['add', 'replace'];
}

interface Told extends MeantProposal {
  readonly text: string;
}

interface Done {
  readonly added: MeantProposal[];
  readonly there: Told[];
  readonly edited: Told[];
  readonly before: string[];
}

/** Puts one contact more on the deal; resolves to its content with them. */
async function add(
  transaction: Transaction<Schema>,
  dealRef: number,
  meant: MeantProposal,
  { at, by, content }: Pick<Deciding, 'at' | 'by'> & Pick<Deciding['locked'], 'content'>,
  done: Done,
): Promise<Deciding['locked']['content']> {
  const { row, role } = meant;
  const contact = { role, email: row.email, name: row.name };
  const fresh = await addMissingContacts(transaction, dealRef, [{ ...contact, addedAt: at, addedBy: by }]);
  if (fresh.size === 0) {
    done.there.push({ ...meant, text: '' });
    return content;
  }
  await noteHasAdded(transaction, row.id);
  done.added.push(meant);
  const after = applyEdit(content, { kind: 'add-contact', contact }, { at, by });
  return 'refused' in after ? content : after;
}

/** Replaces and removes contacts as one edit of the deal, which can be undone as such. */
async function writeEdits(
  context: ShowingContext,
  viewers: Viewers,
  { transaction, locked }: Deciding,
  content: Deciding['locked']['content'],
  { edited }: Done,
): Promise<void> {
  if (edited.length === 0) return;
  const now = await lockedDeal(transaction, locked.row.deal_key);
  if (!now) return;
  const proposed = edited.map(({ row }) => ({
    from: row.from_address,
    day: dayOf(row),
    foundIn: row.found_in,
  }));
  const stored = await writeContent(context, transaction, viewers, now, { content, proposed });
  await noteEdit(
    transaction,
    edited.map(({ row }) => row.id),
    stored.id,
  );
}

function detailOf({ row, role }: MeantProposal): AuditDetail {
  const { id, email, from_address: from, found_in: foundIn } = row;
  return { code: 'proposal-accepted', role, email, from, day: dayOf(row), id, foundIn };
}

function noticeOf({ added, there, edited, before }: Done): string {
  const named = (list: readonly MeantProposal[]) =>
    list.map(({ row, role }) => `${row.email} as ${roleOf(role).name}`).join(', ');
  const known = there.filter(({ text }) => text === '');
  return [
    ...(added.length > 0 ? [`Added: ${named(added)}.`] : []),
    ...edited.map(({ text }) => text),
    ...(known.length > 0 ? [`Already there: ${named(known)}.`] : []),
    ...there.flatMap(({ text }) => (text === '' ? [] : [text])),
    ...(before.length > 0 ? [`Already decided: ${before.join(', ')}.`] : []),
  ].join(' ');
}

function dayOf({ received_at }: ProposalOfReply): string {
  return dayOfInstant(Date.parse(received_at));
}
