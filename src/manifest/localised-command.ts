import { COMMAND_IDS, type CommandId } from './command-lists.ts';
import { DEFAULT_LANGUAGE, MANIFEST_LANGUAGES, type ManifestLanguage } from './language.ts';
import { STRINGS } from './strings/index.ts';

/** A title of a command as a client types it in one language. */
export interface LocalisedTitle {
  readonly language: ManifestLanguage;
  readonly id: CommandId;
  readonly title: string;
  /** The English title, with which the command is typed. */
  readonly english: string;
}

/** How an umlaut is typed where the keyboard has none; without its dots it is understood anyway. */
const UMLAUTS: readonly (readonly [RegExp, string])[] = [
  [/ä/gi, 'ae'],
  [/ö/gi, 'oe'],
  [/ü/gi, 'ue'],
];

/** Every title. One title may stand for the same command in several languages. */
export const LOCALISED_TITLES: readonly LocalisedTitle[] = MANIFEST_LANGUAGES.flatMap((language) =>
  COMMAND_IDS.flatMap((id) => {
    const english = STRINGS[DEFAULT_LANGUAGE].commands[id].title;
    return formsOf(language, id).map((title) => ({ language, id, title, english }));
  }),
);

function formsOf(language: ManifestLanguage, id: CommandId): string[] {
  const { title } = STRINGS[language].commands[id];
  if (language !== 'de') return [title];
  return [...new Set([title, UMLAUTS.reduce((all, [umlaut, pair]) => all.replace(umlaut, pair), title)])];
}
