import type { Day } from '../../src/domain/day.ts';
import type { Playbook, PlaybookDeal } from '../../src/playbooks/playbook.ts';
import { AS_OF, dealFile, type FileParts, judge } from '../support/deals.ts';
import { READER } from '../support/reader.ts';

/** A deal as it is judged on a day: ready, unless stated otherwise. */
export function asked(parts: FileParts = {}, day: Day = AS_OF): PlaybookDeal {
  const file = dealFile(parts);
  return { deal: file.deal, evaluation: judge(file, day), day, reader: READER };
}

/** The points of a playbook in few words: `failed: ann@contoso.com (Notices Contact)`. */
export function points({ sections }: Playbook): string[] {
  return sections.flatMap(({ points }) => points.map(({ state, title }) => `${state}: ${title}`));
}

/** Every place a playbook says something: its outcome and its points. */
export function statements({ outcome, sections }: Playbook) {
  return [outcome, ...sections.flatMap(({ points }) => points)];
}
