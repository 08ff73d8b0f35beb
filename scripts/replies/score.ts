/** Prints how well answers are read, by those of test/replies/answers; with `--misses` also what was read otherwise, of the tuned half. */

import { tableOf } from '../ask/table.ts';
import { ANSWER_SETS, answerFigures, answerMisses } from './score-answers.ts';

console.log(tableOf(answerFigures(), ANSWER_SETS));
if (process.argv.includes('--misses')) console.log(answerMisses('tuned').join('\n\n'));
