import type { DealDraft } from '../../src/domain/drafts/deal-draft.ts';
import { dateOfText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { Element } from '../kit/adaptive-card.ts';
import { capitalise } from '../kit/capitalise.ts';
import { line, run, typed } from '../kit/elements.ts';
import { DRAFT_STATE, letterName } from '../kit/letter-labels.ts';

/** What has changed since the reader looked last. */
export interface SinceLookView {
  /** When they looked: ISO 8601, UTC. */
  readonly at: string;
  readonly changes: readonly string[];
}

/** How far the letters about a deal are, and what has changed since the reader looked last, in one line; empty where neither is known. */
export function statusLine(
  drafts: readonly DealDraft[],
  since: SinceLookView | null,
  reader: Reader,
): readonly Element[] {
  const newest = new Map<string, DealDraft>();
  for (const draft of drafts.toSorted((one, other) => one.changedAt.localeCompare(other.changedAt)))
    newest.set(draft.template, draft);
  const parts = [...newest.values()].map(
    ({ template, state, changedAt, sentAt }) =>
      `${letterName(template)}: ${DRAFT_STATE[state].word} ${dateOfText(state === 'sent' ? (sentAt ?? changedAt) : changedAt, reader)}`,
  );
  if (since) parts.push(sinceText(since, reader));
  if (parts.length === 0) return [];
  return [
    line([run(capitalise(parts.join(' · ')), { size: 'small', isSubtle: true })], { spacing: 'medium' }),
  ];
}

/** Most changes that are told; the others are counted. */
const MOST_CHANGES = 2;

function sinceText({ at, changes }: SinceLookView, reader: Reader): string {
  const told = changes.slice(0, MOST_CHANGES).map((one) => typed(one, 120).replace(/\.$/, ''));
  const more = changes.length - told.length;
  const what = told.length === 0 ? 'nothing changed' : told.join('; ');
  return `since ${dateOfText(at, reader)}: ${what}${more > 0 ? `; ${more} more` : ''}`;
}
