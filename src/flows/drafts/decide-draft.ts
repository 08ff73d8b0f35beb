import { type DraftContent, letterHash, wordsHash, wordsHashOfLetter } from '../../graph/draft-content.ts';
import type { MailMessage } from '../../graph/message.ts';
import type { DraftRow } from '../../store/queries/drafts/drafts.ts';
import type { DraftLocation } from './locate-draft.ts';

/** What is to be done in the mailbox about a draft that somebody asked for. */
export type DraftDecision =
  /** No message was ever made for the draft: one is created under its key. */
  | { readonly kind: 'create' }
  /** The message is as the bot left it: the letter replaces its words, unless it holds the same letter already. */
  | { readonly kind: 'update'; readonly message: MailMessage; readonly isSame: boolean }
  /** The sender has edited the message: it stays as it is. */
  | { readonly kind: 'leave'; readonly message: MailMessage }
  /**
   * The letter was sent or deleted, so this draft is over. `message` is the sent message where the mailbox was just
   * asked for it; null where the row already says that the letter was sent, and after a deletion.
   */
  | {
      readonly kind: 'over';
      readonly state: 'sent' | 'replied' | 'deleted';
      readonly message: MailMessage | null;
    };

type Known = Pick<DraftRow, 'state' | 'letter_hash'>;

/**
 * Decides what to do about a draft from its row, from where its message was found, and from the letter to put in. Does
 * no I/O: `makeDraft` looks the message up before and carries the decision out after.
 */
export function decideDraft(row: Known, found: DraftLocation, letter: DraftContent): DraftDecision {
  if (hasGoneOut(row)) return { kind: 'over', state: row.state, message: null };
  switch (found.kind) {
    case 'none':
      return { kind: 'create' };
    case 'unedited':
      return { kind: 'update', message: found.message, isSame: holds(row, found.message, letter) };
    case 'edited':
      return { kind: 'leave', message: found.message };
    case 'sent':
      return { kind: 'over', state: 'sent', message: found.message };
    case 'deleted':
      return { kind: 'over', state: 'deleted', message: null };
  }
}

/** Whether the row says that the letter was sent. It stays sent, even if the sender deletes their copy of it. */
export function hasGoneOut<R extends Pick<DraftRow, 'state'>>(
  row: R,
): row is R & { readonly state: 'sent' | 'replied' } {
  return row.state === 'sent' || row.state === 'replied';
}

/** Whether the message holds the letter; its words are compared where the row does not say which letter was put in. */
function holds({ letter_hash: hash }: Known, message: MailMessage, letter: DraftContent): boolean {
  return hash === null ? wordsHash(message) === wordsHashOfLetter(letter) : hash === letterHash(letter);
}
