import type { IncomingMessage, RequestListener } from 'node:http';

type Head = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>;

/**
 * Whether a request to a server on this machine was made on this machine for this server: by a program, by one of the
 * server's own pages, or by a person who opens its address. A page of another site in the person's browser can reach
 * the server as well, under a name of its own that leads here (DNS rebinding) or across origins; it can forge neither
 * `Host` nor `Origin` nor `Sec-Fetch-*`. The port is not compared: a tunnel to this machine may have another.
 *
 * It uses nothing from outside itself, as its source text also runs in other processes (see `GUARD_URL`).
 */
export function isFromHere({ method, url = '', headers, rawHeaders }: Head): boolean {
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
  const { host = '', origin } = headers;
  const isLoopback = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d{1,5})?$/i.test(host);
  // A target with a host of its own stands above the Host header.
  if (hosts.length !== 1 || !isLoopback || !url.startsWith('/')) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest } = headers;
  const isOpened = method === 'GET' && mode === 'navigate' && dest === 'document';
  return site === undefined || site === 'same-origin' || site === 'none' || isOpened;
}

/** What a request that is not from here is answered with. */
export const NOT_FROM_HERE =
  'This is for the person at this machine: open it at 127.0.0.1, not from another page or under another name.';

/** A listener that refuses what is not from here with 403, before its body is read. */
export function localOnly(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (isFromHere(request)) return listener(request, response);
    response.writeHead(403, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': Buffer.byteLength(NOT_FROM_HERE),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      Connection: 'close',
    });
    response.end(NOT_FROM_HERE);
  };
}
