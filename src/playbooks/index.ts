import { cadencePlan } from './cadence.ts';
import { changeOfPartner } from './change-of-partner.ts';
import { manualFormGate } from './manual-form.ts';
import type { Playbook, PlaybookDeal, PlaybookId } from './playbook.ts';
import { supportCase } from './support-case.ts';

/** Every playbook, by its id. */
export const PLAYBOOKS: Readonly<Record<PlaybookId, (asked: PlaybookDeal) => Playbook>> = {
  plan: cadencePlan,
  form: manualFormGate,
  case: supportCase,
  cocp: changeOfPartner,
};
