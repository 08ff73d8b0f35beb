import type { IncomingMessage, ServerResponse } from 'node:http';

/** How much of a body that nobody reads is thrown away, in bytes, and for how long, in milliseconds. */
const MOST_DISCARDED = 8 * 1024 * 1024;
const DISCARD_MS = 1000;

/**
 * Ends an answer whose connection is closed after it. A connection that is closed with bytes unread is reset, and its
 * sender may lose the answer over that; so the rest of the request is thrown away before, within bounds.
 * @param response an answer whose head is written
 */
export function endAndClose(request: IncomingMessage, response: ServerResponse, text: string): void {
  if (request.complete) {
    response.end(text);
    return;
  }
  // The sender has the whole answer by this; its end would close the connection.
  response.write(text);
  const end = () => {
    clearTimeout(timer);
    request.off('data', count);
    response.end();
  };
  const timer = setTimeout(end, DISCARD_MS);
  let discarded = 0;
  const count = (chunk: Buffer | string) => {
    discarded += chunk.length;
    if (discarded > MOST_DISCARDED) end();
  };
  request.once('end', end).once('close', end).once('error', end).on('data', count);
  request.resume();
}
