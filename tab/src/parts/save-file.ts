/** Milliseconds after which the browser has taken the file, so that its address can go. */
const TAKEN_MS = 60_000;

/** Saves a file under a name where the browser keeps downloads. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_MS);
}

/** The name that an answer gives its file (`Content-Disposition`); null where it gives none. */
export function fileNameIn({ headers }: Response): string | null {
  return /filename="?([\w.-]+)"?/.exec(headers.get('Content-Disposition') ?? '')?.[1] ?? null;
}
