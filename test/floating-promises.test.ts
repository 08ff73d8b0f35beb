import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** A promise nobody waits for, and whose failure nobody sees, is an error of the linter; planted lines show it. */
const GIVEN = `export interface Log { write(line: string): Promise<void> }
export async function send(): Promise<number> { return 1; }
export class Sender {
  readonly #send: () => Promise<number>;
  constructor(given: () => Promise<number>) { this.#send = given; }
  async later(): Promise<void> { await this.#send(); }
}
`;

const FLOATING = [
  'send();',
  'log.write("x");',
  'sender.later();',
  'Promise.all([send(), send()]);',
  'send().finally(() => {});',
  'send().then(() => 1);',
  'maybe?.();',
];

const HANDLED = [
  'await send();',
  'const kept = send(); await kept;',
  'return send();',
  'send().catch(() => {});',
  'await Promise.all([send(), log.write("x")]);',
  'for (const one of [1, 2]) await log.write(String(one));',
];

describe('the linter', () => {
  const root = resolve(import.meta.dirname, '..');
  let folder = '';
  const reported = new Set<string>();
  const all = [...FLOATING, ...HANDLED];

  /** Every line stands in a function of a file of its own and uses what another file gives, as in the tree. */
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'floating-'));
    const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    const alone = JSON.stringify({ ...config, $schema: undefined, vcs: undefined });
    writeFileSync(join(folder, 'biome.json'), alone);
    writeFileSync(join(folder, 'given.ts'), GIVEN);
    all.forEach((line, at) => {
      const text = `import { type Log, type Sender, send } from './given.ts';
export async function planted(log: Log, sender: Sender, maybe?: () => Promise<void>): Promise<unknown> {
  ${line}
  return [log, sender, maybe, send];
}
`;
      writeFileSync(join(folder, `planted-${at}.ts`), text);
    });
    const biome = join(root, 'node_modules/.bin/biome');
    const lint = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
    const run = spawnSync(biome, lint, { cwd: folder, encoding: 'utf8', maxBuffer: 64_000_000 });
    const { diagnostics } = JSON.parse(run.stdout) as {
      diagnostics: { category: string; severity: string; location: { path: string } }[];
    };
    for (const { category, severity, location } of diagnostics)
      if (category === 'lint/nursery/noFloatingPromises') reported.add(`${severity} ${location.path}`);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const isReported = (line: string) => reported.has(`error planted-${all.indexOf(line)}.ts`);

  it.each(FLOATING)('refuses %s', (line) => {
    expect(isReported(line)).toBe(true);
  });

  it.each(HANDLED)('allows %s', (line) => {
    expect(isReported(line)).toBe(false);
  });
});
