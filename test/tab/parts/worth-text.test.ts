import { expect, it } from '@jest/globals';
import { worthText } from '../../../tab/src/pages/deals/view/words.ts';

it.each([
  { worth: { valueUsd: null, unvalued: 3 }, text: /^no value$/ },
  { worth: { valueUsd: 8_400_000, unvalued: 2 }, text: /^US\$ 8\.4M, 2 without a value$/ },
  { worth: { valueUsd: 8_400_000, unvalued: 0 }, text: /^US\$ 8\.4M$/ },
  { worth: { valueUsd: 0, unvalued: 0 }, text: /^US\$ 0$/ },
])('the page says of $worth: $text', ({ worth, text }) => {
  expect(worthText(worth)).toMatch(text);
});
