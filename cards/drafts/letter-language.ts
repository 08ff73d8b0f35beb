import { LETTER_LOCALES, type LetterLocale } from '../../src/domain/drafts/letter.ts';
import { languageText } from '../../src/domain/format.ts';
import type { ActionData, Element } from '../kit/adaptive-card.ts';
import { buttonRows } from '../kit/button-rows.ts';
import { execute, line, run, typed } from '../kit/elements.ts';
import { DRAFT_PREVIEW } from '../verbs.ts';

/** The language of a letter, as its preview shows it. */
export interface ShownLanguage {
  readonly locale: LetterLocale;
  /** What has told it. */
  readonly source: 'chosen' | 'kept' | 'country' | 'answer' | 'sender' | 'default';
  /** For whom it is kept; null where it is not. */
  readonly keptFor: string | null;
  /** As chosen on the preview; null where nothing was. */
  readonly chosen: LetterLocale | null;
}

/** `In German, kept for Contoso`: the language with what has told it; empty for English that nobody has chosen or kept. */
export function shownLanguage({ locale, source, keptFor }: Omit<ShownLanguage, 'chosen'>): string {
  const name = `In ${languageText(locale)}`;
  if (keptFor !== null) return `${name}, kept for ${typed(keptFor, 80)}`;
  if (source === 'chosen') return `${name}; it will be kept once you create the draft`;
  if (locale === 'en') return '';
  return WHY[source] === '' ? name : `${name}, ${WHY[source]}`;
}

const WHY: Readonly<Record<ShownLanguage['source'], string>> = {
  chosen: '',
  kept: '',
  country: 'the language of the customer’s country',
  answer: 'the language of their last answer',
  sender: 'your own language',
  default: '',
};

/** The other languages, each of which a press writes the letter in; what is filled in stays. */
export function languageChoice({ locale }: ShownLanguage, data: ActionData): readonly Element[] {
  const others = LETTER_LOCALES.filter((one) => one !== locale);
  return [
    line([run('Write the letter in')]),
    ...buttonRows(
      others.map((language) => execute(languageText(language), DRAFT_PREVIEW, { ...data, language })),
    ),
  ];
}
