import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dealCard } from '../../../cards/deals/deal-card.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { SHOW_DEAL } from '../../../cards/verbs.ts';
import type { ContactEvaluation } from '../../../src/domain/verdict.ts';
import { deal, dealFile, judge } from '../../support/deals.ts';
import { READER } from '../../support/reader.ts';
import { button, buttonsOf, linesOf, partsOf } from '../../support/teams/card-text.ts';
import { contacts, mostContactFindings } from '../../support/teams/worst.ts';

const ready = judge(dealFile());

function show(people: readonly ContactEvaluation[], from: number): AdaptiveCard {
  return dealCard({
    deal: deal(),
    evaluation: { ...ready, contacts: people },
    dealVersion: 'm',
    from,
    reader: READER,
  });
}

/** The numbers of the contacts on a card, in the order in which they stand there. */
function shown(card: AdaptiveCard): number[] {
  return linesOf(card).flatMap((line) => {
    const found = /^n+(\d{4}) · /.exec(line);
    return found ? [Number(found[1])] : [];
  });
}

function titles(card: AdaptiveCard): string[] {
  return buttonsOf(card).map(({ title }) => title);
}

/** Where a button leads; null when the card has none with this title. */
function leadsTo(card: AdaptiveCard, title: string): number | null {
  return titles(card).includes(title) ? Number(button(card, title).data.from ?? 0) : null;
}

/** The contacts on every page, following a button from one page on. */
function follow(people: readonly ContactEvaluation[], title: string, from: number): number[][] {
  const pages: number[][] = [];
  for (let at: number | null = from; at !== null; ) {
    if (pages.length > people.length) throw new Error('the pages do not end');
    const card = show(people, at);
    pages.push(shown(card));
    at = leadsTo(card, title);
  }
  return pages;
}

const findings = mostContactFindings();
/** Contacts of whom some have much to be said about them, so that pages differ in length. */
const people = fc
  .tuple(fc.integer({ min: 1, max: 110 }), fc.array(fc.nat(findings.length), { minLength: 1, maxLength: 8 }))
  .map(([count, many]) =>
    contacts(count, [], 70).map((one, at) => ({
      ...one,
      findings: findings.slice(0, many[at % many.length]),
    })),
  );
/** Contacts so short that twenty go on a page. */
function shortOnes(count: number): ContactEvaluation[] {
  const nothing = { vlCentral: null, signIn: null, customer: null, directory: null, stale: null };
  return contacts(count, [], 20).map((one) => ({ ...one, evidence: nothing }));
}
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('the pages of contacts', () => {
  it('show every contact once and in order, following "More contacts"', () => {
    fc.assert(
      fc.property(people, (some) => {
        expect(follow(some, 'More people', 0).flat()).toEqual(numbers(some.length));
      }),
      { numRuns: 12 },
    );
  });

  it('lead back to the first contact, following "Previous contacts", and leave none out', () => {
    fc.assert(
      fc.property(people, fc.nat(109), (some, from) => {
        const back = follow(some, 'Previous people', Math.min(from, some.length - 1));
        expect(back.at(-1)?.[0]).toBe(0);
        for (const page of back) expect(page.length).toBeGreaterThan(0);
      }),
      { numRuns: 12 },
    );
  });

  it.each([
    { count: 20, from: 0, first: 0, last: 19, more: null, previous: null },
    { count: 21, from: 0, first: 0, last: 19, more: 20, previous: null },
    { count: 21, from: 20, first: 20, last: 20, more: null, previous: 0 },
    { count: 45, from: 20, first: 20, last: 39, more: 40, previous: 0 },
    { count: 45, from: 45, first: 40, last: 44, more: null, previous: 20 },
    { count: 40, from: 999_999, first: 20, last: 39, more: null, previous: 0 },
    { count: 3, from: 999_999, first: 0, last: 2, more: null, previous: null },
    { count: 45, from: -5, first: 0, last: 19, more: 20, previous: null },
  ])('of $count from $from show $first to $last', ({ count, from, first, last, more, previous }) => {
    const card = show(shortOnes(count), from);
    const numbersShown = shown(card);
    expect([numbersShown[0], numbersShown.at(-1)]).toEqual([first, last]);
    expect(leadsTo(card, 'More people')).toBe(more);
    expect(leadsTo(card, 'Previous people')).toBe(previous);
    expect(button(card, 'Look up again')).toMatchObject({
      verb: SHOW_DEAL,
      data: { dealId: 'D-1', ...(first > 0 ? { from: first } : {}) },
    });
    const part = `People ${first + 1}–${last + 1} of ${count}`;
    expect(linesOf(card)).toContain(last - first + 1 === count ? 'People' : part);
  });

  it('have their buttons in rows that a narrow card has room for, and the card has all of them', () => {
    const evaluation = { ...ready, contacts: shortOnes(45) };
    const busy = deal({ transaction: 'cocp', submission: 'manual-form' });
    const card = dealCard({ deal: busy, evaluation, dealVersion: 'm', from: 20, reader: READER });
    const rows = partsOf(card).flatMap(({ part }) => (part.type === 'ActionSet' ? [part.actions] : []));
    const behind = new Set(
      partsOf(card).flatMap(({ part }) => (part.mode === 'secondary' ? [String(part.title)] : [])),
    );
    const titled = [...rows, card.actions].map((row) =>
      (row as { title: string }[]).map(({ title }) => title),
    );
    for (const row of titled) {
      const seen = row.filter((title) => !behind.has(title));
      expect(seen.length).toBeLessThanOrEqual(3);
      expect(seen.reduce((sum, title) => sum + title.length + 5, 0)).toBeLessThanOrEqual(40);
    }
    expect(titled.flat()).toEqual([
      ...Array.from({ length: 20 }, () => 'Replace or remove'),
      ...['Previous people', 'More people', 'Record checks'],
      ...['Write to customer', 'Write to partner', 'Write to customer’s IT', 'Plan'],
      ...['Manual form', 'Change of partner'],
      ...['Support case', 'Record a sign-in check', 'Evidence', 'Sources', 'Look up again'],
    ]);
  });

  it('are one when nobody is named, which the card says', () => {
    const card = show([], 0);
    expect(linesOf(card)).toContain('No contacts are named');
    const letters = ['Write to customer', 'Write to partner', 'Write to customer’s IT'];
    const offers = [...letters, 'Plan', 'Support case'];
    expect(titles(card)).toEqual([...offers, 'Look up again']);
  });
});
