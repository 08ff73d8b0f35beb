/** Most bytes of a file that the server takes. */
const MOST_BYTES = 10 * 1024 * 1024;
const BYTES_OF_MB = 1024 * 1024;

/** A file that may be sent, or why none is. */
export type FileToTake = { readonly file: File } | { readonly why: string };

/**
 * The file of those that somebody drops or chooses. What the server would refuse in any case is not sent.
 * @param busy name of the file that is being read; null for none
 */
export function fileToTake(files: readonly File[], isFolder: boolean, busy: string | null): FileToTake {
  const [file] = files;
  if (!file) return { why: 'No file was dropped.' };
  if (isFolder) return { why: `${file.name} is a folder: drop a file of it.` };
  if (files.length > 1) return { why: `One file at a time, please: these are ${files.length}.` };
  if (busy !== null) return { why: `${busy} is still being read: ${file.name} was not taken.` };
  if (file.size > MOST_BYTES)
    return {
      why: `${file.name} was not taken: it has ${(file.size / BYTES_OF_MB).toFixed(1)} MB, and 10 MB is the most. Divide the book, or leave sheets out that hold no deals.`,
    };
  if (file.size === 0) return { why: `${file.name} was not taken: it is empty.` };
  return { file };
}
