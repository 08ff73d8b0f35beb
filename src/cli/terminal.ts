import type { Readable, Writable } from 'node:stream';

/** The standard streams of a command, passed in so that it can run inside another process. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
}

/** Writes text, waiting for `drain` when the reader is behind; false once the stream is closed. */
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
