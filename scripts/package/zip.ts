import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

/** A file of the package. */
export interface PackageFile {
  readonly name: string;
  readonly content: Buffer;
}

/** All files of a package have one age and one mode, so that nothing but their content counts. */
const OPTIONS = {
  // The format states local time.
  mtime: new Date(1980, 0, 1, 12),
  mode: 0o100644,
  // Not compressed: how it is would depend on Node's zlib, and there is little of it.
  compress: false,
  forceDosTimestamp: true,
} as const;

/** The files as one ZIP file. The same files in the same order give the same bytes. */
export async function zipped(files: readonly PackageFile[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const { name, content } of files) zip.addBuffer(content, name, OPTIONS);
  zip.end();
  return buffer(zip.outputStream);
}
