import { describe, expect, it } from '@jest/globals';
import type { Action } from '../../cards/kit/adaptive-card.ts';
import { buttonRows } from '../../cards/kit/button-rows.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../cards/kit/elements.ts';
import { everyCard } from '../support/cards/sample-cards.ts';
import { linesOf, partsOf } from '../support/teams/card-text.ts';
import { renderCard } from '../support/teams/renderer.ts';

const cards = [...(await everyCard())].map(([name, card]) => ({ name, card }));

describe('every card', () => {
  it.each(cards)('$name is drawn by the renderer without a complaint', ({ card }) => {
    const { faults, text } = renderCard(card);
    expect(faults).toEqual([]);
    // The two columns of facts stand next to each other there.
    for (const line of linesOf(card)) expect(unspaced(text)).toContain(unspaced(line));
  });

  it.each(cards)(
    '$name is small enough for every client, and says in plain text what it is about',
    ({ card }) => {
      expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
      const [first = ''] = linesOf(card);
      expect(first.trim()).not.toBe('');
      expect(card.fallbackText).toContain(first);
      expect(card.fallbackText.split('\n').every((line) => line.trim() !== '')).toBe(true);
    },
  );

  it.each(cards)('$name has rows of buttons that a narrow card has room for', ({ card }) => {
    const rows = [card, ...partsOf(card).map(({ part }) => part)].flatMap(({ actions }) =>
      Array.isArray(actions) ? [actions as readonly Action[]] : [],
    );
    for (const row of rows) {
      const titles = row.map(({ title }) => title);
      expect({ titles, rows: buttonRows(row).length }).toEqual({ titles, rows: row.length === 0 ? 0 : 1 });
    }
  });

  it.each(cards)('$name has buttons that old clients can press too', ({ card }) => {
    const actions = partsOf(card).filter(({ part }) => String(part.type).startsWith('Action.'));
    for (const { path, part } of actions) {
      if (part.type === 'Action.ToggleVisibility' || path.endsWith('.fallback')) continue;
      // No old client refreshes.
      if (path === 'card.refresh.action') continue;
      if (part.type === 'Action.OpenUrl') {
        expect(part.url).toMatch(/^https:\/\//);
        continue;
      }
      const { title, verb, data, associatedInputs, ...rest } = part as {
        title: string;
        verb: string;
        data: object;
        associatedInputs?: 'none';
        style?: 'positive';
        mode?: 'secondary';
        tooltip?: string;
      };
      const { style, mode, tooltip } = rest;
      const shown = {
        ...(style ? { style } : {}),
        ...(mode ? { mode } : {}),
        ...(tooltip ? { tooltip } : {}),
      };
      const inputs = associatedInputs === undefined ? {} : { associatedInputs: 'none' };
      expect({ path, part }).toEqual({
        path,
        part: {
          type: 'Action.Execute',
          title: expect.stringMatching(/\S/),
          verb: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/),
          data: expect.any(Object),
          ...inputs,
          ...shown,
          fallback: { type: 'Action.Submit', title, data: { ...data, verb }, ...inputs, ...shown },
        },
      });
    }
  });

  it.each(cards)('$name shows words, and hides and shows parts that it has', ({ card }) => {
    for (const line of linesOf(card)) expect(line).toMatch(/[\p{L}\p{N}]/u);
    const parts = partsOf(card).map(({ part }) => part);
    const ids = parts.flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(new Set(ids).size).toBe(ids.length);
    const targets = parts.flatMap(({ targetElements = [] }) => targetElements as string[]);
    expect(ids).toEqual(expect.arrayContaining(targets));
  });
});

function unspaced(text: string): string {
  return text.replace(/\s/g, '');
}
