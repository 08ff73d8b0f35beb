import { guidanceCard, topicCard, topicsCard } from '../../cards/guidance/answer.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { keepIfUnanswered, type UnansweredPlace } from '../../src/flows/questions/unanswered.ts';
import { askGuidance, type GuidanceReply } from '../../src/guidance/ask.ts';
import { languageOf } from '../../src/intent/language/language-of.ts';
import type { Command, Turn } from '../turn/turn.ts';
import { otherLanguageAnswer } from './other-language.ts';

export const ask: Command = {
  words: ['ask', 'explain'],
  usage: 'ask <question>',
  help: 'what the guidance pages say, with its source; alone it lists the topics',
  asks: true,
  takes: (argument) => isSureReply(askGuidance(argument)),
  run: async (argument, turn) => {
    const language = languageOf(argument);
    return language === null
      ? guidanceAnswer(askGuidance(argument), argument, turn)
      : otherLanguageAnswer(language);
  },
};

/** Whether the guidance surely means that: a customer may be called as a command begins. */
export function isSureReply({ kind }: GuidanceReply): boolean {
  return kind === 'topics' || kind === 'topic' || kind === 'answer';
}

/** The card of the guidance's reply; a question that it does not answer is kept for the admins. */
export async function guidanceAnswer(reply: GuidanceReply, asked: string, turn: Turn): Promise<AdaptiveCard> {
  if (reply.kind === 'outside' || reply.kind === 'none')
    await keepIfUnanswered(turn.services, reply, { asked, place: placeOf(turn) });
  return guidanceReplyCard(reply, asked);
}

/** Where a question is asked, which tells nobody who did. */
export function placeOf({ isPersonal }: Pick<Turn, 'isPersonal'>): UnansweredPlace {
  return isPersonal ? 'chat' : 'group';
}

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
