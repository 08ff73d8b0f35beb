import { z } from 'zod';
import { typed } from '../../cards/kit/elements.ts';
import { OPEN_DEAL, SHOW_DEAL } from '../../cards/verbs.ts';
import { cardAction } from '../turn/card-action.ts';
import { dealId, dealVersion, isDealCard, pageStart, payloadOf } from '../turn/payload.ts';
import { dealAnswer, noSuchDealCard } from './deal-response.ts';

/** Draws a deal card anew in place, and says what has changed: for turning its page and for checking again. */
export const showDeal = cardAction(
  SHOW_DEAL,
  payloadOf({ dealId, from: pageStart, dealVersion, isDealCard }),
  async ({ dealId, from, dealVersion, isDealCard }, { inPlace }) => {
    const answer = await dealAnswer(inPlace, dealId, { from, dealVersion, isDealCard });
    // It must not wipe away what others see: old clients replace the card for everybody.
    if (!answer) return { kind: 'notice', notice: 'There is no such deal that you may see.' };
    return { kind: 'replace', card: answer };
  },
);

/** Opens a deal from a list: the list stays, the deal's card comes below it. */
export const openDeal = cardAction(OPEN_DEAL, z.object({ dealId }), async ({ dealId }, press) => ({
  kind: 'post',
  card: (await dealAnswer(press, dealId, { isDealCard: true })) ?? noSuchDealCard(dealId),
  notice: `Opened ${typed(dealId, 60)}`,
}));
