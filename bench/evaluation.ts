/** How long judging a deal takes, against JSON.parse of everything the deal is judged on. */
import { performance } from 'node:perf_hooks';
import { readBook } from '../src/book/book.ts';
import type { DealInput } from '../src/domain/deal.ts';
import { evaluateDeal } from '../src/rules/evaluate-deal.ts';
import { bookBytes } from './book.ts';
import { median } from './quantile.ts';

const TODAY = '2026-06-10';
const DEALS = 500;
const ROUNDS = 21;

export interface EvaluationCost {
  /** Time to judge for one time to parse: the median over alternating rounds. */
  readonly ratio: number;
  readonly evaluations: number;
  readonly parses: number;
}

export async function evaluationCost(): Promise<EvaluationCost> {
  const { book } = await readBook(bookBytes(DEALS, TODAY));
  const files = [...book.files()].map(onlyOwnEvidence);
  const texts = files.map((file) => JSON.stringify({ ...file, evidence: [...file.evidence] }));
  const judge = () => files.reduce((sum, file) => sum + evaluateDeal(file, TODAY).contacts.length, 0);
  const parse = () => texts.reduce((sum, text) => sum + JSON.parse(text).contacts.length, 0);
  const judged: number[] = [];
  const parsed: number[] = [];
  for (let round = 0; round < ROUNDS * 2; round++) {
    const times = [timeOf(judge), timeOf(parse)] as const;
    // The first half warms up.
    if (round < ROUNDS) continue;
    judged.push(times[0]);
    parsed.push(times[1]);
  }
  return {
    ratio: median(judged.map((time, at) => time / (parsed[at] ?? Number.NaN))),
    evaluations: (1000 * DEALS) / median(judged),
    parses: (1000 * DEALS) / median(parsed),
  };
}

/** A book shares its evidence among all deals; what is parsed must be this deal's alone. */
function onlyOwnEvidence(file: DealInput): DealInput {
  const evidence = new Map(file.contacts.map(({ email }) => [email, file.evidence.get(email) ?? []]));
  return { ...file, evidence };
}

/** Milliseconds. */
function timeOf(run: () => number): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}
