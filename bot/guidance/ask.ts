import { guidanceCard, topicCard, topicsCard } from '../../cards/guidance/answer.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { searchGuidance } from '../../src/guidance/search.ts';
import { TOPICS } from '../../src/guidance/topics.ts';
import type { Command } from '../turn/turn.ts';

export const ask: Command = {
  words: ['ask', 'explain'],
  usage: 'ask <question>',
  help: 'what the guidance pages say, with its source; alone it lists the topics',
  run: async (argument) => guidanceCardFor(argument),
};

/** The topics when nothing is asked, a topic's questions when its title is, else the answer. */
export function guidanceCardFor(question: string): AdaptiveCard {
  const asked = question.trim();
  if (asked === '') return topicsCard();
  const topic = TOPICS.find(({ title }) => title.toLowerCase() === asked.toLowerCase());
  return topic ? topicCard(topic.id) : guidanceCard(searchGuidance(asked), asked);
}
