import { setImmediate as immediate } from 'node:timers/promises';

/** Bytes of a book that are read before others get their turn. */
const PIECE = 65_536;

/** Bytes in pieces, between which the event loop goes on: a book on its way holds nobody up. */
export async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    await immediate();
    yield bytes.subarray(at, at + PIECE);
  }
}
