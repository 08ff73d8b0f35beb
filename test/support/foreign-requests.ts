import { rawAnswer, rawStatus } from './raw-http.ts';

/** What a page of somebody else's, in a browser on this machine, can make it ask a server here. */

/** A request line's target and the headers that are added; `HERE` stands for the server's own host and port. */
export interface ForeignRequest {
  readonly name: string;
  readonly target?: string;
  readonly headers: string;
}

const evilOrigin = (origin: string) => `Host: HERE\r\nOrigin: ${origin}\r\n`;
const fetched = (site: string, more = '') => `Host: HERE\r\nSec-Fetch-Site: ${site}\r\n${more}`;

export const FOREIGN_REQUESTS: readonly ForeignRequest[] = [
  ...[
    'evil.example:3978',
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    '127.0.0.1.evil.example:3978',
    'localhost@evil.example',
    'evil.example#localhost',
    'localhost.',
    '0.0.0.0:3978',
    '192.168.1.20:3978',
    '127.0.0.1:3978, evil.example',
    '[::ffff:7f00:1]:3978',
    '',
  ].map((host) => ({ name: `the host "${host}"`, headers: `Host: ${host}\r\n` })),
  { name: 'no host', headers: '' },
  { name: 'two hosts', headers: 'Host: HERE\r\nHost: evil.example\r\n' },
  { name: 'two hosts, the foreign one first', headers: 'Host: evil.example\r\nHost: HERE\r\n' },
  { name: 'a foreign host in the target', target: 'http://evil.example:3978', headers: 'Host: HERE\r\n' },
  { name: 'its own host in the target', target: 'http://HERE', headers: 'Host: HERE\r\n' },
  ...[
    'http://evil.example',
    'https://evil.example:3978',
    'null',
    'http://127.0.0.1:1',
    'http://localhost:1',
    'https://HERE',
    'http://HERE.evil.example',
    'file://',
    '',
  ].map((origin) => ({ name: `the origin "${origin}"`, headers: evilOrigin(origin) })),
  { name: 'a script of another site', headers: fetched('cross-site', 'Sec-Fetch-Mode: no-cors\r\n') },
  { name: 'a script of another port', headers: fetched('same-site', 'Sec-Fetch-Mode: no-cors\r\n') },
  {
    name: 'a frame of another site',
    headers: fetched('cross-site', 'Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n'),
  },
];

/** Where a foreign request goes, and with what else. */
export interface ForeignRoute {
  readonly method?: string;
  readonly path?: string;
  readonly more?: string;
  readonly body?: string;
}

/** Sends a foreign request to a path; gives the whole answer. */
export function foreignAnswer(
  url: string,
  request: ForeignRequest,
  route: ForeignRoute = {},
): Promise<string> {
  return rawAnswer(
    url,
    written(url, request, { ...route, more: `${route.more ?? ''}Connection: close\r\n` }),
  );
}

/** Asks for a WebSocket by a foreign request; gives the first line of the answer. */
export function foreignUpgrade(url: string, request: ForeignRequest, path: string): Promise<string> {
  const more = [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ];
  return rawStatus(url, written(url, request, { path, more: `${more.join('\r\n')}\r\n` }));
}

function written(
  url: string,
  { target = '', headers }: ForeignRequest,
  { method = 'GET', path = '/', more = '', body = '' }: ForeignRoute,
): string {
  const here = (text: string) => text.replaceAll('HERE', new URL(url).host);
  const length = body === '' ? '' : `Content-Length: ${Buffer.byteLength(body)}\r\n`;
  return `${method} ${here(target)}${path} HTTP/1.1\r\n${here(headers)}${more}${length}\r\n${body}`;
}
