import { dealRule } from '../deal-rule.ts';
import { cocpDeadline } from './cocp.ts';

/** `detail.deadline` is the last day to accept, `YYYY-MM-DD`. */
export const cocpDue = dealRule('cocp-due', 'warning', (facts) => {
  const deadline = cocpDeadline(facts);
  return deadline !== null && facts.asOf <= deadline ? { deadline } : false;
});
