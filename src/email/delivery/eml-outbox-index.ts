import { z } from 'zod';
import type { Correspondent } from '../letters/correspondent.ts';
import type { FileableLetter } from './outbox-types.ts';

const MailboxSchema = z.object({ name: z.string(), address: z.string() });
const WordsSchema = z.object({
  dealId: z.string(),
  template: z.string(),
  /** ISO 8601, UTC. */
  madeAt: z.iso.datetime(),
  /** The sender as evidence names people; older entries do not state it. */
  senderId: z.string().optional(),
  from: MailboxSchema,
  to: z.array(MailboxSchema),
  cc: z.array(MailboxSchema),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  /** Hash of the `.eml` file that the entry describes. */
  fileHash: z.string(),
});

/** The words of a letter in the outbox, stored beside its file so that no MIME has to be parsed. */
export type IndexEntry = Readonly<z.infer<typeof WordsSchema>>;

export interface Filed {
  readonly from: Correspondent;
  readonly senderId: string;
  readonly madeAt: string;
  readonly fileHash: string;
}

export function indexText(letter: FileableLetter, { from, senderId, madeAt, fileHash }: Filed): string {
  const { template, to, cc, subject, html, text, about } = letter;
  const words: IndexEntry = {
    dealId: about.dealId,
    template,
    madeAt,
    senderId,
    from,
    to: [...to],
    cc: [...cc],
    subject,
    html,
    text,
    fileHash,
  };
  return JSON.stringify(words);
}

/** Parses an entry; null if it is missing or damaged. */
export function readIndex(content: Buffer | null): IndexEntry | null {
  try {
    const read = WordsSchema.safeParse(JSON.parse(content?.toString('utf8') ?? ''));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
