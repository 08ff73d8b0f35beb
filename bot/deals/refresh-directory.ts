import { dealCard } from '../../cards/deals/deal-card.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { UndoButton } from '../../cards/kit/undo-row.ts';
import type { AuditDetail } from '../../src/domain/audit/detail.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { CheckedDeal } from '../../src/flows/deals/check-deal.ts';
import type { NotTakenOf } from '../../src/flows/deals/namings/namings.ts';
import type { SinceLook } from '../../src/flows/deals/since-look.ts';
import { visibleDeal } from '../../src/flows/deals/visible-deals.ts';
import { dueDomains, lookUpDomains } from '../../src/flows/evidence/look-up-domains.ts';
import { nextStepOf } from '../../src/flows/replies/next-step-of.ts';
import type { Answer, Turn } from '../turn/turn.ts';

/** Options with which the card was drawn. */
interface Drawn {
  readonly from: number;
  readonly notices: readonly string[];
  readonly undo: UndoButton | null;
  readonly validate: readonly string[];
  readonly isDealCard: boolean;
  readonly opensFor: string | null;
  readonly namings: NotTakenOf | null;
  readonly link: string | null;
  readonly reader: Reader;
  readonly sinceLook: SinceLook | null;
}

/**
 * A deal's card and, if a look-up of its contacts' domains is due, a later card with the findings. The look-up begins
 * when the card is sent, and so never delays it.
 */
export function refreshDirectory(turn: Turn, checked: CheckedDeal, card: AdaptiveCard, drawn: Drawn): Answer {
  const { directory, now, audit } = turn.services;
  if (directory === null) return card;
  const due = dueDomains(checked, now());
  if (due.size === 0) return card;
  return {
    card,
    later: async () => {
      const { asker, conversation } = await turn.viewers();
      const auditRow = (dealId: string, detail: AuditDetail) =>
        audit.row({ actor: asker, action: 'record', dealId, conversation, detail });
      const { added, remarks } = await lookUpDomains({ ...turn.services, directory, auditRow }, checked, due);
      return added === 0 && remarks.length === 0
        ? null
        : drawnAnew(turn, checked, { ...drawn, notices: [...drawn.notices, ...remarks] });
    },
  };
}

async function drawnAnew(turn: Turn, { deal }: CheckedDeal, drawn: Drawn): Promise<AdaptiveCard | null> {
  const redraw = { kind: 'redraw' } as const;
  const visible = await visibleDeal(turn.services, await turn.viewers(), deal.dealId, redraw);
  if (visible.kind !== 'deal') return null;
  const next = await nextOf(turn, visible.checked, drawn);
  return dealCard({ ...visible.checked, ...drawn, next });
}

/** The next step on a deal, for those who see its card. */
export function nextOf(
  { services }: Pick<Turn, 'services'>,
  checked: CheckedDeal,
  { namings, opensFor }: Pick<Drawn, 'namings' | 'opensFor'>,
): ReturnType<typeof nextStepOf> {
  return nextStepOf(services, checked, { isNamed: namings?.own === 'open', askerId: opensFor });
}
