import type { CheckState } from './check.ts';
import type { Diagnosis, Result } from './run-doctor.ts';

/** The diagnosis as JSON: `docs/doctor.md` has its form. */
export function diagnosisJson({ outcome, results }: Diagnosis, now: number): string {
  const at = new Date(now).toISOString();
  return JSON.stringify({ version: 1, at, outcome, results }, null, 2);
}

const STATES: readonly CheckState[] = ['failed', 'warning', 'not checked', 'ok'];

/** The diagnosis for a person: a line a result, and what to do below it. */
export function diagnosisText({ results }: Diagnosis): string {
  const counts = STATES.map(
    (state) => `${results.filter((result) => result.state === state).length} ${state}`,
  );
  return [...results.flatMap(linesOf), '', `${counts.join(', ')}.`].join('\n');
}

/** Columns of a state and the blanks after it. */
export const STATE_WIDTH = Math.max(...STATES.map((state) => state.length)) + 2;

function linesOf({ state, check, about, detail, remedy, docs }: Result): string[] {
  const head = `${state.padEnd(STATE_WIDTH)}${check}${about === null ? '' : ` (${about})`}: ${detail}`;
  if (remedy === null) return [head];
  return [head, `${' '.repeat(STATE_WIDTH)}${remedy} See ${docs}`];
}
