import type { LetterLocale } from '../../domain/drafts/letter.ts';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/** Colons as each language sets them: French with a blank before, Japanese in full width; others have the plain one. */
const COLONS: ReadonlyMap<string, string> = new Map([
  ['fr', '\u00A0:'],
  ['ja', '：'],
]);

/** How a language is laid out, beside its words. */
export interface LanguageForm {
  /** The language as a tag (BCP 47). */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What stands between a label and what it labels. */
  readonly colon: string;
}

/** How a language of letters is laid out. */
export function formOf(locale: LetterLocale): LanguageForm {
  const direction = RIGHT_TO_LEFT.has(locale) ? 'rtl' : 'ltr';
  return { language: locale, direction, colon: COLONS.get(locale) ?? ':' };
}
