import { messageCard } from '../../cards/common/message.ts';
import { askerOnlyCard } from '../../cards/common/private-answer.ts';
import { uncountedLines } from '../../cards/common/uncounted-addresses.ts';
import { dealListCard } from '../../cards/deals/deal-list.ts';
import { deskListCard } from '../../cards/deals/desk/desk-list.ts';
import { LETTERS_FOR_MINE } from '../../cards/deals/letters-button.ts';
import { withNamings } from '../../cards/deals/namings/naming-card.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { MY_DEALS_PAGE } from '../../cards/verbs.ts';
import { addressOf } from '../../src/domain/people/person.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { type DeskDeals, deskDeals } from '../../src/flows/deals/desk-deals.ts';
import { myDeals as dealsOf } from '../../src/flows/deals/my-deals.ts';
import { seeNamings } from '../../src/flows/deals/namings/namings.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import type { Command, Turn } from '../turn/turn.ts';
import { listText, whoAreYouCard } from './at-risk-list.ts';
import { whenList } from './when-list.ts';

export const myDeals: Command = {
  words: ['my deals', 'mine'],
  usage: 'my deals [at risk | in june | EA]',
  help: 'the deals on which you are AE, CE or PDM, the most urgent first',
  takes: 'list',
  run: (argument, turn) => (argument === '' ? myDealsCard(turn, 0) : listText(`my deals ${argument}`, turn)),
};

export async function myDealsCard(turn: Turn, from: number): Promise<AdaptiveCard> {
  const viewers = await turn.viewers();
  const email = addressOf(viewers.asker);
  if (email === null) {
    return whoAreYouCard(viewers.asker);
  }
  const { deals, askerOnly } = await dealsOf(turn.services, viewers);
  const desk = deals.length === 0 && askerOnly === 0 ? await deskDeals(turn.services, viewers) : null;
  if (desk && desk.deals.length > 0) return deskList(desk, from, readerOf(viewers, turn.services.now()));
  if (desk && desk.askerOnly > 0) return askerOnlyCard('my deals');
  if (deals.length === 0 && askerOnly > 0) return askerOnlyCard('my deals');
  const namings = from === 0 ? await seeNamings(turn.services, viewers) : null;
  if (deals.length === 0) {
    const none = messageCard({
      title: 'No deals of yours',
      text: [
        namings
          ? `You have taken no deal that names ${email} as AE, CE or PDM.`
          : `No deal in the book names ${email} as AE, CE or PDM.`,
        ...uncountedLines(viewers.asker),
      ],
      commands: ['help'],
    });
    return withNamings(none, namings);
  }
  const hidden =
    askerOnly > 0
      ? ` ${askerOnly} more ${askerOnly === 1 ? 'is' : 'are'} for you alone: ask me in a chat of our own.`
      : '';
  const letters = turn.isPersonal ? LETTERS_FOR_MINE : null;
  const { needed, ...listed } = whenList(turn, viewers, { deals, hidden, letters, isFirst: from === 0 });
  const need = `${needed} of ${deals.length} ${needed === 1 ? 'needs' : 'need'} you`;
  const remark = [need, listed.remark].filter(Boolean).join(' · ');
  const list = dealListCard({
    ...listed,
    title: 'Your deals',
    remark,
    from,
    paging: { verb: MY_DEALS_PAGE, data: {} },
  });
  return withNamings(list, namings);
}

/** The deals of whoever is on no deal's team, and of the desk of its partner. */
function deskList({ deals, needing, askerOnly }: DeskDeals, from: number, reader: Reader): AdaptiveCard {
  const hidden = askerOnly > 0 ? ` ${askerOnly} more for you alone: ask me in a chat of our own.` : '';
  return deskListCard({
    reader,
    title: 'Deals of your desk',
    remark: `${needing === 0 ? 'None needs you now.' : `${needing} of ${deals.length} ${needing === 1 ? 'needs' : 'need'} you.`}${hidden}`,
    deals,
    from,
    paging: { verb: MY_DEALS_PAGE, data: {} },
  });
}
