import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { addressKey, parseAddress } from '../../domain/address.ts';
import type { RoleId } from '../../domain/ids.ts';
import { nameOf, recordedAs } from '../../domain/people/person.ts';
import { roleOf } from '../../policy/roles.ts';
import { addMissingContacts } from '../../store/queries/deals/address-contacts.ts';
import { contactsOf } from '../../store/queries/deals/contacts.ts';
import { insertDealEdit } from '../../store/queries/deals/deal-edits.ts';
import { touchDeal } from '../../store/queries/deals/deals.ts';
import type { Schema } from '../../store/schema/index.ts';
import { contentOf } from '../deals/edits/deal-content.ts';
import { differingParts } from '../deals/edits/replaced-content.ts';
import { type LockedDeal, lockedDeal } from '../deals/edits/write-content.ts';
import type { Viewers } from '../deals/viewers.ts';
import { actableDeal, type ShowingContext } from '../deals/visible-deals.ts';

/** Addresses to add to a deal as contacts, all in one role. */
export interface AttachRequest {
  readonly dealId: string;
  readonly role: RoleId;
  readonly emails: readonly string[];
}

export type AttachOutcome =
  /** `edit` is the id by which it can be undone. */
  | { readonly kind: 'attached'; readonly dealId: string; readonly notice: string; readonly edit: string }
  | { readonly kind: 'already-there'; readonly dealId: string; readonly notice: string }
  /** Nothing was stored; `why` is a sentence that says what to change. */
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Adds addresses to a deal as contacts, with person and time, and logs that in the audit log; all or nothing, and once
 * for any number of repetitions.
 */
export async function attachContacts(
  context: ShowingContext,
  viewers: Viewers,
  { dealId, role, emails }: AttachRequest,
): Promise<AttachOutcome> {
  const wanted = [...new Map(emails.map((email) => [addressKey(email), email.trim()])).values()];
  if (wanted.length === 0) return refused('Choose at least one address.');
  const malformed = wanted.filter((email) => !parseAddress(email));
  if (malformed.length > 0) return refused(`${malformed.join(', ')} is not a valid address.`);
  if (dealId.trim() === '') return refused('Choose the deal, or type its id.');
  const { asker, conversation } = viewers;
  const found = await actableDeal(context, viewers, dealId, { code: 'not-on-deal' });
  if (!found) return noSuchDeal(dealId);
  const { row, deal } = found;
  const at = new Date(context.now()).toISOString();
  const edit = randomUUID();
  const added = await context.db.transaction().execute(async (transaction) => {
    const before = await lockedDeal(transaction, row.deal_key);
    if (!before) return null;
    const contacts = wanted.map((email) => ({
      role,
      email,
      name: null,
      addedAt: at,
      addedBy: recordedAs(asker),
    }));
    const fresh = await addMissingContacts(transaction, row.id, contacts);
    const added = wanted.filter((email) => fresh.has(addressKey(email)));
    if (added.length === 0) return added;
    await touchDeal(transaction, row.id, at);
    await keepAttached(transaction, before, viewers, { id: edit, at });
    const detail = { code: 'contacts-attached', role, emails: added, edit } as const;
    const entry = { actor: asker, action: 'attach', dealId: deal.dealId, conversation, detail } as const;
    await context.audit.within(transaction, entry);
    return added;
  });
  if (added === null) return noSuchDeal(dealId);
  const { name } = roleOf(role);
  const there = wanted.filter((email) => !added.includes(email));
  const already = there.length === 0 ? '' : `Already there as ${name}: ${there.join(', ')}.`;
  if (added.length === 0) return { kind: 'already-there', dealId: deal.dealId, notice: already };
  const notice = `Added as ${name}: ${added.join(', ')}. ${already}`.trim();
  return { kind: 'attached', dealId: deal.dealId, notice, edit };
}

/** Stores what was added as an edit of the deal, which can be undone as any other. */
async function keepAttached(
  transaction: Transaction<Schema>,
  { row, deal, content }: LockedDeal,
  { asker }: Viewers,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<void> {
  const now = contentOf(deal, await contactsOf(transaction, [row.id]));
  await insertDealEdit(transaction, {
    id,
    at,
    deal_ref: row.id,
    by_id: recordedAs(asker),
    by_name: nameOf(asker),
    replaced: JSON.stringify({ ...differingParts(content, now), notTaken: null }),
    undoes: null,
    author_may_return: 0,
  });
}

/** The outcome for a deal that does not exist or may not be seen: the asker must not learn which. */
function noSuchDeal(dealId: string): AttachOutcome {
  return refused(`No deal that you may see has the id "${dealId}".`);
}

function refused(why: string): AttachOutcome {
  return { kind: 'refused', why };
}
