import type { FindingDetail } from '../../domain/verdict.ts';
import { isPositive } from '../axes.ts';
import type { ContactFacts, ContactRule } from '../contact-rule.ts';

/** Fresh results that contradict each other; `detail.between` names the pair. */
export const evidenceConflict: ContactRule = {
  code: 'evidence-conflict',
  aboutAddress: false,
  find: (facts) => {
    const between = conflict(facts);
    return between ? { between } : null;
  },
};

function conflict({ account, evidence, directoryAlignment }: ContactFacts): FindingDetail[string] | null {
  const vlCentral = evidence.vlCentral?.result;
  const signIn = evidence.signIn?.result;
  if (vlCentral === 'valid' && signIn === 'not-work-account') return 'valid-but-no-sign-in';
  if (vlCentral === 'no-wsa' && signIn === 'work-account') return 'no-wsa-but-sign-in';
  if (account === 'personal' && (isPositive(vlCentral ?? '') || isPositive(signIn ?? ''))) {
    return 'personal-but-positive';
  }
  if (vlCentral === 'valid' && directoryAlignment === 'misaligned') return 'valid-but-other-cloud';
  return null;
}
