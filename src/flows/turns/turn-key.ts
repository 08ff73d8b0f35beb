import { createHash } from 'node:crypto';

/** The key under which something of a turn is stored: a hash, because ids of Teams are long and name people. */
export function turnKey(...ids: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(ids)).digest('base64url');
}
