import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BookReading, readBook } from '../../src/book/book.ts';
import { COLUMN_NAMES } from '../../src/book/columns.ts';
import { parseAddress } from '../../src/domain/address.ts';
import { type Day, dayNumber, dayOf } from '../../src/domain/day.ts';
import type { Deal, DealInput } from '../../src/domain/deal.ts';
import {
  CLOUD_SCOPE_IDS,
  RESULTS,
  RISKS,
  ROLE_IDS,
  STAGES,
  SUBMISSIONS,
  TRANSACTIONS,
} from '../../src/domain/ids.ts';
import { searchWords } from '../../src/domain/search-words.ts';
import {
  ACCOUNT_STATES,
  CLOUD_STATES,
  CONTACT_FINDING_CODES,
  CONTACT_VERDICTS,
  DEAL_FINDING_CODES,
  DEAL_VERDICTS,
  type DealEvaluation,
  LEANS,
  SUBMISSION_ADVICE,
} from '../../src/domain/verdict.ts';
import { LOCAL_ADDRESS } from '../../src/local/local-person.ts';
import { sampleBook } from '../../src/local/sample-book.ts';
import { CROSS_CLOUD_LEAD_EASED } from '../../src/policy/dates.ts';
import { isListedProgram, PROGRAMS } from '../../src/policy/programs.ts';
import { evaluateDeal } from '../../src/rules/evaluate-deal.ts';

const TODAYS: readonly Day[] = [
  '2026-05-22',
  '2026-06-10',
  '2026-06-25',
  '2026-07-05',
  '2026-09-20',
  '2026-11-21',
  '2026-12-31',
  '2027-02-28',
  '2028-02-29',
];

