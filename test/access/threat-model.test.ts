import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { SUITES } from '../suites.js';
import { tableIn } from '../support/docs/markdown-tables.ts';

const ROOT = new URL('../../', import.meta.url);
const { head, rows } = tableIn(readFileSync(new URL('docs/security.md', ROOT), 'utf8'), 'Threat model');

const ASSETS = [
  'deals and contacts',
  'evidence and verdicts',
  'mailboxes and drafts',
  'tokens and keys',
  'audit log',
  'availability',
  'identity and lists',
];
const DOORS = [
  '`POST /api/messages`',
  '`POST /api/mail`',
  '`/api/v1`',
  '`GET /tab`',
  '`GET /deals/:id`',
  'local pages',
  'files',
  'book import',
  'directory',
  'database',
  'log',
];

/** The values of a column, each once, in the order in which they come. */
function valuesOf(column: string): readonly string[] {
  return [...new Set(rows.map((row) => row[head.indexOf(column)] ?? ''))];
}

describe('the threat model', () => {
  it('has its columns', () => {
    expect(head).toEqual(['asset', 'door', 'threat', 'what holds it', 'test', 'ASVS']);
  });

  it('has every asset and every door, and no others', () => {
    expect(valuesOf('asset').toSorted()).toEqual(ASSETS.toSorted());
    expect(valuesOf('door').toSorted()).toEqual(DOORS.toSorted());
  });

  it.each(rows.map((row) => ({ row, threat: row[2] })))('says of "$threat" what holds it', ({ row }) => {
    const [, , , holds, tests = '', chapters = ''] = row;
    expect(holds).not.toBe('');
    expect(chapters).toMatch(/^V(?:[1-9]|1[0-6])(?:, V(?:[1-9]|1[0-6]))*$/);
    const paths = tests.split(', ').map((path) => /^`(test\/[^`]+)`$/.exec(path)?.[1] ?? `no path: ${path}`);
    const endings = Object.values(SUITES).map(({ ending }) => ending);
    const wrong = paths.filter(
      (path) =>
        !endings.some((ending) => path.endsWith(ending)) || !existsSync(fileURLToPath(new URL(path, ROOT))),
    );
    expect(wrong).toEqual([]);
  });
});
