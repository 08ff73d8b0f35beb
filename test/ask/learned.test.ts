import { describe, expect, it } from '@jest/globals';
import { dictionaryOfGuidance } from '../../scripts/ask/dictionary.ts';
import { fingerprint } from '../../scripts/ask/examples.ts';
import { LEARNED } from '../../src/guidance/ranking/learned.ts';
import { phrasingsOf } from '../../src/guidance/ranking/phrasings.ts';
import { rankTargets } from '../../src/guidance/ranking/rank.ts';
import { TARGETS } from '../../src/guidance/ranking/targets.ts';

/** Most bytes of what is kept of the learning, so that it loads in no time. */
const MOST_BYTES = 1_500_000;

describe('what the ranking learned', () => {
  it('is of today’s entries and ways to ask: else run `npm run ask:learn`', () => {
    expect(LEARNED.fingerprint).toBe(fingerprint(dictionaryOfGuidance()));
  });

  it('is small', () => {
    expect(JSON.stringify(LEARNED).length).toBeLessThan(MOST_BYTES);
  });

  it('finds nearly every target by the ways it was learned from', () => {
    const ways = phrasingsOf((word) => word);
    const found = ways.filter(({ text, target }) => rankTargets(text)[0]?.target === TARGETS[target]);
    expect(found.length / ways.length).toBeGreaterThan(0.97);
  });
});
