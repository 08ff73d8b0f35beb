import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { SUITES } from './suites.js';

const root = new URL('..', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
const suites = Object.entries(SUITES);

it.each(suites)('the suite %s has its script, and CI runs it if it is to', (name, { script, inCi }) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  expect(scripts[script]).toMatch(name === 'quick' ? /jest\.js$/ : `SUITE=${name} npm test --`);
  const lines = read('.ci/run').split('\n');
  expect(lines.some((line) => line.match(script === 'test' ? /npm test'?$/ : `npm run ${script}$`))).toBe(
    inCi,
  );
});

it('every file with tests in it belongs to a suite', () => {
  const files = readdirSync(new URL('test', root), { recursive: true }).map(String);
  const endings = suites.map(([, { ending }]) => ending);
  const strays = files
    .filter((file) => file.endsWith('.ts') && !endings.some((ending) => file.endsWith(ending)))
    .filter((file) => /^(it|test|describe)(\.each)?\(/m.test(read(`test/${file}`)));
  expect(strays).toEqual([]);
});
