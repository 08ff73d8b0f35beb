import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dealCard } from '../../cards/deals/deal-card.ts';
import { typed } from '../../cards/kit/elements.ts';
import { contact, dealFile, judge } from '../support/deals.ts';
import { anyCharacter } from '../support/properties/any-character.ts';
import { READER } from '../support/reader.ts';
import { expectInert, HOSTILE, MARK } from '../support/teams/hostile.ts';

/** Any text, with halves of characters, and with those that mean something on a card. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.constantFrom('{', '{{', '}}', '\n', '\u202E', '\uD83C', '\uDF89', '🎉', '\0', '**', '<b>', ' '),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('a typed text', () => {
  it('comes out as one line of whole, visible characters, no longer than asked', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 200 }), (given, most) => {
        const shown = typed(given, most);
        expect(shown.length).toBeLessThanOrEqual(most);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(shown).not.toMatch(/\{\{|\s\s/);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    { given: null, shown: '' },
    { given: undefined, shown: '' },
    { given: '  Contoso\t Ltd ', shown: 'Contoso Ltd' },
    { given: 'a\u0000b', shown: 'a b' },
    { given: 'a{{b}}', shown: 'a{ {b}}' },
    { given: 'Ünïcode 漢字 🎉', shown: 'Ünïcode 漢字 🎉' },
    { given: '0123456789abcd', shown: '0123456789ab…' },
    { given: '0123456789a🎉', shown: '0123456789a🎉' },
    { given: '01234567890🎉🎉', shown: '01234567890…' },
  ])('$given is shown as $shown', ({ given, shown }) => {
    expect(typed(given, 13)).toBe(shown);
  });
});

describe('a deal card', () => {
  it.each([...HOSTILE, { name: 'halves of characters', text: `${MARK}\uD83C \uDF89\uD800` }])(
    'is inert whatever stands in the deal: $name',
    ({ text: given }) => {
      const stated = { dealId: given, customer: given, program: given, customerDomains: [given] };
      const contacts = [contact('online-administrator', given, given), contact('downloads', given)];
      const file = dealFile({ deal: stated, contacts, lead: { dealId: given, cloudScope: 'dod' } });
      expectInert(
        dealCard({ deal: file.deal, evaluation: judge(file), dealVersion: 'm', from: 0, reader: READER }),
      );
    },
  );
});
