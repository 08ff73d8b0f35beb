import { askerOnlyCard } from '../../cards/asker-only.ts';
import { messageCard } from '../../cards/message.ts';
import { playbookCard, playbookChoiceCard } from '../../cards/playbook.ts';
import type { AdaptiveCard } from '../../cards/types.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import type { CheckedDeal } from '../../src/flows/check-deal.ts';
import { findDeals, MOST_MATCHES } from '../../src/flows/find-deals.ts';
import { byUrgency } from '../../src/flows/my-deals.ts';
import { dealsOpenTo, seeDeal, seeDeals } from '../../src/flows/see-deals.ts';
import { PLAYBOOKS } from '../../src/playbooks/index.ts';
import { PLAYBOOK_IDS, type PlaybookId } from '../../src/playbooks/playbook.ts';
import { noSuchDealCard } from '../deal-answer.ts';
import type { Command, Turn } from '../turn.ts';

const HELP: Readonly<Record<PlaybookId, string>> = {
  plan: 'the five steps to the close: what is done, and what is next',
  form: 'whether a manual form may be sent, and what pauses it',
  case: 'a support case ready to be copied, or why there is none to open',
  cocp: 'a change of channel partner: what to give, who is next, how long there is',
};

/** A command for each playbook. */
export const playbooks: readonly Command[] = PLAYBOOK_IDS.map((id) => ({
  words: [id],
  usage: `${id} <deal id or customer>`,
  help: HELP[id],
  run: (argument, turn) => playbookText(id, argument, turn),
}));

/** The playbook for the one deal meant, or a choice of several, or what to try when there is none. */
async function playbookText(id: PlaybookId, text: string, turn: Turn): Promise<AdaptiveCard> {
  if (text === '') {
    return messageCard({
      title: 'Which deal?',
      text: [`Say its id or words of the customer, such as: ${id} EA-2026-0042, or: ${id} contoso`],
      commands: ['my deals', 'help'],
    });
  }
  const exact = await playbookOf(id, text, turn);
  if (exact) return exact;
  const { services } = turn;
  const onlookers = await turn.onlookers();
  const rows = await findDeals(services.db, text, dealsOpenTo(onlookers));
  const [only] = rows;
  if (!only) {
    return messageCard({
      title: 'No such deal',
      text: [`No deal that you may see has the id "${text}", or a customer with these words.`],
      commands: ['my deals', 'help'],
    });
  }
  if (rows.length === 1) return (await playbookOf(id, only.deal_id, turn)) ?? noSuchDealCard(only.deal_id);
  const { deals, askerOnly } = await seeDeals(services, onlookers, rows);
  if (deals.length === 0) return askerOnlyCard(`${id} ${text}`);
  const many = `At least ${MOST_MATCHES} deals match: say more, such as the id.`;
  const hidden = askerOnly > 0 ? ` ${askerOnly} more are for you alone.` : '';
  const remark = `${deals.length} deals match.${hidden} Press one for the playbook.`;
  return playbookChoiceCard(id, byUrgency(deals), rows.length === MOST_MATCHES ? many : remark);
}

/** The playbook for the deal with an id; null when there is none that the asker may see. */
async function playbookOf(id: PlaybookId, dealId: string, turn: Turn): Promise<AdaptiveCard | null> {
  const sight = await seeDeal(turn.services, await turn.onlookers(), dealId);
  if (sight.kind === 'none') return null;
  if (sight.kind === 'asker-only') return askerOnlyCard(`${id} ${sight.deal.dealId}`);
  return draw(id, sight.checked, turn);
}

function draw(id: PlaybookId, { deal, evaluation }: CheckedDeal, { services }: Turn): AdaptiveCard {
  const playbook = PLAYBOOKS[id]({ deal, evaluation, day: dayOfInstant(services.now()) });
  return playbookCard({ deal, evaluation, playbook });
}
