import { outcomeRule } from '../deal-rule.ts';

export const manualFormPaused = outcomeRule(
  'manual-form-paused',
  'warning',
  ({ deal }, { verdict }) => deal.submission === 'manual-form' && verdict !== 'ready',
);
