import type { Readable, Writable } from 'node:stream';

/** What a command reads and writes, passed in so that it can be run inside another process. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
}

/** Writes text and waits while the reader is behind; false once nobody reads any more. */
export async function write(stream: Writable, text: string): Promise<boolean> {
  if (stream.destroyed || stream.errored) return false;
  if (stream.write(text)) return true;
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done);
      stream.off('close', done);
      stream.off('error', done);
      resolve(!stream.destroyed && !stream.errored);
    };
    stream.once('drain', done);
    stream.once('close', done);
    stream.once('error', done);
  });
}
