import { z } from 'zod';
import type { ReceivedMessage } from '../../src/replies/message-addresses.ts';

const text = z.string().nullish().catch(null);
const person = z.looseObject({ emailAddress: z.looseObject({ address: text }).nullish().catch(null) });
const people = z.array(person).nullish().catch(null);

/**
 * A message on which an action was chosen, as Teams states one
 * (learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module). No page
 * says how a host would state a mail; subject, sender and recipients are read as Graph has them.
 */
const Payload = z.looseObject({
  body: z.looseObject({ contentType: text, content: text }).nullish().catch(null),
  subject: text,
  summary: text,
  from: z.unknown().optional(),
  sender: z.unknown().optional(),
  toRecipients: people,
  ccRecipients: people,
  attachments: z
    .array(z.looseObject({ name: text, content: z.unknown().optional() }))
    .nullish()
    .catch(null),
  mentions: z
    .array(z.looseObject({ mentionText: text }))
    .nullish()
    .catch(null),
});

/** The most texts of one attachment that are read, and how deep they may stand. */
const MOST_TEXTS = 200;
const MOST_DEPTH = 30;

/** The texts of a message; of a value that is none, no text. */
export function messageOf(payload: unknown): ReceivedMessage {
  const { data } = Payload.safeParse(payload);
  if (!data) return { body: { type: 'text', content: '' }, beside: [], isWhole: true };
  const { body, subject, summary, from, sender, toRecipients, ccRecipients, attachments, mentions } = data;
  const addresses = [from, sender, ...(toRecipients ?? []), ...(ccRecipients ?? [])].map(
    (one) => person.safeParse(one).data?.emailAddress?.address,
  );
  const contents = (attachments ?? []).map(({ name, content }) => ({ name, ...textsOfContent(content) }));
  const attached = contents.flatMap(({ name, texts }) => [name, ...texts]);
  const mentioned = (mentions ?? []).map(({ mentionText }) => mentionText);
  const type = body?.contentType?.toLowerCase() === 'text' ? 'text' : 'html';
  return {
    body: { type, content: body?.content ?? '' },
    beside: [subject, summary, ...addresses, ...mentioned, ...attached].flatMap((one) => one || []),
    isWhole: contents.every((one) => one.isWhole),
  };
}

/** The texts of an attachment: of a card, which is stated as JSON, those in it. */
function textsOfContent(content: unknown): { readonly texts: readonly string[]; readonly isWhole: boolean } {
  const texts: string[] = [];
  let isWhole = true;
  const take = (value: unknown, depth: number): void => {
    if (texts.length >= MOST_TEXTS || depth > MOST_DEPTH) isWhole = false;
    else if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null)
      for (const part of Object.values(value)) take(part, depth + 1);
  };
  take(typeof content === 'string' ? jsonOf(content) : content, 0);
  return { texts, isWhole };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
