import type { CloudScopeId } from '../domain/ids.ts';
import type { ContactEvaluation } from '../domain/verdict.ts';
import { cloudScopeOf } from '../policy/cloud-scopes.ts';
import { describeFinding } from '../rules/catalogue.ts';
import type { Remedy } from '../rules/catalogue-entry.ts';
import type { Point } from './playbook.ts';

/** One axis of a contact as a point's state, with words. */
export interface AxisState {
  readonly state: Extract<Point['state'], 'done' | 'open' | 'failed'>;
  readonly words: string;
}

const ACCOUNT: Readonly<Record<ContactEvaluation['account'], AxisState>> = {
  confirmed: { state: 'done', words: 'work account confirmed' },
  malformed: { state: 'failed', words: 'not a valid address' },
  personal: { state: 'failed', words: 'a personal address' },
  absent: { state: 'failed', words: 'no work account found' },
  rejected: { state: 'failed', words: 'rejected by VL Central without a reason' },
  unknown: { state: 'open', words: 'nobody has confirmed a work account yet' },
};

export function accountState({ account }: ContactEvaluation): AxisState {
  return ACCOUNT[account];
}

export function cloudState({ cloud }: ContactEvaluation, scope: CloudScopeId): AxisState {
  const { name } = cloudScopeOf(scope);
  if (cloud === 'aligned') return { state: 'done', words: `in the ${name} cloud, as the PCN asks` };
  if (cloud === 'misaligned') return { state: 'failed', words: `in another cloud than ${name}` };
  return {
    state: 'open',
    words:
      scope === 'unknown'
        ? 'its cloud can not be compared: the scope is not known'
        : 'its cloud is not confirmed',
  };
}

/** The finding of highest severity on a contact, with its first remedy; null without a blocker or warning. */
export function gravest(
  contact: ContactEvaluation,
  scope: CloudScopeId,
): {
  readonly sentence: string;
  readonly remedy: Remedy | null;
  readonly citations: Point['citations'];
} | null {
  const found =
    contact.findings.find(({ severity }) => severity === 'blocker') ??
    contact.findings.find(({ severity }) => severity === 'warning');
  if (!found) return null;
  const { sentence, remedies, citations } = describeFinding(found, scope);
  return { sentence, remedy: remedies[0] ?? null, citations };
}
