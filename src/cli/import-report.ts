import type { Problem } from '../book/problem.ts';
import type { ImportOutcome } from '../flows/book/import-book.ts';

export type Counts = Readonly<Record<ImportOutcome['kind'], number>>;

/** What an import did, or a dry run says that it would do. */
export class ImportReport {
  readonly #counts: Record<ImportOutcome['kind'], number> = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  readonly #severities: Record<Problem['severity'], number> = { error: 0, warning: 0 };
  readonly #deals: ImportOutcome[] = [];
  readonly #problems: Problem[] = [];
  readonly #keepsAll: boolean;

  /** @param keepsAll whether each deal and problem is kept for `json`: a long book has many */
  constructor(keepsAll: boolean) {
    this.#keepsAll = keepsAll;
  }

  get counts(): Counts {
    return this.#counts;
  }

  /** 1 where a row was refused. */
  get status(): 0 | 1 {
    return this.#severities.error > 0 || this.#counts.refused > 0 ? 1 : 0;
  }

  addProblem(problem: Problem): void {
    this.#severities[problem.severity]++;
    if (this.#keepsAll) this.#problems.push(problem);
  }

  addDeal(outcome: ImportOutcome): void {
    this.#counts[outcome.kind]++;
    if (this.#keepsAll && outcome.kind !== 'unchanged') this.#deals.push(outcome);
  }

  /**
   * The report as one line of JSON: `docs/command-line.md` has its form.
   * @param stopped why the import ended before the end of the book; null when it did not
   */
  json(about: { readonly dryRun: boolean; readonly store: string; readonly stopped: string | null }): string {
    return JSON.stringify({
      version: 1,
      ...about,
      counts: this.#counts,
      errors: this.#severities.error,
      warnings: this.#severities.warning,
      deals: this.#deals.map(({ dealId, customer, kind, changes }) => ({
        ...{ dealId, customer, outcome: kind, changes },
      })),
      problems: this.#problems
        .toSorted((one, other) => one.line - other.line)
        .map(({ severity, line, column, message }) => ({
          ...{ severity, line, column: column === '' ? null : column, message },
        })),
    });
  }
}
