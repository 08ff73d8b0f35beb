import { z } from 'zod';
import { dealCard } from '../../cards/deal.ts';
import { OPEN_DEAL, SHOW_DEAL } from '../../cards/deal-verbs.ts';
import { messageCard } from '../../cards/message.ts';
import { typed } from '../../cards/parts.ts';
import type { AdaptiveCard } from '../../cards/types.ts';
import { checkDeal } from '../../src/flows/check-deal.ts';
import { cardAction } from '../action.ts';
import type { Turn } from '../turn.ts';
import { pageStart } from './paging.ts';

const payload = z.object({ dealId: z.string().min(1).max(500), from: pageStart });

/** Draws a deal card anew in place: for turning its page and for checking again. */
export const showDeal = cardAction(SHOW_DEAL, payload, async ({ dealId, from }, turn) => ({
  kind: 'replace',
  card: await cardOf(dealId, from, turn),
}));

/** Opens a deal from a list: the list stays, the deal's card comes below it. */
export const openDeal = cardAction(OPEN_DEAL, payload, async ({ dealId }, turn) => ({
  kind: 'post',
  card: await cardOf(dealId, 0, turn),
  notice: `Opened ${typed(dealId, 60)}`,
}));

async function cardOf(dealId: string, from: number, { services }: Turn): Promise<AdaptiveCard> {
  const checked = await checkDeal(services, dealId);
  if (checked) return dealCard({ ...checked, from });
  return messageCard({
    title: 'Deal not found',
    text: [`The deal ${dealId} is no longer in the book.`],
    commands: ['my deals', 'help'],
  });
}
