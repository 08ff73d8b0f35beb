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

/** The card for a question: the topics for an empty one, the questions of a topic for its title, else the answer. */
export function guidanceCardFor(question: string): AdaptiveCard {
  const asked = question.trim();
  if (asked === '') return topicsCard();
  const topic = TOPICS.find(({ title }) => title.toLowerCase() === asked.toLowerCase());
  return topic ? topicCard(topic.id) : guidanceCard(searchGuidance(asked), asked);
}
