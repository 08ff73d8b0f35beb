import { z } from 'zod';
import { messageCard } from '../../cards/common/message.ts';
import { dealListCard } from '../../cards/deals/deal-list.ts';
import {
  answeredCard,
  answers,
  namingsCard,
  nothingToAnswerCard,
} from '../../cards/deals/namings/naming-card.ts';
import { typed } from '../../cards/kit/elements.ts';
import { NAMING_DECLINE, NAMING_SHOW, NAMING_TAKE, NAMING_UNDO } from '../../cards/verbs.ts';
import {
  answerNamings,
  type NamingAnswer,
  reopenNamings,
} from '../../src/flows/deals/namings/answer-namings.ts';
import { namedDeals } from '../../src/flows/deals/namings/named-deals.ts';
import { seeNamings } from '../../src/flows/deals/namings/namings.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { cardAction } from '../turn/card-action.ts';
import { dealId, pageStart } from '../turn/payload.ts';

const byOne = z.object({ by: z.string().min(1).max(500), told: z.iso.datetime() });
const which = z.union([byOne, z.object({ dealId })]);

/** Takes the deals on which the presser was named. */
export const namingTake = answering(NAMING_TAKE, 'taken', 'take');

/** Declines them. */
export const namingDecline = answering(NAMING_DECLINE, 'declined', 'decline');

function answering(verb: string, answer: NamingAnswer, what: 'take' | 'decline') {
  return cardAction(verb, which, async (namings, press) => {
    const answered = await answerNamings(press.services, await press.viewers(), namings, answer);
    const card = answered.kind === 'none' ? nothingToAnswerCard(what) : answeredCard(answered);
    return { kind: 'replace', card };
  });
}

/** Undoes an answer of the presser, and shows what they were named on. */
export const namingUndo = cardAction(
  NAMING_UNDO,
  z.object({ decision: z.uuid() }),
  async ({ decision }, press) => {
    const reopened = await reopenNamings(press.services, await press.viewers(), decision);
    if (reopened.length === 0) return { kind: 'replace', card: nothingToAnswerCard('undo') };
    const namings = await seeNamings(press.services, await press.inPlace.viewers());
    const done = messageCard({ title: 'Undone', text: ['It is open again.'], commands: ['my deals'] });
    return { kind: 'replace', card: namings ? namingsCard(namings, ['Undone.']) : done };
  },
);

/** Lists the deals on which one person named the presser, by pages. */
export const namingShow = cardAction(
  NAMING_SHOW,
  byOne.extend({ from: pageStart }),
  async ({ from, ...by }, { services, inPlace }) => {
    const viewers = await inPlace.viewers();
    const named = await namedDeals(services, viewers, by);
    if (named === null) return { kind: 'replace', card: nothingToAnswerCard('show') };
    const { deals, name, total } = named;
    const cut = total > deals.length ? ` The first ${deals.length} are listed.` : '';
    const card = dealListCard({
      reader: readerOf(viewers, services.now()),
      title: 'Named, and not taken',
      remark: `${typed(name, 60)} named you on ${total === 1 ? '1 deal' : `${total} deals`}.${cut} Press one to open it.`,
      deals,
      from,
      paging: { verb: NAMING_SHOW, data: by },
      actions: answers(by, total),
    });
    return { kind: 'replace', card };
  },
);
