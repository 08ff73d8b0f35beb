import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { useCompiled } from '../../support/compiled.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
// As a program of its own: the tests share one Zod among them, which does not know what schemas say of themselves.
const compiled = useCompiled(['src', 'cards', 'api']);

it('the page has the types of the API as it is (npm run api:types)', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['scripts/api-types.mjs', compiled('api/v1/openapi/document.ts')],
    { cwd: ROOT, maxBuffer: 32 * 1024 * 1024 },
  );
  expect(readFileSync(path.join(ROOT, 'tab/src/api/schema.d.ts'), 'utf8')).toBe(stdout);
});
