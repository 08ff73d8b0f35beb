import type { FindingCode } from '../../src/domain/verdict.ts';
import { CATALOGUE } from '../../src/rules/catalogue.ts';

/** The title of a finding as it stands in a sentence: `wrong cloud`. */
export function findingTitle(code: FindingCode): string {
  return CATALOGUE[code].title.toLowerCase();
}
