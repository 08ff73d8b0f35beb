import { messageCard } from '../../cards/common/message.ts';
import { askerOnlyCard } from '../../cards/common/private-answer.ts';
import { uncountedLines } from '../../cards/common/uncounted-addresses.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { UndoButton } from '../../cards/kit/undo-row.ts';
import { proposedContactsCard } from '../../cards/replies/proposed-contacts.ts';
import { repliesListCard } from '../../cards/replies/replies-list.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { ifAccepted, NO_CHOICES, type ProposalChoices } from '../../src/flows/replies/if-accepted.ts';
import { type DealReplies, myReplies, repliesOf } from '../../src/flows/replies/replies-view.ts';
import { type LookedNow, lookNow } from '../../src/flows/tracking/look-now.ts';
import { whoAreYouCard } from '../deals/at-risk-list.ts';
import { oneDeal } from '../deals/find-deal.ts';
import type { Command, Turn } from '../turn/turn.ts';

export const replies: Command = {
  words: ['replies', 'follow-ups', 'followups'],
  usage: 'replies [<deal>]',
  help: 'contacts that customers propose in their answers, to accept or decline, and letters nobody has answered',
  takes: 'text',
  run: async (argument, turn) => {
    const notices = await lookedNow(turn);
    return argument === '' ? repliesList(turn, 0, notices) : dealReplies(turn, argument, { notices });
  },
};

const NOT_LOOKED: Readonly<Record<Exclude<LookedNow, 'done'>, string>> = {
  late: 'Your mailbox is still being looked at: what is newest may be missing. Ask again in a minute.',
  'signed-out': 'Your mailbox could not be looked at, as you are signed out: what is newest may be missing.',
  failed: 'Your mailbox could not be looked at just now: what is newest may be missing.',
};

/** Looks at the asker's mailbox before the replies are shown; gives what to say where that was not possible. */
async function lookedNow(turn: Turn): Promise<readonly string[]> {
  const { db, now, log, mail } = turn.services;
  const { asker } = await turn.viewers();
  const looked = await lookNow({ db, now, log, drafts: mail.drafts }, asker.objectId ?? asker.id);
  return looked === 'done' ? [] : [NOT_LOOKED[looked]];
}

/** A page of the asker's deals that have proposed contacts to decide on or a reminder due. */
export async function repliesList(
  turn: Turn,
  from: number,
  notices: readonly string[] = [],
): Promise<AdaptiveCard> {
  const viewers = await turn.viewers();
  if (viewers.viewer.addresses.size === 0) return whoAreYouCard(viewers.asker);
  const { deals, askerOnly } = await myReplies(turn.services, viewers);
  const [only, ...others] = deals;
  if (!only)
    return askerOnly > 0
      ? askerOnlyCard('replies')
      : nothingCard(viewers.asker, turn.services.followUpDays, notices);
  if (others.length === 0 && askerOnly === 0) return drawn(turn, only, { notices });
  const rows = deals.map(({ checked, proposals, followUp }) => ({
    deal: checked.deal,
    proposed: proposals.length,
    followUp,
  }));
  return repliesListCard({ deals: rows, askerOnly, from, notices });
}

export interface RepliesDrawn {
  readonly from?: number;
  readonly choices?: ProposalChoices;
  readonly notices?: readonly string[];
  /** What undoes that of which the notices tell. */
  readonly undo?: UndoButton | null;
}

/** The card of a deal's proposed contacts and due reminder, for the viewers. */
export async function dealReplies(
  turn: Turn,
  deal: string,
  drawing: RepliesDrawn = {},
): Promise<AdaptiveCard> {
  const found = await oneDeal(turn, 'replies', deal);
  if (found.kind === 'card') return found.card;
  const replies = await repliesOf(turn.services, found.checked);
  const { proposals, followUp } = replies;
  const { dealId } = found.checked.deal;
  const { notices = [], undo = null } = drawing;
  if (proposals.length === 0 && followUp === null && undo === null)
    return messageCard({
      title: 'Nothing to do',
      text: [...notices, `No answer about ${dealId} proposes a contact, and no follow-up is due.`],
      commands: [`check ${dealId}`, 'replies'],
    });
  return drawn(turn, replies, drawing);
}

/** The card of what answers about a deal propose, with what that would change. */
async function drawn(
  turn: Turn,
  replies: DealReplies,
  { from = 0, choices = NO_CHOICES, notices = [], undo = null }: RepliesDrawn,
): Promise<AdaptiveCard> {
  const { checked, proposals, followUp } = replies;
  const { deal, evaluation: before } = checked;
  return proposedContactsCard({
    ...{ deal, before, proposals, followUp, from, notices, undo },
    chosen: choices.roles,
    ifAccepted: await ifAccepted(turn.services, replies, choices),
    reader: readerOf(await turn.viewers(), turn.services.now()),
  });
}

function nothingCard(asker: Person, days: number, notices: readonly string[]): AdaptiveCard {
  return messageCard({
    title: 'Nothing to do',
    text: [
      ...notices,
      `On none of your deals does an answer propose a contact, and no letter has waited ${days} days for one.`,
      ...uncountedLines(asker),
    ],
    commands: ['my deals', 'help'],
  });
}
