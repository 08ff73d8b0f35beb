import { makeDraft } from '../../../src/flows/drafts/make-draft.ts';
import { refreshMailbox } from '../../../src/flows/tracking/refresh-draft.ts';
import { type Drafting, mailboxOf } from '../graph/drafting.ts';
import type { GraphServer, ServedMessage } from '../graph/server.ts';

/** Makes Ann's letter about D-1 and sends it as she does in Outlook; gives what stands in her sent items. */
export async function sentLetter(
  drafting: Drafting,
  server: GraphServer,
  stated: Parameters<Drafting['order']>[0] = {},
): Promise<ServedMessage> {
  const before = new Set(server.messages());
  await makeDraft(drafting.context(), drafting.viewers(), drafting.order(stated));
  const message = server.messages().find((one) => !before.has(one));
  if (!message) throw new Error('no draft was made');
  server.send(message);
  await refreshMailbox(drafting.context(), mailboxOf('ann'));
  return message;
}

/** Somebody answers a letter, in plain text. */
export function answers(
  server: GraphServer,
  letter: ServedMessage,
  content: string,
  from = 'cat@fabrikam.com',
): ServedMessage {
  const reply = server.reply(letter, from);
  reply.fields.body = { contentType: 'text', content };
  return reply;
}
