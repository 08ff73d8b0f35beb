import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { freshFolder } from '../databases/folders.ts';
import { anyCharacter } from './any-character.ts';
import { type Asked, assertProperty } from './assert-property.ts';
import { type KeptSeeds, seedsIn } from './kept-seeds.ts';

let folder: string;
let seeds: KeptSeeds;
beforeEach(async () => {
  folder = await freshFolder('seeds');
  seeds = seedsIn(path.join(folder, 'failed-seeds.jsonl'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Checks that numbers are small, up to a limit; gives the numbers tried and how it ended. */
function check(
  limit: number,
  asked: Asked = {},
): { readonly tried: readonly number[]; readonly error: string } {
  const tried: number[] = [];
  const small = fc.property(fc.nat(1000), (number) => {
    tried.push(number);
    expect(number).toBeLessThanOrEqual(limit);
  });
  try {
    assertProperty({ seeds, asked, test: () => 'numbers are small' })(small, { numRuns: 200 });
    return { tried, error: '' };
  } catch (error) {
    return { tried, error: String(error) };
  }
}

describe('a property that fails', () => {
  it('says with which seed and path, and keeps them once', () => {
    const { error } = check(10);
    const [kept, ...more] = seeds.of('numbers are small');
    expect(error).toContain(`seed: ${kept?.seed}, path: "${kept?.path}"`);
    expect(error).toContain('Counterexample: [11]');
    expect(more).toEqual([]);
    check(10);
    expect(seeds.of('numbers are small')).toEqual([kept]);
    expect(seeds.of('another property')).toEqual([]);
  });

  it('is tried with its counterexample first the next time', () => {
    check(10);
    expect(check(10).tried[0]).toBe(11);
    // Mended, it runs as it would without.
    const { tried, error } = check(1000);
    expect({ first: tried[0], error }).toEqual({ first: 11, error: '' });
    // A counterexample that was not made smaller is followed by what came after it.
    expect(tried.length).toBeGreaterThan(200);
  });

  it('is kept and rejected when it takes its time', async () => {
    const late = fc.asyncProperty(fc.nat(), async (number) => expect(number).toBeLessThan(0));
    const assert = assertProperty({ seeds, asked: {}, test: () => 'late' });
    await expect(assert(late)).rejects.toThrow(/seed: -?\d+, path: "[\d:]+"/);
    expect(seeds.of('late')).toHaveLength(1);
  });
});

describe('a property in a run that asks for something', () => {
  it('runs as often as asked', () => {
    expect(check(1000, { runs: 7 }).tried).toHaveLength(7);
  });

  it('begins at the seed asked for, and at a run of it', () => {
    const { tried } = check(1000, { seed: 42 });
    expect(check(1000, { seed: 42 }).tried).toEqual(tried);
    expect(check(1000, { seed: 42, path: '5' }).tried[0]).toBe(tried[5]);
  });
});

describe('any character', () => {
  it('is one code point, and no half of one', () => {
    fc.assert(
      fc.property(anyCharacter, (character) => {
        expect([...character]).toHaveLength(1);
        expect(character).not.toMatch(/\p{Cs}/u);
        expect(anyCharacter.canShrinkWithoutContext(character)).toBe(true);
      }),
    );
    expect(anyCharacter.canShrinkWithoutContext('ab')).toBe(false);
    expect(anyCharacter.canShrinkWithoutContext('\ud800')).toBe(false);
  });
});
