import { z } from 'zod';
import { MAIL_PERMISSION } from '../policy/permissions.ts';
import type { GraphCalls } from './client.ts';
import { type GraphResult, ok } from './failure.ts';
import { unreadableAnswer } from './message.ts';

/** The body of a message, HTML or plain text. */
export interface MessageBody {
  readonly type: 'html' | 'text';
  readonly content: string;
}

/** The body of an answer. */
export interface AnswerBody extends MessageBody {
  /** Where the rest is only what is new in the conversation: the whole body, with what is quoted. */
  readonly whole?: MessageBody;
}

const BodySchema = z
  .object({ contentType: z.string().nullish(), content: z.string().nullish() })
  .nullish()
  .transform((body): MessageBody => {
    const type = body?.contentType?.toLowerCase() === 'text' ? 'text' : 'html';
    return { type, content: body?.content ?? '' };
  });
const AnswerSchema = z.object({ body: BodySchema, uniqueBody: BodySchema });

/**
 * Reads the body of a message: the part that is new in its conversation beside the whole, if the mailbox can tell it apart;
 * otherwise the whole body alone. What somebody wrote into the quotation is not always among what is new.
 */
export async function readBody(calls: GraphCalls, id: string): Promise<GraphResult<AnswerBody>> {
  const answer = await calls.call({
    method: 'GET',
    path: `/me/messages/${encodeURIComponent(id)}`,
    query: { $select: 'id,body,uniqueBody' },
    headers: { prefer: 'IdType="ImmutableId"' },
    permission: MAIL_PERMISSION,
  });
  if (answer.kind === 'failure') return answer;
  const read = AnswerSchema.safeParse(answer.value);
  if (!read.success) return unreadableAnswer();
  const { body, uniqueBody } = read.data;
  return ok(uniqueBody.content === '' ? body : { ...uniqueBody, whole: body });
}
