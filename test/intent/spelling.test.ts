import { describe, expect, it } from '@jest/globals';
import { isSlipOf } from '../../src/intent/spelling.ts';

describe('a slip of the key', () => {
  it.each([
    ['contosso', 'contoso'],
    ['contso', 'contoso'],
    ['cotnoso', 'contoso'],
    ['contasa', 'contosa'],
    ['contoso', 'contoso'],
    ['ea-2026-0043', 'ea-2026-0042'],
  ])('is a letter more, less, other or changed round: %s for %s', (said, meant) => {
    expect(isSlipOf(said, meant)).toBe(true);
  });

  it.each([
    ['csp', 'csd'],
    ['value', 'valve'],
    ['fabricam', 'contoso'],
    ['contoso', 'contosoltd'],
    ['cnotsoo', 'contoso'],
    ['deadline', 'headlong'],
    ['', ''],
  ])('is no more than that, and in no short word: %s is not %s', (said, meant) => {
    expect(isSlipOf(said, meant)).toBe(false);
  });
});
