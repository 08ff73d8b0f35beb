import { describe, expect, it } from '@jest/globals';
import { ask, guidanceReplyCard } from '../../../bot/guidance/ask.ts';
import { guidanceCard, topicCard, topicsCard } from '../../../cards/guidance/answer.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../cards/kit/elements.ts';
import { GUIDANCE_NOT_ASKED, SAY } from '../../../cards/verbs.ts';
import { askGuidance } from '../../../src/guidance/ask.ts';
import { answerLines } from '../../../src/guidance/entry.ts';
import { ENTRIES, entriesOf, entryOf } from '../../../src/guidance/index.ts';
import { searchGuidance } from '../../../src/guidance/search.ts';
import { TOPICS } from '../../../src/guidance/topics.ts';
import { citationText } from '../../../src/policy/citations.ts';
import { buttonsOf, linesOf, partsOf, titleOf } from '../../support/teams/card-text.ts';
import { ENDLESS, expectInert, HOSTILE } from '../../support/teams/hostile.ts';
import { renderCard } from '../../support/teams/renderer.ts';

/** What the pages do not settle, though something comes near. */
const UNSURE = 'customer refuses to create an account';

const guidanceCardFor = (question: string) => guidanceReplyCard(askGuidance(question), question);

const CARDS: readonly { readonly name: string; readonly card: AdaptiveCard }[] = [
  ...ENTRIES.map(({ id, question }) => ({ name: id, card: guidanceCardFor(question) })),
  { name: 'the topics', card: topicsCard() },
  ...TOPICS.map(({ id, title }) => ({ name: `the topic ${title}`, card: topicCard(id) })),
  { name: 'a nearest answer', card: guidanceCardFor(UNSURE) },
  { name: 'a subject outside', card: guidanceCardFor('how do I reset my password') },
  { name: 'nothing near', card: guidanceCardFor('zzyzx') },
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

  it.each(CARDS)('of $name has at most one button, and all else that is pressed asks', ({ card }) => {
    const titles = (card.actions ?? []).map(({ title }) => title);
    expect(titles.length).toBeLessThanOrEqual(1);
    for (const title of titles) expect(['All topics', 'Not what I asked']).toContain(title);
    for (const { verb, data } of buttonsOf(card)) {
      if (verb === GUIDANCE_NOT_ASKED) continue;
      expect(verb).toBe(SAY);
      expect(String(data.text)).toMatch(/^ask\b/);
    }
  });

  it.each(CARDS)('of $name leads from every button to what the button says', ({ card }) => {
    for (const { title, verb, data } of buttonsOf(card)) {
      if (verb !== SAY) continue;
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

  it('shows the nearest answer in full under a heading that asks to check, and the next two folded', () => {
    const answer = searchGuidance(UNSURE);
    if (answer.kind !== 'nearest') throw new Error(`${UNSURE} is ${answer.kind}`);
    const card = guidanceCardFor(UNSURE);
    expect(titleOf(card)).toBe('Nearest answer – check that it fits');
    const said = linesOf(card).join('\n');
    expect(said).toContain(`You asked: ${UNSURE}`);
    expect(answer.others).toHaveLength(2);
    for (const entry of [answer.entry, ...answer.others]) {
      expect(said).toContain(entry.question);
      for (const citation of entry.citations) expect(said).toContain(citationText(citation));
    }
    const [first = ''] = answerLines(answer.entry.answer);
    expect(card.fallbackText).toContain(first);
  });

  it('says what is outside of the pages, and whom to ask', () => {
    const card = guidanceCardFor('how do I reset my password');
    expect(titleOf(card)).toBe('That is not in the guidance');
    const said = linesOf(card).join('\n');
    expect(said).toContain('You asked: how do I reset my password');
    expect(said).toContain('passwords and security of sign-in');
    expect(said).toContain('the customer’s own IT');
  });

  it('says so when there is no answer', () => {
    expect(titleOf(guidanceCardFor('zzyzx'))).toBe('I have no answer to that');
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
    for (const asked of ['', 'who needs a wsa?', UNSURE]) {
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
