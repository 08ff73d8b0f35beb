import fc from 'fast-check';

const HALVES = { first: 0xd800, count: 0x800 };

/**
 * Any character there is, as `unit` of `fc.string`. The unit `'binary'` of fast-check is the same, but lists all of
 * its million characters once in each test file, which takes a second.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.integer({ min: 0, max: 0x10ffff - HALVES.count }).map(
  (at) => String.fromCodePoint(at < HALVES.first ? at : at + HALVES.count),
  (character) => {
    const code = typeof character === 'string' ? character.codePointAt(0) : undefined;
    if (code === undefined || String.fromCodePoint(code) !== character) {
      throw new Error('not one character');
    }
    if (code >= HALVES.first && code < HALVES.first + HALVES.count) throw new Error('half a character');
    return code < HALVES.first ? code : code - HALVES.count;
  },
);
