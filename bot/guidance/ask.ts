import { guidanceCard, topicCard, topicsCard } from '../../cards/guidance/answer.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { askGuidance, type GuidanceReply } from '../../src/guidance/ask.ts';
import { languageOf } from '../../src/intent/language/language-of.ts';
import type { Command } from '../turn/turn.ts';
import { otherLanguageAnswer } from './other-language.ts';

export const ask: Command = {
  words: ['ask', 'explain'],
  usage: 'ask <question>',
  help: 'what the guidance pages say, with its source; alone it lists the topics',
  takes: (argument) => askGuidance(argument).kind !== 'none',
  run: async (argument) => {
    const language = languageOf(argument);
    return language === null
      ? guidanceReplyCard(askGuidance(argument), argument)
      : otherLanguageAnswer(language);
  },
};

/** The card of the guidance's reply; `asked` is the text as it was typed. */
export function guidanceReplyCard(reply: GuidanceReply, asked: string): AdaptiveCard {
  switch (reply.kind) {
    case 'topics':
      return topicsCard();
    case 'topic':
      return topicCard(reply.id);
    default:
      return guidanceCard(reply, asked.trim());
  }
}
