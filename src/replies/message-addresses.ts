import { addressKey } from '../domain/address.ts';
import { type ReplyBody, readBody } from './body-text.ts';
import { addressesIn } from './found-addresses.ts';

/** A message whose addresses are read: of a chat, or a mail. */
export interface ReceivedMessage {
  readonly body: ReplyBody;
  /** What is said beside the body: subject, sender, recipients, attachments. */
  readonly beside: readonly string[];
  /** Whether that is all there was beside the body. */
  readonly isWhole: boolean;
}

/** The addresses of a message. */
export interface MessageAddresses {
  /** As written, each once, in the order in which they come. */
  readonly emails: readonly string[];
  /** Whether all of the message was read; else there may be others. */
  readonly isWhole: boolean;
}

/** The most texts beside a body that are read, and the most characters of each. */
const MOST_BESIDE = 200;
const MOST_CHARACTERS = 20_000;

/** Reads the addresses of a message. Quoted messages are not read. Pure. */
export function addressesOfMessage({ body, beside, isWhole }: ReceivedMessage): MessageAddresses {
  const texts = beside.slice(0, MOST_BESIDE);
  const isAll = texts.length === beside.length && texts.every(({ length }) => length <= MOST_CHARACTERS);
  const read = [
    readBody(body),
    ...texts.map((text) => readBody({ type: 'text', content: text.slice(0, MOST_CHARACTERS) })),
  ];
  const found = new Map<string, string>();
  for (const { email } of read.flatMap(({ lines }) => lines).flatMap(addressesIn))
    if (!found.has(addressKey(email))) found.set(addressKey(email), email);
  return {
    emails: [...found.values()],
    isWhole: isWhole && isAll && read.every((one) => one.isWhole),
  };
}
