import path from 'node:path';
import { databaseHosts } from '../database-url.ts';
import type { StoreSettings } from '../store/open.ts';

/** Which store it is, for whoever may have run a command on another machine than they meant. Without user and password. */
export function storeName({ databaseUrl, dataDir }: StoreSettings): string {
  if (databaseUrl === null) return path.join(dataDir, 'wsa.db');
  const { port, pathname } = new URL(databaseUrl);
  const server = databaseHosts(databaseUrl)
    .map((host) => (port === '' ? host : `${host}:${port}`))
    .join(', ');
  return `PostgreSQL ${server === '' ? 'on this machine' : server}, database ${pathname.slice(1) || 'of the user'}`;
}
