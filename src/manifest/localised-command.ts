import { withoutUnseen } from '../domain/look-alike.ts';
import { plainLetters } from '../domain/plain-letters.ts';
import { COMMAND_IDS, type CommandId } from './command-lists.ts';
import { DEFAULT_LANGUAGE, type ManifestLanguage, TRANSLATED_LANGUAGES } from './language.ts';
import { STRINGS } from './strings/index.ts';

/** A title of a command as a client types it in one language. */
export interface LocalisedTitle {
  readonly language: ManifestLanguage;
  readonly id: CommandId;
  /** The title in the form in which texts are compared (`comparable`). */
  readonly key: string;
}

/** A text that begins with a title in some language. */
export interface LocalisedCommand {
  /** The English title, with which the command is typed. */
  readonly english: string;
  /** The text after the title, as it was typed. */
  readonly argument: string;
  /** The number of characters of the matched title, to tell which of two matches is the longer one. */
  readonly length: number;
}

const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u00B4`]/g;

/** A title in Japanese letters, after which people leave out the blank: `確認contoso`. */
const JAPANESE_THEN_OTHER =
  /^((?:\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|[\u30FC\uFF70\uFF9E\uFF9F])+)(?=[\p{sc=Latin}\p{N}])/u;

/** How an umlaut is typed where the keyboard has none; without its dots it is understood anyway. */
const UMLAUTS: readonly (readonly [RegExp, string])[] = [
  [/ä/gi, 'ae'],
  [/ö/gi, 'oe'],
  [/ü/gi, 'ue'],
];

/** Every title that is not English. One title may stand for the same command in several languages. */
export const LOCALISED_TITLES: readonly LocalisedTitle[] = TRANSLATED_LANGUAGES.flatMap((language) =>
  COMMAND_IDS.flatMap((id) => keysOf(language, id).map((key) => ({ language, id, key }))),
);

const BY_KEY: ReadonlyMap<string, LocalisedTitle> = new Map(
  LOCALISED_TITLES.map((title) => [title.key, title]),
);
const MOST_WORDS = Math.max(...LOCALISED_TITLES.map(({ key }) => key.split(' ').length));

/**
 * Reads the command with whose title, in any language, a text begins: a client in German types `prüfen` for whoever picks
 * that from the menu. The longest title wins. Null for every other text.
 * @param said a text without breaks, its words one blank apart
 */
export function localisedCommand(said: string): LocalisedCommand | null {
  const words = said.replace(JAPANESE_THEN_OTHER, '$1 ').split(' ');
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
    const key = comparable(words.slice(0, count).join(' '));
    const title = BY_KEY.get(key);
    // A word of unseen characters alone belongs to the argument.
    if (!title || comparable(words[count - 1] ?? '') === '') continue;
    const english = STRINGS[DEFAULT_LANGUAGE].commands[title.id].title;
    return { english, argument: words.slice(count).join(' '), length: key.length };
  }
  return null;
}

/** The form in which titles are compared: without accents, unseen characters and differences of case and width. */
export function comparable(text: string): string {
  return plainLetters(withoutUnseen(text).replace(APOSTROPHES, "'")).trim();
}

function keysOf(language: ManifestLanguage, id: CommandId): string[] {
  const { title } = STRINGS[language].commands[id];
  const typed =
    language === 'de'
      ? [title, UMLAUTS.reduce((all, [umlaut, pair]) => all.replace(umlaut, pair), title)]
      : [title];
  return [...new Set(typed.map(comparable))];
}
