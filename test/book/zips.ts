import { crc32, deflateRawSync } from 'node:zlib';

/** A file for a zip, with what is said of it where that is to be false. */
export interface ZipFile {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** The size its headers state. */
  readonly claimed?: number;
  readonly flags?: number;
  readonly method?: number;
}

/** Where a zip is to be out of order. */
export interface ZipFaults {
  /** Every further entry of the directory leads to the data of the first. */
  readonly overlapping?: boolean;
  readonly zip64?: boolean;
}

/** A zip file made by hand: the libraries that make them make sound ones only. */
export function zip(
  files: readonly ZipFile[],
  { overlapping = false, zip64 = false }: ZipFaults = {},
): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [at, file] of files.entries()) {
    const data = Buffer.from(file.data);
    const packed = deflateRawSync(data);
    const name = Buffer.from(file.name);
    const common = commonHeader(file, data, packed.length, name.length);
    if (!overlapping || at === 0) bodies.push(u32(0x04034b50), common, u16(0), name, packed);
    const place = overlapping ? 0 : offset;
    directory.push(u32(0x02014b50), u16(20), common, Buffer.alloc(12), u32(place), name);
    offset += 30 + name.length + packed.length;
  }
  const body = Buffer.concat(bodies);
  const entries = Buffer.concat(directory);
  const end = [u32(0x06054b50), u32(0), u16(files.length), u16(files.length)];
  const locator = zip64 ? [u32(0x07064b50), Buffer.alloc(16)] : [];
  return Buffer.concat([body, entries, ...locator, ...end, u32(entries.length), u32(body.length), u16(0)]);
}

/** What the header of a file and its entry in the directory have in common, to the length of the name. */
function commonHeader(file: ZipFile, data: Buffer, packed: number, nameLength: number): Buffer {
  return Buffer.concat([
    u16(20),
    u16(file.flags ?? 0x800),
    u16(file.method ?? 8),
    u32(0),
    u32(crc32(data)),
    u32(packed),
    u32(file.claimed ?? data.length),
    u16(nameLength),
  ]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
