import type { Deal } from '../../src/domain/deal.ts';
import type { ActionData, AdaptiveCard } from '../kit/adaptive-card.ts';
import { buttonCard } from '../kit/button-card.ts';
import { primary } from '../kit/button-rows.ts';
import { execute, executeAnyway, heading, line, run, typed } from '../kit/elements.ts';
import { OPEN_DEAL } from '../verbs.ts';

/** What would be undone, before it is. */
export interface UndoView {
  readonly deal: Pick<Deal, 'dealId' | 'customer'>;
  /** What becomes of it, as a sentence in fixed words. */
  readonly what: string;
  readonly verb: string;
  readonly data: ActionData;
}

/** Shows what would be undone; one press does it. */
export function undoCard({ deal, what, verb, data }: UndoView): AdaptiveCard {
  const title = 'Undo the last change?';
  const about = `${typed(deal.customer, 80)} · ${typed(deal.dealId, 60)}`;
  return buttonCard(
    [title, about, what].join('\n'),
    [
      heading(title, { size: 'large' }),
      line([run(about, { isSubtle: true })], { spacing: 'none' }),
      line([run(what)]),
    ],
    [primary(execute('Undo', verb, data)), executeAnyway('Open deal', OPEN_DEAL, { dealId: deal.dealId })],
  );
}
