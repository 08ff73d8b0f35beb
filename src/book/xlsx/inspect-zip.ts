import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { damaged, tooMuch, WorkbookFault } from './fault.ts';
import { isBomb, isReadable, type WorkbookLimits } from './limits.ts';

/** Archives inside the archive; documents embedded by Excel are exempt, since they are never opened. */
const NESTED = /\.(zip|7z|rar|gz|tgz|bz2|xz|tar|cab|jar|iso|xlsx|xlsm|xlsb|docx|pptx|ods)$/i;
const EMBEDDED = /^xl\/embeddings\//i;

const STORED = 0;
const DEFLATED = 8;

/** Signature of the end of the central directory; a Zip64 file has a locator before it. */
const DIRECTORY_END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_SIZE = 20;

/**
 * Checks the directory of a zip file against the limits without inflating anything: the cheap refusal of hostile
 * files. Returns the names of its files, lower-case.
 * @throws WorkbookFault
 */
export async function inspectZip(bytes: Uint8Array, limits: WorkbookLimits): Promise<ReadonlySet<string>> {
  if (bytes.length > limits.file) throw tooMuch(`is larger than ${megabytes(limits.file)}`);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (hasZip64Directory(buffer)) throw damaged('its directory is of a form only far larger files need');
  const zip = await opened(buffer);
  if (zip.entryCount > limits.entries) throw tooMuch(`holds ${zip.entryCount} files`);
  const entries = await entriesOf(zip);
  checkEntries(entries, limits);
  await checkOverlaps(zip, entries);
  return new Set(entries.map(({ fileName }) => fileName.toLowerCase()));
}

function hasZip64Directory(buffer: Buffer): boolean {
  const locator = buffer.lastIndexOf(DIRECTORY_END) - ZIP64_LOCATOR_SIZE;
  return locator >= 0 && buffer.readUInt32LE(locator) === ZIP64_LOCATOR;
}

async function opened(buffer: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(buffer, { validateEntrySizes: true });
  } catch (cause) {
    throw damaged('it has no readable directory', cause);
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  try {
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return entries;
  } catch (cause) {
    throw damaged(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function checkEntries(entries: readonly Entry[], limits: WorkbookLimits): void {
  const names = new Set<string>();
  let inflated = 0;
  for (const entry of entries) {
    const name = entry.fileName.toLowerCase();
    if (names.has(name)) throw damaged('it holds two files of one name');
    names.add(name);
    if (entry.isEncrypted()) throw new WorkbookFault(PASSWORD);
    if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
      throw damaged('it is compressed in a way workbooks are not');
    if (NESTED.test(name) && !EMBEDDED.test(name)) throw tooMuch('holds further archives');
    if (isReadable(name) && isBomb(entry, limits))
      throw tooMuch(`would grow to more than ${limits.ratio} times its size when opened`);
    inflated += entry.uncompressedSize;
    if (inflated > limits.inflated)
      throw tooMuch(`would grow to more than ${megabytes(limits.inflated)} when opened`);
  }
}

/** Overlapping entries let a small archive grow while each entry by itself looks harmless. */
async function checkOverlaps(zip: ZipFile, entries: readonly Entry[]): Promise<void> {
  const extents: { readonly from: number; readonly to: number }[] = [];
  for (const entry of entries) {
    const { fileDataStart } = await localHeader(zip, entry);
    extents.push({ from: entry.relativeOffsetOfLocalHeader, to: fileDataStart + entry.compressedSize });
  }
  extents.sort((one, other) => one.from - other.from);
  extents.forEach(({ from }, at) => {
    if (at > 0 && from < (extents[at - 1]?.to ?? 0)) throw damaged('files in it overlap');
  });
}

async function localHeader(zip: ZipFile, entry: Entry): Promise<{ readonly fileDataStart: number }> {
  try {
    return await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  } catch (cause) {
    throw damaged('a file in it is not where its directory says', cause);
  }
}

/** The refusal of a workbook under a password. */
export const PASSWORD =
  'the workbook is protected by a password; remove it (File, Info, Protect Workbook, Encrypt with Password) and save the file again';

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
