import { readFileSync, writeFileSync } from 'node:fs';

/** Writes values into an environment file: over the lines that are there for them, else at the end. */
export function writeValues(file: string, values: Readonly<Record<string, string>>): void {
  const lines = readFileSync(file, 'utf8').replace(/\n*$/, '').split('\n');
  for (const [name, value] of Object.entries(values)) {
    const at = lines.findLastIndex((line) => line.startsWith(`${name}=`));
    if (at < 0) lines.push(`${name}=${value}`);
    else lines[at] = `${name}=${value}`;
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
}
