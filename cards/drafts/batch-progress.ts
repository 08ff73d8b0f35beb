import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { card, execute, heading, line, run } from '../kit/elements.ts';
import { letterName } from '../kit/letter-labels.ts';
import { DRAFTS_CANCEL } from '../verbs.ts';
import {
  type BulkBatchView,
  bar,
  barText,
  countsLine,
  countsText,
  draftsText,
  totalOf,
} from './batch-parts.ts';

/** The card of a running batch, drawn anew in place as its drafts are made. */
export function bulkProgressCard(view: BulkBatchView): AdaptiveCard {
  const title = `Making ${draftsText(totalOf(view))} …`;
  const hint = `The ${letterName(view.template)}. Say "drafts" to find this again.`;
  return card(
    [title, barText(view), countsText(view), hint].join('\n'),
    [
      heading(title, { size: 'large' }),
      bar(view),
      countsLine(view),
      line([run(hint, { isSubtle: true })], { spacing: 'small' }),
    ],
    [execute('Cancel', DRAFTS_CANCEL, { batch: view.batch, begun: 1 })],
  );
}
