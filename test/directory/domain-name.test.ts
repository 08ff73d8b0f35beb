import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { domainOfAddress, isSpecialUse, safeDomain } from '../../src/directory/domain-name.ts';
import { anyCharacter } from '../support/properties/any-character.ts';
import { HOSTILE } from './hostile.ts';

describe('a domain fit for a look-up', () => {
  it.each([
    ['contoso.com', 'contoso.com'],
    ['Contoso.COM', 'contoso.com'],
    ['federal.contoso.com', 'federal.contoso.com'],
    ['contoso.onmicrosoft.us', 'contoso.onmicrosoft.us'],
    ['3m.com', '3m.com'],
    ['a-b--c.co.uk', 'a-b--c.co.uk'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['MÜNCHEN.de', 'xn--mnchen-3ya.de'],
    ['xn--mnchen-3ya.de', 'xn--mnchen-3ya.de'],
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
    [`${'a'.repeat(63)}.com`, `${'a'.repeat(63)}.com`],
  ])('takes %s', (text, domain) => {
    expect(safeDomain(text)).toBe(domain);
  });

  it.each(HOSTILE)('refuses %j', (text) => {
    expect(safeDomain(text)).toBeNull();
  });

  it('is of one form only, and stays as it is when read again or as a host', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: anyCharacter }),
          fc.domain(),
          fc.string().map((s) => `${s}.com`),
        ),
        (text) => {
          const domain = safeDomain(text);
          if (domain === null) return;
          expect(domain).toMatch(
            /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/,
          );
          expect(safeDomain(domain)).toBe(domain);
          expect(new URL(`https://${domain}/`).hostname).toBe(domain);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('takes every ordinary domain', () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        const odd = domain.split('.').some((label) => label.startsWith('xn--'));
        if (!odd) expect(safeDomain(domain)).toBe(domain.toLowerCase());
      }),
    );
  });
});

describe('the domain of an address', () => {
  it('is what stands after the one @', () => {
    expect(domainOfAddress("siobhan.o'dowd@Contoso.com")).toBe('contoso.com');
  });

  it.each([
    'contoso.com',
    'a@b@contoso.com',
    'a@contoso',
    '@contoso.com',
    'a@127.0.0.1',
    'a b@contoso.com',
    '',
  ])('is none for %j', (address) => expect(domainOfAddress(address)).toBeNull());
});

it.each([
  ['mail.corp', true],
  ['nas.local', true],
  ['a.localhost', true],
  ['db.internal', true],
  ['a.test', true],
  ['nstr.mil.example', true],
  ['1.0.0.127.in-addr.arpa', true],
  ['example.com', false],
  ['local.com', false],
])('%s is reserved: %s', (domain, reserved) => {
  expect(isSpecialUse(domain)).toBe(reserved);
});
