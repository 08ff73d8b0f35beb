import { describe, expect, it } from '@jest/globals';
import { entryResting } from '../../src/guidance/by-citation.ts';
import { ENTRIES } from '../../src/guidance/index.ts';
import { citationText, SECTIONS } from '../../src/policy/citations.ts';
import { CATALOGUE } from '../../src/rules/catalogue.ts';

describe('the answer that rests on a citation', () => {
  it.each([
    [SECTIONS.cloudScope, 'which-wsa-fits'],
    [SECTIONS.articleCocp, 'cocp-process'],
  ])('is the one that is most about it: %o', (citation, id) => {
    expect(entryResting(citation)?.id).toBe(id);
  });

  it('is there for every citation that an answer has, and none has one that does not rest on it', () => {
    for (const citation of new Set(ENTRIES.flatMap(({ citations }) => citations)))
      expect(entryResting(citation)?.citations).toContain(citation);
  });

  it('is there for whatever findings cite of the pages', () => {
    const cited = new Set(Object.values(CATALOGUE).flatMap(({ citations }) => citations));
    const without = [...cited].filter((one) => one.page !== 'product' && entryResting(one) === null);
    expect(without.map(citationText)).toEqual([]);
  });

  it('is none for a reading of this product', () => {
    expect(entryResting(SECTIONS.thresholds)).toBeNull();
  });
});
