import { type GuidanceAnswer, searchGuidance } from './search.ts';
import { TOPICS, type TopicId } from './topics.ts';

/** The guidance's reply to a text: the topics where nothing is asked, one topic where its title is, else an answer. */
export type GuidanceReply =
  | { readonly kind: 'topics' }
  | { readonly kind: 'topic'; readonly id: TopicId }
  | GuidanceAnswer;

export function askGuidance(question: string): GuidanceReply {
  const asked = question.trim();
  return asked === '' ? { kind: 'topics' } : (topicCalled(asked) ?? searchGuidance(asked));
}

/** The topic whose title a text is, in any case. */
export function topicCalled(text: string): Extract<GuidanceReply, { kind: 'topic' }> | null {
  const title = text.trim().toLowerCase();
  const topic = TOPICS.find((one) => one.title.toLowerCase() === title);
  return topic ? { kind: 'topic', id: topic.id } : null;
}
