import { describe, expect, it } from '@jest/globals';
import { dealCard } from '../../../cards/deals/deal-card.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../cards/kit/elements.ts';
import { draftOf, LINK, OUTCOMES, outcomeOf, previewCardOf } from '../../support/cards/draft-cards.ts';
import { sampleDeals } from '../../support/cards/sample-cards.ts';
import { dealFile, judge } from '../../support/deals.ts';
import { READER } from '../../support/reader.ts';
import { buttonsOf, linesOf, partsOf } from '../../support/teams/card-text.ts';
import { expectInert, HOSTILE, MARK } from '../../support/teams/hostile.ts';
import { renderCard } from '../../support/teams/renderer.ts';
import { contacts } from '../../support/teams/worst.ts';

const deals = await sampleDeals();
const first = deals[0] as (typeof deals)[number];
const file = dealFile();

function urls(card: AdaptiveCard): readonly unknown[] {
  return partsOf(card).flatMap(({ part }) => (part.type === 'Action.OpenUrl' ? [part.url] : []));
}

function dealWith(
  drafts: readonly ReturnType<typeof draftOf>[],
  opensFor: string | null = null,
): AdaptiveCard {
  return dealCard({
    ...{ deal: file.deal, evaluation: judge(file), reader: READER },
    ...{ dealVersion: 'm', from: 0, drafts, opensFor },
  });
}

describe('the drafts on a deal’s card', () => {
  it.each([
    { state: 'making', says: '… Begun: customer e-mail by Ann Lee · begun Mon 8 Jun, 07:05 UTC' },
    {
      state: 'drafted',
      says: '✎ Draft, not sent: customer e-mail by Ann Lee · made Mon 8 Jun, 07:05 UTC; updated Tue 9 Jun, 16:30 UTC',
    },
    {
      state: 'edited',
      says: '✎ Edited, not sent: customer e-mail by Ann Lee · made Mon 8 Jun, 07:05 UTC; seen edited Tue 9 Jun, 16:30 UTC',
    },
    {
      state: 'sent',
      says: '➤ Sent: customer e-mail by Ann Lee · made Mon 8 Jun, 07:05 UTC; sent Mon 8 Jun, 09:00 UTC',
    },
    {
      state: 'replied',
      says: '✔ Answered: customer e-mail by Ann Lee · sent Mon 8 Jun, 09:00 UTC; answer seen Tue 9 Jun, 16:30 UTC',
    },
    {
      state: 'deleted',
      says: '○ Deleted: customer e-mail by Ann Lee · made Mon 8 Jun, 07:05 UTC; seen gone Tue 9 Jun, 16:30 UTC',
    },
    { state: 'failed', says: '✖ Not made: customer e-mail by Ann Lee · tried Tue 9 Jun, 16:30 UTC' },
  ] as const)('say of one that is $state: $says', ({ state, says }) => {
    expect(linesOf(dealWith([draftOf(state)]))).toContain(says);
  });

  it('are not spoken of where there are none', () => {
    expect(linesOf(dealWith([]))).not.toContain('Letters');
  });

  it('are those that changed last, where there are many', () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      draftOf('sent', { madeBy: `P${at}`, changedAt: `2026-06-09T16:${10 + at}:00.000Z` }),
    );
    const lines = linesOf(dealWith(many)).filter((line) => / by P\d/.test(line));
    expect(lines.map((line) => /P\d+/.exec(line)?.[0])).toEqual(['P39', 'P38', 'P37', 'P36', 'P35', 'P34']);
    expect(linesOf(dealWith(many))).toContain('and 34 more');
  });

  it.each([
    { what: 'to their sender', opensFor: 'person:ann', webLink: LINK, opens: [LINK] },
    { what: 'to nobody else', opensFor: 'person:bob', webLink: LINK, opens: [] },
    { what: 'to nobody before others', opensFor: null, webLink: LINK, opens: [] },
    {
      what: 'not by a link that is not safe',
      opensFor: 'person:ann',
      webLink: 'javascript:alert(1)',
      opens: [],
    },
    { what: 'not without TLS', opensFor: 'person:ann', webLink: 'http://outlook.example/x', opens: [] },
    { what: 'not by what is no link', opensFor: 'person:ann', webLink: 'owa', opens: [] },
  ])('open $what', ({ opensFor, webLink, opens }) => {
    expect(urls(dealWith([draftOf('drafted', { webLink })], opensFor))).toEqual(opens);
  });

  it('leave the card small enough, however much else stands on it', () => {
    const evaluation = { ...judge(file), contacts: contacts(200) };
    const drafts = Array.from({ length: 40 }, (_, at) => draftOf('sent', { madeBy: 'n'.repeat(200) + at }));
    const view = { deal: file.deal, evaluation, dealVersion: 'm', from: 0, drafts, opensFor: 'person:ann' };
    expect(cardBytes(dealCard({ ...view, reader: READER }))).toBeLessThanOrEqual(MAX_CARD_BYTES);
  });

  it.each(HOSTILE)('are inert whatever the sender is called: $name', ({ text }) => {
    expectInert(dealWith([draftOf('sent', { madeBy: text })]));
  });
});

