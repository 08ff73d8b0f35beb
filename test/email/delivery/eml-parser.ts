/** The little of RFC 5322 and MIME that is needed to read our own files back, written without the composer. */
export interface Parsed {
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
  readonly parts: readonly Parsed[];
}

export function parseEml(raw: string): Parsed {
  const end = raw.indexOf('\r\n\r\n');
  const headers = new Map<string, string[]>();
  for (const line of raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), unencoded(line.slice(colon + 1).trim())]);
  }
  const content = raw.slice(end + 4);
  const type = headers.get('content-type')?.[0] ?? '';
  const boundary = /boundary="([^"]+)"/.exec(type)?.[1];
  const parts =
    boundary === undefined
      ? []
      : content
          .split(`--${boundary}`)
          .slice(1, -1)
          .map((part) => parseEml(part.replace(/^\r\n/, '')));
  const encoding = headers.get('content-transfer-encoding')?.[0] ?? '7bit';
  return { headers, parts, body: decoded(content, encoding).replaceAll('\r\n', '\n') };
}

function decoded(content: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(content, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return content;
  const bytes = content
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function unencoded(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : decoded(text.replaceAll('_', ' '), 'quoted-printable'),
    );
}
