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
    'web.de',
    'qq.com',
    '139.com',
    'rediffmail.com',
    'docomo.ne.jp',
    'privaterelay.appleid.com',
    'bol.com.br',
    'naver.com',
    'laposte.net',
    'libero.it',
    'seznam.cz',
    'wp.pl',
    'ukr.net',
    'xtra.co.nz',
    'sympatico.ca',
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
    // Companies, schools and public bodies that one or several public lists of free mail have.
    'enel.net',
    'cityoflondon.org',
    'autoescuelanerja.com',
    'baudoinconsulting.com',
    'aberystwyth.com',
    'dwp.net',
    'nus.edu.sg',
    'unican.es',
    'telstra.com',
    'bt.com',
    'comcast.com',
    'verizon.com',
    'orange.com',
    'nttdocomo.com',
    'kddi.com',
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
