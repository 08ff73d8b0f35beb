import { citationText } from '../src/policy/citations.ts';
import { cloudScopeOf } from '../src/policy/cloud-scopes.ts';
import { contradictionsBehind } from '../src/policy/contradictions.ts';
import { policyAt } from '../src/policy/requirements.ts';
import type { DealView, Footnotes } from './deal-view.ts';
import { heading, line, run } from './parts.ts';
import type { Container, Element } from './types.ts';

export const SOURCES_ID = 'sources';

/** Where it is written: the policy, the citations by number, and where the pages contradict each other. */
export function sources({ deal, evaluation }: DealView, footnotes: Footnotes): Container {
  const { policy, beforeFirst } = policyAt(evaluation.asOf);
  const before = beforeFirst ? ' (no policy was in force yet; the first one is used)' : '';
  const policyMarks = footnotes.marks([...policy.citations, ...cloudScopeOf(deal.cloudScope).citations]);
  const contradictions = contradictionsBehind(policy, deal.cloudScope);
  const items: Element[] = [
    heading('Sources'),
    small(
      `Judged as of ${evaluation.asOf} (UTC) by the policy of ${policy.id}, ${policy.title}${before}.${policyMarks}`,
    ),
    ...footnotes.texts.map((text, at) => small(`[${at + 1}] ${text}`)),
  ];
  if (contradictions.length > 0) items.push(heading('Where the pages differ', { size: 'small' }));
  for (const { topic, sides, settled } of contradictions) {
    const said = sides.map(({ says, citation }) => `${says} (${citationText(citation)})`).join('; but: ');
    items.push(small(`${topic}: ${said}. ${settled}`));
  }
  return { type: 'Container', id: SOURCES_ID, isVisible: false, spacing: 'medium', separator: true, items };
}

/** One line that is always seen: a verdict that rests on contradicting pages says so. */
export function contradictionNote({ deal, evaluation }: DealView): readonly Element[] {
  const topics = contradictionsBehind(policyAt(evaluation.asOf).policy, deal.cloudScope).map(
    ({ topic }) => topic,
  );
  if (topics.length === 0) return [];
  return [small(`The guidance pages differ on: ${topics.join(', ')}. See Sources.`)];
}

function small(text: string): Element {
  return line([run(text, { isSubtle: true, size: 'small' })], { spacing: 'small' });
}
