import { getOrAdd } from '../../src/domain/collections.ts';
import { type Citation, citationText } from '../../src/policy/citations.ts';

/** Numbers the citations of a card in the order in which they are met. */
export class Footnotes {
  readonly #numbers = new Map<Citation, number>();

  /** ` [1][4]` for the places a statement rests on. */
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
