import { outcomeRule } from '../deal-rule.ts';

export const quarterClose = outcomeRule(
  'quarter-close',
  'info',
  (_facts, { quarterEnd, risk }) => quarterEnd && risk !== 'none',
);
