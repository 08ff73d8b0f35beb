import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** The linter's rules on where something may stand; planted lines show that it holds them. */
interface Planted {
  /** Where the line would stand. */
  readonly path: string;
  readonly line: string;
  readonly refused: boolean;
}

/** Only the configuration reads the environment; everything else is given what it needs of it. */
const READS_ENVIRONMENT: readonly Planted[] = [
  ['src/planted.ts', true],
  ['src/services.ts', true],
  ['src/cli/program.ts', true],
  ['src/rules/planted.ts', true],
  ['src/flows/planted.ts', true],
  ['cards/planted.ts', true],
  ['bot/planted.ts', true],
  ['src/cli/main.ts', true],
  ['server/main.ts', true],
  ['src/config.ts', false],
].map(([path, refused]) => ({
  path: String(path),
  line: 'export const x = process.env.X;',
  refused: refused === true,
}));

describe('the linter', () => {
  const root = resolve(import.meta.dirname, '..');
  let folder = '';
  const reported = new Map<string, string[]>();

  /** All planted lines are linted at once: a file a line, in a copy of the tree's shape. */
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'layers-'));
    const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    writeFileSync(
      join(folder, 'biome.json'),
      JSON.stringify({ ...config, $schema: undefined, vcs: undefined }),
    );
    READS_ENVIRONMENT.forEach((planted, at) => {
      const path = join(folder, fileOf(planted, at));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${planted.line}\n`);
    });
    const biome = join(root, 'node_modules/.bin/biome');
    const run = spawnSync(biome, ['lint', '--reporter=json', '--max-diagnostics=none', '.'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });
    const { diagnostics } = JSON.parse(run.stdout) as {
      diagnostics: { category: string; location: { path: string } }[];
    };
    for (const { category, location } of diagnostics) {
      reported.set(location.path, [...(reported.get(location.path) ?? []), category]);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function reports(planted: Planted, rule: string): boolean {
    return (reported.get(fileOf(planted, READS_ENVIRONMENT.indexOf(planted))) ?? []).includes(
      `lint/style/${rule}`,
    );
  }

  it.each(READS_ENVIRONMENT)('has process.env in $path refused: $refused', (planted) => {
    expect(reports(planted, 'noProcessEnv')).toBe(planted.refused);
  });
});

/** A file of its own for each planted line, except where the rule is about one file by name. */
function fileOf({ path }: Planted, at: number): string {
  return path.replace('planted', `planted-${at}`);
}
