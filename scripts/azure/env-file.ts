import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes values into an environment file: over the last line that is there for them, else at the end. What stands around
 * them stays, a byte order mark and the ends of lines included.
 */
export function writeValues(file: string, values: Readonly<Record<string, string>>): void {
  const content = readFileSync(file, 'utf8');
  const mark = content.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = content.slice(mark.length);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.replace(/[\r\n]*$/, '').split(/\r?\n/);
  for (const [name, value] of Object.entries(values)) {
    const own = new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`);
    const at = lines.findLastIndex((line) => own.test(line));
    if (at < 0) lines.push(`${name}=${value}`);
    else lines[at] = `${name}=${value}`;
  }
  writeFileSync(file, `${mark}${lines.join(end)}${end}`);
}
