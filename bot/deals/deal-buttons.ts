import { z } from 'zod';
import { typed } from '../../cards/kit/elements.ts';
import { OPEN_DEAL, SHOW_DEAL } from '../../cards/verbs.ts';
import { cardAction } from '../turn/card-action.ts';
import { onlyYouIfWithheld } from '../turn/only-you/only-you.ts';
import { dealId, dealVersion, isDealCard, pageStart, payloadOf } from '../turn/payload.ts';
import { dealAnswer, noSuchDealCard } from './deal-response.ts';

/** Redraws a deal card in place, with the changes since; for turning its page and for checking again. */
export const showDeal = cardAction(
  SHOW_DEAL,
  payloadOf({ dealId, from: pageStart, dealVersion, isDealCard }),
  async ({ dealId, from, dealVersion, isDealCard }, { inPlace }) => {
    const answer = await dealAnswer(inPlace, dealId, { from, dealVersion, isDealCard });
    // A notice leaves the card as others see it: old clients replace a card for everybody.
    if (!answer) return { kind: 'notice', notice: 'There is no such deal that you may see.' };
    return { kind: 'replace', card: answer };
  },
);

/** Opens a deal from a list: the list stays, and the deal's card is posted below it. */
export const openDeal = cardAction(OPEN_DEAL, z.object({ dealId }), async ({ dealId }, press) => ({
  kind: 'post',
  card: await onlyYouIfWithheld(
    press,
    async (one) => (await dealAnswer(one, dealId, { isDealCard: true })) ?? noSuchDealCard(dealId),
  ),
  notice: `Opened ${typed(dealId, 60)}`,
}));
