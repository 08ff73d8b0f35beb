import type { Deal } from '../../src/domain/deal.ts';
import { dealLine } from '../deals/labels.ts';
import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { card, execute, line, run, typed } from '../kit/elements.ts';
import { letterName } from '../kit/letter-labels.ts';
import { DRAFT_FORM } from '../verbs.ts';

export interface DraftPromptView {
  readonly deal: Deal;
  readonly template: string;
  readonly mark: string;
}

/** The card that answers `draft …` in a group: its button shows each member the preview of their own letter. */
export function draftPromptCard({ deal, template, mark }: DraftPromptView): AdaptiveCard {
  const title = `Draft ${letterName(template)}`;
  const about = `${typed(deal.customer)} · ${dealLine(deal)}`;
  const how = 'Whoever presses sees the letter alone, and it goes into their own drafts.';
  const data = { dealId: deal.dealId, template, from: 0, seen: mark, own: 0 };
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
