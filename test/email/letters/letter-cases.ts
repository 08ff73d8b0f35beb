import { addDays } from '../../../src/domain/day.ts';
import type { Contact, DealInput, Evidence } from '../../../src/domain/deal.ts';
import { LETTER_NAMES, type LetterName } from '../../../src/domain/drafts/letter.ts';
import { CLOUD_SCOPE_IDS, type RoleId, STAGES, type Stage, TRANSACTIONS } from '../../../src/domain/ids.ts';
import { READERS } from '../../../src/email/wording/letter-readers.ts';
import { AS_OF, contact, dealFile, evidence } from '../../support/deals.ts';
import { WRITABLE } from '../samples.ts';

/** A letter to be tried: which one, about what, and to whom. */
export interface LetterCase {
  readonly template: LetterName;
  readonly firstReader: (typeof READERS)[number];
  readonly file: DealInput;
  readonly recipient: { readonly name: string; readonly address: string };
}

/** A generator of numbers from 0 to 1 (mulberry32): the same seed gives the same letters. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const DATES = [
  { closeDate: addDays(AS_OF, -9) },
  { closeDate: addDays(AS_OF, 2) },
  { closeDate: addDays(AS_OF, 6) },
  { closeDate: addDays(AS_OF, 90) },
  { closeDate: null, effectiveDate: addDays(AS_OF, 12) },
  { closeDate: null },
];
const PROGRAMS = ['EA', 'AOS-G', 'MPSA', null];

/** Addresses, each with what is odd about it. */
const ADDRESSES = [
  ...['ann.lee@contoso.com', 'bob.ray@contoso.com', 'cat.dow@contoso.com', 'dan.fox@contoso.com'],
  ...['ann.lee@outlook.com', 'bob@mailinator.com', 'cat@contosso.com', 'dan@fabrikam.com'],
  ...['renée.delaître@contoso.com', 'ann.lee@', 'info@contoso.com', 'Ida@Contoso.com'],
] as const;

/** What is known of an address: by nobody, by checks, by the customer, by a look-up. */
const KNOWN: readonly (readonly Evidence[])[] = [
  [],
  [evidence('vl-central', 'valid')],
  [evidence('vl-central', 'valid')],
  [evidence('vl-central', 'no-wsa')],
  [evidence('vl-central', 'invalid')],
  [evidence('vl-central', 'wrong-cloud')],
  [evidence('sign-in', 'work-account')],
  [evidence('sign-in', 'not-work-account')],
  [evidence('vl-central', 'no-wsa'), evidence('sign-in', 'work-account')],
  [evidence('vl-central', 'valid', '2026-01-05')],
  [evidence('customer', 'confirmed', '2026-06-05')],
  [evidence('customer', 'denied', '2026-06-05')],
  [evidence('vl-central', 'no-wsa'), evidence('customer', 'confirmed', '2026-06-05')],
  [evidence('vl-central', 'valid'), evidence('customer', 'denied', '2026-06-05')],
  [evidence('customer', 'denied', '2026-05-25'), evidence('vl-central', 'valid')],
  [evidence('directory', 'gcc-high')],
  [evidence('directory', 'commercial')],
  [evidence('directory', 'not-found')],
];

const ROLES: readonly RoleId[] = ['notices-contact', 'online-administrator', 'online-service-manager'];
const MORE_ROLES: readonly RoleId[] = ['online-admin', 'bill-to', 'key-viewer', 'downloads'];

/**
 * Every combination of stage, date, scope, program and letter, each `times` with contacts, checks and transactions drawn
 * from the given numbers.
 */
export function* letterCases(next: () => number, times: number): Generator<LetterCase> {
  const one = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  for (const stage of STAGES)
    for (const dates of DATES)
      for (const cloudScope of CLOUD_SCOPE_IDS)
        for (const program of PROGRAMS)
          for (const template of LETTER_NAMES)
            for (let time = isOver(stage) ? times - 1 : 0; time < times; time += 1) {
              const contacts = contactsOf(next, one);
              const known = Object.fromEntries(
                contacts.map(({ email }) => [email.toLowerCase(), one(KNOWN)]),
              );
              const inOtherCloud = { dealId: 'SECRET-9', cloudScope: one(['dod', 'commercial'] as const) };
              const file = dealFile({
                deal: {
                  ...WRITABLE,
                  ...{ stage, cloudScope, program, transaction: one([...TRANSACTIONS, null]), ...dates },
                  ...{ submission: one(['vlc-package', 'manual-form'] as const), pcn: '1' },
                  ...{ agreementNumber: one(['E1234567', null]), packageId: one(['PKG-77', null]) },
                  cocpRequestedAt: one(['2026-06-05', '2026-05-05', null]),
                },
                contacts,
                evidence: known,
                samePcn: next() < 0.2 ? [inOtherCloud] : [],
                lead: next() < 0.2 ? inOtherCloud : null,
              });
              yield { template, firstReader: one(READERS), file, recipient: recipientOf(one, contacts) };
            }
}

function isOver(stage: Stage): boolean {
  return stage === 'activated' || stage === 'closed' || stage === 'cancelled';
}

function contactsOf(next: () => number, one: <T>(from: readonly T[]) => T): readonly Contact[] {
  const somebody = (role: RoleId) => {
    const email = one(ADDRESSES);
    const [name = ''] = email.split('@');
    return contact(role, email, next() < 0.8 ? `Name ${name.replace(/\W/g, ' ')}` : null);
  };
  return [
    ...ROLES.flatMap((role) => (next() < 0.8 ? [somebody(role)] : [])),
    ...ROLES.flatMap((role) => (next() < 0.15 ? [somebody(role)] : [])),
    ...MORE_ROLES.flatMap((role) => (next() < 0.15 ? [somebody(role)] : [])),
  ];
}

/** Somebody else mostly, and at times one of the contacts. */
function recipientOf(
  one: <T>(from: readonly T[]) => T,
  contacts: readonly Contact[],
): LetterCase['recipient'] {
  const among = contacts.filter(({ email }) => /^[\w.]+@[\w.]+$/.test(email));
  const chosen = one([null, ...among]);
  return chosen
    ? { name: chosen.name ?? 'Some One', address: chosen.email }
    : { name: 'Cara Lane', address: 'cara@contoso.com' };
}
