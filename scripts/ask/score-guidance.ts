import { performance } from 'node:perf_hooks';
import { searchGuidance } from '../../src/guidance/search.ts';
import { UTTERANCES, type Utterance } from '../../test/ask/utterances.ts';
import { type Figure, shareOf } from './table.ts';

interface Tried {
  readonly said: Utterance;
  readonly answer: ReturnType<typeof searchGuidance>;
  /** In milliseconds. */
  readonly took: number;
}

/**
 * How well questions about the guidance are answered, for each half of the utterances: rows on even places tune, those on odd
 * places are held out.
 */
export function guidanceFigures(): readonly Figure[] {
  const first = tried({ say: 'who needs a wsa', kind: 'guidance', expect: { entries: ['required-now'] } });
  const halves = [0, 1].map((half) => UTTERANCES.filter((_, at) => at % 2 === half).map(tried));
  const asked = halves.map((half) => half.filter(({ said }) => said.kind === 'guidance'));
  const outside = halves.map((half) => half.filter(({ said }) => said.kind === 'outside'));
  const of = (rows: readonly (readonly Tried[])[], counts: (one: Tried) => boolean) =>
    rows.map((half) => shareOf(half.filter(counts).length, half.length));
  return [
    { name: 'guidance: the fact is first', halves: of(asked, isFirst) },
    { name: 'guidance: the fact is on the card', halves: of(asked, isOnCard) },
    { name: 'guidance: sure', halves: of(asked, ({ answer }) => answer.kind === 'answer') },
    { name: 'guidance: wrong without a label', halves: of(asked, isWrongUnlabelled) },
    { name: 'outside: answered', halves: of(outside, isAnswered) },
    { name: 'p95 of a question', halves: halves.map((half) => `${p95(half).toFixed(1)} ms`) },
    { name: 'first question after a start', halves: [`${first.took.toFixed(0)} ms`] },
  ];
}

/** The rows that do not come out as expected, with what came: of the half that is for tuning alone. */
export function guidanceMisses(): readonly string[] {
  return UTTERANCES.filter((_, at) => at % 2 === 0)
    .map(tried)
    .filter((one) =>
      one.said.kind === 'guidance' ? !isFirst(one) : one.said.kind === 'outside' && isAnswered(one),
    )
    .map(({ said, answer }) => `${said.say} → ${answer.kind} ${'entry' in answer ? answer.entry.id : ''}`);
}

function tried(said: Utterance): Tried {
  const from = performance.now();
  const answer = searchGuidance(said.say);
  return { said, answer, took: performance.now() - from };
}

function expectedOf({ said }: Tried): readonly string[] {
  return said.kind === 'guidance' || said.kind === 'both' ? said.expect.entries : [];
}

function isFirst(one: Tried): boolean {
  return 'entry' in one.answer && expectedOf(one).includes(one.answer.entry.id);
}

/** A card of the nearest shows the next ones, too; a sure one does not. */
function isOnCard(one: Tried): boolean {
  if (isFirst(one)) return true;
  const { answer } = one;
  return answer.kind === 'nearest' && answer.others.some(({ id }) => expectedOf(one).includes(id));
}

function isWrongUnlabelled(one: Tried): boolean {
  return one.answer.kind === 'answer' && !isFirst(one);
}

function isAnswered({ answer }: Tried): boolean {
  return answer.kind === 'answer' || answer.kind === 'nearest';
}

function p95(rows: readonly Tried[]): number {
  const took = rows.map((one) => one.took).sort((one, other) => one - other);
  return took[Math.floor(took.length * 0.95)] ?? 0;
}
