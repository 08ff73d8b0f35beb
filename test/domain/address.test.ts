import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressKey, parseAddress } from '../../src/domain/address.ts';
import { anyCharacter } from '../support/properties/any-character.ts';

const label63 = 'a'.repeat(63);

describe('a mailbox address', () => {
  it.each([
    ['ann@contoso.com', 'ann', 'contoso.com'],
    ['Ann.O%Neil_x+wsa-1@Contoso.COM', 'Ann.O%Neil_x+wsa-1', 'contoso.com'],
    ["o'brien@contoso.com", "o'brien", 'contoso.com'],
    ['1@2.3', '1', '2.3'],
    ['a@xn--bcher-kva.example', 'a', 'xn--bcher-kva.example'],
    ['a@a-b.example', 'a', 'a-b.example'],
    [`a@${label63}.com`, 'a', `${label63}.com`],
    ['a@mail.dept.contoso.co.uk', 'a', 'mail.dept.contoso.co.uk'],
  ])('%s is taken apart', (text, local, domain) => {
    expect(parseAddress(text)).toEqual({ local, domain });
  });

  it.each([
    ['empty', ''],
    ['without an @', 'ann.contoso.com'],
    ['with two @', 'ann@home@contoso.com'],
    ['without a local part', '@contoso.com'],
    ['without a domain', 'ann@'],
    ['with a domain of one label', 'ann@contoso'],
    ['with an empty label', 'ann@contoso..com'],
    ['with a dot at the end', 'ann@contoso.com.'],
    ['with a dot before the domain', 'ann@.contoso.com'],
    ['with a hyphen at a label’s start', 'ann@-contoso.com'],
    ['with a hyphen at a label’s end', 'ann@contoso-.com'],
    ['with an underscore in the domain', 'ann@con_toso.com'],
    ['with a space', 'ann lee@contoso.com'],
    ['with a space around it', ' ann@contoso.com'],
    ['with a number sign', 'ann#ext@contoso.com'],
    ['with a slash', 'ann/lee@contoso.com'],
    ['with a quoted local part', '"ann"@contoso.com'],
    ['with a display name', 'Ann <ann@contoso.com>'],
    ['with letters beyond ASCII', 'jürgen@contoso.com'],
    ['with a domain that becomes another in ASCII', 'ann@\u212aontoso.com'],
    ['two in one', 'ann@contoso.com;bob@contoso.com'],
    ['with a label of 64 characters', `ann@${'a'.repeat(64)}.com`],
    ['with more than 320 characters', `${'a'.repeat(320)}@contoso.com`],
  ])('is none when it is %s', (_what, text) => {
    expect(parseAddress(text)).toBeNull();
  });

  it('has an international domain in either form', () => {
    const inAscii = { local: 'ann', domain: 'xn--bcher-kva.example' };
    expect(parseAddress('ann@bücher.example')).toEqual(inAscii);
    expect(parseAddress('ann@XN--Bcher-KVA.example')).toEqual(inAscii);
  });

  it('is compared without regard to case and to space around it', () => {
    expect(addressKey('  Ann@Contoso.COM ')).toBe('ann@contoso.com');
  });

  it.each([
    ['the Kelvin sign', '\u212aim@contoso.com'],
    ['a dotted capital I', '\u0130da@contoso.com'],
    ['a byte order mark before it', '\ufeffkim@contoso.com'],
    ['a no-break space after it', 'kim@contoso.com\u00a0'],
    ['an ideographic space before it', '\u3000kim@contoso.com'],
    ['a zero-width joiner in it', 'ki\u200dm@contoso.com'],
    ['full-width letters', '\uff4bim@contoso.com'],
  ])('with %s is no address of ASCII characters', (_what, text) => {
    expect(addressKey(text)).toMatch(/\P{ASCII}/u);
  });

  it('beyond ASCII before the @ has the key of no ASCII text, and a key is its own key', () => {
    // Characters that lower-casing or trimming changes, among any others.
    const odd = fc.constantFrom(
      '\u212a',
      '\u212b',
      '\u0130',
      '\ufeff',
      '\u00a0',
      '\u2028',
      'K',
      'k',
      ' ',
      '@',
    );
    const text = fc.string({ unit: fc.oneof(odd, anyCharacter) });
    fc.assert(
      fc.property(text, (one) => {
        const key = addressKey(one);
        const before = one.slice(0, Math.max(0, one.lastIndexOf('@')));
        if (/\P{ASCII}/u.test(before)) expect(key).toMatch(/\P{ASCII}/u);
        if (!/\P{ASCII}/u.test(one)) expect(key).not.toMatch(/\P{ASCII}/u);
        expect(addressKey(key)).toBe(key);
      }),
      { numRuns: 500 },
    );
  });
});
