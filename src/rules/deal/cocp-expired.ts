import { dealRule } from '../deal-rule.ts';
import { cocpDeadline } from './cocp.ts';

/** `detail.deadline` was the last day to accept, `YYYY-MM-DD`. */
export const cocpExpired = dealRule('cocp-expired', 'blocker', (facts) => {
  const deadline = cocpDeadline(facts);
  return deadline !== null && facts.asOf > deadline ? { deadline } : false;
});
