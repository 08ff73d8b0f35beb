import type { Kysely } from 'kysely';
import type { Problem } from '../../book/problem.ts';
import type { Recorder } from '../../domain/people/recorder.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type BookOnItsWay, eachBatch, type ImportOutcome } from './batches.ts';
import { type MayTake, planImport } from './plan-batch.ts';

export interface PreviewOptions extends Pick<BookOnItsWay, 'source' | 'reading' | 'onProgress'> {
  readonly db: Kysely<Schema>;
  readonly importer: Recorder;
  readonly mayTake?: MayTake | undefined;
  /** Takes the outcome of each deal, those that the preview leaves out, too. */
  readonly onDeal?: BookOnItsWay['onDeal'];
  /** Takes each problem, those that the preview leaves out, too. */
  readonly onProblem?: BookOnItsWay['onProblem'];
}

/** The outcome that an import of a book would have. Long lists are cut; the counts are of all. */
export interface BookPreview {
  readonly counts: Readonly<Record<ImportOutcome['kind'], number>>;
  /** At most `MOST_PROBLEMS`, by line; of more, what is read otherwise than written is taken before errors, and those before warnings. */
  readonly problems: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
  /** At most `MOST_SHOWN` of each kind, in the order of the book. */
  readonly firstNew: readonly ImportOutcome[];
  readonly firstChanged: readonly ImportOutcome[];
  readonly firstRefused: readonly ImportOutcome[];
}

export const MOST_PROBLEMS = 200;
export const MOST_SHOWN = 20;

/**
 * Previews the import of a book and writes nothing. It plans the same batches as the import, so the import has the same
 * outcome unless the store changes in between.
 * @throws UnreadableBook if the file is no book
 */
export async function previewBook({
  db,
  source,
  reading,
  onProgress,
  onDeal,
  onProblem,
  importer,
  mayTake,
}: PreviewOptions): Promise<BookPreview> {
  const problems = {
    error: new Beginning<Problem>(MOST_PROBLEMS),
    warning: new Beginning<Problem>(MOST_PROBLEMS),
  };
  const readings: Problem[] = [];
  const deals = {
    new: new Beginning<ImportOutcome>(MOST_SHOWN),
    changed: new Beginning<ImportOutcome>(MOST_SHOWN),
    unchanged: new Beginning<ImportOutcome>(0),
    refused: new Beginning<ImportOutcome>(MOST_SHOWN),
  };
  const addProblem = (problem: Problem): void => {
    if (problem.reading) readings.push(problem);
    else problems[problem.severity].add(problem);
    onProblem?.(problem);
  };
  // An import finds the evidence of earlier batches stored; a preview stores none, so it remembers it.
  const planned = new Set<string>();
  await eachBatch(
    {
      source,
      reading,
      onProgress,
      onProblem: addProblem,
      onDeal: (outcome) => {
        deals[outcome.kind].add(outcome);
        onDeal?.(outcome);
      },
    },
    async (batch, scope) => {
      const plan = await planImport(db, batch, scope, { planned, importer, mayTake });
      plan.undone.forEach(addProblem);
      for (const { fingerprint } of plan.evidence) planned.add(fingerprint);
      return [...plan.refused, ...plan.deals.map(({ outcome }) => outcome)];
    },
  );
  return {
    counts: {
      new: deals.new.all,
      changed: deals.changed.all,
      unchanged: deals.unchanged.all,
      refused: deals.refused.all,
    },
    problems: [...readings, ...problems.error.kept, ...problems.warning.kept]
      .slice(0, MOST_PROBLEMS)
      .sort((one, other) => one.line - other.line),
    errors: problems.error.all,
    warnings: problems.warning.all + readings.length,
    firstNew: deals.new.kept,
    firstChanged: deals.changed.kept,
    firstRefused: deals.refused.kept,
  };
}

/** The first items of a list, and the number of all items. */
class Beginning<T> {
  readonly kept: T[] = [];
  all = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(one: T): void {
    this.all++;
    if (this.kept.length < this.#most) this.kept.push(one);
  }
}
