import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { namesDeal } from '../../src/domain/names-deal.ts';
import { searchWords } from '../../src/domain/search-words.ts';

const named = (customer: string) => ({ customer, customerDomains: [] });
const word = fc.stringMatching(/^[a-z]{1,9}$/);

describe('the words that name a deal', () => {
  it('are its whole name, or whole words of it: no letters that only begin one, whatever the name', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 5 }),
        fc.array(word, { minLength: 1 }),
        (name, said) => {
          const customer = name.join(' ');
          const whole = new Set(searchWords(customer));
          const isThere = ` ${searchWords(said.join(' ')).join(' ')} `.includes(` ${[...whole].join(' ')} `);
          if (!isThere && namesDeal(named(customer), said.join(' ')))
            for (const one of said) expect(whole).toContain(one);
        },
      ),
    );
  });

  it('are the whole name, in any case and with any accents', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (name) => {
        const customer = name.join(' ');
        expect(namesDeal(named(customer), customer.toUpperCase().replaceAll('E', 'É'))).toBe(true);
      }),
    );
  });

  it('cut short name nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,9}$/), fc.nat(), (name, cut) => {
        expect(namesDeal(named(name), name.slice(0, 1 + (cut % (name.length - 1))))).toBe(false);
      }),
    );
  });
});
