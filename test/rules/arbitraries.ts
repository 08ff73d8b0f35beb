import fc from 'fast-check';
import { addDays } from '../../src/domain/day.ts';
import type { Contact, Deal, DealInput, Evidence, RelatedDeal } from '../../src/domain/deal.ts';
import {
  CLOUD_SCOPE_IDS,
  METHODS,
  RESULTS,
  ROLE_IDS,
  STAGES,
  SUBMISSIONS,
  TRANSACTIONS,
} from '../../src/domain/ids.ts';
import { AS_OF, deal } from '../support/deals.ts';
import { anyCharacter } from '../support/properties/any-character.ts';

/** Deals as they come in life, drawn from a small pool so that things meet. */

const EMAILS = [
  'ann@contoso.com',
  'Bob@Contoso.com',
  'cat@mail.contoso.com',
  'info@contosa.com',
  'dan@fabrikam.com',
  'eve@outlook.com',
  'fay@mailinator.com',
  'not an address',
];

const PORTALS = [
  null,
  'https://admin.microsoft.com',
  'https://office.com',
  'https://portal.office365.us',
  'https://portal.apps.mil',
  'https://elsewhere.example',
];

/** The first and last day of each policy, and some days between and around. */
export const asOfDays: fc.Arbitrary<string> = fc.constantFrom(
  '2025-01-22',
  '2025-07-22',
  '2025-07-23',
  '2026-01-14',
  '2026-01-15',
  '2026-05-21',
  '2026-05-22',
  AS_OF,
  '2026-06-30',
);

const AROUND = Date.parse(AS_OF);
const HOUR = 3_600_000;

/** Instants from 500 days before `AS_OF` to 30 days after it. */
const instants = fc.integer({ min: -500 * 24, max: 30 * 24 }).map((hours) => AROUND + hours * HOUR);
const days = fc.integer({ min: -120, max: 120 }).map((count) => addDays(AS_OF, count));

const methodAndResult = fc
  .constantFrom(...METHODS)
  .chain((method) => fc.constantFrom<string>(...RESULTS[method]).map((result) => ({ method, result })));

export const pieces: fc.Arbitrary<Evidence> = fc
  .record({ what: methodAndResult, validatedAt: instants, portal: fc.constantFrom(...PORTALS) })
  .map(({ what, validatedAt, portal }) => ({ ...what, validatedAt, validatedBy: null, portal }));

const pieceLists = fc.uniqueArray(pieces, {
  selector: ({ validatedAt }) => validatedAt,
  maxLength: 6,
});

const contacts: fc.Arbitrary<Contact> = fc.record({
  role: fc.constantFrom(...ROLE_IDS),
  name: fc.constant(null),
  email: fc.constantFrom(...EMAILS),
});

const related: fc.Arbitrary<RelatedDeal> = fc.record({
  dealId: fc.constantFrom('O-1', 'O-2', 'O-3'),
  cloudScope: fc.constantFrom(...CLOUD_SCOPE_IDS),
});

const deals: fc.Arbitrary<Deal> = fc
  .record({
    cloudScope: fc.constantFrom(...CLOUD_SCOPE_IDS),
    program: fc.constantFrom('EA', 'AOS-G', 'MPSA', null),
    transaction: fc.option(fc.constantFrom(...TRANSACTIONS)),
    submission: fc.constantFrom(...SUBMISSIONS),
    stage: fc.constantFrom(...STAGES),
    closeDate: fc.option(days),
    effectiveDate: fc.option(days),
    packageCreated: fc.option(days),
    cocpRequestedAt: fc.option(days),
    customerDomains: fc.subarray(['contoso.com', 'fabrikam.com']),
  })
  .map((stated) => deal({ ...stated, pcn: 'P-1', leadDealId: 'O-1' }));

/** Whole files; of one address no two pieces have the same time. */
export const files: fc.Arbitrary<DealInput> = fc
  .record({
    deal: deals,
    contacts: fc.array(contacts, { maxLength: 6 }),
    lists: fc.tuple(...EMAILS.map(() => pieceLists)),
    samePcn: fc.array(related, { maxLength: 2 }),
    lead: fc.option(related),
  })
  .map(({ lists, ...parts }) => ({
    ...parts,
    evidence: new Map(EMAILS.map((email, at) => [email.toLowerCase(), lists[at] ?? []])),
  }));

/** Anything at all that the schemas admit: odd texts, far days, instants of any size. */

const texts = fc.string({ unit: anyCharacter, minLength: 1, maxLength: 30 });
const anyText = fc.option(texts);

export const anyDays: fc.Arbitrary<string> = fc
  .date({
    min: new Date('0000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

const oddDeals: fc.Arbitrary<Deal> = fc.record({
  dealId: texts,
  customer: texts,
  customerDomains: fc.array(texts, { maxLength: 3 }),
  partner: anyText,
  program: anyText,
  transaction: fc.option(fc.constantFrom(...TRANSACTIONS)),
  submission: fc.constantFrom(...SUBMISSIONS),
  cloudScope: fc.constantFrom(...CLOUD_SCOPE_IDS),
  country: anyText,
  pcn: anyText,
  leadDealId: anyText,
  packageId: anyText,
  agreementNumber: anyText,
  packageCreated: fc.option(anyDays),
  closeDate: fc.option(anyDays),
  effectiveDate: fc.option(anyDays),
  stage: fc.constantFrom(...STAGES),
  valueUsd: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  cocpRequestedAt: fc.option(anyDays),
  aeEmail: anyText,
  ceEmail: anyText,
  pdmEmail: anyText,
  partnerContactName: anyText,
  partnerContactEmail: anyText,
  customerContactName: anyText,
  customerContactEmail: anyText,
});

const oddPieces: fc.Arbitrary<Evidence> = fc
  .record({ what: methodAndResult, validatedAt: fc.maxSafeInteger(), by: anyText, portal: anyText })
  .map(({ what, validatedAt, by, portal }) => ({ ...what, validatedAt, validatedBy: by, portal }));

const oddRelated: fc.Arbitrary<RelatedDeal> = fc.record({
  dealId: texts,
  cloudScope: fc.constantFrom(...CLOUD_SCOPE_IDS),
});

export const oddFiles: fc.Arbitrary<DealInput> = fc
  .record({
    deal: oddDeals,
    contacts: fc.array(
      fc.record({
        role: fc.constantFrom(...ROLE_IDS),
        name: anyText,
        email: fc.oneof(texts, fc.emailAddress(), fc.constantFrom(...EMAILS)),
      }),
      { maxLength: 5 },
    ),
    list: fc.array(oddPieces, { maxLength: 5 }),
    samePcn: fc.array(oddRelated, { maxLength: 2 }),
    lead: fc.option(oddRelated),
  })
  .map(({ list, ...parts }) => ({
    ...parts,
    evidence: new Map(parts.contacts.map(({ email }) => [email.trim().toLowerCase(), list])),
  }));
