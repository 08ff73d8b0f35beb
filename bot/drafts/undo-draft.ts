import { draftReasonText } from '../../cards/drafts/draft-reason-text.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { executeAnyway } from '../../cards/kit/elements.ts';
import { receipt } from '../../cards/kit/receipt.ts';
import { SHOW_DEAL } from '../../cards/verbs.ts';
import { reasonOfFailure } from '../../src/flows/drafts/draft-reasons.ts';
import { type MadeDraft, type UndoDraftOutcome, undoDraft } from '../../src/flows/drafts/undo-draft.ts';
import type { ActionReply, Answer, Turn } from '../turn/turn.ts';

/** Takes away a draft again that was made by a press, if nobody has edited it since. */
export async function takeBack(draft: MadeDraft, turn: Turn): Promise<ActionReply> {
  const { mail } = turn.services;
  if (mail.drafts.kind !== 'graph')
    return { kind: 'notice', notice: 'Drafts are files here: delete the file.' };
  const context = { ...turn.services, graph: mail.drafts.graph };
  const outcome = await undoDraft(context, await turn.viewers(), draft, await turn.mailbox());
  if (outcome.kind === 'failed' && outcome.failure.kind === 'unauthorized')
    return { kind: 'sign-in', why: 'Sign in so that I can take the draft out of your Outlook.' };
  return { kind: 'replace', card: undoneCard(outcome, draft.dealId) };
}

/** The same for somebody who has signed in since. */
export async function resumeTakeBack(draft: MadeDraft, turn: Turn): Promise<Answer> {
  const reply = await takeBack(draft, turn);
  return reply.kind === 'replace'
    ? reply.card
    : receipt({ text: 'The draft is still there: delete it in Outlook.' });
}

function undoneCard(outcome: UndoDraftOutcome, dealId: string): AdaptiveCard {
  const back = executeAnyway('Back', SHOW_DEAL, { dealId });
  return receipt({ text: textOf(outcome), more: [{ type: 'ActionSet', spacing: 'small', actions: [back] }] });
}

const LEFT = {
  edited: 'You have edited the draft, so it was left alone. Delete it in Outlook.',
  sent: 'The letter was sent already, so it can not be taken back.',
  gone: 'The draft is not there any more.',
} as const;

function textOf(outcome: UndoDraftOutcome): string {
  switch (outcome.kind) {
    case 'undone':
      return 'Undone: the draft is in your deleted items in Outlook.';
    case 'left':
      return LEFT[outcome.why];
    case 'under-way':
      return 'The draft is being worked on. Try again in two minutes, or delete it in Outlook.';
    case 'failed':
      return `The draft is still there. ${draftReasonText(reasonOfFailure(outcome.failure))}`;
    case 'no-such-deal':
      return 'The deal is not there any more, or not yours. Delete the draft in Outlook.';
  }
}
