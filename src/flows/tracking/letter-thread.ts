import type { GraphCalls } from '../../graph/client.ts';
import { type GraphResult, ok } from '../../graph/failure.ts';
import { answersByHeader, conversationOf } from '../../graph/mail-drafts.ts';
import type { MailMessage } from '../../graph/message.ts';
import type { DraftRow } from '../../store/queries/drafts/drafts.ts';

/** Most conversations beside that of a letter in which its answers are read on. */
const MOST_ASIDE = 2;

/**
 * The messages around a sent letter: those of its conversation; those that answer it by their headers in another one, as the
 * conversation of an answer is another where its subject or its thread was rewritten on the way; and what follows there.
 */
export async function threadOf(
  calls: GraphCalls,
  { conversation_id: conversation, internet_message_id: letter }: DraftRow,
): Promise<GraphResult<readonly MailMessage[]>> {
  const found = conversation === null ? ok<MailMessage[]>([]) : await conversationOf(calls, conversation);
  if (found.kind === 'failure' || letter === null) return found;
  const answers = await answersByHeader(calls, letter);
  if (answers.kind === 'failure') return answers;
  const thread = new Map([...found.value, ...answers.value].map((message) => [message.id, message]));
  const aside = new Set(answers.value.flatMap(({ conversationId }) => conversationId ?? []));
  aside.delete(conversation ?? '');
  for (const other of [...aside].slice(0, MOST_ASIDE)) {
    const more = await conversationOf(calls, other);
    if (more.kind === 'failure') return more;
    // The other conversation may be an older one that an answer was written into.
    for (const message of more.value)
      if (message.answersTo.includes(letter) && !thread.has(message.id)) thread.set(message.id, message);
  }
  return ok([...thread.values()]);
}
