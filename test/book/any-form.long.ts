import { expect, it } from '@jest/globals';
import { sameInAnyForm } from './any-form.ts';

it('2,000 books in any form are judged as their plain forms are', async () => {
  expect(await sameInAnyForm(2000)).toBe('the same');
}, 1_800_000);
