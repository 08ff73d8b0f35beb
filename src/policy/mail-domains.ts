import { createRequire } from 'node:module';
import { getDomainWithoutSuffix, getSubdomain } from 'tldts';
import { PERSONAL_MAIL_SERVICES } from './personal-mail-services.ts';

/**
 * Consumer domains (an address there is a personal one) and disposable ones. Both come from maintained lists;
 * services of many countries are in `personal-mail-services.ts`, exceptions here with their reasons.
 */

const require = createRequire(import.meta.url);

/** The 350-odd most visited mail providers; the full list also holds companies and schools. */
const COMMON_PROVIDERS: readonly string[] = require('email-providers/common.json');
const { disposableEmailBlocklist } = require('disposable-email-domains-js') as {
  disposableEmailBlocklist: () => readonly string[];
};
const DISPOSABLE: ReadonlySet<string> = new Set(disposableEmailBlocklist());

/** The package's full list, used only for other country endings of the services in `CONSUMER_NAMES`. */
const ALL_PROVIDERS: readonly string[] = require('email-providers/all.json');

/** Consumer services that are the same service under every country ending: `hotmail.co.uk`, `live.nl`. */
const CONSUMER_EVERYWHERE: ReadonlySet<string> = new Set(['hotmail', 'live', 'yahoo']);

/** Consumer services that are one only under the country endings in the full list: `outlook.fr`, `gmx.at`. */
const CONSUMER_NAMES = /^(?:outlook|msn|windowslive|ymail|rocketmail|googlemail|aol|gmx|protonmail|yandex)\./;

/**
 * Domains in the maintained list that are no consumer service: reserved for documentation and tests (RFC 2606
 * and its kin), or used by an organisation for its own staff. Calling such a domain personal would block a
 * deal for good.
 */
const NOT_CONSUMER = [
  'example.com',
  'test.com',
  'test.de',
  'yourdomain.com',
  'mydomain.com',
  'name.com',
  'www.com',
  'facebook.com',
  'alibaba.com',
  'aliyun.com',
  'discovery.com',
  'medscape.com',
  'space.com',
  'about.com',
  'ancestry.com',
  'techspot.com',
  'nus.edu.sg',
  'unican.es',
  'swissinfo.org',
  'law.com',
  'oath.com',
  'parrot.com',
  'telstra.com',
  'singpost.com',
  'poste.it',
  'aver.com',
  'dnsmadeeasy.com',
  'kansascity.com',
  'berlin.de',
  'barcelona.com',
  'casino.com',
  'geek.com',
  'scubadiving.com',
  'hamptonroads.com',
  'dailypioneer.com',
  'ivillage.com',
  'games.com',
  'sdf.org',
  'bt.com',
  'easypost.com',
  'onmilwaukee.com',
  'go.com',
  'detik.com',
  'webindia123.com',
  'depechemode.com',
  'catholic.org',
  'charm.net',
  'enter.net',
  'spb.ru',
  'msk.ru',
  'pp.ua',
  'web.id',
  'za.com',
  'fr.nf',
  'f5.si',
  'pe.hu',
  'cu.cc',
  'c3.hu',
  'sp.nl',
  'dynu.net',
  'ddnsfree.com',
  'bizhosting.com',
];

const CONSUMER: ReadonlySet<string> = withoutThese(
  [
    ...COMMON_PROVIDERS,
    ...ALL_PROVIDERS.filter((domain) => CONSUMER_NAMES.test(domain)),
    ...Object.values(PERSONAL_MAIL_SERVICES).flat(),
  ],
  (domain) => NOT_CONSUMER.includes(domain) || DISPOSABLE.has(domain),
);

function withoutThese(domains: readonly string[], left: (domain: string) => boolean): ReadonlySet<string> {
  return new Set(domains.filter((domain) => !left(domain)));
}

/** Whether a domain (lower-case) belongs to a consumer mail service. */
export function isConsumerDomain(domain: string): boolean {
  if (CONSUMER.has(domain)) return true;
  const dot = domain.indexOf('.');
  if (!CONSUMER_EVERYWHERE.has(domain.slice(0, dot))) return false;
  return getDomainWithoutSuffix(domain) === domain.slice(0, dot) && getSubdomain(domain) === '';
}

/** Whether a domain (lower-case) is in the maintained list of disposable mail services. */
export function isDisposableDomain(domain: string): boolean {
  return DISPOSABLE.has(domain);
}
