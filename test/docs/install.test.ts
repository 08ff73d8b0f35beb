import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CLOUD_HOSTS, CLOUDS } from '../../src/policy/cloud-hosts.ts';
import { PERMISSIONS } from '../../src/policy/permissions.ts';
import { tableIn } from '../support/docs/markdown-tables.ts';
import { shellBlocks } from '../support/docs/shell-blocks.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const INSTALL = read('docs/install.md');
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
        text.matchAll(/(?<![\w./])((?:infra|env|docs)\/[\w./-]+|\.env\.example)/g),
        ([file]) => file,
      );
      expect([...lost, ...files.filter((file) => !existsSync(path.join(ROOT, file)))]).toEqual([]);
    },
  );

  it('that deploy pass parameters that the template has', () => {
    const known = Array.from(read('infra/azure.bicep').matchAll(/^param (\w+) /gm), ([, name]) => name);
    const passed = blocks
      .filter(({ text }) => text.includes('azure.bicep'))
      .flatMap(({ text }) => Array.from(text.matchAll(/\b([a-z]\w+)="?\$/g), ([, name]) => name));
    expect(passed).toContain('databasePassword');
    expect(passed.filter((name) => !known.includes(name))).toEqual([]);
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
    expect(clients).toHaveLength(5);
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
