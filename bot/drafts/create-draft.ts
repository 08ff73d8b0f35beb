import { messageCard } from '../../cards/common/message.ts';
import { draftOutcomeCard } from '../../cards/drafts/outcome.ts';
import type { ShownOutcome } from '../../cards/drafts/outcome-words.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { letterName } from '../../cards/kit/letter-labels.ts';
import { DRAFT_UNDO } from '../../cards/verbs.ts';
import type { DraftResult } from '../../src/domain/drafts/draft-result.ts';
import { nameOf } from '../../src/domain/people/person.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import {
  type CreatedDraft,
  createDraft as createLetterDraft,
  type DraftWish as FlowWish,
} from '../../src/flows/drafts/create-draft.ts';
import type { FoundLetter, LetterAsSeen } from '../../src/flows/drafts/seen-letter.ts';
import { dealAnswer } from '../deals/deal-response.ts';
import type { ActionReply, Answer, Press, Turn } from '../turn/turn.ts';
import { type DraftAsked, previewOf, withoutLetter } from './preview.ts';

/** Payload of "Create draft". */
export interface DraftWish extends DraftAsked, FlowWish {}

/** Makes the previewed draft; if its letter would read differently by now, shows the new preview first. */
export async function createDraft(wish: DraftWish, press: Press): Promise<ActionReply> {
  const { inPlace } = press;
  const created = await createdFor(wish, inPlace);
  if (created.kind !== 'result') return { kind: 'replace', card: await notSeenCard(wish, created, inPlace) };
  const { found, result, isSignedOut } = created;
  if (isSignedOut) return { kind: 'sign-in', why: SIGN_IN };
  const reader = readerOf(await press.viewers(), press.services.now());
  const card = shownOutcome(wish, found, result, reader);
  // Where the asker alone sees the message, the outcome stays on the card: the deal's card would take its place.
  if (result.kind !== 'drafted' || !wish.isDealCard || inPlace.isPrivate) return { kind: 'replace', card };
  const { asker } = await press.viewers();
  const notices = [`${nameOf(asker)} has drafted the ${letterName(wish.template)}.`];
  const { from, isDealCard } = wish;
  return {
    kind: 'redraw',
    card,
    forAll: await dealAnswer(press, wish.dealId, { from, isDealCard, notices }),
  };
}

/**
 * Makes the draft of a press whose person has signed in since. The card is posted as a new message, so it must not turn
 * into the deal's card later; where others see it, it says neither whose letter it was nor about what.
 */
export async function resumeDraft(wish: DraftWish, turn: Turn): Promise<Answer> {
  const asked = { ...wish, isDealCard: false };
  const created = await createdFor(asked, turn);
  if (created.kind !== 'result') return turn.isPrivate ? notSeenCard(asked, created, turn) : notMadeCard();
  const { found, result } = created;
  if (!turn.isPrivate) return untoldCard(result);
  return shownOutcome(asked, found, result, readerOf(await turn.viewers(), turn.services.now()));
}

const SIGN_IN = 'Sign in so that I can put the draft into your Outlook. I never send anything.';

async function createdFor(wish: DraftWish, turn: Turn): Promise<CreatedDraft> {
  return createLetterDraft(turn.services, await turn.viewers(), wish, () => turn.mailbox());
}

/** The card to look at first where the letter is not the one on the pressed card. */
export async function notSeenCard(
  wish: DraftWish,
  seen: Exclude<LetterAsSeen, { kind: 'seen' }>,
  turn: Turn,
): Promise<AdaptiveCard> {
  if (seen.kind !== 'changed') return withoutLetter(wish, seen);
  const notices = [...seen.changes, 'Nothing was drafted yet: look the letter through once more.'];
  return previewOf(turn, wish, seen.found, notices);
}

/** The outcome for a conversation whose other members may see neither the deal nor the recipient. */
function untoldCard(result: DraftResult): AdaptiveCard {
  switch (result.kind) {
    case 'drafted':
    case 'edited':
    case 'under-way':
      return said('Done', 'Look in your Outlook drafts.');
    case 'filed':
      return said('Done', 'It is in the outbox of this machine.');
    case 'over':
      return notMadeCard();
    case 'failed':
      if (result.mayHaveHappened)
        return said('It is not known whether the draft was made', 'Press Create draft again.');
      return result.before
        ? said('Your draft could not be brought up to date', 'Press Create draft again.')
        : notMadeCard();
  }
}

function notMadeCard(): AdaptiveCard {
  return said('No draft was made', 'Press Create draft again.');
}

function said(title: string, text: string): AdaptiveCard {
  return messageCard({ title, text: [text], commands: [] });
}

/** The card of an outcome; a draft that this press has made can be taken back. */
export function shownOutcome(
  wish: DraftWish,
  { checked, remindsOf }: FoundLetter,
  outcome: ShownOutcome,
  reader: Reader,
): AdaptiveCard {
  const { template, from, isDealCard, to, cc, note, language, previewVersion } = wish;
  const again = { to, cc: cc.join(','), note, previewVersion, language: language ?? undefined };
  const { deal, dealVersion } = checked;
  const made = outcome.kind === 'drafted' && outcome.how !== 'updated' && outcome.how !== 'unchanged';
  const { dealId } = deal;
  return draftOutcomeCard({
    ...{ deal, template, outcome, dealVersion, from, isDealCard, again, reader },
    ...(made
      ? { undo: { verb: DRAFT_UNDO, data: { dealId, template, generation: outcome.generation, remindsOf } } }
      : {}),
  });
}