describe('what came of a draft', () => {
  it('always says so in words, and leads back to the deal', () => {
    for (const outcome of OUTCOMES) {
      const card = outcomeOf(first, outcome);
      expect(linesOf(card).length).toBeGreaterThan(2);
      expect(buttonsOf(card).at(-1)?.title).toBe('Back');
    }
  });

  it.each([
    {
      state: 'sent',
      says: 'Nothing was made now. You can have a fresh draft beside it: answers to either are read.',
    },
    { state: 'deleted', says: 'Nothing was made now. You can have a fresh draft.' },
  ] as const)('says of one that was $state what can be had', ({ state, says }) => {
    expect(linesOf(outcomeOf(first, { kind: 'over', state, sentAt: null, generation: 1 }))).toContain(says);
  });

  it('says how long another press may take', () => {
    expect(linesOf(outcomeOf(first, { kind: 'under-way' }))).toContain(
      'It is already being made. Try again in up to two minutes.',
    );
  });

  it.each([
    { page: 'http://127.0.0.1:3978/outbox/a.eml', opens: true },
    { page: 'http://localhost:3978/outbox/a.eml', opens: true },
    { page: 'http://127.0.0.1.evil.example/outbox', opens: false },
    { page: 'http://evil.example/outbox', opens: false },
    { page: 'javascript:alert(1)', opens: false },
    { page: null, opens: false },
  ])('shows the outbox at $page: $opens', ({ page, opens }) => {
    const card = outcomeOf(first, { kind: 'filed', name: 'a.eml', to: ['a@b.example'], page });
    expect(urls(card)).toEqual(opens ? [page] : []);
  });

  it.each(HOSTILE)('is inert whatever Outlook and the book say: $name', ({ text }) => {
    const deal = { ...first.deal, customer: text, dealId: text };
    const reason = { code: 'permission-missing', permission: text } as const;
    expectInert(outcomeOf({ deal }, { kind: 'failed', reason, before: null, mayHaveHappened: true }));
    expectInert(
      outcomeOf(
        { deal },
        { kind: 'missing', fields: [{ field: 'to', why: 'no-mailbox-address', said: text }], choices: [] },
      ),
    );
  });
});

describe('the preview of a letter', () => {
  it.each(HOSTILE)('draws as text what somebody typed: $name', ({ text }) => {
    const deal = { ...first.deal, customer: text, partner: text, program: text, agreementNumber: text };
    const named = { ...deal, customerContactName: text, partnerContactName: text };
    const card = previewCardOf({ ...first, deal: named }, { note: text, notices: [text] });
    if (!card) throw new Error('no letter');
    const { faults, markdown } = renderCard(card);
    expect(faults).toEqual([]);
    expect(markdown.filter((words) => words.includes(MARK))).toEqual([]);
    expect(linesOf(card).join('')).not.toMatch(/\{\{|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    expect(linesOf(card).join('')).toContain(MARK);
  });

  it.each([
    { state: 'drafted', says: /it will say what is shown here/ },
    { state: 'edited', says: /It stays as it is/ },
    { state: 'sent', says: /whether you want another/ },
    { state: 'failed', says: /^You have one already: not made/ },
  ] as const)('says what becomes of one that is $state', ({ state, says }) => {
    const card = previewCardOf(first, { before: draftOf(state) });
    expect(linesOf(card as AdaptiveCard).some((line) => says.test(line))).toBe(true);
  });

  it('is small enough with the longest note and hundreds of people, and says what it leaves out', () => {
    const people = contacts(200).map((one) => ({
      ...one,
      verdict: 'unverified' as const,
      evidence: { ...one.evidence, customer: null },
    }));
    const evaluation = { ...first.evaluation, contacts: people };
    const card = previewCardOf({ ...first, evaluation }, { note: '漢 '.repeat(750) });
    if (!card) throw new Error('no letter');
    expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
    expect(renderCard(card).faults).toEqual([]);
  });
});
