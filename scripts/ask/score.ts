/** Prints how well people are understood, by the utterances of test/ask; with `--misses` also what was not, of the tuned half. */

import { guidanceFigures, guidanceMisses } from './score-guidance.ts';
import { tableOf } from './table.ts';

console.log(tableOf(guidanceFigures()));
if (process.argv.includes('--misses')) console.log(guidanceMisses().join('\n'));
