import { describe, expect, it } from '@jest/globals';
import { inDialog } from '../../../cards/kit/in-dialog.ts';
import { everyCard } from '../../support/cards/sample-cards.ts';
import { linesOf, partsOf } from '../../support/teams/card-text.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const cards = [...(await everyCard())].map(([name, card]) => ({ name, card }));

describe('a card in a dialog', () => {
  it.each(cards)('$name says the same, and sends only what the dialog answers', ({ card }) => {
    const verbs = partsOf(card).flatMap(({ part }) =>
      part.type === 'Action.Execute' ? [String(part.verb)] : [],
    );
    const some = new Set(verbs.filter((_, at) => at % 2 === 0));
    const shown = inDialog(card, some);
    expect(linesOf(shown)).toEqual(linesOf(card));
    const actions = partsOf(shown).filter(({ part }) => String(part.type).startsWith('Action.'));
    const executed = actions.filter(({ part }) => part.type === 'Action.Execute');
    const sent = actions.flatMap(({ part }) =>
      part.type === 'Action.Submit' ? [(part.data as { verb: string }).verb] : [],
    );
    expect({ executed, others: sent.filter((verb) => !some.has(verb)) }).toEqual({
      executed: [],
      others: [],
    });
    expect(new Set(sent)).toEqual(some);
    expect(renderCard(shown).faults).toEqual([]);
  });
});
