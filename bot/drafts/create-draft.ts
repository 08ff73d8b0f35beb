import { messageCard } from '../../cards/common/message.ts';
import { draftReasonText } from '../../cards/drafts/draft-reason-text.ts';
import { draftOutcomeCard, type ShownOutcome } from '../../cards/drafts/outcome.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { letterName } from '../../cards/kit/letter-labels.ts';
import { addressOf, nameOf, recordedAs } from '../../src/domain/people/person.ts';
import type { DraftTarget } from '../../src/email/delivery/draft-target.ts';
import { changesSince } from '../../src/flows/deals/changes-since.ts';
import { type ChosenLetter, chosenLetter, dealVersionIn } from '../../src/flows/drafts/chosen-letter.ts';
import { reasonOfFailure } from '../../src/flows/drafts/draft-reasons.ts';
import type { DraftOutcome } from '../../src/flows/drafts/draft-types.ts';
import { noteLetterFile } from '../../src/flows/drafts/letter-file.ts';
import { makeDraft } from '../../src/flows/drafts/make-draft.ts';
import { mayHaveHappened } from '../../src/graph/failure.ts';
import { dealAnswer, noSuchDealCard } from '../deals/deal-response.ts';
import type { ActionReply, Answer, Press, Turn } from '../turn/turn.ts';
import { type DraftAsked, previewOf, withoutLetter } from './preview.ts';

/** Payload of "Create draft". */
export interface DraftWish extends DraftAsked {
  /** Version of the preview on the pressed card. */
  readonly previewVersion: string;
  /** The generation of a sent or deleted draft that a fresh one is to follow; left out otherwise. */
  readonly generation?: number;
}

type Found = Extract<ChosenLetter, { kind: 'letter' }>;

/** Makes the previewed draft; if its letter would read differently by now, shows the new preview first. */
export async function createDraft(wish: DraftWish, press: Press): Promise<ActionReply> {
  const { inPlace } = press;
  const found = await seenLetter(wish, inPlace);
  if ('type' in found) return { kind: 'replace', card: found };
  const { drafts } = inPlace.services.mail;
  if (drafts.kind === 'outbox')
    return { kind: 'replace', card: await filed(wish, inPlace, found, drafts.outbox) };
  const made = await drafted(wish, inPlace, found, drafts);
  if (isSignedOut(made)) return { kind: 'sign-in', why: SIGN_IN };
  const card = outcomeCard(wish, found, made);
  // Where the asker alone sees the message, the outcome stays on the card: the deal's card would take its place.
  if (made.kind !== 'drafted' || !wish.isDealCard || inPlace.isPrivate) return { kind: 'replace', card };
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
  const found = await seenLetter(asked, turn);
  if ('type' in found) return turn.isPrivate ? found : notMadeCard();
  const { drafts } = turn.services.mail;
  if (drafts.kind === 'outbox')
    return turn.isPrivate ? filed(asked, turn, found, drafts.outbox) : notMadeCard();
  const made = await drafted(asked, turn, found, drafts);
  return turn.isPrivate ? outcomeCard(asked, found, made) : untoldCard(made);
}

const SIGN_IN = 'Sign in so that I can put the draft into your Outlook. I never send anything.';

function isSignedOut(made: DraftOutcome): boolean {
  return made.kind === 'failed' && made.failure.kind === 'unauthorized';
}

/** The letter, if it is the one on the pressed card; otherwise the card to look at first. */
export async function seenLetter(wish: DraftWish, turn: Turn): Promise<Found | AdaptiveCard> {
  const viewers = await turn.viewers();
  const found = await chosenLetter(turn.services, viewers, wish);
  if (found.kind !== 'letter') return withoutLetter(wish, found);
  const isSeen = wish.previewVersion === found.previewVersion;
  if (isSeen && found.gone.length === 0) return found;
  const changes = isSeen
    ? []
    : await changesSince(turn.services.db, dealVersionIn(wish.previewVersion), found.checked);
  const notices = [...changes, 'Nothing was drafted yet: look the letter through once more.'];
  return previewOf(turn, wish, found, notices);
}

