import { describe, expect, it } from '@jest/globals';
import { isConsumerDomain, isDisposableDomain } from '../../src/policy/mail-domains.ts';

describe('a consumer mail service', () => {
  it.each([
    'outlook.com',
    'outlook.fr',
    'hotmail.com',
    'hotmail.co.uk',
    'hotmail.nl',
    'live.com',
    'live.com.au',
    'live.nl',
    'msn.com',
    'gmail.com',
    'googlemail.com',
    'yahoo.com',
    'yahoo.co.jp',
    'yahoo.de',
    'icloud.com',
    'me.com',
    'aol.com',
    'gmx.de',
    'proton.me',
    'protonmail.com',
  ])('is %s', (domain) => {
    expect(isConsumerDomain(domain)).toBe(true);
  });

  it.each([
    'contoso.com',
    'microsoft.com',
    'example.com',
    'contoso.onmicrosoft.com',
    'live.contoso.com',
    'mail.live.com',
    'hotmail.contoso.co.uk',
    'yahoo-inc.com',
    'team.gmail.com',
    'notgmail.com',
    'gmail.com.contoso.com',
    'navy.mil',
    'city.gov',
    'localhost',
    '',
  ])('is not %j', (domain) => {
    expect(isConsumerDomain(domain)).toBe(false);
  });
});

describe('a throw-away mail service', () => {
  it.each(['mailinator.com', 'guerrillamail.com', '10minutemail.com'])('is %s', (domain) => {
    expect(isDisposableDomain(domain)).toBe(true);
  });

  it.each(['contoso.com', 'gmail.com', 'outlook.com', 'contoso.onmicrosoft.com', ''])(
    'is not %j',
    (domain) => {
      expect(isDisposableDomain(domain)).toBe(false);
    },
  );
});
