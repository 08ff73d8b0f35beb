import { expect, it } from '@jest/globals';
import { sameInAnyForm } from './any-form.ts';

it('a book in any form that needs no question is judged as its plain form is', async () => {
  expect(await sameInAnyForm(40)).toBe('the same');
}, 120_000);
