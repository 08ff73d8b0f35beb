import type { DealDraft } from '../../src/domain/drafts/deal-draft.ts';
import { dateOfText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { Element } from '../kit/adaptive-card.ts';
import { capitalise } from '../kit/capitalise.ts';
import { line, run } from '../kit/elements.ts';
import { DRAFT_STATE, letterName } from '../kit/letter-labels.ts';

/** How far the letters about a deal are, in one line; empty where none was begun. */
export function statusLine(drafts: readonly DealDraft[], reader: Reader): readonly Element[] {
  const newest = new Map<string, DealDraft>();
  for (const draft of drafts.toSorted((one, other) => one.changedAt.localeCompare(other.changedAt)))
    newest.set(draft.template, draft);
  if (newest.size === 0) return [];
  const parts = [...newest.values()].map(
    ({ template, state, changedAt, sentAt }) =>
      `${letterName(template)}: ${DRAFT_STATE[state].word} ${dateOfText(state === 'sent' ? (sentAt ?? changedAt) : changedAt, reader)}`,
  );
  return [
    line([run(capitalise(parts.join(' · ')), { size: 'small', isSubtle: true })], { spacing: 'medium' }),
  ];
}
