import { addressKey } from '../../domain/address.ts';
import { append } from '../../domain/collections.ts';
import type { ProposedContact } from '../../domain/proposed-contact.ts';
import type { LetterFacts } from '../../rules/letter-standing.ts';
import { dealsOfPeople } from '../../store/queries/deals/deals.ts';
import { draftsAndReplies, openProposals, type ProposalOfReply } from '../../store/queries/mail/replies.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import { byUrgency } from '../deals/my-deals.ts';
import type { Viewers } from '../deals/viewers.ts';
import { type ShowingContext, visibleDeals } from '../deals/visible-deals.ts';
import { type DueFollowUp, followUpDue } from './follow-ups.ts';
import { letterFacts, noLetterFacts } from './letter-facts.ts';

/** A deal with the proposals that wait for a decision and the reminder that is due. */
export interface DealReplies {
  readonly checked: CheckedDeal;
  /** Undecided proposals, those of the newest answer first. */
  readonly proposals: readonly ProposedContact[];
  readonly followUp: DueFollowUp | null;
  readonly letters: LetterFacts;
}

export interface RepliesContext extends ShowingContext {
  /** Number of days without an answer after which a reminder is due. */
  readonly followUpDays: number;
}

/** The proposals and the due reminder of a deal that was already looked up for the answer's viewers. */
export async function repliesOf(
  context: Pick<RepliesContext, 'db' | 'now' | 'followUpDays'>,
  checked: CheckedDeal,
): Promise<DealReplies> {
  const [replies] = await repliesOfAll(context, [checked]);
  return replies as DealReplies;
}

/** The asker's deals with an undecided proposal or a due reminder, the most urgent first. */
export async function myReplies(
  context: RepliesContext,
  viewers: Viewers,
): Promise<{ readonly deals: readonly DealReplies[]; readonly askerOnly: number }> {
  const { db } = context;
  const rows = await dealsOfPeople(db, viewers.viewer.addresses);
  const drafts = await draftsAndReplies(
    db,
    rows.map(({ id }) => id),
  );
  // Most deals have had no letter, and need not be judged.
  const written = rows.filter(({ id }) => drafts.has(id));
  const { deals, askerOnly } = await visibleDeals(context, viewers, written);
  const all = await repliesOfAll(context, byUrgency(deals));
  return {
    deals: all.filter(({ proposals, followUp }) => proposals.length > 0 || followUp !== null),
    askerOnly,
  };
}

/** The proposals and due reminders of deals that were already looked up for the viewers of the answer. */
export async function repliesOfAll(
  context: Pick<RepliesContext, 'db' | 'now' | 'followUpDays'>,
  deals: readonly CheckedDeal[],
): Promise<readonly DealReplies[]> {
  const { db } = context;
  const refs = deals.map(({ ref }) => ref);
  const drafts = await draftsAndReplies(db, refs);
  const byDeal = new Map<number, ProposalOfReply[]>();
  for (const row of await openProposals(db, refs)) append(byDeal, row.deal_ref, row);
  const facts = await letterFacts(context, deals);
  const patience = { now: context.now(), days: context.followUpDays };
  return deals.map((checked) => {
    const letters = facts.get(checked.ref) ?? noLetterFacts(context);
    const waitedFor = (drafts.get(checked.ref) ?? []).filter(
      ({ state, sender_id }) => state === 'sent' || state === 'replied' || !letters.offTeam.has(sender_id),
    );
    return {
      checked,
      letters,
      proposals: onceEach(byDeal.get(checked.ref) ?? []).map(viewOf),
      followUp: followUpDue(checked, waitedFor, patience),
    };
  });
}

/** Drops proposals that ask for the same as one that stands in the list already: who answers twice often offers the same. */
export function onceEach(rows: readonly ProposalOfReply[]): readonly ProposalOfReply[] {
  const keys = new Set<string>();
  return rows.filter(({ kind, role, email_key, replaces }) => {
    const key = `${kind} ${role} ${email_key} ${replaces === null ? '' : addressKey(replaces)}`;
    return keys.has(key) ? false : keys.add(key);
  });
}

function viewOf({
  id,
  kind,
  replaces,
  role,
  name,
  email,
  found_in,
  from_address,
  received_at,
}: ProposalOfReply): ProposedContact {
  return {
    id,
    kind,
    replaces,
    role,
    name,
    email,
    foundIn: found_in,
    from: from_address,
    receivedAt: received_at,
  };
}
