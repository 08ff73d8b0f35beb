import { describe, expect, it } from '@jest/globals';
import { dealCard } from '../../../cards/deals/deal-card.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { cardBytes, firstThatFits, MAX_CARD_BYTES } from '../../../cards/kit/elements.ts';
import type { DealEvaluation } from '../../../src/domain/verdict.ts';
import { contact, deal, dealFile, evidence, judge } from '../../support/deals.ts';
import { READER } from '../../support/reader.ts';
import { linesOf } from '../../support/teams/card-text.ts';
import { renderCard } from '../../support/teams/renderer.ts';
import { contacts, dealFindings, long, mostContactFindings } from '../../support/teams/worst.ts';

const ready = judge(dealFile());

/** A deal whose every stated field is long. */
const LONG = deal({
  dealId: long(120, 1, 'd'),
  customer: long(120, 1, 'c'),
  program: long(120, 1, 'p'),
  transaction: 'cocp',
  cloudScope: 'commercial-gcc',
});

function card(changed: Partial<DealEvaluation>, from = 0): AdaptiveCard {
  return dealCard({
    deal: LONG,
    evaluation: { ...ready, ...changed },
    dealVersion: 'm',
    from,
    reader: READER,
  });
}

/** Twenty contacts as bad as the rules make them. */
function judgedBadly(): DealEvaluation {
  const people = Array.from({ length: 20 }, (_, at) => {
    const address = `info@${'m'.repeat(50)}${at}.${'n'.repeat(50)}.example.com`;
    return contact('online-administrator', address, long(120, at, 'n'));
  });
  const pieces = [
    evidence('vl-central', 'no-wsa', '2026-06-08'),
    evidence('sign-in', 'work-account', '2026-06-09'),
    evidence('customer', 'confirmed'),
    evidence('directory', 'ambiguous'),
    evidence('vl-central', 'valid', '2026-01-01'),
  ];
  return judge(
    dealFile({
      deal: { ...LONG, customerDomains: [`${'k'.repeat(60)}.example`, `${'l'.repeat(60)}.example`] },
      contacts: people,
      evidence: Object.fromEntries(people.map(({ email }) => [email, pieces])),
    }),
  );
}

const WORST: readonly { readonly name: string; readonly make: () => AdaptiveCard }[] = [
  { name: '20 contacts as bad as the rules make them', make: () => card(judgedBadly()) },
  { name: '20 long contacts', make: () => card({ contacts: contacts(20) }) },
  {
    name: '20 long contacts with as many findings as there can be',
    make: () => card({ contacts: contacts(20, mostContactFindings()) }),
  },
  {
    name: '20 long contacts with as many findings, and every finding on the deal',
    make: () => card({ contacts: contacts(20, mostContactFindings()), findings: dealFindings(15) }),
  },
  { name: '200 contacts', make: () => card({ contacts: contacts(200, mostContactFindings()) }, 100) },
  { name: '5,000 findings on the deal', make: () => card({ findings: dealFindings(5000) }) },
  {
    name: '200 contacts and 5,000 findings on the deal',
    make: () => card({ contacts: contacts(200, mostContactFindings()), findings: dealFindings(5000) }, 180),
  },
  {
    name: 'everything in letters of three bytes',
    make: () => {
      const han = (text: string) => text.replaceAll(/[cdempn]/g, '漢');
      const people = contacts(20, mostContactFindings()).map((one) => ({
        ...one,
        name: han(one.name ?? ''),
        email: han(one.email),
      }));
      const stated = { ...LONG, customer: han(LONG.customer), dealId: han(LONG.dealId) };
      return dealCard({
        reader: READER,
        deal: stated,
        evaluation: { ...ready, contacts: people, findings: dealFindings(15) },
        dealVersion: 'm',
        from: 0,
      });
    },
  },
];

describe('the deal card stays small with', () => {
  it.each(WORST)('$name', ({ make }) => {
    const made = make();

    expect(cardBytes(made)).toBeLessThanOrEqual(MAX_CARD_BYTES);
    expect(renderCard(made).faults).toEqual([]);
  });
});

describe('what does not fit', () => {
  it('is left out of the contacts from the least important on: remedies, sentences, then contacts', () => {
    const remedies = (made: AdaptiveCard) => linesOf(made).filter((line) => line.startsWith('→'));
    const few = card({ contacts: contacts(1, mostContactFindings()) });
    expect(remedies(few)).toHaveLength(7);
    expect(linesOf(few)).toContain('People');
    const many = card({ contacts: contacts(20, mostContactFindings()) });
    expect(remedies(many)).toEqual([]);
    expect(linesOf(many).join('\n')).toMatch(/People 1–\d+ of 20/);
  });

  it('counts the findings on the deal beyond ten', () => {
    expect(linesOf(card({ findings: dealFindings(5000) }))).toContain('and 4990 more');
    expect(linesOf(card({ findings: dealFindings(10) })).join('\n')).not.toMatch(/and \d+ more/);
  });
});

describe('the first version that fits', () => {
  const sized = (bytes: number) => ({ ...card({}), fallbackText: 'x'.repeat(bytes) });
  const asked: number[] = [];
  const versions = (sizes: readonly number[]) =>
    sizes.map((bytes) => () => {
      asked.push(bytes);
      return sized(bytes);
    });

  it('is taken, and no later one is made', () => {
    asked.length = 0;
    const made = firstThatFits(versions([40_000, 100, 50]));
    expect(made.fallbackText).toHaveLength(100);
    expect(asked).toEqual([40_000, 100]);
  });

  it('is one that fills the limit to its last byte, but none of a byte more', () => {
    // A character of the text is two bytes.
    const full = (MAX_CARD_BYTES - cardBytes(sized(0))) / 2;
    expect(cardBytes(firstThatFits(versions([full, 100])))).toBe(MAX_CARD_BYTES);
    expect(firstThatFits(versions([full + 1, 100])).fallbackText).toHaveLength(100);
  });

  it('is the last when none fits, and there has to be one', () => {
    expect(firstThatFits(versions([50_000, 40_000])).fallbackText).toHaveLength(40_000);
    expect(() => firstThatFits([])).toThrow(RangeError);
  });
});
