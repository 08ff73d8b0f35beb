import { describe, expect, it } from '@jest/globals';
import type { ContactFindingCode } from '../../src/domain/verdict.ts';
import { withinOneEdit } from '../../src/rules/domain-fit.ts';
import { codes, evidence, judgeContact } from '../support/deals.ts';

const VALID = evidence('vl-central', 'valid');

function saidOf(email: string, customerDomains?: readonly string[]): ContactFindingCode[] {
  return codes(judgeContact([VALID], customerDomains ? { email, customerDomains } : { email }).findings);
}

describe('a mailbox by its name', () => {
  it.each(['info', 'licensing', 'admin', 'it', 'helpdesk', 'procurement', 'noreply', 'INFO', 'No-Reply'])(
    '%s@ is a shared one',
    (local) => {
      expect(saidOf(`${local}@contoso.com`)).toEqual(['role-mailbox']);
    },
  );

  it.each(['ann', 'informa', 'info1', 'it.ann', 'admin+ann', 'ann.info', 'kit'])('%s@ is not', (local) => {
    expect(saidOf(`${local}@contoso.com`)).toEqual([]);
  });
});

describe('a domain beside that of the customer', () => {
  it.each<[string, string, ContactFindingCode[]]>([
    ['the same', 'contoso.com', []],
    ['the same in capitals', 'CONTOSO.com', []],
    ['a subdomain', 'mail.contoso.com', []],
    ['a subdomain further down', 'a.b.contoso.com', []],
    ['a tenant’s first domain', 'contoso.onmicrosoft.com', []],
    ['a tenant’s first domain in the US Government cloud', 'contoso.onmicrosoft.us', []],
    ['someone’s else tenant’s first domain', 'fabrikam.onmicrosoft.com', []],
    ['a letter too many', 'conntoso.com', ['possible-typo']],
    ['a letter too few', 'contso.com', ['possible-typo']],
    ['another letter', 'contosa.com', ['possible-typo']],
    ['two neighbours swapped', 'cnotoso.com', ['possible-typo']],
    ['another ending, one letter off', 'contoso.co', ['possible-typo']],
    ['two letters off', 'kontosa.com', ['domain-differs']],
    ['letters swapped that are no neighbours', 'toncoso.com', ['domain-differs']],
    ['a neighbour swap and another letter', 'cnotosa.com', ['domain-differs']],
    ['another one', 'fabrikam.com', ['domain-differs']],
    ['one that ends alike', 'mycompanycontoso.com', ['domain-differs']],
    ['one below another', 'contoso.com.evil.example', ['domain-differs']],
    ['onmicrosoft.com itself', 'onmicrosoft.com', ['domain-differs']],
    ['one that ends like a tenant’s', 'xonmicrosoft.com', ['domain-differs']],
    ['a tenant’s of no known ending', 'contoso.onmicrosoft.de', ['domain-differs']],
    ['a parent of it', 'com.example', ['domain-differs']],
  ])('%s (%s): %j', (_what, domain, said) => {
    expect(saidOf(`ann@${domain}`)).toEqual(said);
  });

  it('is compared with each of several', () => {
    const own = ['contoso.com', 'fabrikam.com'];
    expect(saidOf('ann@fabrikam.com', own)).toEqual([]);
    expect(saidOf('ann@fabrikan.com', own)).toEqual(['possible-typo']);
    expect(saidOf('ann@mail.fabrikam.com', own)).toEqual([]);
    expect(saidOf('ann@northwind.com', own)).toEqual(['domain-differs']);
  });

  it('is no typo when it is one of the customer’s, however near to another of them', () => {
    expect(saidOf('ann@contosa.com', ['contoso.com', 'contosa.com'])).toEqual([]);
  });

  it('is a typo before it is a tenant’s first domain', () => {
    expect(saidOf('ann@contosa.onmicrosoft.com', ['contoso.onmicrosoft.com'])).toEqual(['possible-typo']);
  });

  it('is compared with nothing where the customer’s is blank', () => {
    expect(saidOf('ann@fabrikam.com', [])).toEqual([]);
  });
});

describe('a throw-away domain', () => {
  it('is told where it is one', () => {
    expect(saidOf('ann@mailinator.com', [])).toEqual(['disposable-domain']);
    expect(saidOf('ann@mailinator.com')).toEqual(['disposable-domain']);
  });

  it('is told of as such alone, as is a personal one: neither is a domain of an organisation', () => {
    expect(saidOf('ann@outlook.com')).not.toContain('domain-differs');
  });

  it('is not told of a domain that only looks like one', () => {
    expect(saidOf('ann@mailinator.contoso.com')).toEqual([]);
  });
});

describe('of a malformed address', () => {
  it.each(['info@mailinator', 'info@contosa..com', 'noreply at contoso.com', '@mailinator.com'])(
    'nothing is said of its parts: %s',
    (email) => {
      expect(codes(judgeContact([], { email }).findings)).toEqual(['address-malformed']);
    },
  );
});

describe('one edit', () => {
  it.each([
    ['abc', 'abd', true],
    ['abc', 'ab', true],
    ['abc', 'abcd', true],
    ['abc', 'xabc', true],
    ['abc', 'acb', true],
    ['abc', 'bac', true],
    ['abc', 'abc', false],
    ['abc', 'cba', false],
    ['abc', 'a', false],
    ['abc', 'abcde', false],
    ['abcd', 'badc', false],
    ['abz', 'bcz', false],
    ['aab', 'aba', true],
    ['', 'a', true],
    ['', '', false],
  ])('leads from %j to %j: %s', (one, other, expected) => {
    expect(withinOneEdit(one, other)).toBe(expected);
    expect(withinOneEdit(other, one)).toBe(expected);
  });
});
