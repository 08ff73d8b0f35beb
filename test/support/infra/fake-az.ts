import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A stand-in for the Azure CLI: notes every call, and answers those whose words it knows with a line. */
export interface FakeAz {
  /** To be put before the others in PATH. */
  readonly folder: string;
  /** The calls so far, each with its arguments. */
  calls(): Promise<readonly (readonly string[])[]>;
  remove(): Promise<void>;
}

/**
 * @param answers what is printed, by words that stand in the call one after the other; the first row that fits counts.
 *   `null` fails
 */
export async function fakeAz(
  answers: readonly (readonly [words: string, line: string | null])[],
): Promise<FakeAz> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wsa-test-az-'));
  const log = path.join(folder, 'calls');
  const program = `#!${process.execPath}
const { appendFileSync } = require('node:fs');
const words = process.argv.slice(2);
appendFileSync(${JSON.stringify(log)}, JSON.stringify(words) + '\\n');
const found = ${JSON.stringify(answers)}.find(([known]) => words.join(' ').includes(known));
if (found?.[1] === null) process.exit(3);
if (found) console.log(found[1]);
`;
  await writeFile(log, '');
  await writeFile(path.join(folder, 'az'), program);
  await chmod(path.join(folder, 'az'), 0o755);
  return {
    folder,
    calls: async () =>
      (await readFile(log, 'utf8'))
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as string[]),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
