import { isAscii, isUtf8 } from 'node:buffer';
import { unreadableBook } from './unreadable-book.ts';

/** How the bytes of a book are read as text. `ascii` while no byte has told which it is. */
export type BookEncoding = 'ascii' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes needed to recognise a mark, or another kind of file. */
const MARK = 3;

/** Bytes of a line that are waited for before it decides the encoding. */
const MOST_HELD = 262_144;

const LINE_FEED = 0x0a;

/**
 * Decodes the bytes of a book, in pieces of any size: by its mark, else as UTF-8, else as Windows-1252. Without a mark the first
 * line with a byte beyond ASCII decides, as all before it is the same in both: text of another encoding is next to never
 * well-formed UTF-8. In a book that began as UTF-8, later bytes that are none become U+FFFD.
 */
export class BookDecoder {
  encoding: BookEncoding = 'ascii';
  #held: Buffer = Buffer.alloc(0);
  #begun = false;
  #decoder: InstanceType<typeof TextDecoder> | null = null;

  /** @throws UnreadableBook when the bytes are no text */
  push(bytes: Uint8Array): string {
    if (this.#decoder) return this.#decoder.decode(bytes, { stream: true });
    if (this.encoding === 'windows-1252') return windows1252(bytes);
    const own = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const all = this.#held.length === 0 ? own : Buffer.concat([this.#held, own]);
    this.#held = all;
    if (!this.#begun && all.length < MARK) return '';
    return this.#take(all, false);
  }

  end(): string {
    const rest = this.#decoder || this.#held.length === 0 ? '' : this.#take(this.#held, true);
    return rest + (this.#decoder?.decode() ?? '');
  }

  #take(all: Buffer, atEnd: boolean): string {
    if (!this.#begun) {
      this.#begun = true;
      const marked = markedEncoding(all);
      if (marked) return this.#decide(marked, all);
    }
    if (isAscii(all)) {
      this.#held = Buffer.alloc(0);
      return all.toString('latin1');
    }
    const odd = all.findIndex((byte) => byte > 0x7f);
    const lineEnd = all.indexOf(LINE_FEED, odd);
    if (lineEnd === -1 && !atEnd && all.length < MOST_HELD) {
      const lineStart = all.lastIndexOf(LINE_FEED, odd) + 1;
      this.#held = all.subarray(lineStart);
      return all.toString('latin1', 0, lineStart);
    }
    const line = lineEnd === -1 ? withoutCutCharacter(all) : all.subarray(0, lineEnd);
    return this.#decide(isUtf8(line) ? 'utf-8' : 'windows-1252', all);
  }

  #decide(encoding: BookEncoding, all: Buffer): string {
    this.encoding = encoding;
    this.#held = Buffer.alloc(0);
    if (encoding === 'windows-1252') return windows1252(all);
    this.#decoder = new TextDecoder(encoding);
    return this.#decoder.decode(all, { stream: true });
  }
}

function markedEncoding(bytes: Buffer): BookEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0x50 && second === 0x4b && third === 0x03)
    throw unreadableBook('the file is a workbook or another zip file; save it as .xlsx or as "CSV UTF-8"');
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

/** Without the beginning of a character at the end, which goes on in the next piece. */
function withoutCutCharacter(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back);
    if (byte < 0x80) break;
  }
  return bytes;
}

/** The characters of the bytes 0x80 to 0x9F, in which alone Windows-1252 differs from ISO 8859-1; five bytes are none. */
const BEYOND_LATIN =
  '\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD' +
  '\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178';

/** By a table, as some versions of Node read ISO 8859-1 where they are asked for Windows-1252. */
function windows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(
    /[\x80-\x9F]/g,
    (character) => BEYOND_LATIN[character.charCodeAt(0) - 0x80] ?? '\uFFFD',
  );
}
