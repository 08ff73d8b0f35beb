import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** Which way imports may point is held by the linter; these planted lines show that it does. */
interface Planted {
  /** Where the line would stand. */
  readonly path: string;
  readonly line: string;
  readonly refused: boolean;
}

function plant(path: string, refused: readonly string[], allowed: readonly string[]): Planted[] {
  const line = (from: string) => `import { x } from '${from}';`;
  return [
    ...refused.map((from) => ({ path, line: line(from), refused: true })),
    ...allowed.map((from) => ({ path, line: line(from), refused: false })),
  ];
}

const TEAMS = ['botbuilder', 'botbuilder/lib/x.js', 'botframework-connector'];
const IO = [
  'node:fs',
  'node:fs/promises',
  'node:http',
  'node:https',
  'node:net',
  'node:child_process',
  'kysely',
  'undici',
  'pg',
  'better-sqlite3',
];
const OUTER = [
  '../../bot/adapter.ts',
  '../../cards/deal.ts',
  '../store/deals.ts',
  '../flows/import.ts',
  '../directory/tenant-directory.ts',
  '../graph/client.ts',
  '../email/send.ts',
  '../alerts/daily.ts',
  '../local/outbox.ts',
  '../book/book.ts',
  '../services.ts',
  '../config.ts',
  '../log.ts',
];
const BOT_AND_CARDS = ['../../bot/adapter.ts', '../../cards/deal.ts'];

const IMPORTS: readonly Planted[] = [
  ...plant(
    'src/domain/planted.ts',
    [...TEAMS, ...IO, ...OUTER, '../policy/roles.ts', '../rules/risk.ts'],
    ['./ids.ts', 'zod'],
  ),
  ...plant(
    'src/policy/planted.ts',
    [...TEAMS, ...IO, ...OUTER, '../rules/risk.ts'],
    ['./roles.ts', '../domain/ids.ts', 'tldts', 'node:module'],
  ),
  ...['rules', 'guidance', 'intent', 'playbooks'].flatMap((folder) =>
    plant(
      `src/${folder}/planted.ts`,
      [...TEAMS, ...IO, ...OUTER],
      ['../rules/risk.ts', '../domain/ids.ts', '../policy/roles.ts'],
    ),
  ),
  ...plant(
    'src/rules/deal/planted.ts',
    ['../../store/deals.ts', '../../flows/import.ts', '../../../bot/adapter.ts', 'node:fs'],
    ['../deal-rule.ts', '../../policy/roles.ts'],
  ),
  ...['store', 'book', 'directory', 'files', 'graph', 'http'].flatMap((folder) =>
    plant(
      `src/${folder}/planted.ts`,
      [...TEAMS, ...BOT_AND_CARDS, '../flows/import.ts', '../local/outbox.ts', '../services.ts'],
      ['../domain/ids.ts', '../policy/roles.ts', 'node:fs', 'undici'],
    ),
  ),
  ...plant(
    'src/flows/planted.ts',
    [...TEAMS, ...BOT_AND_CARDS, '../local/outbox.ts', '../services.ts', '../cli.ts'],
    ['../rules/evaluate-deal.ts', '../store/deals.ts', '../book/book.ts'],
  ),
  ...plant(
    'src/planted.ts',
    [...TEAMS, '../bot/adapter.ts', '../cards/deal.ts'],
    ['./flows/import.ts', './cli/evaluate.ts', 'commander'],
  ),
  ...plant(
    'src/cli/planted.ts',
    [...TEAMS, ...BOT_AND_CARDS],
    ['../book/book.ts', '../rules/evaluate-deal.ts'],
  ),
  ...plant(
    'cards/planted.ts',
    [
      ...TEAMS,
      ...IO,
      '../bot/adapter.ts',
      '../src/store/deals.ts',
      '../src/flows/import.ts',
      '../src/local/outbox.ts',
      '../src/services.ts',
      '../src/config.ts',
    ],
    ['./escape.ts', '../src/domain/verdict.ts', '../src/rules/catalogue.ts', 'adaptivecards'],
  ),
  ...plant('bot/planted.ts', [], ['botbuilder', '../cards/deal.ts', '../src/services.ts', 'node:http']),
];

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

const ALL = [...IMPORTS, ...READS_ENVIRONMENT];

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
    ALL.forEach((planted, at) => {
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
    return (reported.get(fileOf(planted, ALL.indexOf(planted))) ?? []).includes(`lint/style/${rule}`);
  }

  it.each(IMPORTS.filter(({ refused }) => refused))('refuses in $path: $line', (planted) => {
    expect(reports(planted, 'noRestrictedImports')).toBe(true);
  });

  it.each(IMPORTS.filter(({ refused }) => !refused))('allows in $path: $line', (planted) => {
    expect(reports(planted, 'noRestrictedImports')).toBe(false);
  });

  it.each(READS_ENVIRONMENT)('has process.env in $path refused: $refused', (planted) => {
    expect(reports(planted, 'noProcessEnv')).toBe(planted.refused);
  });
});

/** A file of its own for each planted line, except where the rule is about one file by name. */
function fileOf({ path }: Planted, at: number): string {
  return path.replace('planted', `planted-${at}`);
}
