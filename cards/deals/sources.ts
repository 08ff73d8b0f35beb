import { getOrAdd } from '../../src/domain/collections.ts';
import { citationText } from '../../src/policy/citations.ts';
import { cloudScopeOf } from '../../src/policy/cloud-scopes.ts';
import { type Contradiction, contradictionsBehind } from '../../src/policy/contradictions.ts';
import { policyAt } from '../../src/policy/requirements.ts';
import type { Container, Element } from '../kit/adaptive-card.ts';
import { heading, line, run } from '../kit/elements.ts';
import type { Footnotes } from '../kit/footnotes.ts';
import type { DealView } from './deal-view.ts';
import { notTakenLines } from './namings/not-taken.ts';

export const SOURCES_ID = 'sources';

/** The sources of a card: policy, citations by number, and contradictions between the pages; and who has not taken the deal. */
export function sources({ deal, evaluation, namings }: DealView, footnotes: Footnotes): Container {
  const { policy, beforeFirst } = policyAt(evaluation.asOf);
  const before = beforeFirst ? ' (no policy was in force yet; the first one is used)' : '';
  const policyMarks = footnotes.marks([...policy.citations, ...cloudScopeOf(deal.cloudScope).citations]);
  const contradictions = contradictionsBehind(policy, deal.cloudScope);
  const items: Element[] = [
    heading('Sources'),
    // Marks next to each other would be a link in Markdown, so this line goes into a run.
    line(
      [
        run(
          `Judged as of ${evaluation.asOf} (UTC) by the policy of ${policy.id}, ${policy.title}${before}.${policyMarks}`,
          { isSubtle: true, size: 'small' },
        ),
      ],
      { spacing: 'small' },
    ),
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

/** A line outside the folded sources that says the verdict rests on contradicting pages; empty if it does not. */
export function contradictionNote({ deal, evaluation }: DealView): readonly Element[] {
  const topics = contradictionsBehind(policyAt(evaluation.asOf).policy, deal.cloudScope).map(
    ({ topic }) => topic,
  );
  if (topics.length === 0) return [];
  return [small(`The guidance pages differ on: ${topics.join(', ')}. See Sources.`)];
}

/** Drawn contradictions, which are the same on every card. */
const DRAWN = new Map<Contradiction, Element>();

function bothSides({ topic, sides, settled }: Contradiction): Element {
  const said = sides.map(({ says, citation }) => `${says} (${citationText(citation)})`).join('; but: ');
  return small(`${topic}: ${said}. ${settled}`);
}

/** A small line of fixed words without Markdown characters. */
function small(text: string): Element {
  return { type: 'TextBlock', text, wrap: true, isSubtle: true, size: 'small', spacing: 'small' };
}
