import { getOrAdd } from '../../src/domain/collections.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { cloudScopeOf } from '../../src/policy/cloud-scopes.ts';
import { type Contradiction, contradictionsBehind } from '../../src/policy/contradictions.ts';
import { policyAt } from '../../src/policy/requirements.ts';
import type { Footnotes } from '../../src/rules/words/footnotes.ts';
import { bothSidesText, judgedByText } from '../../src/rules/words/sources.ts';
import type { Container, Element } from '../kit/adaptive-card.ts';
import { heading, line, run } from '../kit/elements.ts';
import type { DealView } from './deal-view.ts';
import { notTakenLines } from './namings/not-taken.ts';

export const SOURCES_ID = 'sources';

/** The sources of a card: policy, citations by number, and contradictions between the pages; and who has not taken the deal. */
export function sources(
  { deal, evaluation, namings }: Pick<DealView, 'deal' | 'evaluation' | 'namings'>,
  footnotes: Footnotes,
  reader: Reader,
): Container {
  const { policy } = policyAt(evaluation.asOf);
  const policyMarks = footnotes.marks([...policy.citations, ...cloudScopeOf(deal.cloudScope).citations]);
  const contradictions = contradictionsBehind(policy, deal.cloudScope);
  const items: Element[] = [
    heading('Sources'),
    // Marks next to each other would be a link in Markdown, so this line goes into a run.
    line([run(`${judgedByText(evaluation.asOf, reader)}${policyMarks}`, { isSubtle: true, size: 'small' })], {
      spacing: 'small',
    }),
    {
      type: 'FactSet',
      spacing: 'small',
      facts: footnotes.texts.map((text, at) => ({ title: `[${at + 1}]`, value: text })),
    },
  ];
  if (contradictions.length > 0) items.push(heading('Where the pages differ', { size: 'small' }));
  for (const contradiction of contradictions)
    items.push(getOrAdd(DRAWN, contradiction, () => bothSides(contradiction)));
  items.push(...notTakenLines(namings));
  return { type: 'Container', id: SOURCES_ID, isVisible: false, spacing: 'medium', separator: true, items };
}

/** The citations of a card alone, folded under nothing: for a card that is judged for its reader alone. */
export function sourceList({ texts }: Footnotes): readonly Element[] {
  if (texts.length === 0) return [];
  return [
    heading('Sources', { size: 'small' }),
    {
      type: 'FactSet',
      spacing: 'small',
      facts: texts.map((text, at) => ({ title: `[${at + 1}]`, value: text })),
    },
  ];
}

/** Drawn contradictions, which are the same on every card. */
const DRAWN = new Map<Contradiction, Element>();

function bothSides(contradiction: Contradiction): Element {
  return small(bothSidesText(contradiction));
}

/** A small line of fixed words without Markdown characters. */
function small(text: string): Element {
  return { type: 'TextBlock', text, wrap: true, isSubtle: true, size: 'small', spacing: 'small' };
}
