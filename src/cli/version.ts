import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The version of this program: that of package.json, which is further up from `dist` than from here. */
export function version(folder: string = import.meta.dirname): string {
  const file = path.join(folder, 'package.json');
  if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  const above = path.dirname(folder);
  return above === folder ? 'unknown' : version(above);
}
