import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAddress } from '../../src/domain/address.ts';
import { MOST_PASTED, parseAddresses } from '../../src/intent/paste-addresses.ts';
import { CLOUD_SCOPES } from '../../src/policy/cloud-scopes.ts';

/** What was pasted and the addresses in it. */
const FORMS: readonly { readonly text: string; readonly addresses: readonly string[] }[] = [
  { text: 'ann@contoso.com', addresses: ['ann@contoso.com'] },
  { text: 'ann@contoso.com, bob@agency.gov', addresses: ['ann@contoso.com', 'bob@agency.gov'] },
  { text: 'ann@contoso.com;bob@agency.gov', addresses: ['ann@contoso.com', 'bob@agency.gov'] },
  { text: 'ann@contoso.com bob@agency.gov', addresses: ['ann@contoso.com', 'bob@agency.gov'] },
  { text: 'ann@contoso.com\r\n\tbob@agency.gov\n', addresses: ['ann@contoso.com', 'bob@agency.gov'] },
  { text: 'ann@contoso.com and bob@agency.gov, please.', addresses: ['ann@contoso.com', 'bob@agency.gov'] },
  { text: '1. ann@contoso.com\n2. bob@agency.gov.', addresses: ['ann@contoso.com', 'bob@agency.gov'] },
  { text: '• ann@contoso.com – (bob@agency.gov)', addresses: ['ann@contoso.com', 'bob@agency.gov'] },
  { text: '<ann@contoso.com>', addresses: ['ann@contoso.com'] },
  { text: '< mailto:ann@contoso.com >', addresses: ['ann@contoso.com'] },
  {
    text: 'Ann Lee <ann@contoso.com>; Bo Ek <bo@x.com>',
    addresses: ['ann@contoso.com', 'bo@x.com'],
  },
  { text: 'Lee, Ann <ann@contoso.com>', addresses: ['ann@contoso.com'] },
  { text: '"Lee, Ann (IT)" <ann@contoso.com>', addresses: ['ann@contoso.com'] },
  { text: 'a@x.com, Bo Ek <bo@x.com>', addresses: ['a@x.com', 'bo@x.com'] },
  { text: 'Ann &lt;ann@contoso.com&gt;', addresses: ['ann@contoso.com'] },
  { text: 'mailto:ann@contoso.com?subject=Hello', addresses: ['ann@contoso.com'] },
  { text: 'mailto:ann%2Bwsa@contoso.com', addresses: ['ann+wsa@contoso.com'] },
  { text: 'mailto:a%20b@contoso.com', addresses: ['a%20b@contoso.com'] },
  { text: 'mailto:%E0%A4@contoso.com', addresses: ['%E0%A4@contoso.com'] },
  { text: '[ann@contoso.com](mailto:ann@contoso.com)', addresses: ['ann@contoso.com'] },
  {
    text: '<a href="mailto:ann@contoso.com">ann@contoso.com</a><br/><p>bob@x.com</p>',
    addresses: ['ann@contoso.com', 'bob@x.com'],
  },
  { text: 'Ann@Contoso.com, ann@contoso.COM', addresses: ['Ann@Contoso.com'] },
  { text: "'ann@contoso.com' “bob@x.com”", addresses: ['ann@contoso.com', 'bob@x.com'] },
  { text: "o'neil@contoso.com", addresses: ["o'neil@contoso.com"] },
  { text: 'ann\u200B@contoso.com\u200E', addresses: ['ann@contoso.com'] },
  { text: 'ann@@contoso', addresses: ['ann@@contoso'] },
  { text: '@contoso.com ann@', addresses: ['@contoso.com', 'ann@'] },
  { text: '', addresses: [] },
  { text: 'EA-2026-0042', addresses: [] },
  { text: '<<<>>> "" () ,;,', addresses: [] },
];

describe('pasted addresses', () => {
  it.each(FORMS)('$text', ({ text, addresses }) => {
    expect(parseAddresses(text)).toMatchObject({ addresses, leftOut: [], scopeText: null });
  });

  it('past the first 25 are left out, and named', () => {
    const all = Array.from({ length: 40 }, (_, at) => `p${at}@contoso.com`);
    const { addresses, leftOut } = parseAddresses([...all, ...all].join(','));
    expect([addresses, leftOut]).toEqual([all.slice(0, MOST_PASTED), all.slice(MOST_PASTED)]);
  });
});

