import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAddress } from '../../src/domain/address.ts';
import {
  ContactSchema,
  type DealInput,
  DealSchema,
  type Evidence,
  EvidenceSchema,
} from '../../src/domain/deal.ts';
import { RISKS } from '../../src/domain/ids.ts';
import { isConsumerDomain } from '../../src/policy/mail-domains.ts';
import { describeFinding } from '../../src/rules/catalogue.ts';
import { toWire, WireEvaluationSchema } from '../../src/rules/wire.ts';
import { judge } from '../support/deals.ts';
import { anyDays, asOfDays, files, oddFiles, pieces } from './arbitraries.ts';

const RUNS = { numRuns: 150 };

function withEvidence(
  file: DealInput,
  change: (list: readonly Evidence[], email: string) => Evidence[],
): DealInput {
  const evidence = [...file.evidence].map(([email, list]) => [email, change(list, email)] as const);
  return { ...file, evidence: new Map(evidence) };
}

function newest(file: DealInput): number {
  return Math.max(0, ...[...file.evidence.values()].flat().map(({ validatedAt }) => validatedAt));
}

/** Freezes everything reachable but the map itself, which cannot be; a copy shows whether that was changed. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (value instanceof Map) {
    for (const one of value.values()) freeze(one);
    return;
  }
  Object.freeze(value);
  for (const one of Object.values(value)) freeze(one);
}

describe('a negative result of a person', () => {
  const negatives = pieces.filter(
    ({ method, result }) =>
      ['no-wsa', 'wrong-cloud', 'invalid'].includes(result) ||
      (method === 'sign-in' && result === 'not-work-account'),
  );
  const CONTACT_ORDER = ['not-ready', 'unverified', 'ready'];
  const DEAL_ORDER = ['blocked', 'unverified', 'ready'];

  /**
   * Of contacts: not-ready < unverified < ready; of deals: blocked < unverified < ready. The added result is
   * dated after every other piece of the file. It may be stale or lie in the future, and then changes no
   * verdict; and a failed sign-in leaves an older fresh VL Central answer in force, so a verdict need not get
   * worse either. Any address may get it, also one of no contact or of several. The risk never falls.
   */
  it('later than everything else never betters a contact, a deal or its risk', () => {
    fc.assert(
      fc.property(
        files,
        asOfDays,
        negatives,
        fc.nat(7),
        fc.integer({ min: 1, max: 1e9 }),
        (file, asOf, negative, at, later) => {
          const email = [...file.evidence.keys()][at];
          const added = { ...negative, validatedAt: newest(file) + later };
          const before = judge(file, asOf);
          const after = judge(
            withEvidence(file, (list, of) => (of === email ? [...list, added] : [...list])),
            asOf,
          );
          before.contacts.forEach(({ verdict }, index) => {
            const then = CONTACT_ORDER.indexOf(after.contacts[index]?.verdict ?? '');
            expect(then).toBeLessThanOrEqual(CONTACT_ORDER.indexOf(verdict));
          });
          expect(DEAL_ORDER.indexOf(after.verdict)).toBeLessThanOrEqual(DEAL_ORDER.indexOf(before.verdict));
          expect(RISKS.indexOf(after.risk)).toBeGreaterThanOrEqual(RISKS.indexOf(before.risk));
        },
      ),
      RUNS,
    );
  });

  it('of VL Central, as the newest and on the as-of day, makes its contacts not ready', () => {
    fc.assert(
      fc.property(files, asOfDays, negatives, (file, asOf, negative) => {
        fc.pre(negative.method === 'vl-central');
        const last = Date.parse(asOf) + 86_399_999;
        const judged = judge(
          withEvidence(file, (list) => [
            ...list.filter(({ validatedAt }) => validatedAt < last),
            { ...negative, validatedAt: last },
          ]),
          asOf,
        );
        expect(judged.contacts.filter(({ verdict }) => verdict !== 'not-ready')).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('the directory', () => {
  it('alone makes nobody ready or not ready, whose address does not settle it', () => {
    fc.assert(
      fc.property(files, asOfDays, (file, asOf) => {
        const judged = judge(
          withEvidence(file, (list) => list.filter(({ method }) => method === 'directory')),
          asOf,
        );
        for (const { email, verdict } of judged.contacts) {
          const address = parseAddress(email);
          const settled = address === null || isConsumerDomain(address.domain);
          expect(verdict).toBe(settled ? 'not-ready' : 'unverified');
        }
      }),
      RUNS,
    );
  });

  /**
   * The one exception of the specification: GCC shares its portal with Commercial, so a sign-in there counts
   * as aligned only where the directory says `gcc`. There it turns unverified into ready, and nothing else.
   */
  it('beside other evidence changes no contact’s verdict, but for a sign-in of GCC', () => {
    fc.assert(
      fc.property(files, asOfDays, (file, asOf) => {
        const seen = judge(file, asOf).contacts;
        const unseen = judge(
          withEvidence(file, (list) => list.filter(({ method }) => method !== 'directory')),
          asOf,
        ).contacts;
        seen.forEach(({ verdict, evidence }, at) => {
          const without = unseen[at]?.verdict;
          if (verdict === without) return;
          expect(file.deal.cloudScope).toBe('gcc');
          expect([without, verdict]).toEqual(['unverified', 'ready']);
          expect(evidence.vlCentral).toBeNull();
          expect(evidence.signIn?.result).toBe('work-account');
          expect(evidence.directory?.result).toBe('gcc');
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('an evaluation', () => {
  it('does not depend on the order of contacts and of pieces with different times', () => {
    const shuffled = files.chain((file) =>
      fc.record({
        file: fc.constant(file),
        order: fc.shuffledSubarray([...file.contacts.keys()], { minLength: file.contacts.length }),
        keys: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
      }),
    );
    fc.assert(
      fc.property(shuffled, asOfDays, ({ file, order, keys }, asOf) => {
        const mixed = withEvidence(
          { ...file, contacts: order.flatMap((at) => file.contacts[at] ?? []) },
          (list) =>
            [...list].sort(
              (one, other) => (keys[one.validatedAt % 8] ?? 0) - (keys[other.validatedAt % 8] ?? 0),
            ),
        );
        const { contacts, ...before } = judge(file, asOf);
        const { contacts: mixedContacts, ...after } = judge(mixed, asOf);
        expect(order.map((at) => contacts[at])).toEqual(mixedContacts);
        const plain = ({ findings, ...rest }: typeof before) => ({
          ...rest,
          findings: findings.map(({ code, severity, role, dealId }) => ({ code, severity, role, dealId })),
        });
        expect(plain(after)).toEqual(plain(before));
      }),
      RUNS,
    );
  });

  it('is the same each time and leaves what it judges as it was', () => {
    fc.assert(
      fc.property(files, asOfDays, (file, asOf) => {
        const copy = structuredClone(file);
        freeze(file);
        const once = judge(file, asOf);
        expect(judge(file, asOf)).toEqual(once);
        expect(judge(copy, asOf)).toEqual(once);
        expect(file).toEqual(copy);
      }),
      RUNS,
    );
  });

  it('is made of anything the schemas admit, and is printed in its form', () => {
    fc.assert(
      fc.property(oddFiles, anyDays, (file, asOf) => {
        DealSchema.parse(file.deal);
        for (const contact of file.contacts) ContactSchema.parse(contact);
        for (const piece of [...file.evidence.values()].flat()) EvidenceSchema.parse(piece);
        const wire = toWire(judge(file, asOf));
        expect(WireEvaluationSchema.parse(JSON.parse(JSON.stringify(wire)))).toEqual(wire);
      }),
      RUNS,
    );
  });

  it('has words for each of its findings, with nothing left open in them', () => {
    fc.assert(
      fc.property(files, asOfDays, (file, asOf) => {
        const judged = judge(file, asOf);
        const { cloudScope } = file.deal;
        const described = [
          ...judged.findings.map((finding) => describeFinding(finding, cloudScope)),
          ...judged.contacts.flatMap(({ findings }) =>
            findings.map((finding) => describeFinding(finding, cloudScope)),
          ),
        ];
        for (const { sentence, remedies } of described) {
          const words = [sentence, ...remedies.map(({ what }) => what)];
          for (const text of words) expect(text).not.toMatch(/undefined|null|""|\(\)| {2}|^\s|\s$/);
        }
      }),
      RUNS,
    );
  });
});
