import type { Problem } from './problem.ts';
import { READINGS, type ReadingKind } from './reading-kinds.ts';

/** The problem that tells of one reading. */
export function readingProblem(
  reading: ReadingKind,
  line: number,
  column = '',
  message: string = READINGS[reading],
): Problem {
  return { severity: 'warning', line, column, message, reading };
}

/** Lines of one reading that are named. */
const MOST_LINES = 20;

interface Told {
  readonly problem: Problem;
  readonly columns: Set<string>;
  readonly lines: number[];
  count: number;
}

/** Collects the readings of a book, of which each kind is told once. Holds no more than some lines of each. */
export class ReadingTally {
  readonly #told = new Map<string, Told>();

  /** Whether a problem tells of a reading, and is now collected. */
  take(problem: Problem): boolean {
    const { reading, line, column, message } = problem;
    if (reading === undefined) return false;
    const key = message === READINGS[reading] ? reading : `${reading} ${message}`;
    let told = this.#told.get(key);
    if (!told) {
      told = { problem, columns: new Set(), lines: [], count: 0 };
      this.#told.set(key, told);
    }
    told.columns.add(column);
    if (told.lines.at(-1) === line) return true;
    told.count++;
    if (told.lines.length < MOST_LINES) told.lines.push(line);
    return true;
  }

  /** Everything that was read otherwise than it is written, a problem a kind. */
  problems(): readonly Problem[] {
    return [...this.#told.values()].map(({ problem, columns, lines, count }) => ({
      ...problem,
      line: lines[0] ?? problem.line,
      column: [...columns].filter((column) => column !== '').join(', '),
      ...(count > 1 ? { lines, count } : {}),
    }));
  }
}
