import type { CloudScopeId } from '../domain/ids.ts';
import { type Citation, SECTIONS } from './citations.ts';
import type { Policy } from './requirements.ts';

/** A point on which two guidance pages disagree, and the reading the product uses. */
export interface Contradiction {
  readonly id: string;
  readonly topic: string;
  readonly sides: readonly { readonly says: string; readonly citation: Citation }[];
  readonly settled: string;
}

export const CONTRADICTIONS = {
  onlineAdministrator: {
    id: 'online-administrator',
    topic: 'Online Administrator',
    sides: [
      { says: 'the Online Administrator must have a WSA', citation: SECTIONS.atAGlance },
      {
        says: 'names no such role; Online Admin (OLA) is among the retired ones',
        citation: SECTIONS.articleLegacy,
      },
    ],
    settled: 'Read as two roles; the newer page stands.',
  },
  onlineServiceManager: {
    id: 'online-service-manager',
    topic: 'Online Service Manager',
    sides: [
      { says: 'a WSA is recommended for the OSM', citation: SECTIONS.atAGlance },
      {
        says: 'the OSM needs a WSA to get the role, and must have one on AOS-G',
        citation: SECTIONS.articleAosg,
      },
    ],
    settled: 'The newer page stands; on AOS-G both are shown.',
  },
  commercialForGcc: {
    id: 'commercial-for-gcc',
    topic: 'Commercial WSA for GCC',
    sides: [
      {
        says: 'a Commercial WSA serves a Commercial PCN that uses GCC products',
        citation: SECTIONS.cloudScope,
      },
      { says: 'a Commercial WSA does not open GCC agreements', citation: SECTIONS.faqGovernment },
      { says: 'a Commercial tenant does not serve a GCC customer', citation: SECTIONS.articleInvalid },
    ],
    settled: 'The scope decides: "Commercial using GCC products" takes it, "GCC" does not.',
  },
  creditCard: {
    id: 'credit-card',
    topic: 'Credit card for a tenant',
    sides: [
      {
        says: 'a tenant costs nothing and needs no licence; more guidance is to follow',
        citation: SECTIONS.faqCreditCard,
      },
      { says: 'a free tenant, nothing to buy', citation: SECTIONS.articleNoTenant },
    ],
    settled: 'Quoted as it stands.',
  },
} as const satisfies Record<string, Contradiction>;

/** The contradictions that an evaluation under this policy and scope depends on. */
export function contradictionsBehind(policy: Policy, scope: CloudScopeId): readonly Contradiction[] {
  const behind: Contradiction[] = [];
  if (policy.requirements['online-administrator'] === 'mandatory')
    behind.push(CONTRADICTIONS.onlineAdministrator);
  if (policy.osmContradictedFor.length > 0) behind.push(CONTRADICTIONS.onlineServiceManager);
  if (scope === 'gcc' || scope === 'commercial-gcc') behind.push(CONTRADICTIONS.commercialForGcc);
  return behind;
}
