import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { bookSource } from '../book/file-kind.ts';
import { WsaError } from '../errors.ts';
import { folderForFile, unreadableFile } from './files.ts';
import type { Terminal } from './terminal.ts';

/** The bytes of a book as CSV, and the number of bytes of its file when it is known. */
export interface BookSource {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly size: number | null;
}

/**
 * Opens the book named by a command, CSV or a workbook as its first bytes tell; `-` is standard input. A workbook is read whole;
 * a CSV book may be of any length.
 * @throws WsaError `book-unreadable` when it can't be opened, here and while the bytes are read
 */
export async function openBook(file: string, { stdin }: Pick<Terminal, 'stdin'>): Promise<BookSource> {
  if (file === '-') return { bytes: ofEitherKind('standard input', guarded(stdin, file)), size: null };
  try {
    const about = await stat(file);
    if (about.isDirectory()) throw await folderForFile(file);
    const stream = createReadStream(file);
    await new Promise<void>((resolve, reject) => {
      stream.once('open', () => resolve());
      stream.once('error', reject);
    });
    return { bytes: ofEitherKind(file, guarded(stream, file)), size: about.size };
  } catch (cause) {
    throw cause instanceof WsaError ? cause : await unreadableFile(file, cause);
  }
}

/** First bytes of files that are read whole: of a ZIP file, which a workbook is, and of old Office formats. */
const READ_WHOLE = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])];

/** Bytes that tell the kind of a file. */
const HEAD = 4096;

/** @throws UnreadableBook for a file that is neither text nor a workbook, before anything is passed on */
async function* ofEitherKind(name: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  let kind: 'unknown' | 'whole' | 'text' = 'unknown';
  for await (const piece of stream) {
    if (kind === 'text') {
      yield piece;
      continue;
    }
    held.push(piece);
    bytes += piece.length;
    if (kind === 'whole' || bytes < HEAD) continue;
    const head = Buffer.concat(held);
    kind = isReadWhole(head) ? 'whole' : 'text';
    if (kind === 'whole') continue;
    yield* textOf(name, head);
    held = [];
  }
  if (kind === 'text') return;
  const whole = Buffer.concat(held);
  if (isReadWhole(whole)) yield* await bookSource(name, whole);
  else yield* textOf(name, whole);
}

async function* textOf(name: string, head: Buffer): AsyncGenerator<Uint8Array> {
  if (head.length === 0) return;
  // It refuses what begins as another kind of file does.
  await bookSource(name, head);
  yield head;
}

function isReadWhole(head: Buffer): boolean {
  return READ_WHOLE.some((beginning) => head.subarray(0, beginning.length).equals(beginning));
}

async function* guarded(stream: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (cause) {
    throw await unreadableFile(file, cause);
  }
}
