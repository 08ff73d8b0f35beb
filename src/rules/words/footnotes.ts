import { getOrAdd } from '../../domain/collections.ts';
import { type Citation, citationText } from '../../policy/citations.ts';

/** The citations of an answer, numbered in the order of their first use. */
export class Footnotes {
  readonly #numbers = new Map<Citation, number>();

  /** The numbers of a statement's citations: ` [1][4]`, or an empty text for none. */
  marks(citations: readonly Citation[]): string {
    let marks = citations.length === 0 ? '' : ' ';
    for (const citation of citations) {
      marks += `[${getOrAdd(this.#numbers, citation, () => this.#numbers.size + 1)}]`;
    }
    return marks;
  }

  get texts(): readonly string[] {
    return [...this.#numbers.keys()].map(citationText);
  }
}
