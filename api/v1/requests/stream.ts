import type { Response } from 'express';
import type { StreamReply } from '../route.ts';

/** When a stream ends by itself. */
export interface StreamEnd {
  /** Milliseconds from now: the sender comes again, with a new token. */
  readonly afterMs: number;
  /** Whether who follows may still see what they might when they came. A rejection counts as no. */
  readonly isStillRight: () => Promise<boolean>;
  readonly stopping: AbortSignal;
}

/** How often something is sent where nothing happens, in milliseconds, so that proxies keep the connection. */
const PING_MS = 20_000;
/** The longest that a stream lasts, in milliseconds, whatever its token says: an hour. */
const LONGEST_MS = 3_600_000;
/** How often it is looked whether its rights are the same, in milliseconds. */
const RIGHTS_MS = 60_000;
/** How long what was written may wait for its reader, in milliseconds. */
const UNREAD_MS = 10_000;
/** How much may wait for its reader, in bytes. */
const MOST_UNREAD = 1_048_576;

/**
 * Sends server-sent events (html.spec.whatwg.org, section 9.2) until the sender goes, the token or an hour ends, their rights
 * are others, or the process is stopped. Where a sender does not read, the connection is cut: what is written at once waits for
 * the end of the tick in any case, so that only time and bytes tell who does not.
 */
export function sendStream(
  response: Response,
  { stream }: StreamReply,
  { afterMs, stopping, isStillRight }: StreamEnd,
): void {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  let isOver = false;
  let unread: NodeJS.Timeout | null = null;
  const read = () => {
    if (unread) clearTimeout(unread);
    unread = null;
  };
  response.on('drain', read);
  response.write('retry: 3000\n\n');
  const write = (text: string) => {
    if (isOver) return;
    response.write(text);
    if (response.writableLength > MOST_UNREAD) cut();
    else if (response.writableNeedDrain) unread ??= setTimeout(cut, UNREAD_MS);
  };
  const source = stream((event, data, id) => {
    const lines = [
      id === undefined ? '' : `id: ${id}\n`,
      `event: ${event}\n`,
      `data: ${JSON.stringify(data)}\n\n`,
    ];
    write(lines.join(''));
  });
  const ping = setInterval(() => write(': still here\n\n'), PING_MS);
  const rights = setInterval(() => {
    isStillRight().then(
      (isRight) => {
        if (!isRight) end();
      },
      () => end(),
    );
  }, RIGHTS_MS);
  const over = setTimeout(() => end(), Math.min(Math.max(0, afterMs), LONGEST_MS));
  function cut(): void {
    end();
    response.destroy();
  }
  function end(): void {
    if (isOver) return;
    isOver = true;
    clearInterval(ping);
    clearInterval(rights);
    clearTimeout(over);
    read();
    response.off('drain', read);
    stopping.removeEventListener('abort', end);
    source.close();
    response.end();
  }
  stopping.addEventListener('abort', end);
  response.once('close', end);
  if (stopping.aborted) end();
}
