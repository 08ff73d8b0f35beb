import { addDays, type Day, dayNumber } from '../../src/domain/day.ts';
import type { Contact, Deal, DealInput, Evidence } from '../../src/domain/deal.ts';
import type { Result } from '../../src/domain/ids.ts';
import type { Random } from '../alerts-sim/random.ts';

const DAY_MS = 86_400_000;
const ROLES = ['notices-contact', 'online-administrator', 'online-service-manager'] as const;

/** Median days that each thing takes a customer of usual tempo, as nobody in the product knows them. */
const TAKES = { validate: 6, account: 15, name: 9, again: 4 } as const;

/** A deal as the world has it: when it comes into the book, and everything that will happen to its contacts. */
export interface SimDeal {
  readonly deal: Deal;
  /** Milliseconds since the epoch. */
  readonly enters: number;
  /** When it is given up; null for most. */
  readonly givenUp: number | null;
  readonly contacts: readonly SimContact[];
}

interface SimContact {
  /** The address from an instant on: a contact may be replaced. */
  readonly addresses: readonly { readonly from: number; readonly contact: Contact }[];
  readonly checks: readonly { readonly email: string; readonly evidence: Evidence }[];
}

/** Deals that come into a book in the course of some days. */
export function simDeals(random: Random, size: { deals: number; from: Day; days: number }): SimDeal[] {
  return Array.from({ length: size.deals }, (_, number) => {
    const enters = dayNumber(size.from) * DAY_MS + random.next() * size.days * DAY_MS;
    const closeDate = addDays(
      size.from,
      Math.floor(enters / DAY_MS - dayNumber(size.from)) + 10 + random.below(60),
    );
    const tempo = Math.exp(0.45 * normal(random));
    // Half of the customers do all of their contacts in one sitting.
    const sitting = random.chance(0.5) ? normal(random) : null;
    const takes = (median: number) => median * tempo * Math.exp(0.5 * (sitting ?? normal(random))) * DAY_MS;
    const contacts = ROLES.map((role, at) =>
      simContact(random, `c${at}@customer-${number}.example`, role, enters, takes),
    );
    return {
      deal: simDeal(number, closeDate, random.chance(0.9) ? 10_000 * (1 + random.below(60)) : null),
      enters,
      givenUp: random.chance(0.05) ? enters + random.next() * 40 * DAY_MS : null,
      contacts,
    };
  });
}

function simContact(
  random: Random,
  email: string,
  role: Contact['role'],
  enters: number,
  takes: (median: number) => number,
): SimContact {
  const contact = (address: string): Contact => ({ role, name: null, email: address });
  const check = (address: string, at: number, result: Result<'vl-central'>) => ({
    email: address,
    evidence: { method: 'vl-central', result, validatedAt: at, validatedBy: 'sim', portal: null } as const,
  });
  const kind = random.next();
  if (kind < 0.3)
    return { addresses: [{ from: enters, contact: contact(email) }], checks: fresh(email, enters - 1) };
  if (kind < 0.4) {
    // A personal address, until somebody else is named, who is then validated.
    const personal = email.replace(/@.*/, `.${random.below(1e6)}@gmail.com`);
    const named = enters + takes(TAKES.name);
    return {
      addresses: [
        { from: enters, contact: contact(personal) },
        { from: named, contact: contact(email) },
      ],
      checks: fresh(email, named + takes(TAKES.validate)),
    };
  }
  const first = enters + takes(TAKES.validate);
  const isThere = random.chance(0.75);
  const done = isThere ? first : first + takes(TAKES.account);
  return {
    addresses: [{ from: enters, contact: contact(email) }],
    checks: [...(isThere ? [] : [check(email, first, 'no-wsa')]), ...fresh(email, done)],
  };

  /** A check that comes out well, and those after it as each goes out of date. */
  function fresh(address: string, from: number) {
    const checks = [];
    for (let at = from; at < enters + 150 * DAY_MS; at += 31 * DAY_MS + takes(TAKES.again))
      checks.push(check(address, at, 'valid'));
    return checks;
  }
}

/** The input of the rules for a deal as of an instant. */
export function inputAt({ deal, contacts, givenUp }: SimDeal, now: number): DealInput {
  const evidence = new Map<string, Evidence[]>();
  for (const { checks } of contacts)
    for (const { email, evidence: piece } of checks)
      if (piece.validatedAt <= now) evidence.set(email, [...(evidence.get(email) ?? []), piece]);
  return {
    deal: { ...deal, stage: givenUp !== null && givenUp <= now ? 'cancelled' : 'open' },
    contacts: contacts.flatMap(
      ({ addresses }) => addresses.findLast(({ from }) => from <= now)?.contact ?? [],
    ),
    evidence,
    samePcn: [],
    lead: null,
  };
}

/** A number of the normal distribution (Box and Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

function simDeal(number: number, closeDate: Day, valueUsd: number | null): Deal {
  return {
    dealId: `SIM-${number}`,
    customer: `Customer ${number}`,
    customerDomains: [`customer-${number}.example`],
    partner: null,
    program: 'EA',
    transaction: 'renewal',
    submission: 'vlc-package',
    cloudScope: 'commercial',
    country: null,
    pcn: null,
    leadDealId: null,
    packageId: null,
    agreementNumber: null,
    packageCreated: null,
    closeDate,
    effectiveDate: null,
    stage: 'open',
    valueUsd,
    cocpRequestedAt: null,
    aeEmail: null,
    ceEmail: null,
    pdmEmail: null,
    partnerContactName: null,
    partnerContactEmail: null,
    customerContactName: null,
    customerContactEmail: null,
  };
}
