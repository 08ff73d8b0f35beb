/**
 * The languages in which Teams and Outlook show the app, as the tags of the manifest's language files. They are the
 * clients' languages: answers are written in `LOCALES` (`src/domain/locale.ts`). `pt` is worded as in Brazil, and shown in
 * Portugal, too.
 */
export const MANIFEST_LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja'] as const;
export type ManifestLanguage = (typeof MANIFEST_LANGUAGES)[number];

/** The language of the strings in the manifest itself. */
export const DEFAULT_LANGUAGE = 'en' satisfies ManifestLanguage;

/** The languages with a file of their own beside the manifest. */
export const TRANSLATED_LANGUAGES: readonly ManifestLanguage[] = MANIFEST_LANGUAGES.filter(
  (language) => language !== DEFAULT_LANGUAGE,
);
