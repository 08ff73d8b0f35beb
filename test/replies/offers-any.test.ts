import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAddress } from '../../src/domain/address.ts';
import { linesOfBody, type ReplyBody } from '../../src/replies/body-text.ts';
import { MOST_OFFERS, MOST_SNIPPET, offersIn } from '../../src/replies/offers.ts';
import { ownWords } from '../../src/replies/own-words.ts';
import { anyCharacter } from '../support/properties/any-character.ts';

const NOBODY: ReadonlySet<string> = new Set();
const PIECES = [
  'jane@fabrikam.com',
  'bob@fabrikam.com',
  'x@y',
  '@',
  'OA',
  'NTC:',
  'Online Administrator',
  'all three',
  'same',
  'not',
  'has left',
  ' ',
  '\n',
  '\n\n',
  '> ',
  ',',
  '|',
  '\t',
  ':',
  '(',
  ')',
  '<',
  '>',
  'On 6/10/2026 Ann wrote:\n',
  'From: ann@account.example\n',
  '-----Original Message-----\n',
  'Best regards,\n',
  '<td>',
  '</td>',
  '<tr>',
  '<table>',
  '<blockquote>',
  '</blockquote>',
  '<a href="mailto:mia@fabrikam.com">',
  '&nbsp;',
  '\u202e',
  '\u200b',
  '\u0000',
  '\ud800',
] as const;

const content = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: anyCharacter, maxLength: 8 }),
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));
const body: fc.Arbitrary<ReplyBody> = fc.record({ type: fc.constantFrom('html', 'text'), content });

describe('whatever stands in an answer', () => {
  it('only addresses are offered that its writer has written, each once for a role', () => {
    fc.assert(
      fc.property(body, (given) => {
        const own = ownWords(given).join('\n');
        const offers = offersIn(given, NOBODY);
        for (const { email, foundIn, name } of offers) {
          expect(own).toContain(email);
          expect(parseAddress(email)).not.toBeNull();
          expect(foundIn.toLowerCase()).toContain(email.toLowerCase());
          expect(foundIn.length).toBeLessThanOrEqual(MOST_SNIPPET);
          expect(`${foundIn}${name}`).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        }
        expect(new Set(offers.map(({ email, role }) => `${role} ${email.toLowerCase()}`)).size).toBe(
          offers.length,
        );
      }),
      { numRuns: 400 },
    );
  });

  it("nothing is its writer's own that does not stand in it", () => {
    fc.assert(
      fc.property(content, (text) => {
        const lines = linesOfBody({ type: 'text', content: text });
        for (const line of ownWords({ type: 'text', content: text })) expect(lines).toContain(line);
      }),
    );
  });

  it('an address whose line is quoted is never offered', () => {
    fc.assert(
      fc.property(content, (text) => {
        const quoted = text.split(/[\r\n\u2028\u2029\f\v]/).map((line) => `> ${line}`);
        expect(offersIn({ type: 'text', content: quoted.join('\n') }, NOBODY)).toEqual([]);
      }),
    );
  });
});

describe('a hostile answer', () => {
  const times = (text: string, most = 250_000) => text.repeat(Math.ceil(most / text.length));
  it.each([
    ['one huge line', times('a')],
    ['one huge address', `${times('a')}@${times('b')}.com`],
    ['signs of addresses', times('@')],
    ['addresses without end', times('a@b.com ')],
    ['addresses that hang together', times('a@b.com')],
    ['roles without end', times('OA NTC ')],
    ['labels without end', times('OA: a@b.com, ')],
    ['heads of quotations', times('On 1, 2, On 1, ')],
    [
      'heads of quotations, line by line',
      times('On 1 On 2, On 3, On 4, On 5, On 6, Op 7 Op 8 Am 9 Den 1, \n'),
    ],
    ['days', times('1/1/1/1/')],
    ['dashes', times('- ')],
    ['dashes, line by line', times(`${'-'.repeat(230)}\n`)],
    ['blanks', times(' \t')],
    ['line ends', times('\n')],
    ['quoted lines', times('> a\nb\n')],
    ['thanks', times('Thanks\n:::::::: x\n')],
    ['brackets', times('<')],
    ['open tags', times('<div>')],
    ['open rows', times('<table><tr><td>a</td><td>')],
    ['open styles', times('<style>')],
    ['open comments', times('<!--')],
    ['links', times('<a href="mailto:%">x</a>')],
    ['entities', times('&lt;&#x202e;')],
    ['negations', times('not not ')],
    ['names', times('Aa Bb Cc ')],
    ['commas', times(', ')],
    ['bidirectional signs', times('\u202ea@b.com\u202c')],
  ])('of %s is read in good time', (_, text) => {
    for (const type of ['text', 'html'] as const) {
      const start = performance.now();
      expect(offersIn({ type, content: text }, NOBODY).length).toBeLessThanOrEqual(MOST_OFFERS);
      // Far from what it takes, and as far from what a search that runs away would.
      expect(performance.now() - start).toBeLessThan(4000);
    }
  });

  it('offers no more than a card has room for', () => {
    const many = Array.from({ length: 100 }, (_, at) => `OA: p${at}@fabrikam.com`).join('\n');
    expect(offersIn({ type: 'text', content: many }, NOBODY)).toHaveLength(MOST_OFFERS);
  });

  it('is read no farther than an answer goes', () => {
    const text = `${'word '.repeat(50_000)}\nOA: jane@fabrikam.com`;
    expect(offersIn({ type: 'text', content: text }, NOBODY)).toEqual([]);
  });
});
