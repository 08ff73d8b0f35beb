import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '../../../src/email/templates/check-template.ts';
import { builtInFolder, TEMPLATE_FILES } from '../../../src/email/templates/template-files.ts';
import { laidOut } from '../../../src/email/templates/text-layout.ts';
import { SECTIONS } from '../../../src/policy/citations.ts';

const FOLDER = builtInFolder();
const KNOWN: ReadonlySet<string> = new Set(
  Object.values(SECTIONS).map(({ page, section }) => `${page}, ${section}`),
);

describe('the folder of templates', () => {
  it('holds every file there is to be, and no other', () => {
    const names = readdirSync(FOLDER, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
    expect(names.filter((name) => name !== 'partials').sort()).toEqual(
      TEMPLATE_FILES.map((file) => file.path).sort(),
    );
  });

  it('is found from the sources and from what is built of them', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'wsa-root-'));
    try {
      mkdirSync(path.join(root, 'templates/partials'), { recursive: true });
      mkdirSync(path.join(root, 'dist/src/email'), { recursive: true });
      writeFileSync(path.join(root, 'package.json'), '{}');
      const found = ['src/email/x.ts', 'dist/src/email/x.js'].map((file) =>
        builtInFolder(path.join(root, file)),
      );
      expect(found).toEqual([path.join(root, 'templates'), path.join(root, 'templates')]);
    } finally {
      rmSync(root, { recursive: true });
    }
    expect(() => builtInFolder(path.join(tmpdir(), 'x.js'))).toThrow('is missing');
  });
});

describe.each(TEMPLATE_FILES)('$path', (file) => {
  const source = readFileSync(path.join(FOLDER, file.path), 'utf8');

  it('is as sound as an organisation’s has to be', () => {
    expect(checkTemplate(source, file)).toBeNull();
  });

  it('says at its top where each of its facts stands', () => {
    const comment = /^\{\{!--([\s\S]*?)--\}\}/.exec(source)?.[1] ?? '';
    const cited = [...comment.matchAll(/: (playbook|article|roles|product), (.+?)\s*$/gm)].map(
      ([, page, section]) => `${page}, ${section}`,
    );
    expect(cited.filter((one) => !KNOWN.has(one))).toEqual([]);
    const facts = comment.split('\n').filter((line) => /^\s*- /.test(line));
    expect(cited.length).toBeGreaterThanOrEqual(facts.length);
    const says = /No facts|What the book of deals states|in the catalogue of the|The personal note/.test(
      comment,
    );
    expect(cited.length > 0 || says).toBe(true);
  });
});

describe('a plain letter', () => {
  it.each([
    ['a '.repeat(60).trim(), /^(?:a ){37}a\n(?:a ){21}a\n$/],
    [`- ${'word '.repeat(30)}`, /^- word[^\n]*\n {2}word/],
    [`12. ${'word '.repeat(30)}`, /^12\. word[^\n]*\n {4}word/],
    [`   Why: ${'word '.repeat(30)}`, /^Why: word[^\n]*\n {3}word/],
    [`x https://x.example/${'y'.repeat(90)} z`, /^x\nhttps:\/\/x\.example\/y{90}\nz\n$/],
    ['a\n\n\n\n\nb  ', /^a\n\nb\n$/],
  ])('is broken at 76 columns: %j', (text, expected) => {
    expect(laidOut(text)).toMatch(expected);
  });
});
