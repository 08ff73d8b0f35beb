import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { anchorsIn, localLinks } from '../support/docs/markdown-links.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOCUMENTS = execFileSync('git', ['ls-files', '*.md'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);

describe('the links of', () => {
  it.each(DOCUMENTS)('%s lead to a file, and to a heading in it', (name) => {
    const document = readFileSync(path.join(ROOT, name), 'utf8');
    const lost = localLinks(document).filter(({ file, anchor }) => {
      const target = file === '' ? path.join(ROOT, name) : path.resolve(ROOT, path.dirname(name), file);
      if (!existsSync(target)) return true;
      if (anchor === null || !statSync(target).isFile()) return false;
      return !anchorsIn(readFileSync(target, 'utf8')).has(anchor);
    });
    expect(lost).toEqual([]);
  });

  it('a document are found, with their headings', () => {
    const document = '# A `b` – c\n\n[x](y.md#z) `[no](n.md)` [w](https://e.example)\n\n## A `b` – c\n';
    expect(localLinks(document)).toEqual([{ file: 'y.md', anchor: 'z' }]);
    expect([...anchorsIn(document)]).toEqual(['a-b--c', 'a-b--c-1']);
  });
});
