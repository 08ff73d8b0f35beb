/**
 * Where Teams keeps the files of a chat: the sender's OneDrive, in the clouds in which bots may take files (not
 * in GCC High, DoD or 21Vianet). Source: "Send and receive files through a bot", learn.microsoft.com.
 */
const FILE_HOST = /^[a-z0-9][a-z0-9-]*\.sharepoint\.com$/;

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])$/;

/** Whose addresses files may come from and go to: Microsoft's, or this machine's in local mode and tests. */
export type FileHosts = 'microsoft' | 'loopback';

/** The address of a file, or null when it is none that may be called. */
export function allowedFileUrl(text: string, hosts: FileHosts): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return null;
  if (hosts === 'loopback') return url.protocol === 'http:' && LOOPBACK.test(url.hostname) ? url : null;
  return url.protocol === 'https:' && url.port === '' && FILE_HOST.test(url.hostname) ? url : null;
}
