import type { Readable, Writable } from 'node:stream';

/** A stream that may be a screen with columns. */
export type Screen = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The standard streams of a command, passed in so that it can run inside another process. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Screen;
  readonly stderr: Screen;
}

/** Columns of a screen that does not tell its own. */
const USUAL_COLUMNS = 80;

/** The columns that lines are wrapped to; null for what is no screen, where they stay as long as they are. */
export function columnsOf({ isTTY = false, columns = USUAL_COLUMNS }: Screen): number | null {
  return isTTY ? columns : null;
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
