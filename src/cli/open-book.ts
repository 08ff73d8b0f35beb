import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { WsaError } from '../errors.ts';
import type { Terminal } from './terminal.ts';

/** The bytes of a book, and how many there are when that is known. */
export interface BookSource {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly size: number | null;
}

/**
 * Opens the book a command names; `-` is standard input.
 * @throws WsaError `book-unreadable` when it can't be opened.
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
