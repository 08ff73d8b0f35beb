import { readFileSync } from 'node:fs';

/** The options a script of package.json gives Node, so that what is measured is what people run. */
export function nodeOptions(script: 'start' | 'wsa'): string[] {
  const file = new URL('../../package.json', import.meta.url);
  const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: Record<typeof script, string> };
  return scripts[script].match(/--max-\S+/g) ?? [];
}
