import type { DealDraft } from '../../src/domain/drafts/deal-draft.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { Element, OpenUrlAction } from '../kit/adaptive-card.ts';
import { capitalise } from '../kit/capitalise.ts';
import { execute, heading, line, run, typed } from '../kit/elements.ts';
import { DRAFT_STATE, draftTimes, letterName } from '../kit/letter-labels.ts';
import { mayLeadTo } from '../kit/open-link.ts';
import { SAY } from '../verbs.ts';

export interface DraftStatesView {
  readonly dealId: string;
  readonly drafts: readonly DealDraft[];
  /** Person id of the viewer whose drafts the card links to, as only their own mailbox opens; null for none. */
  readonly opensFor: string | null;
  readonly reader: Reader;
}

/** The drafts about a deal with their states, a line each; of more than `most`, those that changed last. */
export function draftStates(
  { dealId, drafts, opensFor, reader }: DraftStatesView,
  most: number,
): readonly Element[] {
  if (drafts.length === 0) return [];
  const shown = drafts
    .toSorted(
      (one, other) =>
        other.changedAt.localeCompare(one.changedAt) || one.template.localeCompare(other.template),
    )
    .slice(0, most);
  const more = drafts.length - shown.length;
  return [
    heading('Letters'),
    ...shown.flatMap((draft) => [draftLine(draft, reader), ...opening(draft, opensFor)]),
    ...(more > 0 ? [line([run(`and ${more} more`, { isSubtle: true })], { spacing: 'small' })] : []),
    ...(drafts.some(({ state }) => state === 'sent' || state === 'replied') ? [answers(dealId)] : []),
  ];
}

/** A button that opens the customer's answers to the deal's letters, and its due reminders. */
function answers(dealId: string): Element {
  const action = execute('Answers and follow-ups', SAY, { text: `replies ${dealId}` });
  return { type: 'ActionSet', spacing: 'small', actions: [action] };
}

function draftLine(draft: DealDraft, reader: Reader): Element {
  const { symbol, word, colour } = DRAFT_STATE[draft.state];
  return line(
    [
      run(`${symbol} ${capitalise(word)}: `, { color: colour, weight: 'bolder' }),
      run(`${letterName(draft.template)} by ${typed(draft.madeBy, 60)}`),
      run(` · ${draftTimes(draft, reader)}`, { isSubtle: true }),
    ],
    { spacing: 'small' },
  );
}

function opening({ senderId, state, webLink }: DealDraft, opensFor: string | null): readonly Element[] {
  const action = senderId === opensFor && state !== 'deleted' ? openInOutlook(webLink) : null;
  return action ? [{ type: 'ActionSet', spacing: 'small', actions: [action] }] : [];
}

/** A button that opens a draft in Outlook; null if there is no link or it is not safe to follow. */
export function openInOutlook(webLink: string | null): OpenUrlAction | null {
  if (!mayLeadTo(webLink)) return null;
  return { type: 'Action.OpenUrl', title: 'Open in Outlook', url: webLink };
}
