import path from 'node:path';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { damaged, tooMuch, WorkbookFault } from './fault.ts';
import { isBomb, isReadable, type WorkbookLimits } from './limits.ts';

const STORED = 0;

/** Bytes inflated at a time. */
const PIECE = 262_144;

/** The parts of a workbook, inflated while they are read. Counts the actual bytes, whatever the directory states. */
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

  /** Compressed size of a part, in bytes. */
  packedSize(name: string): number {
    return this.#entries.get(name.toLowerCase())?.compressedSize ?? 0;
  }

  /** Streams the bytes of a part. */
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

  /** In chunks larger than the zip reader's own, since each chunk costs a trip to another thread. */
  async #inflated(entry: Entry): Promise<AsyncIterable<Uint8Array>> {
    const packed = await this.#zip.openReadStreamPromise(entry, { decodeFileData: false });
    if (entry.compressionMethod === STORED) return packed;
    // Errors reach the consumer of the stream; ending early is no error.
    return pipeline(packed, createInflateRaw({ chunkSize: PIECE }), () => {});
  }
}

/** The name of the part that a relationship of `part` targets. */
export function targetOf(part: string, target: string): string {
  const name = target.startsWith('/') ? target : path.posix.join('/', path.posix.dirname(part), target);
  return path.posix.normalize(name).slice(1);
}

/** The name of the part with the relationships of another; `''` is the package itself. */
export function relationshipsOf(part: string): string {
  return path.posix.join(path.posix.dirname(part), '_rels', `${path.posix.basename(part)}.rels`);
}
