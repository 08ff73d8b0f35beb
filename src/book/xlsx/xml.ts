import { damaged, WorkbookFault } from './fault.ts';
import { MalformedXml, type XmlReader, XmlTokens } from './xml-tokens.ts';

/** Characters tokenized at a time. Small, since one cell can refer to a long text. */
const PIECE = 16_384;

/** Maximum nesting of elements, above any sheet's. */
const MOST_DEEP = 64;

/** Maximum of characters in one tag, text or comment. */
const MOST_HELD = 1_048_576;

/** Parses a part while it is inflated; yields after every chunk. */
export async function* parseXml(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  reader: XmlReader,
): AsyncGenerator<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const tokens = new XmlTokens(reader);
  try {
    for await (const some of bytes) {
      const text = decoder.decode(some, { stream: true });
      for (let from = 0; from < text.length; from += PIECE) {
        tokens.push(text.slice(from, from + PIECE));
        if (tokens.depth > MOST_DEEP) throw damaged(`${name} is nested deeper than any workbook`);
        if (tokens.held > MOST_HELD) throw damaged(`${name} holds a text longer than any cell`);
        yield;
        if (reader.done) return;
      }
    }
    tokens.push(decoder.decode());
    tokens.end();
  } catch (cause) {
    if (cause instanceof WorkbookFault) throw cause;
    const why = cause instanceof MalformedXml ? `: ${cause.message}` : '';
    throw damaged(`${name} is no well-formed XML${why}`, cause);
  }
}

/** Parses a whole part. */
export async function readXml(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  reader: XmlReader,
): Promise<void> {
  for await (const _ of parseXml(name, bytes, reader));
}
