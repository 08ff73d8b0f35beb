import { Presets, SingleBar } from 'cli-progress';
import type { Screen, Terminal } from './terminal.ts';

/** How far a command is, shown on standard error while it works, if that is a screen. */
export interface Progress {
  /** @param share what is done, from 0 to 1 */
  show(phase: string, share: number): void;
  /** Leaves nothing of it on the screen. */
  stop(): void;
}

const NONE: Progress = { show: () => {}, stop: () => {} };

/**
 * A progress bar.
 * @param isWanted false where nobody looks, as with `--json`, or where nobody knows how much there is to do
 */
export function progressBar({ stderr }: Pick<Terminal, 'stderr'>, isWanted: boolean): Progress {
  if (!stderr.isTTY || !isWanted) return NONE;
  const bar = barOn(stderr, '{phase} [{bar}] {percentage} %');
  bar.start(100, 0, { phase: 'reading' });
  return {
    show: (phase, share) => bar.update(100 * Math.min(share, 1), { phase }),
    stop: () => bar.stop(),
  };
}

/** How much is done of something that nobody knows the whole of, shown as a progress bar is. */
export function progressCount({ stderr }: Pick<Terminal, 'stderr'>): {
  readonly show: (done: string) => void;
  readonly stop: () => void;
} {
  if (!stderr.isTTY) return { show: () => {}, stop: () => {} };
  const bar = barOn(stderr, 'writing: {done}');
  bar.start(1, 0, { done: '' });
  return { show: (done) => bar.update(0, { done }), stop: () => bar.stop() };
}

function barOn(stderr: Screen, format: string): SingleBar {
  const stream = stderr as NodeJS.WriteStream;
  return new SingleBar({ format, stream, clearOnComplete: true, hideCursor: true }, Presets.shades_classic);
}

/** The bytes of a stream, counted as they pass. */
export async function* counted(
  stream: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of stream) {
    yield piece;
    bytes += piece.length;
    onBytes(bytes);
  }
}
