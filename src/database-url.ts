/**
 * The hosts that a database's URL leads to, as the driver reads it (`pg-connection-string`): the last `host` of the query
 * over the one before the path, with escapes undone. A folder of a socket is one, too; none means this machine.
 */
export function databaseHosts(url: string): readonly string[] {
  const { hostname, searchParams } = new URL(url);
  const host = searchParams.getAll('host').at(-1) || safelyDecoded(hostname);
  return host.split(',').filter((one) => one !== '');
}

/** A text with the escapes of a URL undone, or as it is where they are none. */
export function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
