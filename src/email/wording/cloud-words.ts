import type { CloudScopeId } from '../../domain/ids.ts';
import { SIGN_UP_URL } from '../../guidance/microsoft-links.ts';
import { type Citation, SECTIONS } from '../../policy/citations.ts';
import { cloudScopeOf } from '../../policy/cloud-scopes.ts';

/** The words of a letter for the cloud of an agreement. */
export interface CloudWords {
  /** The cloud that the accounts must be in; empty if unknown. */
  readonly cloud: string;
  readonly note: string;
  readonly tenantNote: string;
  /** URL of the sign-up for a tenant; empty if the pages do not say that there is one. */
  readonly signUp: string;
  readonly portal: string;
  readonly airGapped: boolean;
  readonly citations: readonly Citation[];
}

interface Scope {
  readonly cloud: string;
  readonly note: string;
  readonly tenantNote: string;
  readonly signUp: string;
  readonly citations: readonly Citation[];
}

const FREE =
  'An organisation without a Microsoft Entra tenant can create one free of charge; neither Microsoft 365 nor any licence has to be bought for it.';
const GOVERNMENT_TENANT =
  'The tenant has to be in this government cloud as well. If there is none yet, please talk to us before one is created.';
const OWN_PROCEDURE =
  'Tenants in this cloud come about by provisioning and onboarding procedures of their own; please follow those.';

const FREE_CITED = [SECTIONS.faqNoTenant, SECTIONS.articleNoTenant];

const WORDS: Readonly<Record<CloudScopeId, Scope>> = {
  commercial: {
    cloud: 'Commercial',
    note: 'The accounts belong in a Commercial tenant; one in a Government cloud would not pass.',
    tenantNote: FREE,
    signUp: SIGN_UP_URL,
    citations: [SECTIONS.cloudScope, ...FREE_CITED],
  },
  'commercial-gcc': {
    cloud: 'Commercial',
    note: 'The agreement is a Commercial one that uses GCC products: Commercial accounts are the right ones for it.',
    tenantNote: FREE,
    signUp: SIGN_UP_URL,
    citations: [SECTIONS.cloudScope, ...FREE_CITED],
  },
  gcc: {
    cloud: 'GCC',
    note: 'A Commercial account does not open a GCC agreement, even if it works everywhere else.',
    tenantNote: GOVERNMENT_TENANT,
    signUp: '',
    citations: [SECTIONS.faqGovernment, SECTIONS.articleInvalid, SECTIONS.articleAosg],
  },
  'gcc-high': {
    cloud: 'GCC High',
    note: 'Neither a Commercial nor a GCC account opens a GCC High agreement, even if it works everywhere else.',
    tenantNote: GOVERNMENT_TENANT,
    signUp: '',
    citations: [SECTIONS.faqGovernment, SECTIONS.cloudScope, SECTIONS.articleAosg],
  },
  dod: {
    cloud: 'DoD',
    note: 'Neither a Commercial nor a GCC account opens a DoD agreement, even if it works everywhere else.',
    tenantNote: GOVERNMENT_TENANT,
    signUp: '',
    citations: [SECTIONS.faqGovernment, SECTIONS.cloudScope, SECTIONS.articleAosg],
  },
  'azure-secret': {
    cloud: 'Azure Secret',
    note: 'Only an account of this very cloud passes, and nothing about it can be looked up from outside.',
    tenantNote: OWN_PROCEDURE,
    signUp: '',
    citations: [SECTIONS.faqAirGapped, SECTIONS.articleAosg],
  },
  'azure-top-secret': {
    cloud: 'Azure Top Secret',
    note: 'Only an account of this very cloud passes, and nothing about it can be looked up from outside.',
    tenantNote: OWN_PROCEDURE,
    signUp: '',
    citations: [SECTIONS.faqAirGapped, SECTIONS.articleAosg],
  },
  unknown: {
    cloud: '',
    note: 'We do not have on record which Microsoft cloud the agreement is in: Commercial, Commercial using GCC products, GCC, GCC High or DoD. Please tell us, as the accounts have to be in the same one.',
    tenantNote: 'Please wait with new tenants and accounts until the cloud of the agreement is known.',
    signUp: '',
    citations: [SECTIONS.articleCloud, SECTIONS.faqCloudScope],
  },
};

export function cloudWords(id: CloudScopeId): CloudWords {
  const { portal, airGapped } = cloudScopeOf(id);
  return { ...WORDS[id], portal: portal ?? '', airGapped };
}

/** A cloud in a sentence: `the GCC High cloud`. */
export function theCloud(id: CloudScopeId): string {
  const { cloud } = WORDS[id];
  return cloud === '' ? 'the cloud of the agreement' : `the ${cloud} cloud`;
}
