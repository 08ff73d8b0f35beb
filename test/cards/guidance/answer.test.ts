import { describe, expect, it } from '@jest/globals';
import { ask, guidanceReplyCard } from '../../../bot/guidance/ask.ts';
import { guidanceCard, topicCard, topicsCard } from '../../../cards/guidance/answer.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../cards/kit/elements.ts';
import { SAY } from '../../../cards/verbs.ts';
import { askGuidance } from '../../../src/guidance/ask.ts';
import { answerLines } from '../../../src/guidance/entry.ts';
import { ENTRIES, entriesOf, entryOf } from '../../../src/guidance/index.ts';
import { TOPICS } from '../../../src/guidance/topics.ts';
import { citationText } from '../../../src/policy/citations.ts';
import { buttonsOf, linesOf, partsOf, titleOf } from '../../support/teams/card-text.ts';
import { ENDLESS, expectInert, HOSTILE } from '../../support/teams/hostile.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const guidanceCardFor = (question: string) => guidanceReplyCard(askGuidance(question), question);

const CARDS: readonly { readonly name: string; readonly card: AdaptiveCard }[] = [
  ...ENTRIES.map(({ id, question }) => ({ name: id, card: guidanceCardFor(question) })),
  { name: 'the topics', card: topicsCard() },
  ...TOPICS.map(({ id, title }) => ({ name: `the topic ${title}`, card: topicCard(id) })),
  { name: 'no answer', card: guidanceCardFor('how do I reset my password') },
  { name: 'nothing near', card: guidanceCardFor('tell me a joke') },
];

/** What Markdown would read as a mark, in any client. */
const MARKS = /[*_`~#[\]<>|\\]|^\s*(?:[-+]|\d+[.)])\s/;

describe('a guidance card', () => {
  it.each(CARDS)('of $name is drawn without a complaint', ({ card }) => {
    const { faults, text, markdown } = renderCard(card);
    expect(faults).toEqual([]);
    for (const line of linesOf(card)) expect(text).toContain(line);
    for (const read of markdown) expect(read).not.toMatch(MARKS);
  });

  it.each(CARDS)('of $name is small, and says everything in plain text too', ({ card }) => {
    expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
    expect(card.fallbackText.split('\n').every((line) => line.trim() !== '')).toBe(true);
    expect(card.fallbackText).toContain(titleOf(card));
  });

  it.each(CARDS)(
    'of $name has at most one button in words short enough, and all that is pressed asks',
    ({ card }) => {
      expect((card.actions ?? []).map(({ title }) => title)).toEqual(card.actions ? ['All topics'] : []);
      for (const { verb, data } of buttonsOf(card)) {
        expect(verb).toBe(SAY);
        expect(String(data.text)).toMatch(/^ask\b/);
      }
    },
  );

  it.each(CARDS)('of $name leads from every button to what the button says', ({ card }) => {
    for (const { title, data } of buttonsOf(card)) {
      const next = guidanceCardFor(String(data.text).replace(/^ask ?/, ''));
      expect(titleOf(next)).toBe(title === 'All topics' ? 'What can be asked' : title);
    }
  });
});

describe.each(ENTRIES.map((entry) => ({ id: entry.id, entry })))('the card of $id', ({ entry }) => {
  const card = guidanceCard({ kind: 'answer', entry, others: [] });
  const said = linesOf(card).join('\n');

  it('shows the whole answer and every source with its date', () => {
    for (const part of entry.answer) {
      const words =
        part.kind === 'text'
          ? [part.text]
          : part.kind === 'table'
            ? part.rows.flat()
            : part.kind === 'steps'
              ? part.steps
              : part.items;
      for (const one of words) expect(said).toContain(one);
    }
    for (const citation of entry.citations) {
      expect(said).toContain(citationText(citation));
      expect(card.fallbackText).toContain(citationText(citation));
    }
    for (const one of answerLines(entry.answer)) expect(card.fallbackText).toContain(one);
  });

  it('shows both sides where the pages differ', () => {
    for (const { sides, settled } of entry.contradictions ?? []) {
      for (const text of [said, card.fallbackText]) {
        expect(text).toContain(settled);
        for (const { says, citation } of sides) {
          expect(text).toContain(says);
          expect(text).toContain(citationText(citation));
        }
      }
    }
    expect(said.includes('Where the pages differ')).toBe((entry.contradictions ?? []).length > 0);
  });
});

describe('asking', () => {
  it('offers related and other entries, each once and never itself', () => {
    const card = guidanceCard({
      kind: 'answer',
      entry: entryOf('feedback'),
      others: [entryOf('vl-support'), entryOf('escalate')],
    });
    expect(buttonsOf(card).map(({ title }) => title)).toEqual([
      entryOf('vl-support').question,
      entryOf('escalate').question,
    ]);
  });

  it('says so when there is no answer, with what comes nearest', () => {
    const card = guidanceCardFor('how do I reset my password');
    expect(titleOf(card)).toBe('I have no answer to that');
    expect(linesOf(card).join('\n')).toContain('You asked: how do I reset my password');
    expect(buttonsOf(card).map(({ title }) => title)).toContain(entryOf('status-expired').question);
  });

  it.each(HOSTILE)('shows what was asked as it is: $name', ({ text }) => {
    expectInert(guidanceCardFor(text));
  });

  it('shows the beginning of an endless question', () => {
    const card = guidanceCardFor(ENDLESS);
    expectInert(card);
    expect(cardBytes(card)).toBeLessThan(4000);
  });

  it('nothing lists the topics; a topic lists its questions', () => {
    expect(titleOf(guidanceCardFor(''))).toBe('What can be asked');
    expect(titleOf(guidanceCardFor('  '))).toBe('What can be asked');
    for (const { id, title } of TOPICS) {
      expect(linesOf(topicsCard()).join('\n')).toContain(title);
      const card = guidanceCardFor(title.toUpperCase());
      expect(titleOf(card)).toBe(title);
      for (const { question } of entriesOf(id)) expect(linesOf(card)).toContain(question);
    }
  });

  it('is a command, which answers with these cards', async () => {
    expect(ask.words).toEqual(['ask', 'explain']);
    for (const asked of ['', 'who needs a wsa?', 'tell me a joke']) {
      expect(await ask.run(asked, undefined as never)).toEqual(guidanceCardFor(asked));
    }
    expect(titleOf(guidanceCardFor('who needs a wsa?'))).toBe(entryOf('required-now').question);
  });

  it('draws every line of an answer in runs, which read no Markdown', () => {
    for (const { card } of CARDS) {
      const blocks = partsOf(card).filter(({ part }) => part.type === 'TextBlock');
      expect(blocks.every(({ part }) => part.style === 'heading')).toBe(true);
    }
  });
});
