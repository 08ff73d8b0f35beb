import { hash } from 'node:crypto';
import { addressKey } from '../../domain/address.ts';
import type { LetterLocale, LetterName } from '../../domain/drafts/letter.ts';
import type { MissingField } from '../../domain/drafts/reason.ts';
import { recordedAs } from '../../domain/people/person.ts';
import type { Letter, LetterOutcome } from '../../email/letters/letter.ts';
import { RECIPIENT_FIELDS, type RecipientChoice, recipientChoices } from '../../email/letters/recipients.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import type { Viewers } from '../deals/viewers.ts';
import { visibleDeal } from '../deals/visible-deals.ts';
import { letterToRemindOf } from '../replies/follow-up-letter.ts';
import type { RepliesContext } from '../replies/replies-view.ts';
import { type LetterContext, letterOf } from './deal-letter.ts';
import { type LanguageOfLetter, languageOfLetter, readerOfLetter } from './letter-language.ts';

/** A letter about a deal with its recipients, chosen by their addresses on the deal's record. */
export interface LetterChoice {
  readonly dealId: string;
  readonly template: LetterName;
  /** Address of the recipient; empty for the one that the record names for this letter. */
  readonly to: string;
  readonly cc: readonly string[];
  /** The personal note as the asker typed it; empty without one. */
  readonly note: string;
  /** The language that the asker has chosen for it; left out, or null, where they have chosen none. */
  readonly language?: LetterLocale | null | undefined;
}

export type ChosenLetter =
  | {
      readonly kind: 'letter';
      readonly letter: Letter;
      /** Of a reminder, the template of the letter it reminds of; empty for any other letter. */
      readonly remindsOf: string;
      readonly language: LanguageOfLetter;
      /**
       * Version of the preview: the evaluation of the deal, and a hash of the asker, who signs the letter, of the words
       * that the record gives, in its language, and of the possible recipients. Not of the chosen recipient and the note, which the
       * button carries itself.
       */
      readonly previewVersion: string;
      readonly checked: CheckedDeal;
      /** Everybody on the deal's record that the letter may go to. */
      readonly choices: readonly RecipientChoice[];
      /** Chosen addresses that are no longer on the deal's record; the letter does not go to them. */
      readonly gone: readonly string[];
    }
  | {
      readonly kind: 'missing';
      readonly fields: readonly MissingField[];
      /** The people whom the letter may go to instead, where only its recipient is missing; else empty. */
      readonly choices: readonly RecipientChoice[];
      readonly checked: CheckedDeal;
    }
  | { readonly kind: 'nothing-to-ask'; readonly checked: CheckedDeal }
  | { readonly kind: 'asker-only' }
  | { readonly kind: 'none' };

const NO_FIRST: MissingField = {
  field: 'first',
  why: 'no-letter-due',
};

/** Writes the letter about a deal as it is now, to the chosen people of those on its record. */
export async function chosenLetter(
  context: ChoosingContext,
  viewers: Viewers,
  choice: LetterChoice,
): Promise<ChosenLetter> {
  const visible = await visibleDeal(context, viewers, choice.dealId);
  if (visible.kind !== 'deal') return { kind: visible.kind };
  return letterAbout(context, viewers, visible.checked, choice);
}

export interface ChoosingContext extends LetterContext, Pick<RepliesContext, 'followUpDays'> {}

/** Writes the same letter about a deal that was already looked up for the letter's viewers. */
export async function letterAbout(
  context: Pick<ChoosingContext, 'db' | 'now' | 'mail' | 'followUpDays'>,
  viewers: Viewers,
  checked: CheckedDeal,
  { template, to, cc, note, language: asked = null }: Omit<LetterChoice, 'dealId'>,
): Promise<Exclude<ChosenLetter, { kind: 'asker-only' | 'none' }>> {
  const reminded = template === 'follow-up' ? await letterToRemindOf(context, checked, viewers.asker) : null;
  if (template === 'follow-up' && !reminded)
    return { kind: 'missing', fields: [NO_FIRST], choices: [], checked };
  const reader = readerOfLetter(template, reminded?.first ?? null);
  const language = await languageOfLetter(context, viewers, checked, reader, asked);
  const choices = recipientChoices(checked.deal, []);
  const known = new Map(choices.map((choice) => [addressKey(choice.address), choice]));
  const chosen = known.get(addressKey(to));
  const others = [...new Set(cc.map(addressKey))].filter((key) => key !== addressKey(chosen?.address ?? ''));
  const { locale } = language;
  const asOnRecord = { template, locale, ...(reminded ? { first: reminded.first } : {}) };
  const outcome = letterOf(context, viewers.asker, checked, {
    ...asOnRecord,
    note,
    ...(chosen ? { to: { name: chosen.name, address: chosen.address } } : {}),
    cc: others.flatMap((key) => {
      const other = known.get(key);
      return other ? [{ name: other.name, address: other.address }] : [];
    }),
  });
  if (outcome.kind === 'nothing-to-ask') return { ...outcome, checked };
  if (outcome.kind === 'missing') {
    const { fields } = outcome;
    // A reminder goes to the recipient of the first letter, so no other one is offered.
    const isOpen = template !== 'follow-up' && fields.every(({ field }) => RECIPIENT_FIELDS.has(field));
    return { ...outcome, choices: isOpen ? choices : [], checked };
  }
  const gone = [...(to === '' ? [] : [to]), ...cc].filter((address) => !known.has(addressKey(address)));
  const [someone] = choices;
  const written = [{}, ...(someone ? [{ to: someone }] : [])]
    .map((to) => letterOf(context, viewers.asker, checked, { ...asOnRecord, ...to }))
    .find(({ kind }) => kind === 'letter');
  const previewVersion = previewVersionOf(checked, viewers, written ?? null, choices);
  return {
    ...withoutTwice(outcome),
    remindsOf: reminded?.template ?? '',
    language,
    previewVersion,
    checked,
    choices,
    gone,
  };
}

/** Takes the recipient off the copies: the one that the record names may have been chosen for a copy too. */
function withoutTwice({ letter }: { readonly letter: Letter }) {
  const taken = new Set(letter.to.map(({ address }) => addressKey(address)));
  const cc = letter.cc.filter(({ address }) => !taken.has(addressKey(address)));
  return { kind: 'letter', letter: { ...letter, cc } } as const;
}

function previewVersionOf(
  { dealVersion }: CheckedDeal,
  { asker }: Viewers,
  written: LetterOutcome | null,
  choices: readonly RecipientChoice[],
): string {
  const letter = written?.kind === 'letter' ? [written.letter.subject, written.letter.html] : [];
  const people = choices.map(({ name, address }) => [name, address]);
  const shown = JSON.stringify([recordedAs(asker), letter, people]);
  return `${dealVersion}.${hash('sha256', shown, 'base64url').slice(0, 16)}`;
}

/** Version of the deal that a preview was drawn from. */
export function dealVersionIn(previewVersion: string): string {
  return previewVersion.split('.')[0] ?? '';
}
