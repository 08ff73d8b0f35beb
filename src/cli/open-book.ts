import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { bookSource } from '../book/file-kind.ts';
import { WsaError } from '../errors.ts';
import type { Terminal } from './terminal.ts';

/** The bytes of a book, and their number when it is known. */
export interface BookSource {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly size: number | null;
}

/**
 * Opens the book named by a command; `-` is standard input.
 * @throws WsaError `book-unreadable` when it can't be opened
 */
export async function openBook(file: string, { stdin }: Pick<Terminal, 'stdin'>): Promise<BookSource> {
  if (file === '-') return { bytes: stdin, size: null };
  try {
    const { size } = await stat(file);
    const stream = createReadStream(file);
    await new Promise<void>((resolve, reject) => {
      stream.once('open', () => resolve());
      stream.once('error', reject);
    });
    return { bytes: guarded(stream, file), size };
  } catch (cause) {
    throw cantRead(file, cause);
  }
}

/**
 * As `openBook`, for workbooks as well. A workbook is read whole; a CSV book may be of any length. A file is recognised
 * by its name, standard input by its first bytes.
 */
export async function openBookOrWorkbook(
  file: string,
  terminal: Pick<Terminal, 'stdin'>,
): Promise<BookSource> {
  if (file === '-') return { bytes: ofEitherKind(terminal.stdin), size: null };
  if (!/\.xlsx$/i.test(file)) return openBook(file, terminal);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw cantRead(file, cause);
  });
  return { bytes: await bookSource(file, bytes), size: null };
}

/** First bytes of a ZIP file, which a workbook is. */
const ZIP = Buffer.from('PK\x03\x04', 'latin1');

async function* ofEitherKind(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let isWorkbook: boolean | null = null;
  for await (const piece of stream) {
    if (isWorkbook === false) {
      yield piece;
      continue;
    }
    held.push(piece);
    if (isWorkbook !== null) continue;
    const beginning = Buffer.concat(held);
    if (beginning.length < ZIP.length) continue;
    isWorkbook = beginning.subarray(0, ZIP.length).equals(ZIP);
    if (isWorkbook) continue;
    yield beginning;
    held = [];
  }
  if (isWorkbook) yield* await bookSource('standard input', Buffer.concat(held));
  else yield* held;
}

async function* guarded(stream: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (cause) {
    throw cantRead(file, cause);
  }
}

function cantRead(file: string, cause: unknown): WsaError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new WsaError('book-unreadable', `can't read ${file}: ${why}`, { cause });
}
