import { messageCard } from '../../cards/common/message.ts';
import {
  STAGE_LIST,
  stageReceipt,
  stageUnchanged,
  stageWords,
  whichStageCard,
} from '../../cards/deals/stage-receipt.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { dealKey } from '../../src/domain/deal.ts';
import type { Stage } from '../../src/domain/ids.ts';
import { editDeal } from '../../src/flows/deals/edit-deal.ts';
import { visibleDeal } from '../../src/flows/deals/visible-deals.ts';
import { partStage } from '../../src/intent/stage-words.ts';
import type { Command, Turn } from '../turn/turn.ts';
import { noSuchDealCard } from './deal-response.ts';
import { oneDeal } from './find-deal.ts';

export const mark: Command = {
  words: ['mark'],
  usage: 'mark <deal> <stage>',
  help: `changes the stage of a deal to ${STAGE_LIST}; it can be undone`,
  takes: (argument) => partStage(argument).stage !== null,
  run: (argument, turn) => {
    const { deal, stage } = partStage(argument);
    return stage === null ? withoutStage(deal, turn) : marked(deal, stage, turn);
  },
};

async function marked(text: string, stage: Stage, turn: Turn): Promise<AdaptiveCard> {
  const found = await oneDeal(turn, `mark ${stageWords(stage)}`, text);
  if (found.kind === 'card') return found.card;
  const { deal } = found.checked;
  const { dealId } = deal;
  const viewers = await turn.viewers();
  const outcome = await editDeal(turn.services, viewers, {
    dealId,
    edit: { kind: 'set-fields', fields: { stage } },
    expected: null,
  });
  if (outcome.kind === 'unchanged') return stageUnchanged(deal, stage);
  if (outcome.kind !== 'edited') return noSuchDealCard(dealId);
  return stageReceipt({ deal, before: deal.stage, stage, edit: outcome.edit });
}

/** The stages of the deal that a text names, perhaps before a last word that is meant as a stage. */
async function withoutStage(text: string, turn: Turn): Promise<AdaptiveCard> {
  const words = text.split(' ').filter(Boolean);
  for (const named of [words.length, words.length - 1].filter((count) => count > 0)) {
    const id = words.slice(0, named).join(' ');
    const visible = await visibleDeal(turn.services, await turn.viewers(), id);
    if (visible.kind !== 'deal') continue;
    const { deal } = visible.checked;
    if (dealKey(deal.dealId) === dealKey(id)) return whichStageCard(deal, words.slice(named).join(' '));
  }
  return messageCard({
    title: 'Which deal, and which stage?',
    text: [
      `Say the deal and one of its stages, such as: mark EA-2026-0042 submitted. A deal can be ${STAGE_LIST}.`,
    ],
    commands: ['my deals', 'help'],
  });
}
