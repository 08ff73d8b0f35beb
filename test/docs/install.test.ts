import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runDeploy } from '../../scripts/azure/program.ts';
import { CLOUD_HOSTS, CLOUDS } from '../../src/policy/cloud-hosts.ts';
import { PERMISSIONS } from '../../src/policy/permissions.ts';
import { tableIn } from '../support/docs/markdown-tables.ts';
import { shellBlocks } from '../support/docs/shell-blocks.ts';
import { parametersOf } from '../support/infra/bicep.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const INSTALL = read('docs/install.md');
/** What its first step makes of `env/.env.dev`. */
const MADE_BY_GUIDE = ['env/.env.prod', 'env/.env.prod.user'];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe.each(['docs/install.md', 'infra/README.md'])('the commands of %s', (document) => {
  const blocks = shellBlocks(read(document));

  it('are there', () => expect(blocks.length).toBeGreaterThan(1));

  it.each(blocks)(
    'in the block of line $line are commands, of scripts and files that there are',
    ({ text }) => {
      execFileSync('bash', ['-n'], { input: text });
      const lost = Array.from(
        text.matchAll(/npm run (?:--silent )?([\w:-]+)/g),
        ([, name = '']) => name,
      ).filter((name) => !(name in scripts));
      const files = Array.from(
        text.matchAll(/(?<![\w./])((?:infra|env|docs)\/[\w./-]*\w|\.env\.example)/g),
        ([file]) => file,
      );
      const isThere = (file: string) => MADE_BY_GUIDE.includes(file) || existsSync(path.join(ROOT, file));
      expect([...lost, ...files.filter((file) => !isThere(file))]).toEqual([]);
    },
  );

  it('that deploy, and what stands beside them, name options and parameters that there are', async () => {
    const text = read(document);
    const printed: string[] = [];
    const print = (line: string) => void printed.push(line);
    await runDeploy(['--help'], {
      root: ROOT,
      env: {},
      print,
      printError: print,
      run: async () => ({ status: 1, stdout: '' }),
      onEnd: () => () => {},
    });
    const options = Array.from(
      text.matchAll(/npm run deploy -- ([^`\n#|]*)/g),
      ([, words = '']) => words.match(/--[\w-]+/g) ?? [],
    ).flat();
    expect(options).toContain('--env');
    expect(options.filter((option) => !printed.join('\n').includes(`${option} `))).toEqual([]);
    const known = parametersOf(read('infra/azure.bicep')).map(({ name }) => name);
    const passed = Array.from(text.matchAll(/\bBICEP_(\w+)=/g), ([, name = '']) => name);
    expect(passed.length).toBeGreaterThan(0);
    expect(passed.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('the way back to the version before', () => {
  const blocks = shellBlocks(read('infra/README.md')).map(({ text }) => text);
  const commands = blocks.find((text) => text.includes('pg_restore'))?.split('\n') ?? [];
  const at = (words: RegExp) => commands.findIndex((line) => words.test(line));

  // `pg_restore --clean` takes away what the back-up has, so the tables of newer migrations would stay.
  it('puts the back-up into an empty database, which no version of the bot uses meanwhile', () => {
    const order = [
      ...[
        /pg_dump .*> wsa\.newer\.dump/,
        /stop bot/,
        /dropdb .*--force/,
        /createdb /,
        /pg_restore .*--exit-on-error/,
      ],
      ...[/git checkout/, /up --detach .*--wait/],
    ].map(at);
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(commands.join('\n')).not.toMatch(/--clean|--if-exists/);
  });
});

describe('the guide', () => {
  it('names every permission there is, and no other of Graph', () => {
    const { rows } = tableIn(INSTALL, '2. What it may do, and why');
    const named = rows.flatMap(([cell = '']) => Array.from(cell.matchAll(/`([^`]+)`/g), ([, name]) => name));
    expect(named.sort()).toEqual(PERMISSIONS.map(({ name }) => name).sort());
  });

  it("names Microsoft's clients as the script for the Entra app does", () => {
    const clients = /CLIENTS='([^']+)'/.exec(read('infra/entra-app.sh'))?.[1]?.split(/\s+/) ?? [];
    expect(clients).toHaveLength(7);
    for (const client of clients) expect(INSTALL).toContain(`\`${client}\``);
  });

  it.each(CLOUDS)('tells the portals and the redirect host of %s as the table of hosts does', (cloud) => {
    const { rows } = tableIn(INSTALL, '12. What differs by cloud');
    const column = CLOUDS.indexOf(cloud) + 1;
    const told = (begins: string): string => {
      const row = rows.find(([first = '']) => first.startsWith(begins)) ?? [];
      // "the same" is what stands to the left of it.
      const cells = row.slice(1, column + 1).reverse();
      return cells.find((cell) => !cell.startsWith('the same')) ?? '';
    };
    const { azurePortal, entraPortal, teamsAdmin, oauthRedirect } = CLOUD_HOSTS[cloud];
    for (const host of [azurePortal, entraPortal, teamsAdmin])
      expect(told('portals')).toContain(`\`${host}\``);
    expect(told('redirect URI').toLowerCase()).toContain(`\`${new URL(oauthRedirect).hostname}\``);
    expect(told('`WSA_CLOUD`')).toBe(`\`${cloud}\``);
  });
});
