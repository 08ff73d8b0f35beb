import { type FileHandle, open, stat } from 'node:fs/promises';

/** Bytes of the header of a log, and of each frame before its page: https://www.sqlite.org/fileformat2.html#walformat */
const LOG_HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC = new Set([0x377f0682, 0x377f0683]);

/**
 * Whether the log beside an SQLite file was left by a file that stood there before. SQLite does not ask: it writes the
 * pages of any log over the file. A file that is newer than its log was last written to by a checkpoint, so that one page
 * of it at least is as the log has it; or else by somebody who put it there.
 * @param file the path of the SQLite file, which nobody in this process has open
 */
export async function hasForeignLog(file: string): Promise<boolean> {
  const log = `${file}-wal`;
  const before = await timesOf(file, log);
  if (before === null || before.file <= before.log) return false;
  const pages = await open(file);
  try {
    const frames = await open(log).catch(() => null);
    if (frames === null) return false;
    const shared = await sharesPage(pages, frames).finally(() => frames.close());
    if (shared) return false;
  } finally {
    await pages.close();
  }
  // While another process works on it, the log that was read may have been one of several.
  const after = await timesOf(file, log);
  return after !== null && after.file === before.file && after.log === before.log;
}

/** When both were last written, in nanoseconds since the epoch; null unless there is something in both. */
async function timesOf(...paths: [string, string]): Promise<{ file: bigint; log: bigint } | null> {
  const found = await Promise.all(paths.map((path) => stat(path, { bigint: true }).catch(() => null)));
  const [file, log] = found;
  return file?.size && log?.size ? { file: file.mtimeNs, log: log.mtimeNs } : null;
}

/** Whether a page of the file is as the log has it. Of a log that has no page, none is written over the file. */
async function sharesPage(pages: FileHandle, frames: FileHandle): Promise<boolean> {
  const header = await bytesAt(frames, 0, LOG_HEADER);
  if (header === null || !MAGIC.has(header.readUInt32BE(0))) return true;
  const size = header.readUInt32BE(8);
  const salts = header.subarray(16, 24);
  for (let nth = 0; ; nth++) {
    const frame = await bytesAt(frames, LOG_HEADER + nth * (FRAME_HEADER + size), FRAME_HEADER + size);
    // Frames of another salt are left over from before the log began again.
    if (!frame?.subarray(8, 16).equals(salts)) return nth === 0;
    const page = await bytesAt(pages, (frame.readUInt32BE(0) - 1) * size, size);
    if (page?.equals(frame.subarray(FRAME_HEADER))) return true;
  }
}

async function bytesAt(handle: FileHandle, at: number, length: number): Promise<Buffer | null> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, at);
  return bytesRead === length ? buffer : null;
}
