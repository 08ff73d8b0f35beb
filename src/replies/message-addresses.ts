import { addressKey } from '../domain/address.ts';
import { linesOfBody, type ReplyBody } from './body-text.ts';
import { addressesIn } from './found-addresses.ts';

/** A message whose addresses are read: of a chat, or a mail. */
export interface ReceivedMessage {
  readonly body: ReplyBody;
  /** What is said beside the body: subject, sender, recipients, attachments. */
  readonly beside: readonly string[];
}

/** The most texts beside a body that are read, and the most characters of each. */
const MOST_BESIDE = 200;
const MOST_CHARACTERS = 20_000;

/** The addresses of a message as written, each once, in the order in which they come. Quoted messages are not read. Pure. */
export function addressesOfMessage({ body, beside }: ReceivedMessage): readonly string[] {
  const found = new Map<string, string>();
  const lines = [
    ...linesOfBody(body),
    ...beside
      .slice(0, MOST_BESIDE)
      .flatMap((text) => linesOfBody({ type: 'text', content: text.slice(0, MOST_CHARACTERS) })),
  ];
  for (const { email } of lines.flatMap(addressesIn))
    if (!found.has(addressKey(email))) found.set(addressKey(email), email);
  return [...found.values()];
}
