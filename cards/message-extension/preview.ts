import type { Deal } from '../../src/domain/deal.ts';
import type { DeskSight } from '../../src/domain/people/desk-sight.ts';
import type { UnknownReaders } from '../../src/domain/people/readers.ts';
import type { DealEvaluation } from '../../src/domain/verdict.ts';
import { contactCounts } from '../deals/desk/desk-list.ts';
import { daysText, dealLine } from '../deals/labels.ts';
import { typed } from '../kit/elements.ts';
import { DEAL_VERDICT, RISK } from '../kit/labels.ts';

/** A row of the list from which somebody chooses what goes into their message; they alone see it. */
export interface Preview {
  readonly title: string;
  readonly text: string;
}

/** What goes into the message when a row is chosen. */
export type PreviewedInsertion =
  /** The card: all readers may see the deal. */
  | { readonly kind: 'card' }
  /** What the desk of its partner sees, as these readers are of that. */
  | { readonly kind: 'desk'; readonly desk: readonly string[] }
  /** The link, as these readers may not see the deal. */
  | { readonly kind: 'link'; readonly without: readonly string[] }
  /** The link, as the readers are not known. */
  | { readonly kind: 'unknown'; readonly why: UnknownReaders }
  /** The status, for readers who the asker knows may see it. */
  | { readonly kind: 'disclosed' };

/** Most readers that are named. */
const MOST_NAMED = 3;

const UNKNOWN: Readonly<Record<UnknownReaders, string>> = {
  mail: 'I do not know who will read this mail',
  outside: 'I am not in this conversation, so I do not know who reads it',
  'too-many': 'I do not know everybody who reads this',
  unavailable: 'I could not ask who reads this',
};

/** The row of a deal: customer, verdict, days, id, and what of it goes into the message. */
export function dealPreview(deal: Deal, evaluation: DealEvaluation, inserted: PreviewedInsertion): Preview {
  const verdict = DEAL_VERDICT[evaluation.verdict];
  const title =
    inserted.kind === 'disclosed'
      ? `${typed(deal.customer, 60)}, with its status`
      : `${typed(deal.customer, 60)} · ${verdict.symbol} ${verdict.word} · ${daysText(evaluation.daysLeft)}`;
  const risk = `risk ${RISK[evaluation.risk].word.toLowerCase()}`;
  const text =
    inserted.kind === 'disclosed'
      ? 'For readers who you know may see it. The audit log says that you did.'
      : [`${dealLine(deal)} · ${risk}`, ...insertedText(inserted)].join('. ');
  return { title: unformatted(title), text: unformatted(text) };
}

/** The row of a deal whose partner's desk chooses: customer, days, contacts, and what of it goes into the message. */
export function deskPreview(
  sight: DeskSight,
  inserted: Exclude<PreviewedInsertion, { kind: 'disclosed' }>,
): Preview {
  const { deal, daysLeft } = sight;
  return {
    title: unformatted(`${typed(deal.customer, 60)} · ${daysText(daysLeft)}`),
    text: unformatted(
      [`${dealLine(deal)} · ${contactCounts(sight)}`, ...insertedText(inserted, 'desk')].join('. '),
    ),
  };
}

/** The row, and what a host shows, of a deal of which nothing is said. */
export const LINK_PREVIEW: Preview = {
  title: 'A deal in WSA Readiness',
  text: 'Opens for those who are on it.',
};

function insertedText(
  inserted: Exclude<PreviewedInsertion, { kind: 'disclosed' }>,
  writer: 'team' | 'desk' = 'team',
): readonly string[] {
  if (inserted.kind === 'card') return [];
  if (inserted.kind === 'desk')
    return writer === 'desk'
      ? []
      : [`Inserts what its partner’s desk sees: ${namesText(inserted.desk)} reads it.`];
  if (inserted.kind === 'unknown') return [`Inserts its link only: ${UNKNOWN[inserted.why]}.`];
  return [`Inserts its link only: ${namesText(inserted.without)} may not see it.`];
}

function namesText(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).map((name) => typed(name, 40) || 'somebody');
  const more = names.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}

/** A text without the beginning of a tag: hosts read some HTML in previews, and differ in where. */
function unformatted(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›');
}
