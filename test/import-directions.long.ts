import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DIRECTIONS, type Direction, RULED } from '../import-directions.mjs';
import { EXPECTED_DIRECTIONS, IO, TEAMS } from './support/expected-directions.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Every package a row names, and others that would do harm. */
const PACKAGES = [
  ...new Set([...DIRECTIONS.flatMap(({ packages }) => packages), ...TEAMS, ...IO, 'commander', 'fast-check']),
].toSorted();

/** The files that are imported: one for each row, and those that rows name. */
const TARGETS = [
  ...new Set([
    ...DIRECTIONS.map(({ path }) => targetOf(path)),
    ...DIRECTIONS.flatMap(({ imports }) => imports.filter((path) => path.endsWith('.ts'))),
  ]),
];
const OUTSIDE = 'test/planted-outside.ts';

/** Each form of import, of a file that its place may not import. */
const FORMS = [
  (from: string) => `import '${from}';`,
  (from: string) => `import { x } from '${from}';`,
  (from: string) => `import type { T } from '${from}';`,
  (from: string) => `import { type T } from '${from}';`,
  (from: string) => `import * as all from '${from}';`,
  (from: string) => `export { x } from '${from}';`,
  (from: string) => `export type { T } from '${from}';`,
  (from: string) => `export * from '${from}';`,
  (from: string) => `export const x = await import('${from}');`,
];
const FORM_TARGET = 'src/store/queries/deals/planted.ts';
const formFile = (at: number) => `cards/kit/form-${at}.ts`;

const CIRCLE = ['src/domain/circle-1.ts', 'src/domain/circle-2.ts', 'src/domain/circle-3.ts'];
const WITHOUT_A_ROW = 'src/new-room/planted.ts';

/** A row's own file that other rows import. */
function targetOf(path: string): string {
  return path.endsWith('.ts') ? path : `${path}/planted.ts`;
}

