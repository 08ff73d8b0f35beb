import type { Answer } from '../../test/replies/answers/answer.ts';
import { LATER } from '../../test/replies/answers/fresh/index.ts';
import { ANSWERS, expectedOf, offered } from '../../test/replies/answers/index.ts';
import { type Figure, shareOf } from '../ask/table.ts';

/** The half that is tuned on, the half held out, and what somebody wrote later who had not read the code. */
export const ANSWER_SETS = ['tuned', 'held out', 'later'] as const;
export type AnswerSet = (typeof ANSWER_SETS)[number];

/** How a set of answers was read. */
export interface AnswerScore {
  /** Offers made, those expected, and those that are both. */
  readonly made: number;
  readonly expected: number;
  readonly right: number;
  /** Offers of an address for a role that the answer gives to another. */
  readonly wrongRoles: number;
  /** Offers of addresses that an answer does not offer at all. */
  readonly traps: number;
  /** Answers read without a fault, and all. */
  readonly whole: number;
  readonly answers: number;
}

export function scoreOf(set: AnswerSet): AnswerScore {
  const score = { made: 0, expected: 0, right: 0, wrongRoles: 0, traps: 0, whole: 0, answers: 0 };
  for (const answer of answersOf(set)) {
    const expected = expectedOf(answer);
    const made = offered(answer[0]);
    const right = made.filter((one) => expected.includes(one));
    score.made += made.length;
    score.expected += expected.length;
    score.right += right.length;
    score.answers += 1;
    if (right.length === made.length && right.length === expected.length) score.whole += 1;
    for (const one of made) {
      const whom = comerOf(one);
      const wanted = expected.filter((other) => comerOf(other) === whom);
      if (wanted.length === 0) score.traps += 1;
      else if (roleIn(one) !== '?' && !wanted.some((other) => roleIn(other) === roleIn(one)))
        score.wrongRoles += 1;
    }
  }
  return score;
}

export function answerFigures(): readonly Figure[] {
  const halves = ANSWER_SETS.map(scoreOf);
  const of = (name: string, figure: (score: AnswerScore) => string): Figure => ({
    name,
    halves: halves.map(figure),
  });
  return [
    of('precision', ({ right, made }) => shareOf(right, made)),
    of('recall', ({ right, expected }) => shareOf(right, expected)),
    of('wrong roles', ({ wrongRoles, made }) => shareOf(wrongRoles, made)),
    of('traps taken', ({ traps, made }) => shareOf(traps, made)),
    of('answers read without a fault', ({ whole, answers }) => shareOf(whole, answers)),
  ];
}

/** The answers of a set that were read otherwise than expected. */
export function answerMisses(set: AnswerSet): readonly string[] {
  return answersOf(set).flatMap((answer: Answer) => {
    const made = offered(answer[0]).toSorted();
    const expected = expectedOf(answer).toSorted();
    if (made.join() === expected.join()) return [];
    return [`${answer[0]}\n  expected ${expected.join(', ')}\n  made     ${made.join(', ')}`];
  });
}

function answersOf(set: AnswerSet): readonly Answer[] {
  if (set === 'later') return LATER;
  return ANSWERS.filter((_, at) => at % 2 === (set === 'tuned' ? 0 : 1));
}

function roleIn(said: string): string {
  return said.split(' ')[0] ?? '';
}

/** The address that comes or goes. */
function comerOf(said: string): string {
  return said.split(' ').at(-1) ?? '';
}
