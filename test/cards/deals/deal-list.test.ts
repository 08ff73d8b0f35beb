import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dealListCard } from '../../../cards/deals/deal-list.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../cards/kit/elements.ts';
import { OPEN_DEAL } from '../../../cards/verbs.ts';
import { deal, dealFile, judge } from '../../support/deals.ts';
import { READER } from '../../support/reader.ts';
import { button, buttonsOf, linesOf } from '../../support/teams/card-text.ts';
import { renderCard } from '../../support/teams/renderer.ts';
import { long } from '../../support/teams/worst.ts';

const evaluation = judge(dealFile());
const PAGING = { verb: 'list.page', data: { text: 'x' } };

interface Given {
  readonly count: number;
  readonly from?: number;
  /** How long ids, customers and programs are. */
  readonly length?: number;
  readonly paging?: typeof PAGING | null;
}

function list({ count, from = 0, length = 10, paging = PAGING }: Given): AdaptiveCard {
  const deals = Array.from({ length: count }, (_, at) => ({
    deal: deal({
      dealId: long(length, at, 'd'),
      customer: long(length, at, 'c'),
      program: long(length, at, 'p'),
    }),
    evaluation,
  }));
  return dealListCard({ title: 'Your deals', remark: 'Press one.', deals, from, paging, reader: READER });
}

/** The numbers of the deals on a card, from the buttons that open them. */
function shown(card: AdaptiveCard): number[] {
  const open = buttonsOf(card).filter(({ verb }) => verb === OPEN_DEAL);
  return open.map(({ data }) => Number(/\d{4}$/.exec(String(data.dealId))?.[0]));
}

function leadsTo(card: AdaptiveCard, title: string): number | null {
  const found = buttonsOf(card).find((one) => one.title === title);
  return found ? Number(found.data.from) : null;
}

describe('a list of deals', () => {
  it('shows every deal once and in order, following "More", however long their names are', () => {
    const given = fc.record({
      count: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 4, max: 400 }),
    });
    fc.assert(
      fc.property(given, ({ count, length }) => {
        const seen: number[] = [];
        for (let from: number | null = 0; from !== null; ) {
          const card = list({ count, length, from });
          seen.push(...shown(card));
          from = leadsTo(card, 'More');
        }
        expect(seen).toEqual(Array.from({ length: count }, (_, at) => at));
      }),
      { numRuns: 10 },
    );
  });

  it('leads back to the first deal, following "Previous"', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(59),
        fc.integer({ min: 4, max: 400 }),
        (count, start, length) => {
          const seen: number[][] = [];
          for (let from: number | null = Math.min(start, count - 1); from !== null; ) {
            const card = list({ count, length, from });
            seen.push(shown(card));
            from = leadsTo(card, 'Previous');
          }
          expect(seen.at(-1)?.[0]).toBe(0);
        },
      ),
      { numRuns: 10 },
    );
  });

  it.each([
    { count: 10, from: 0, first: 0, last: 9, more: null, previous: null },
    { count: 11, from: 0, first: 0, last: 9, more: 10, previous: null },
    { count: 25, from: 10, first: 10, last: 19, more: 20, previous: 0 },
    { count: 25, from: 20, first: 20, last: 24, more: null, previous: 10 },
    { count: 25, from: 25, first: 0, last: 9, more: 10, previous: null },
    { count: 25, from: -3, first: 0, last: 9, more: 10, previous: null },
  ])('of $count from $from shows $first to $last', ({ count, from, first, last, more, previous }) => {
    const card = list({ count, from });
    expect([shown(card)[0], shown(card).at(-1)]).toEqual([first, last]);
    expect([leadsTo(card, 'More'), leadsTo(card, 'Previous')]).toEqual([more, previous]);
    const part = count === last - first + 1 ? '' : ` (${first + 1}–${last + 1} of ${count})`;
    expect(linesOf(card)[1]).toBe(`Press one.${part}`);
  });

  it('keeps what its paging needs in the buttons, and has none where it is not to be paged', () => {
    expect(button(list({ count: 30 }), 'More')).toMatchObject({
      verb: 'list.page',
      data: { text: 'x', from: 10 },
    });
    const card = list({ count: 30, paging: null });
    expect(buttonsOf(card).every(({ verb }) => verb === OPEN_DEAL)).toBe(true);
    expect(card.actions).toBeUndefined();
  });

  it.each([
    { count: 50, length: 120 },
    { count: 5000, length: 120 },
    { count: 50, length: 500 },
  ])('of $count deals with ids of $length letters stays small', ({ count, length }) => {
    const card = list({ count, length });
    expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
    expect(shown(card).length).toBeGreaterThanOrEqual(3);
    expect(renderCard(card).faults).toEqual([]);
  });
});
