/** The hosts that may be called: those listed, by https, or (local mode) this machine only. */
export type AllowedHosts = readonly string[] | 'loopback';

/** Thrown for a service URL outside the allow list, before a token is requested or anything is sent. */
export class ServiceUrlError extends Error {
  override readonly name = 'ServiceUrlError';
  readonly code = 'ServiceUrlNotAllowed';
  readonly statusCode = 400;
}

/**
 * Checks a service URL before anything is sent to it, so that a forged one never sees a token.
 * @throws ServiceUrlError saying which host was refused
 */
export function allowedServiceUrl(serviceUrl: string, allowed: AllowedHosts): URL {
  const url = URL.canParse(serviceUrl) ? new URL(serviceUrl) : undefined;
  if (!url) throw new ServiceUrlError(`The service URL ${JSON.stringify(serviceUrl)} is no URL.`);
  if (url.username || url.password) throw new ServiceUrlError('The service URL carries credentials.');
  if (!isAllowed(url, allowed)) {
    const wanted =
      allowed === 'loopback' ? 'only this machine may be called in local mode' : 'not on the list';
    throw new ServiceUrlError(`The service URL ${url.origin} is refused: ${wanted}.`);
  }
  return url;
}

function isAllowed(url: URL, allowed: AllowedHosts): boolean {
  if (allowed === 'loopback') return /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(url.origin);
  // `URL` drops the default port of the scheme, so a port that is left is another one.
  if (url.protocol !== 'https:' || url.port) return false;
  return allowed.some((host) =>
    host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host,
  );
}
