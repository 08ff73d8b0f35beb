import path from 'node:path';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { damaged, tooMuch, WorkbookFault } from './fault.ts';
import { isBomb, isReadable, type WorkbookLimits } from './limits.ts';

const STORED = 0;

/** Bytes inflated at one go. */
const PIECE = 262_144;

/** The parts of a workbook, inflated as they are read; what they come to is counted, whatever was stated. */
export class Package {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #limits: WorkbookLimits;
  #total = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, limits: WorkbookLimits) {
    this.#zip = zip;
    this.#entries = entries;
    this.#limits = limits;
  }

  static async open(bytes: Uint8Array, limits: WorkbookLimits): Promise<Package> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { validateEntrySizes: true });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
    return new Package(zip, entries, limits);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Bytes a part takes in the file. */
  packedSize(name: string): number {
    return this.#entries.get(name.toLowerCase())?.compressedSize ?? 0;
  }

  /** The bytes of a part, a piece at a time. */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw damaged(`${name} is missing`);
    if (!isReadable(name) || isBomb(entry, this.#limits)) throw damaged(`${name} is no part to be read`);
    try {
      let size = 0;
      for await (const piece of await this.#inflated(entry)) {
        size += piece.length;
        this.#total += piece.length;
        if (size > entry.uncompressedSize) throw damaged(`${name} is larger than it states`);
        if (this.#total > this.#limits.inflated) throw tooMuch('holds more than is read of any workbook');
        yield piece;
      }
      if (size < entry.uncompressedSize) throw damaged(`${name} is smaller than it states`);
    } catch (cause) {
      if (cause instanceof WorkbookFault) throw cause;
      throw damaged(`${name} can't be inflated`, cause);
    }
  }

  /** In pieces larger than the zip reader's own, as each costs a trip to another thread. */
  async #inflated(entry: Entry): Promise<AsyncIterable<Uint8Array>> {
    const packed = await this.#zip.openReadStreamPromise(entry, { decodeFileData: false });
    if (entry.compressionMethod === STORED) return packed;
    // What goes wrong is met by who reads on; that reading ended early is nothing wrong.
    return pipeline(packed, createInflateRaw({ chunkSize: PIECE }), () => {});
  }
}

/** The name of the part a relationship of another part leads to. */
export function targetOf(part: string, target: string): string {
  const name = target.startsWith('/') ? target : path.posix.join('/', path.posix.dirname(part), target);
  return path.posix.normalize(name).slice(1);
}

/** The name of the part that holds the relationships of another; `''` is the package itself. */
export function relationshipsOf(part: string): string {
  return path.posix.join(path.posix.dirname(part), '_rels', `${path.posix.basename(part)}.rels`);
}
