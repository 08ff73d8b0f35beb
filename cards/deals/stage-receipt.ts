import type { Deal } from '../../src/domain/deal.ts';
import { STAGES, type Stage } from '../../src/domain/ids.ts';
import { messageCard } from '../common/message.ts';
import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { execute, run, typed } from '../kit/elements.ts';
import { receipt } from '../kit/receipt.ts';
import { EDIT_UNDO, OPEN_DEAL } from '../verbs.ts';

/** A stage in words. */
export function stageWords(stage: Stage): string {
  return stage === 'on-hold' ? 'on hold' : stage;
}

/** The stages that a deal can have, in words: `open, submitted, on hold, …`. */
export const STAGE_LIST = STAGES.map(stageWords).join(', ');

/** A deal whose stage was changed, and the id of the edit that did it. */
export interface StagedDeal {
  readonly deal: Pick<Deal, 'dealId' | 'customer'>;
  readonly before: Stage;
  readonly stage: Stage;
  readonly edit: string;
}

/** Says that a deal has another stage, with Undo. */
export function stageReceipt({ deal: { dealId, customer }, before, stage, edit }: StagedDeal): AdaptiveCard {
  return receipt({
    text: [
      run(`${typed(dealId, 60)} · ${typed(customer, 80)}`, { weight: 'bolder' }),
      run(` is ${stageWords(stage)} now. It was ${stageWords(before)}.`),
    ],
    undo: { verb: EDIT_UNDO, data: { dealId, edit } },
  });
}

/** Says that a deal has a stage already, and leads to the deal. */
export function stageUnchanged({ dealId, customer }: StagedDeal['deal'], stage: Stage): AdaptiveCard {
  const open = execute('Open deal', OPEN_DEAL, { dealId });
  return receipt({
    text: [
      run(`${typed(dealId, 60)} · ${typed(customer, 80)}`, { weight: 'bolder' }),
      run(` is ${stageWords(stage)} already. Nothing was changed.`),
    ],
    more: [{ type: 'ActionSet', spacing: 'small', actions: [open] }],
  });
}

/** Asks which stage a deal is to have; `said` is what was typed as one and is none, empty where nothing was. */
export function whichStageCard(
  { dealId, stage }: Pick<Deal, 'dealId' | 'stage'>,
  said: string,
): AdaptiveCard {
  const none = said === '' ? '' : `"${typed(said, 60)}" is no stage. `;
  return messageCard({
    title: 'Which stage?',
    text: [`${none}${typed(dealId, 60)} is ${stageWords(stage)}; it can be ${STAGE_LIST}.`],
    commands: STAGES.filter((one) => one !== stage).map((one) => `mark ${dealId} ${stageWords(one)}`),
  });
}
