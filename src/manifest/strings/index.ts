import type { ManifestLanguage } from '../language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import type { ManifestStrings } from './manifest-strings.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';

/** What clients show of the app, in each language: the manifest and the words the bot understands are made from it. */
export const STRINGS: Readonly<Record<ManifestLanguage, ManifestStrings>> = {
  en,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  ja,
};
