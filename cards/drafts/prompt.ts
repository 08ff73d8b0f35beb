import type { Deal } from '../../src/domain/deal.ts';
import { dealLine } from '../deals/labels.ts';
import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { card, execute, line, run, typed } from '../kit/elements.ts';
import { letterName } from '../kit/letter-labels.ts';
import { wirePayload } from '../kit/payload.ts';
import { DRAFT_FORM } from '../verbs.ts';

export interface DraftPromptView {
  readonly deal: Deal;
  readonly template: string;
  readonly dealVersion: string;
  /** The language that was asked for; null, or left out, where none was. */
  readonly language?: string | null;
}

/**
 * The card shown in a group for a letter that was asked for in words: each member opens the preview of their own
 * letter.
 */
export function draftPromptCard({
  deal,
  template,
  dealVersion,
  language = null,
}: DraftPromptView): AdaptiveCard {
  const title = `Draft ${letterName(template)}`;
  const about = `${typed(deal.customer)} · ${dealLine(deal)}`;
  const how = 'Whoever presses sees the letter alone, and it goes into their own drafts.';
  const data = wirePayload({
    ...{ dealId: deal.dealId, template, from: 0, dealVersion, isDealCard: false },
    language: language ?? undefined,
  });
  return card(
    [title, about, how].join('\n'),
    [
      line([run(title, { size: 'large', weight: 'bolder' })]),
      line([run(about)], { spacing: 'none' }),
      line([run(how, { isSubtle: true })], { spacing: 'small' }),
    ],
    [execute('Show me the letter', DRAFT_FORM, data)],
  );
}
