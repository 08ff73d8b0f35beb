const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])$/;
const SUBDOMAIN = /^[a-z0-9][a-z0-9-]*$/;

/**
 * The hosts files may be transferred with: those of one cloud (`*.sharepoint.com`, the sender's OneDrive), or this machine
 * in local mode and tests.
 */
export type FileHosts = `*.${string}` | 'loopback';

/** The parsed URL of a file; null when its host may not be called. */
export function allowedFileUrl(text: string, hosts: FileHosts): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return null;
  if (hosts === 'loopback') return url.protocol === 'http:' && LOOPBACK.test(url.hostname) ? url : null;
  return url.protocol === 'https:' && url.port === '' && isOneBelow(url.hostname, hosts.slice(1))
    ? url
    : null;
}

/** Whether a host is one subdomain of an ending, such as `.sharepoint.com`. */
function isOneBelow(host: string, ending: string): boolean {
  return host.endsWith(ending) && SUBDOMAIN.test(host.slice(0, -ending.length));
}
