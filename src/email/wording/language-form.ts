import type { LetterLocale } from '../../domain/drafts/letter.ts';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/** What stands after a label, as each language sets it: French with a blank before, Japanese in full width. */
const COLONS: ReadonlyMap<string, string> = new Map([
  ['fr', '\u00A0: '],
  ['ja', '：'],
]);

/** Languages whose sentences follow each other without a blank. */
const WITHOUT_BLANK: ReadonlySet<string> = new Set(['ja']);

/** How a language is laid out, beside its words. */
export interface LanguageForm {
  /** The language as a tag (BCP 47). */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What stands between a label and what it labels, and between two sentences. */
  readonly colon: string;
  readonly space: '' | ' ';
}

/** How a language of letters is laid out. */
export function formOf(locale: LetterLocale): LanguageForm {
  const direction = RIGHT_TO_LEFT.has(locale) ? 'rtl' : 'ltr';
  const space = WITHOUT_BLANK.has(locale) ? '' : ' ';
  return { language: locale, direction, colon: COLONS.get(locale) ?? ': ', space };
}
