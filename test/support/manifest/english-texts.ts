import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CHANNEL_AND_RETAIL } from '../../../src/local/sample/channel-and-retail.ts';
import { DEFENSE } from '../../../src/local/sample/defense.ts';
import { ENTERPRISE } from '../../../src/local/sample/enterprise.ts';
import { FABRIKAM } from '../../../src/local/sample/fabrikam.ts';

const FOLDERS = ['test/intent', 'test/guidance', 'test/recorded', 'test/bot'];
const QUOTED = /'((?:[^'\\\n]|\\.)+)'|"((?:[^"\\\n]|\\.)+)"/g;

/**
 * Texts in English as people type them: all that stands in quotes in the tests of commands, questions and the guidance,
 * and the customers of the sample book. Tests of commands in other languages stand elsewhere.
 */
export function englishTexts(): string[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('language'))
      .map((name) => path.join(folder, name)),
  );
  const quoted = files.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(QUOTED), ([, one, other]) => one ?? other ?? ''),
  );
  const customers = [...FABRIKAM, ...CHANNEL_AND_RETAIL, ...DEFENSE, ...ENTERPRISE].map(
    ({ customer }) => customer,
  );
  return [...new Set([...quoted, ...customers])].map((text) => text.replace(/\s+/g, ' ').trim());
}
