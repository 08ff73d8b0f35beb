import { dealListCard } from '../../cards/deal-list.ts';
import { messageCard } from '../../cards/message.ts';
import type { AdaptiveCard } from '../../cards/types.ts';
import { myDeals as dealsOf } from '../../src/flows/my-deals.ts';
import type { Command, Turn } from '../turn.ts';
import { MY_DEALS_PAGE } from '../verbs.ts';

export const myDeals: Command = {
  words: ['my deals', 'mine'],
  usage: 'my deals',
  help: 'the deals on which you are AE, CE or PDM, the most urgent first',
  run: (_argument, turn) => myDealsCard(turn, 0),
};

export async function myDealsCard({ services, person }: Turn, from: number): Promise<AdaptiveCard> {
  const { email } = await person();
  if (email === null) {
    return messageCard({
      title: 'Who are you?',
      text: [
        'Teams does not tell me your address, so I can not find your deals. Ask for one by its id instead.',
      ],
      commands: ['help'],
    });
  }
  const deals = await dealsOf(services, email);
  if (deals.length === 0) {
    return messageCard({
      title: 'No deals of yours',
      text: [`No deal in the book names ${email} as AE, CE or PDM.`],
      commands: ['help'],
    });
  }
  return dealListCard({
    title: 'Your deals',
    remark: 'The most at risk first. Press one to open it.',
    deals,
    from,
    paging: { verb: MY_DEALS_PAGE, data: {} },
  });
}
