import type { DraftResult } from '../../domain/drafts/draft-result.ts';
import type { Mail } from '../../email/delivery/draft-target.ts';
import type { Outbox } from '../../email/delivery/outbox-types.ts';
import type { Letter } from '../../email/letters/letter.ts';
import type { Mailbox } from '../../graph/client.ts';
import { mayHaveHappened } from '../../graph/failure.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ChoosingContext } from './chosen-letter.ts';
import { reasonOfFailure } from './draft-reasons.ts';
import type { DraftOutcome } from './draft-types.ts';
import { putIntoOutbox } from './file-letter.ts';
import { noteLetterFile } from './letter-file.ts';
import { keepLetterLanguage } from './letter-language.ts';
import { makeDraft } from './make-draft.ts';
import { type FoundLetter, type LetterAsSeen, letterAsSeen, type SeenLetter } from './seen-letter.ts';

/** A request for the draft of a letter that was looked at. */
export interface DraftWish extends SeenLetter {
  /** The generation of an edited, sent or deleted draft that a fresh one is to follow; left out otherwise. */
  readonly generation?: number;
}

export interface DraftingContext extends ChoosingContext {
  readonly mail: Mail;
}

export type CreatedDraft =
  | {
      readonly kind: 'result';
      readonly found: FoundLetter;
      readonly result: DraftResult;
      /** Whether the asker has to sign in to Outlook, and nothing else is the matter. */
      readonly isSignedOut: boolean;
    }
  /** Nothing was made. */
  | Exclude<LetterAsSeen, { readonly kind: 'seen' }>;

/**
 * Makes the draft of a letter that was looked at, where drafts go; nothing if the letter reads differently by now.
 * @param mailbox gives the mailbox of the asker; it is called only for a draft in Outlook
 */
export async function createDraft(
  context: DraftingContext,
  viewers: Viewers,
  wish: DraftWish,
  mailbox: () => Promise<Mailbox>,
): Promise<CreatedDraft> {
  const seen = await letterAsSeen(context, viewers, wish);
  if (seen.kind !== 'seen') return seen;
  const { found } = seen;
  const { drafts } = context.mail;
  const keep = async () => {
    const { language = null } = wish;
    const { reader } = found.letter.about;
    if (language !== null) await keepLetterLanguage(context, viewers, found.checked, reader, language);
  };
  if (drafts.kind === 'outbox') {
    const result = await fileLetter(context, viewers, found.letter, drafts.outbox);
    await keep();
    return { kind: 'result', found, result, isSignedOut: false };
  }
  const made = await makeDraft({ ...context, graph: drafts.graph }, viewers, {
    dealId: wish.dealId,
    template: wish.template,
    remindsOf: found.remindsOf,
    letter: found.letter,
    mailbox: await mailbox(),
    dealVersion: found.checked.dealVersion,
    ...(wish.generation === undefined ? {} : { freshAfter: wish.generation }),
  });
  if (made.kind === 'no-such-deal') return { kind: 'none' };
  if (made.kind === 'drafted') await keep();
  const isSignedOut = made.kind === 'failed' && made.failure.kind === 'unauthorized';
  return { kind: 'result', found, result: resultOf(made, found.letter), isSignedOut };
}

function resultOf(made: Exclude<DraftOutcome, { kind: 'no-such-deal' }>, letter: Letter): DraftResult {
  switch (made.kind) {
    case 'drafted': {
      const { how, draft, isApart } = made;
      return {
        kind: 'drafted',
        how,
        to: addressesOf(letter),
        webLink: draft.webLink,
        generation: draft.generation,
        ...(isApart ? { isApart } : {}),
      };
    }
    case 'edited': {
      const { changedAt, webLink } = made.draft;
      return { kind: 'edited', changedAt, webLink };
    }
    case 'over': {
      const { state, sentAt, generation } = made.draft;
      return { kind: 'over', state, sentAt, generation };
    }
    case 'under-way':
      return { kind: 'under-way' };
    case 'failed': {
      const { failure, draft } = made;
      const isInOutlook = draft.state === 'drafted' || draft.state === 'edited';
      return {
        kind: 'failed',
        reason: reasonOfFailure(failure),
        before: isInOutlook ? { webLink: draft.webLink } : null,
        mayHaveHappened: mayHaveHappened(failure),
      };
    }
  }
}

function addressesOf({ to, cc }: Letter): readonly string[] {
  return [...to, ...cc].map(({ address }) => address);
}

/** Stores a letter as a file in the outbox of this machine, in place of a draft in Outlook. */
export async function fileLetter(
  { db, audit }: Pick<DraftingContext, 'db' | 'audit'>,
  viewers: Viewers,
  letter: Letter,
  outbox: Outbox,
): Promise<Extract<DraftResult, { readonly kind: 'filed' }>> {
  const { name, page } = await putIntoOutbox({ db }, viewers, letter, outbox);
  await noteLetterFile(audit, viewers, letter);
  return { kind: 'filed', name, page, to: addressesOf(letter) };
}
