import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dealIdOf, dealLink } from '../../src/domain/deal-link.ts';
import { anyCharacter } from '../support/properties/any-character.ts';

const BASES = [
  'https://bot.example',
  'https://bot.example:8443',
  'https://example.com/wsa',
  'http://127.0.0.1:3978',
];

/** Ids as a book may state them: no blank ones, none that only a path can mean, and no half characters. */
const anyId = fc
  .string({ unit: anyCharacter, minLength: 1, maxLength: 200 })
  .map((id) => id.replace(/\p{Cs}/gu, ''))
  .filter((id) => id.trim() !== '' && id !== '.' && id !== '..' && id.length <= 500);

describe('the link of a deal', () => {
  it('leads back to its id, whatever that is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BASES), anyId, (base, id) => {
        const link = dealLink(base, id);
        expect(link.startsWith(`${base}/deals/`)).toBe(true);
        expect(dealIdOf(base, link)).toBe(id);
      }),
    );
  });

  it('is an address for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (id) => {
        expect(URL.canParse(dealLink('https://bot.example', id))).toBe(true);
      }),
    );
  });

  it('is read from any text without a fault, and only below its base', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string({ unit: anyCharacter })), (text) => {
        expect(dealIdOf('https://bot.example', text)).toBeNull();
      }),
    );
  });

  it.each([
    { link: 'https://bot.example/deals/EA-1?utm=x#top', id: 'EA-1' },
    { link: 'https://BOT.example/deals/EA%201', id: 'EA 1' },
    { link: `https://bot.example/deals/${'x'.repeat(501)}`, id: null },
    { link: 'https://bot.example/deals/%20', id: null },
    { link: 'https://bot.example/deals/%FF', id: null },
    { link: 'https://bot.example/deals/x/', id: null },
    { link: 'https://bot.example/other/../deals/x', id: 'x' },
  ])('$link leads to $id', ({ link, id }) => {
    expect(dealIdOf('https://bot.example', link)).toBe(id);
  });
});
