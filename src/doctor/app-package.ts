import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Entry, fromBufferPromise } from 'yauzl';
import { z } from 'zod';
import { whyText } from '../system-errors.ts';

/** What is read of the manifest in an app package. */
const ManifestSchema = z.object({
  id: z.string(),
  manifestVersion: z.string().optional(),
  version: z.string().optional(),
  bots: z.array(z.object({ botId: z.string() })).optional(),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string().optional() }).optional(),
  validDomains: z.array(z.string()).optional(),
});
export type Manifest = z.infer<typeof ManifestSchema>;

export type PackageReading =
  | { readonly kind: 'manifest'; readonly manifest: Manifest; readonly text: string }
  | { readonly kind: 'unreadable'; readonly why: string };

/** Where built packages are. */
export const BUILD_FOLDER = 'appPackage/build';

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_MANIFEST_BYTES = 1024 * 1024;

/** The newest built package; null when there is none. */
export async function newestPackage(folder: string = BUILD_FOLDER): Promise<string | null> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.zip')).map((name) => path.join(folder, name));
  const dated = await Promise.all(files.map(async (file) => ({ file, at: (await stat(file)).mtimeMs })));
  return dated.toSorted((a, b) => b.at - a.at)[0]?.file ?? null;
}

/** Reads the manifest of an app package. */
export async function readPackage(file: string): Promise<PackageReading> {
  try {
    if ((await stat(file)).size > MOST_BYTES) return unreadable('it is larger than 10 MB');
    const text = await manifestText(await readFile(file));
    if (text === null) return unreadable('it has no manifest.json at its top');
    const read = ManifestSchema.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
    if (!read.success) return unreadable(`its manifest.json is none: ${z.prettifyError(read.error)}`);
    return { kind: 'manifest', manifest: read.data, text };
  } catch (error) {
    return unreadable(whyText(error));
  }
}

function unreadable(why: string): PackageReading {
  return { kind: 'unreadable', why };
}

async function manifestText(bytes: Buffer): Promise<string | null> {
  const zip = await fromBufferPromise(bytes, { validateEntrySizes: true });
  for await (const entry of zip.eachEntry()) {
    const { fileName, uncompressedSize }: Entry = entry;
    if (fileName !== 'manifest.json') continue;
    if (uncompressedSize > MOST_MANIFEST_BYTES) throw new Error('its manifest.json is larger than 1 MB');
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }
  return null;
}
