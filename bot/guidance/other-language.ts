import { otherLanguageCard } from '../../cards/guidance/other-language.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { OtherLanguage } from '../../src/intent/language/words.ts';
import type { CommandId } from '../../src/manifest/command-lists.ts';
import { STRINGS } from '../../src/manifest/strings/index.ts';

/** The commands that are offered in the language of a question: those that need no words after them. */
const OFFERED: readonly CommandId[] = ['my-deals', 'at-risk', 'validate', 'ask', 'help'];

/** Answers a sentence in a language other than English, with the titles that the menu of the clients has in it. */
export function otherLanguageAnswer(language: OtherLanguage): AdaptiveCard {
  const commands = OFFERED.map((id) => ({
    title: STRINGS[language].commands[id].title,
    text: STRINGS.en.commands[id].title,
  }));
  return otherLanguageCard(language, commands);
}
