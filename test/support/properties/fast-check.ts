import path from 'node:path';
import { expect } from '@jest/globals';
import fc from '../../../node_modules/fast-check/lib/fast-check.js';
import { assertProperty } from './assert-property.ts';
import { seedsIn } from './kept-seeds.ts';

/**
 * What `import fc from 'fast-check'` gives in tests (see `moduleNameMapper` in jest.config.js), so that no property
 * goes round it. Failed runs are kept in `failed-seeds.jsonl` beside this file: the next run repeats them first.
 */
export default {
  ...fc,
  assert: assertProperty({
    seeds: seedsIn(path.join(import.meta.dirname, 'failed-seeds.jsonl')),
    asked: {
      seed: numberIn(process.env.FC_SEED),
      path: process.env.FC_PATH,
      runs: numberIn(process.env.FC_RUNS),
    },
    test: () => expect.getState().currentTestName ?? '',
  }),
};

function numberIn(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Number(text);
}