async function drafted(
  wish: DraftWish,
  turn: Turn,
  found: Found,
  { graph }: Extract<DraftTarget, { kind: 'graph' }>,
): Promise<DraftOutcome> {
  return makeDraft({ ...turn.services, graph }, await turn.viewers(), {
    dealId: wish.dealId,
    template: wish.template,
    remindsOf: found.remindsOf,
    letter: found.letter,
    mailbox: await turn.mailbox(),
    dealVersion: found.checked.dealVersion,
    ...(wish.generation === undefined ? {} : { freshAfter: wish.generation }),
  });
}

/** Stores the letter as a file in the outbox of this machine, in place of a draft in Outlook. */
export async function filed(
  wish: DraftWish,
  turn: Turn,
  found: Found,
  outbox: Extract<DraftTarget, { kind: 'outbox' }>['outbox'],
): Promise<AdaptiveCard> {
  const viewers = await turn.viewers();
  const { asker } = viewers;
  const from = { name: nameOf(asker), address: addressOf(asker) ?? '' };
  const { name, page } = await outbox.keep(found.letter, from, recordedAs(asker));
  await noteLetterFile(turn.services.audit, viewers, found.letter);
  return shownOutcome(wish, found, { kind: 'filed', name, page, to: addressesOf(found) });
}

function outcomeCard(wish: DraftWish, found: Found, made: DraftOutcome): AdaptiveCard {
  switch (made.kind) {
    case 'no-such-deal':
      return noSuchDealCard(wish.dealId);
    case 'under-way':
      return shownOutcome(wish, found, made);
    case 'failed':
      return shownOutcome(wish, found, {
        kind: 'failed',
        whatToDo: draftReasonText(reasonOfFailure(made.failure)),
        before: isInOutlook(made) ? made.draft : null,
        mayHaveHappened: mayHaveHappened(made.failure),
      });
    case 'drafted': {
      const { how, draft } = made;
      return shownOutcome(wish, found, {
        kind: 'drafted',
        how,
        to: addressesOf(found),
        webLink: draft.webLink,
      });
    }
    case 'edited':
      return shownOutcome(wish, found, { ...made.draft, kind: 'edited' });
    case 'over':
      return shownOutcome(wish, found, { ...made.draft, kind: 'over' });
  }
}

/** The outcome for a conversation whose other members may see neither the deal nor the recipient. */
function untoldCard(made: DraftOutcome): AdaptiveCard {
  if (made.kind === 'drafted' || made.kind === 'edited' || made.kind === 'under-way')
    return said('Done', 'Look in your Outlook drafts.');
  if (made.kind === 'failed' && mayHaveHappened(made.failure))
    return said('It is not known whether the draft was made', 'Press Create draft again.');
  if (made.kind === 'failed' && isInOutlook(made))
    return said('Your draft could not be brought up to date', 'Press Create draft again.');
  return notMadeCard();
}

function notMadeCard(): AdaptiveCard {
  return said('No draft was made', 'Press Create draft again.');
}

function said(title: string, text: string): AdaptiveCard {
  return messageCard({ title, text: [text], commands: [] });
}

/** Whether a failed draft is in Outlook from an earlier request. */
function isInOutlook({ draft: { state } }: Extract<DraftOutcome, { kind: 'failed' }>): boolean {
  return state === 'drafted' || state === 'edited';
}

export function shownOutcome(wish: DraftWish, { checked }: Found, outcome: ShownOutcome): AdaptiveCard {
  const { template, from, isDealCard, to, cc, note, previewVersion } = wish;
  const again = { to, cc: cc.join(','), note, previewVersion };
  const { deal, dealVersion } = checked;
  return draftOutcomeCard({ deal, template, outcome, dealVersion, from, isDealCard, again });
}

function addressesOf({ letter }: Found): readonly string[] {
  return [...letter.to, ...letter.cc].map(({ address }) => address);
}
