import type { LookUpFacts, LookUpService, ServiceAnswer } from '../../src/domain/look-up.ts';
import { typed } from '../kit/elements.ts';
import { RESULT } from '../kit/labels.ts';

const SERVICE: Readonly<Record<LookUpService, string>> = {
  worldwide: 'the worldwide sign-in service',
  usGovernment: 'the US Government sign-in service',
  graph: 'Microsoft Graph',
};

/**
 * What a look-up found, in words and without the values it read: `the worldwide sign-in service says: Commercial cloud, tenant …`.
 * Empty where nothing is stored.
 */
export function lookUpWords(facts: LookUpFacts | null): readonly string[] {
  if (facts === null) return [];
  const reason = facts.reason === '' ? [] : [typed(facts.reason.replace(/\.$/, ''), 240)];
  return [...reason, ...facts.answers.map(answerText)];
}

function answerText({ service, kind, cloud, tenantId, tenantName }: ServiceAnswer): string {
  const name = SERVICE[service];
  if (kind === 'silent') return `${name} did not answer`;
  if (kind === 'unknown') return `${name} knows no tenant of the domain`;
  const where = cloud === null ? 'a tenant whose cloud it does not tell' : `${RESULT[cloud]} cloud`;
  const named = tenantName ?? tenantId;
  if (service === 'graph') return `${name} knows the tenant${named === null ? '' : ` ${typed(named, 80)}`}`;
  return `${name} says: ${where}${named === null ? '' : `, tenant ${typed(named, 80)}`}`;
}
