import type { Day } from '../../domain/day.ts';
import { dateText } from '../../domain/format.ts';
import type { Reader } from '../../domain/reader.ts';
import { citationText } from '../../policy/citations.ts';
import type { Contradiction } from '../../policy/contradictions.ts';
import { policyAt } from '../../policy/requirements.ts';

/** As of which day and by which policy something was judged, a sentence. */
export function judgedByText(asOf: Day, reader: Reader): string {
  const { policy, beforeFirst } = policyAt(asOf);
  const before = beforeFirst ? ' (no policy was in force yet; the first one is used)' : '';
  return `Judged as of ${dateText(asOf, reader)} (UTC) by the policy of ${dateText(policy.id, reader)}, ${policy.title}${before}.`;
}

/** What each side of a contradiction between guidance pages says, and how it is read. */
export function bothSidesText({ topic, sides, settled }: Contradiction): string {
  const said = sides.map(({ says, citation }) => `${says} (${citationText(citation)})`).join('; but: ');
  return `${topic}: ${said}. ${settled}`;
}