interface Judged {
  readonly file: DealInput;
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function readSample(today: Day): Promise<BookReading> {
  return readBook(bytesOf(sampleBook(today)));
}

function judge({ book }: BookReading, today: Day): Judged[] {
  return [...book.files()].map((file) => ({
    file,
    deal: file.deal,
    evaluation: evaluateDeal(file, today),
  }));
}

/** What the book has to show, and where in a deal it would be seen. */
const WANTED: Readonly<
  Record<string, readonly [readonly unknown[], (judged: Judged) => readonly unknown[]]>
> = {
  'deal verdict': [DEAL_VERDICTS, ({ evaluation }) => [evaluation.verdict]],
  risk: [RISKS, ({ evaluation }) => [evaluation.risk]],
  advice: [SUBMISSION_ADVICE, ({ evaluation }) => [evaluation.submission]],
  'deal finding': [DEAL_FINDING_CODES, ({ evaluation }) => evaluation.findings.map(({ code }) => code)],
  'cloud scope': [CLOUD_SCOPE_IDS, ({ deal }) => [deal.cloudScope]],
  program: [PROGRAMS.map(({ id }) => id), ({ deal }) => [deal.program]],
  transaction: [TRANSACTIONS, ({ deal }) => [deal.transaction]],
  submission: [SUBMISSIONS, ({ deal }) => [deal.submission]],
  stage: [STAGES, ({ deal }) => [deal.stage]],
  role: [ROLE_IDS, ({ evaluation }) => evaluation.contacts.map(({ role }) => role)],
  account: [ACCOUNT_STATES, ({ evaluation }) => evaluation.contacts.map(({ account }) => account)],
  cloud: [CLOUD_STATES, ({ evaluation }) => evaluation.contacts.map(({ cloud }) => cloud)],
  verdict: [CONTACT_VERDICTS, ({ evaluation }) => evaluation.contacts.map(({ verdict }) => verdict)],
  lean: [[...LEANS, null], ({ evaluation }) => evaluation.contacts.map(({ lean }) => lean)],
  finding: [
    CONTACT_FINDING_CODES,
    ({ evaluation }) => evaluation.contacts.flatMap(({ findings }) => findings.map(({ code }) => code)),
  ],
  check: [
    Object.entries(RESULTS).flatMap(([method, results]) => results.map((result) => `${method} ${result}`)),
    ({ file }) => [...file.evidence.values()].flat().map(({ method, result }) => `${method} ${result}`),
  ],
};

/** Everything wanted that no deal shows. */
function notShown(book: readonly Judged[]): string[] {
  return Object.entries(WANTED).flatMap(([what, [wanted, seenIn]]) => {
    const seen = new Set(book.flatMap(seenIn));
    return wanted.filter((one) => !seen.has(one)).map((one) => `${what} ${String(one)}`);
  });
}

function countBy<K extends string>(keys: readonly K[]): Readonly<Partial<Record<K, number>>> {
  const counts: Partial<Record<K, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** The deals somebody would find by one word of the customer. */
function found(book: readonly Judged[], word: string): Deal[] {
  return book
    .map(({ deal }) => deal)
    .filter(({ dealId, customer, customerDomains }) =>
      searchWords([dealId, customer, ...customerDomains].join(' ')).some((own) => own.startsWith(word)),
    );
}

function dealOf(book: readonly Judged[], customer: string): Judged {
  const [only, ...others] = book.filter(({ deal }) => deal.customer === customer);
  if (!only || others.length > 0) throw new Error(`not exactly one deal of ${customer}`);
  return only;
}

function isLocalPersons({ deal }: Judged): boolean {
  return deal.aeEmail === LOCAL_ADDRESS || deal.pdmEmail === LOCAL_ADDRESS;
}

describe.each(TODAYS)('the sample book of %s', (today) => {
  let reading: BookReading;
  let book: readonly Judged[];
  beforeAll(async () => {
    reading = await readSample(today);
    book = judge(reading, today);
  });

  it('is read without a remark', () => {
    expect(reading.problems).toEqual([]);
    expect(reading.refusedDeals).toEqual([]);
  });

  it('has at least 44 deals, each with an id of its own that carries the year', () => {
    const ids = book.map(({ deal }) => deal.dealId);
    expect(ids.length).toBeGreaterThanOrEqual(44);
    expect(new Set(ids).size).toBe(ids.length);
    const form = new RegExp(`^(EA|EAS|SCE|AOSG|MPSA)-${today.slice(0, 4)}-\\d{4}$`);
    for (const id of ids) expect(id).toMatch(form);
  });

  it('shows everything there is to show', () => {
    expect(notShown(book)).toEqual([]);
    expect(book.filter(({ deal }) => !isListedProgram(deal.program)).length).toBeGreaterThan(0);
  });

  it('states every column somewhere', () => {
    const [header = '', ...rows] = sampleBook(today).split('\r\n');
    expect(header.split(',')).toEqual([...COLUMN_NAMES]);
    expect(rows.at(-1)).toBe('');
    const unquoted = rows.filter((row) => !row.includes('"')).map((row) => row.split(','));
    const empty = COLUMN_NAMES.filter((_, at) => unquoted.every((cells) => (cells[at] ?? '') === ''));
    expect(empty).toEqual([]);
  });

  it('finds one deal for Contoso, the showpiece, and several for Fabrikam', () => {
    expect(found(book, 'contoso').map(({ customer }) => customer)).toEqual(['Contoso']);
    expect(found(book, 'fabrikam').length).toBeGreaterThanOrEqual(3);
    const { deal, evaluation } = dealOf(book, 'Contoso');
    expect(deal).toMatchObject({ program: 'EA', transaction: 'renewal', stage: 'open' });
    expect(evaluation).toMatchObject({ verdict: 'blocked', daysLeft: 12 });
    expect(evaluation.contacts.map(({ role, verdict }) => `${role} ${verdict}`)).toEqual([
      'notices-contact ready',
      'online-administrator not-ready',
      'online-administrator not-ready',
      'online-administrator unverified',
      'online-service-manager unverified',
    ]);
    expect(evaluation.contacts.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual([
      'wrong-cloud',
      'personal-account',
      'not-validated',
      'evidence-stale',
    ]);
  });

  it('gives the local person 12 to 14 deals, as AE and as PDM, of every risk', () => {
    const own = book.filter(isLocalPersons);
    expect(own.length).toBeGreaterThanOrEqual(12);
    expect(own.length).toBeLessThanOrEqual(14);
    expect(own.filter(({ deal }) => deal.aeEmail === LOCAL_ADDRESS).length).toBeGreaterThanOrEqual(3);
    expect(own.filter(({ deal }) => deal.pdmEmail === LOCAL_ADDRESS).length).toBeGreaterThanOrEqual(3);
    const risks = countBy(own.map(({ evaluation }) => evaluation.risk));
    expect((risks.critical ?? 0) + (risks.high ?? 0)).toBeGreaterThanOrEqual(4);
    expect(risks.critical).toBeGreaterThanOrEqual(1);
    expect(risks.high).toBeGreaterThanOrEqual(1);
    expect(risks.medium).toBeGreaterThanOrEqual(2);
    expect(risks.low).toBeGreaterThanOrEqual(1);
    expect(risks.none).toBeGreaterThanOrEqual(2);
  });

  it('has the odd ones: many contacts, leads on both sides of the day, a shared PCN', () => {
    const findings = book.flatMap(({ evaluation }) => evaluation.findings);
    expect(Math.max(...book.map(({ evaluation }) => evaluation.contacts.length))).toBeGreaterThan(20);
    const shared = findings.filter(({ code }) => code === 'separate-pcn-required');
    expect(shared.map(({ dealId }) => dealId)).toHaveLength(2);
    const leads = findings.filter(({ code }) => code === 'cross-cloud-lead');
    expect(leads.map(({ severity }) => severity).sort()).toEqual(['info', 'warning']);
    const packaged = book
      .filter(({ evaluation }) => evaluation.findings.some(({ code }) => code === 'cross-cloud-lead'))
      .map(({ deal }) => (deal.packageCreated ?? '') >= CROSS_CLOUD_LEAD_EASED.since);
    expect(packaged.sort()).toEqual([false, true]);
  });

  it('has days that fit together', () => {
    for (const { deal } of book) {
      for (const past of [deal.packageCreated, deal.cocpRequestedAt]) {
        if (past !== null) expect(dayNumber(past)).toBeLessThanOrEqual(dayNumber(today));
      }
      if (deal.closeDate !== null && deal.effectiveDate !== null) {
        expect(dayNumber(deal.effectiveDate)).toBeGreaterThanOrEqual(dayNumber(deal.closeDate));
      }
      if (['activated', 'closed', 'cancelled'].includes(deal.stage)) {
        expect(dayNumber(deal.closeDate ?? today)).toBeLessThan(dayNumber(today));
      }
    }
  });

  it('names people to write to by addresses that are well formed', () => {
    for (const { deal } of book) {
      const { partnerContactEmail, customerContactEmail, aeEmail, ceEmail, pdmEmail } = deal;
      for (const email of [partnerContactEmail, customerContactEmail, aeEmail, ceEmail, pdmEmail]) {
        if (email !== null) expect(parseAddress(email)).not.toBeNull();
      }
      for (const email of [aeEmail, ceEmail, pdmEmail]) {
        if (email !== null) expect(email).toMatch(/@account-team\.example$/);
      }
    }
  });

  it('is the same when it is made again', () => {
    expect(sampleBook(today)).toBe(sampleBook(today));
  });
});

describe('the sample book', () => {
  const FIRST = dayNumber('2026-05-22');
  const LAST = dayNumber('2030-12-31');

  it('is sound and shows everything on any day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: FIRST, max: LAST }), async (number) => {
        const today = dayOf(number);
        const reading = await readSample(today);
        const book = judge(reading, today);
        expect(reading.problems).toEqual([]);
        expect(notShown(book)).toEqual([]);
        const own = new Set(book.filter(isLocalPersons).map(({ evaluation }) => evaluation.risk));
        expect(own.size).toBe(RISKS.length);
      }),
      { numRuns: 60 },
    );
  });

  it('writes names with commas, quotes, ampersands and accents as they are', async () => {
    const book = judge(await readSample('2026-11-21'), '2026-11-21');
    const customers = new Set(book.map(({ deal }) => deal.customer));
    for (const name of ['Litware, Inc.', 'Fourth Coffee "Harbour Roasters"', 'City Power & Light']) {
      expect(customers).toContain(name);
    }
    expect(dealOf(book, 'The Phone Company').evaluation.contacts[1]?.name).toBe('Nguyễn Minh Anh');
  });

  it.each([
    ['2026-06-10', '2026-06-30'],
    ['2026-07-05', '2026-06-30'],
    ['2026-08-17', '2026-06-30'],
    ['2026-08-18', '2026-09-17'],
    ['2026-09-20', '2026-09-30'],
    ['2027-02-28', '2027-03-30'],
  ])('on %s, the deal of the end of the quarter closes on %s', async (today, closes) => {
    const book = judge(await readSample(today), today);
    expect(dealOf(book, 'City of Springvale').deal.closeDate).toBe(closes);
  });
});