describe('the scope', () => {
  it.each([
    { text: 'a@x.com for gcc high', scopeText: 'gcc high' },
    { text: 'a@x.com, b@x.com FOR  GCC \t High', scopeText: 'GCC High' },
    { text: 'a@x.com for the DoD cloud?', scopeText: 'DoD cloud' },
    { text: 'a@x.com for commercial (public)', scopeText: 'commercial (public)' },
    { text: 'Ann <a@x.com> for gcc.', scopeText: 'gcc' },
    { text: 'Ann <a@x.com>for gcc', scopeText: 'gcc' },
    { text: 'for gcc high: a@x.com', scopeText: 'gcc high' },
    { text: 'for DoD\na@x.com', scopeText: 'DoD' },
    { text: 'for GCC; a@x.com', scopeText: 'GCC' },
    { text: 'a@x.com for mars', scopeText: 'mars' },
    { text: 'a@x.com for', scopeText: null },
    { text: 'a@x.com for   ', scopeText: null },
    { text: 'Centre for Health <a@x.com>', scopeText: null },
    { text: 'a@for', scopeText: null },
    { text: 'a@x.com forgcc', scopeText: null },
  ])('of "$text" is $scopeText', ({ text, scopeText }) => {
    const read = parseAddresses(text);
    expect(read.scopeText).toBe(scopeText);
    expect(read.addresses).toHaveLength(text.includes('b@x.com') ? 2 : 1);
  });

  it('is found in every spelling there is', () => {
    for (const { id, alsoWritten } of CLOUD_SCOPES) {
      for (const word of [id, ...alsoWritten]) {
        expect(parseAddresses(`a@x.com for ${word}`).scopeText).toBe(word);
      }
    }
  });
});

describe('what is no address', () => {
  it.each([
    { text: 'ann.contoso.com, a@x.com', unread: ['ann.contoso.com'] },
    { text: 'Ann Lee a@x.com', unread: ['Ann', 'Lee'] },
    { text: 'a@x.com what what', unread: ['what'] },
    { text: 'Ann Lee <a@x.com>', unread: [] },
    { text: 'bo.contoso.com, Ann Lee <a@x.com>', unread: ['bo.contoso.com'] },
    { text: 'J. R. Lee <a@x.com> and <nobody>', unread: ['nobody'] },
  ])('in "$text" is told: $unread', ({ text, unread }) => {
    expect(parseAddresses(text).unread).toEqual(unread);
  });
});

describe('whatever is pasted', () => {
  const domain = fc.constantFrom('contoso.com', 'agency.gov', 'fabrikam.onmicrosoft.com');
  const local = fc.stringMatching(/^[a-z0-9][a-z0-9._+-]{0,20}[a-z0-9]$/);
  const address = fc.tuple(local, domain).map(([one, other]) => `${one}@${other}`);
  const form = fc.constantFrom(
    (one: string) => one,
    (one: string) => `<${one}>`,
    (one: string) => `Somebody Else <${one}>`,
    (one: string) => `"Else, Somebody" <mailto:${one}>`,
    (one: string) => `mailto:${one}`,
    (one: string) => `(${one})`,
  );
  const separator = fc.constantFrom(', ', '; ', '\n', '  ', ',\n');

  it('every address in any form and order is found once, and nothing else', () => {
    const pieces = fc.array(fc.tuple(address, form, separator), { minLength: 1, maxLength: MOST_PASTED });
    fc.assert(
      fc.property(pieces, (list) => {
        const text = list.map(([one, write, after]) => write(one) + after).join('');
        const { addresses, leftOut, unread } = parseAddresses(`${text} for gcc`);
        expect(addresses).toEqual([...new Set(list.map(([one]) => one))]);
        expect([leftOut, unread]).toEqual([[], []]);
      }),
    );
  });

  it('is taken apart quickly, and every address found can be given back to it', () => {
    const noise = fc.string({
      unit: fc.constantFrom('a', '@', '.', ' ', '<', '>', '"', '&lt;', 'for ', ',', '\n'),
    });
    fc.assert(
      fc.property(noise, (text) => {
        const { addresses } = parseAddresses(text);
        const real = addresses.filter((one) => parseAddress(one));
        expect(parseAddresses(real.join(' ')).addresses).toEqual(real);
      }),
    );
    const started = performance.now();
    for (const piece of ['"', '<', 'for ', '. ', '<a ', 'a@', '"a" ', 'mailto:'])
      parseAddresses(piece.repeat(2500));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
