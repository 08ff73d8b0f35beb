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
  invitation: {
    id: 'invitation',
    topic: 'Invitation of EA and EAS customers',
    sides: [
      { says: 'every new VL user is invited by e-mail', citation: SECTIONS.rolesInvitation },
      {
        says: 'once the agreement is in, the Primary and the Notices Contact get a welcome e-mail',
        citation: SECTIONS.signInWelcome,
      },
      {
        says: 'EA and EAS customers get no invitation; the VL admin grants access',
        citation: SECTIONS.signInNewerInvitation,
      },
    ],
    settled: 'The last text has no date, so both are shown: where no mail comes, a VL admin grants access.',
  },
  administratorInvoices: {
    id: 'administrator-invoices',
    topic: 'Administrator and invoices',
    sides: [
      { says: 'the Administrator may do all that the other roles may', citation: SECTIONS.rolesMac },
      { says: 'all of it but see invoices', citation: SECTIONS.vlRolesTable },
    ],
    settled: 'The newer page stands: do not count on the Administrator for invoices.',
  },
  invoiceReader: {
    id: 'invoice-reader',
    topic: 'Invoice Reader',
    sides: [
      {
        says: 'the Bill-to contact gets the Invoice Reader role without anybody assigning it',
        citation: SECTIONS.vlRolesTable,
      },
      { says: 'a Bill-to Contact gets no role automatically any more', citation: SECTIONS.articleLegacy },
    ],
    settled: 'Both are shown: look whether the role is there before anybody assigns it.',
  },
  cocpExpiry: {
    id: 'cocp-expiry',
    topic: 'Days until a COCP request expires',
    sides: [
      { says: '10 days to accept', citation: SECTIONS.articleCocp },
      { says: 'expired after 10 days without acceptance', citation: SECTIONS.cocpMacStatus },
      { says: 'accept within 10 days', citation: SECTIONS.cocpAzureAccept },
      { says: 'expired after 30 days without acceptance', citation: SECTIONS.cocpAzureStatus },
    ],
    settled: 'Count on 10 days; the 30 stand only in a list of statuses.',
  },
  olaShort: {
    id: 'ola-short',
    topic: 'What OLA is short for',
    sides: [
      { says: 'OLA is Online Admin, a retired contact role', citation: SECTIONS.articleLegacy },
      { says: 'OLA is Online Administrator, who may start a COCP', citation: SECTIONS.cocpMacBefore },
    ],
    settled: 'Read as two roles; ask which of them is meant.',
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
