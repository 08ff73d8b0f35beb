import fc from 'fast-check';
import type { Deal } from '../../src/domain/deal.ts';
import { CLOUD_SCOPE_IDS, STAGES, SUBMISSIONS, TRANSACTIONS } from '../../src/domain/ids.ts';
import { anyCharacter } from '../support/properties/any-character.ts';

/** What breaks stores: quotes, separators, wildcards, words of the language, scripts, blanks around. */
const AWKWARD = [
  `Müller & Söhne "GmbH"`,
  `O'Brien; drop table deals; --`,
  '100%_\\',
  '山田商事',
  'null',
  '__proto__',
  ' x ',
  'a\r\nb',
  '👩‍👩‍👧',
  '$1 ? :name @p',
] as const;

const text = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...AWKWARD) },
  // No database keeps NUL in a text, and a book refuses it.
  {
    weight: 2,
    arbitrary: fc
      .string({ unit: anyCharacter, minLength: 1, maxLength: 40 })
      .map((one) => one.replaceAll('\0', '0')),
  },
);
const optionalText = fc.option(text);
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const optionalDay = fc.option(day);
const domain = fc.oneof(
  fc.domain(),
  text.map((one) => one.replaceAll(';', ',')),
);

/** Any deal there can be. */
export const anyDeal: fc.Arbitrary<Deal> = fc.record({
  dealId: text,
  customer: text,
  customerDomains: fc.array(domain, { maxLength: 4 }),
  partner: optionalText,
  program: fc.option(fc.oneof(fc.constantFrom('EA', 'EAS', 'SCE', 'AOS-G'), text)),
  transaction: fc.option(fc.constantFrom(...TRANSACTIONS)),
  submission: fc.constantFrom(...SUBMISSIONS),
  cloudScope: fc.constantFrom(...CLOUD_SCOPE_IDS),
  country: optionalText,
  pcn: optionalText,
  leadDealId: optionalText,
  packageId: optionalText,
  agreementNumber: optionalText,
  packageCreated: optionalDay,
  closeDate: optionalDay,
  effectiveDate: optionalDay,
  stage: fc.constantFrom(...STAGES),
  // A negative zero is no amount of its own.
  valueUsd: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
  cocpRequestedAt: optionalDay,
  aeEmail: optionalText,
  ceEmail: optionalText,
  pdmEmail: optionalText,
  partnerContactName: optionalText,
  partnerContactEmail: optionalText,
  customerContactName: optionalText,
  customerContactEmail: optionalText,
});
