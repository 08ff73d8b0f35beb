import { describe, expect, it } from '@jest/globals';
import { dealLinkCard, plainDealCard } from '../../../cards/message-extension/plain-deal.ts';
import { dealPreview } from '../../../cards/message-extension/preview.ts';
import { sampleDeals } from '../../support/cards/sample-cards.ts';
import { READER } from '../../support/reader.ts';
import { partsOf } from '../../support/teams/card-text.ts';

/** What Teams, Copilot and Outlook all draw, of what these cards use. */
const EVERYWHERE = [
  'Container',
  'ColumnSet',
  'Column',
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Action.OpenUrl',
];

const URL = 'https://bot.example/deals/x';
const deals = await sampleDeals();

describe('a card for every host', () => {
  it.each(deals.map((deal) => ({ id: deal.deal.dealId, deal })))(
    'of $id has what every host draws',
    ({ deal }) => {
      for (const version of ['1.3', '1.4'] as const) {
        const card = plainDealCard({ ...deal, url: URL, version, reader: READER });
        expect(card).toMatchObject({
          version,
          actions: [{ type: 'Action.OpenUrl', title: 'Open', url: URL }],
        });
        const types = partsOf(card).flatMap(({ part }) => (typeof part.type === 'string' ? [part.type] : []));
        expect(types.filter((type) => type !== 'AdaptiveCard' && !EVERYWHERE.includes(type))).toEqual([]);
        expect(JSON.stringify(card)).not.toMatch(/"(?:selectAction|refresh|targetWidth|msteams)"/);
        for (const { email, name } of deal.evaluation.contacts) {
          expect(JSON.stringify(card)).not.toContain(email);
          if (name) expect(JSON.stringify(card)).not.toContain(name);
        }
      }
    },
  );

  it('of a link says nothing of the deal', () => {
    const { actions, ...card } = dealLinkCard(URL, '1.4');
    expect(actions).toEqual([{ type: 'Action.OpenUrl', title: 'Open', url: URL }]);
    expect(JSON.stringify(card)).not.toMatch(/bot.example|\d{4}|verdict|ready\b/);
  });
});

describe('a row of the search', () => {
  const [{ deal, evaluation }] = deals as [(typeof deals)[number]];
  it.each([
    { inserted: { kind: 'card' }, text: null },
    { inserted: { kind: 'link', without: ['Eve'] }, text: 'Inserts its link only: Eve may not see it.' },
    {
      inserted: { kind: 'link', without: ['Eve', 'Cy', '', 'Dee', 'Flo'] },
      text: 'Inserts its link only: Eve, Cy, somebody and 2 more may not see it.',
    },
    {
      inserted: { kind: 'unknown', why: 'mail' },
      text: 'Inserts its link only: I do not know who will read this mail.',
    },
    { inserted: { kind: 'disclosed' }, text: 'For readers who you know may see it.' },
  ] as const)('says what goes into the message: $inserted', ({ inserted, text }) => {
    const shown = dealPreview(deal, evaluation, inserted).text;
    if (text === null) expect(shown).not.toContain('Inserts');
    else expect(shown).toContain(text);
  });
});
