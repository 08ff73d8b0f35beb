/**
 * Hosts of the files of a chat: the sender's OneDrive, in the clouds where bots may receive files (not in GCC High,
 * DoD or 21Vianet). Source: "Send and receive files through a bot", learn.microsoft.com.
 */
const FILE_HOST = /^[a-z0-9][a-z0-9-]*\.sharepoint\.com$/;

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])$/;

/** The hosts files may be transferred with: Microsoft's, or this machine in local mode and tests. */
export type FileHosts = 'microsoft' | 'loopback';

/** The parsed URL of a file; null when its host may not be called. */
export function allowedFileUrl(text: string, hosts: FileHosts): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return null;
  if (hosts === 'loopback') return url.protocol === 'http:' && LOOPBACK.test(url.hostname) ? url : null;
  return url.protocol === 'https:' && url.port === '' && FILE_HOST.test(url.hostname) ? url : null;
}
