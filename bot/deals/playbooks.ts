import { playbookCard } from '../../cards/deals/playbook.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { PLAYBOOKS } from '../../src/playbooks/index.ts';
import { PLAYBOOK_IDS, type PlaybookId } from '../../src/playbooks/playbook.ts';
import type { Command } from '../turn/turn.ts';
import { oneDeal } from './find-deal.ts';

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
  takes: 'deal',
  run: async (argument, turn) => {
    const found = await oneDeal(turn, id, argument);
    if (found.kind === 'card') return found.card;
    const { deal, evaluation } = found.checked;
    const now = turn.services.now();
    const reader = readerOf(await turn.viewers(), now);
    const playbook = PLAYBOOKS[id]({ deal, evaluation, day: dayOfInstant(now), reader });
    return playbookCard({ deal, evaluation, playbook, reader });
  },
}));