/** A row's file that imports all others. */
function importerOf(path: string): string {
  return path.endsWith('.ts') ? path : `${path}/planted-importer.ts`;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function isRuled(path: string): boolean {
  return RULED.some((folder) => isWithin(path, folder));
}

/** The row a file belongs to: the nearest. */
function rowOf(file: string): Direction | undefined {
  return DIRECTIONS.filter(({ path }) => isWithin(file, path)).toSorted(
    (one, other) => other.path.length - one.path.length,
  )[0];
}

function mayImport(row: Direction, to: string): boolean {
  return rowOf(to) === row || row.imports.some((path) => isWithin(to, path));
}

function mayKnow({ packages }: Direction, name: string): boolean {
  return packages.some((known) => isWithin(name, known));
}

/** Of all that a row may not import, what the tool reports, and nothing else. */
function forbidden(row: Direction): string[] {
  return [
    ...[...TARGETS, OUTSIDE].filter((to) => to !== importerOf(row.path) && !mayImport(row, to)),
    ...PACKAGES.filter((name) => !mayKnow(row, name)),
  ].toSorted();
}

function specifier(from: string, to: string): string {
  if (!to.endsWith('.ts')) return to;
  const path = relative(dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

/** What of the tool's report is read here. */
interface Cruise {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly (Imported & { readonly rules?: readonly { readonly name: string }[] })[];
  }[];
}

interface Imported {
  readonly module: string;
  readonly resolved: string;
  readonly coreModule: boolean;
}

/** A file by its path, a package by its name. */
function nameOf({ module, resolved, coreModule }: Imported): string {
  if (coreModule) return `node:${module.replace('node:', '')}`;
  return module.startsWith('.') ? resolved : module;
}

describe('the directions of imports', () => {
  let folder = '';
  /** What was reported of each file, by the name of the rule. */
  const reported = new Map<string, Map<string, Set<string>>>();

  function plant(path: string, lines: readonly string[]): void {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${[...lines, 'export const x = 1;', 'export type T = 1;'].join('\n')}\n`);
  }

  /** All is planted at once, in a copy of the tree's shape, and looked at in one run. */
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'directions-'));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
    for (const path of [...TARGETS, OUTSIDE, FORM_TARGET]) plant(path, []);
    for (const { path } of DIRECTIONS) {
      const from = importerOf(path);
      const all = [...TARGETS.filter((to) => to !== from), OUTSIDE, ...PACKAGES];
      plant(
        from,
        all.map((to) => `import '${specifier(from, to)}';`),
      );
    }
    FORMS.forEach((form, at) => {
      plant(formFile(at), [
        form(specifier(formFile(at), FORM_TARGET)).replace(/const x|\bx\b/, (x) => `${x}${at}`),
      ]);
    });
    const [one = '', two = '', three = ''] = CIRCLE;
    plant(one, [`import '${specifier(one, two)}';`]);
    plant(two, [`import '${specifier(two, three)}';`]);
    plant(three, [`import type { T as Mine } from '${specifier(three, one)}';`]);
    plant(WITHOUT_A_ROW, [`import '${specifier(WITHOUT_A_ROW, 'src/domain/planted.ts')}';`]);
    const run = spawnSync(
      join(ROOT, 'node_modules/.bin/depcruise'),
      ['--config', join(ROOT, '.dependency-cruiser.mjs'), '--output-type', 'json', ...RULED],
      { cwd: folder, encoding: 'utf8', maxBuffer: 256_000_000 },
    );
    for (const { source, dependencies } of (JSON.parse(run.stdout) as Cruise).modules) {
      for (const { rules = [], ...to } of dependencies) {
        for (const { name } of rules) {
          const found = reported.get(source) ?? new Map<string, Set<string>>();
          reported.set(source, found.set(name, (found.get(name) ?? new Set()).add(nameOf(to))));
        }
      }
    }
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What of a row's importer was reported, packages by their names. */
  function reportedOf({ path }: Direction): string[] {
    const found = reported.get(importerOf(path))?.get(path) ?? new Set();
    return PACKAGES.concat(TARGETS, OUTSIDE)
      .filter((to) => found.has(to))
      .toSorted();
  }

  it.each(DIRECTIONS.map((row) => [row.path, row] as const))(
    'are held in %s: what it may not import is reported, what it may is not',
    (_path, row) => {
      expect(reportedOf(row)).toEqual(forbidden(row));
    },
  );

  it.each(EXPECTED_DIRECTIONS.flatMap((rule) => rule.in.map((path) => ({ allowed: [], ...rule, path }))))(
    'refuse and allow in $path what is expected by hand',
    ({ path, refused, allowed }) => {
      expect(DIRECTIONS.some((row) => row.path === path)).toBe(true);
      const found = reported.get(importerOf(path))?.get(path) ?? new Set();
      const isFound = (to: string) => found.has(isRuled(to) ? targetOf(to) : to);
      expect(refused.filter((to) => !isFound(to))).toEqual([]);
      expect(allowed.filter(isFound)).toEqual([]);
    },
  );

  it.each(FORMS.map((form, at) => [form('…'), at] as const))('are held in every form: %s', (_form, at) => {
    expect([...(reported.get(formFile(at))?.get('cards/kit') ?? [])]).toEqual([FORM_TARGET]);
  });

  it('show a circle of files, even where a type closes it', () => {
    // It is reported once, at one of its files.
    expect(CIRCLE.some((file) => reported.get(file)?.has('circle'))).toBe(true);
  });

  it('are stated for every folder', () => {
    expect(reported.get(WITHOUT_A_ROW)?.has('without-a-row')).toBe(true);
  });
});

describe('the list of directions', () => {
  it('has each row once', () => {
    const paths = DIRECTIONS.map(({ path }) => path);
    expect(paths).toEqual([...new Set(paths)]);
  });

  it.each(DIRECTIONS.map(({ path, imports }, at) => [path, imports, at] as const))(
    'has %s import only what stands above it, so nothing runs back up',
    (path, imports, at) => {
      const above = DIRECTIONS.slice(0, at);
      const below = DIRECTIONS.slice(at).map((row) => row.path);
      for (const to of imports) {
        expect(above.some((row) => isWithin(row.path, to) || isWithin(to, row.path))).toBe(true);
        // A folder that is named stands for all of its rooms.
        expect(below.filter((room) => isWithin(room, to) && room !== path)).toEqual([]);
      }
    },
  );

  it('has each folder that is ruled among those that are checked, once it is there', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const checked = String(scripts['check:imports']).split(' ');
    expect(RULED.filter((folder) => existsSync(join(ROOT, folder)) && !checked.includes(folder))).toEqual([]);
    expect(scripts.check).toContain('check:imports');
  });

  it('has a row for every file', () => {
    expect(sources().filter((file) => rowOf(file) === undefined)).toEqual([]);
  });

  // Types that are imported within an expression are the one form that the parser does not report.
  it('is not gone around by an import within a type', () => {
    const within = sources().filter((file) =>
      /(?<!await |=> )\bimport\(/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(within).toEqual([]);
  });
});

function sources(): string[] {
  return RULED.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/(?:^|\/)node_modules\//.test(path))
      .map((path) => `${folder}/${path}`),
  );
}
