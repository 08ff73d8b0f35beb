import { dayText } from '../../domain/format.ts';
import { SECTIONS } from '../../policy/citations.ts';
import { CLOUD_SCOPES, type CloudScope } from '../../policy/cloud-scopes.ts';
import { CONTRADICTIONS } from '../../policy/contradictions.ts';
import { SEPARATE_PCN } from '../../policy/dates.ts';
import { POLICIES } from '../../policy/requirements.ts';
import { type Entry, list, table, text } from '../entry.ts';

/** Which WSA the pages accept in each scope. */
const FITTING: Readonly<Record<CloudScope['id'], string | null>> = {
  commercial: 'Commercial WSA',
  'commercial-gcc': 'Commercial WSA',
  gcc: 'GCC WSA, not a Commercial one',
  'gcc-high': 'Government WSA, in GCC High',
  dod: 'Government WSA, in DoD',
  'azure-secret': 'WSA of that very cloud',
  'azure-top-secret': 'WSA of that very cloud',
  unknown: null,
};

const FITTING_ROWS = CLOUD_SCOPES.flatMap(({ id, name }) => {
  const fitting = FITTING[id];
  return fitting === null ? [] : [[name, fitting]];
});

export const CLOUD_ENTRIES: readonly Entry[] = [
  {
    id: 'cloud-scope',
    topic: 'cloud',
    question: 'What is cloud scope?',
    alsoAsked: [
      'cloud scope meaning',
      'define cloud scope',
      'what clouds are there',
      'why does cloud scope matter',
    ],
    answer: [
      text(
        'The Microsoft cloud a customer or partner works in: Commercial (Public), or Government as GCC, GCC High or DoD. The contact must have an account in the same one as the enrolment or PCN; otherwise Microsoft refuses it, however genuine the account is.',
      ),
    ],
    citations: [SECTIONS.faqCloudScope, SECTIONS.articleCloud],
    related: ['which-wsa-fits', 'avoid-cloud-errors', 'cloud-enforcement'],
  },
  {
    id: 'which-wsa-fits',
    topic: 'cloud',
    question: 'Which WSA fits which cloud scope?',
    alsoAsked: [
      'acceptable WSA by cloud',
      'cloud scope table',
      'which account for a GCC High customer',
      'which WSA for GCC High',
      'which WSA for DoD',
      'which WSA for GCC products',
      'what kind of WSA does Azure Gov need',
      'commercial or government WSA',
    ],
    answer: [table(['Cloud scope', 'Accepted'], FITTING_ROWS)],
    citations: [SECTIONS.cloudScope, SECTIONS.faqGovernment, SECTIONS.articleInvalid, SECTIONS.articleAosg],
    contradictions: [CONTRADICTIONS.commercialForGcc],
    related: ['gcc-commercial', 'cross-cloud', 'sign-in-portals', 'air-gapped'],
  },
  {
    id: 'gcc-commercial',
    topic: 'cloud',
    question: 'Does a Commercial WSA work for GCC?',
    alsoAsked: [
      'commercial account for a GCC customer',
      'commercial tenant for GCC agreement',
      'commercial customer using GCC products',
      'commercial PCN with GCC',
    ],
    answer: [
      text('It depends on the scope of the PCN:'),
      list(
        'Commercial PCN that uses GCC products: yes, a Commercial WSA is what the table asks for.',
        'GCC agreement: no, a Commercial WSA does not open it.',
      ),
    ],
    citations: [SECTIONS.cloudScope, SECTIONS.faqGovernment, SECTIONS.articleInvalid],
    contradictions: [CONTRADICTIONS.commercialForGcc],
    related: ['which-wsa-fits', 'cross-cloud'],
  },
  {
    id: 'cross-cloud',
    topic: 'cloud',
    question: 'Can a WSA be used across clouds?',
    alsoAsked: [
      'commercial WSA for GCC High',
      'GCC WSA for DoD',
      'GCC account on a GCC High contract',
      'cross-cloud WSA rejected',
      'valid WSA in the wrong cloud',
      'can public users access DoD contracts',
    ],
    answer: [
      text('No. A genuine WSA in the wrong cloud fails validation all the same.'),
      list(
        'Commercial: opens no GCC, GCC High or DoD agreement.',
        'GCC: opens no GCC High or DoD agreement.',
        'GCC High or DoD: their contracts want an account of that very cloud, and it opens no Public ones.',
      ),
    ],
    citations: [SECTIONS.cloudScope, SECTIONS.faqGovernment, SECTIONS.articleCloud],
    contradictions: [CONTRADICTIONS.commercialForGcc],
    related: ['which-wsa-fits', 'why-government', 'gcc-commercial'],
  },
  {
    id: 'why-government',
    topic: 'cloud',
    question: 'Why is cloud scope so strict for government?',
    alsoAsked: [
      'data sovereignty',
      'tenant isolation',
      'why must government accounts be in the same cloud',
      'SLG cloud scope reason',
    ],
    answer: [
      text(
        'To keep government workloads apart: the pages name data sovereignty, isolation of tenants, and compliance.',
      ),
    ],
    citations: [SECTIONS.faqGovernment, SECTIONS.cloudScope],
    related: ['cross-cloud', 'aosg-exemption', 'framing'],
  },
  {
    id: 'separate-pcn',
    topic: 'cloud',
    question: 'When are separate PCNs needed?',
    alsoAsked: [
      'one PCN for commercial and government',
      'same PCN in two clouds',
      'public customer number per cloud scope',
      'customer buys in both commercial and Fairfax',
      'separate public customer number',
    ],
    answer: [
      text(
        `Since ${dayText(SEPARATE_PCN.since)}, a customer in the US alone that buys in both the Commercial cloud and a US Federal one (GCC, Fairfax, Gov) needs one PCN for each cloud scope.`,
      ),
    ],
    citations: [SEPARATE_PCN.citation],
    related: ['cloud-enforcement', 'cross-cloud-lead', 'cloud-scope'],
  },
  {
    id: 'cloud-enforcement',
    topic: 'cloud',
    question: 'Since when is cloud scope enforced?',
    alsoAsked: [
      'cloud scope enforcement date',
      'July 23 2025',
      'cloud scope validation at PCN level',
      'when did cloud scope checks start',
    ],
    answer: [
      text(
        `Since ${dayText(POLICIES[0].id)}, for EA contracts, at the level of the PCN: the WSA must be in the cloud of the customer’s tenant and contract.`,
      ),
    ],
    citations: [SECTIONS.articleCloud],
    related: ['cloud-scope', 'separate-pcn', 'key-dates'],
  },
  {
    id: 'avoid-cloud-errors',
    topic: 'cloud',
    question: 'How do I avoid cloud scope errors?',
    alsoAsked: [
      'prevent a cloud scope mismatch',
      'confirm the cloud of the customer',
      'tips for cloud scope',
    ],
    answer: [
      list(
        'Settle with the customer which cloud they are in before you enter a contact’s address.',
        `Give each cloud scope of a US customer its own PCN (since ${dayText(SEPARATE_PCN.since)}).`,
        'For GCC High and DoD contracts use only accounts of that cloud, on the side of the partner too.',
        'Press Validate in VL Central before the package goes in.',
      ),
    ],
    citations: [SECTIONS.articleCloud, SECTIONS.articleEscalate],
    related: ['which-wsa-fits', 'separate-pcn', 'validate-steps'],
  },
  {
    id: 'air-gapped',
    topic: 'cloud',
    question: 'What about air-gapped clouds?',
    alsoAsked: [
      'Azure Secret',
      'Azure Top Secret',
      'air gap environment',
      'does WSA apply to secret clouds',
      'tenant for Azure Top Secret',
    ],
    answer: [
      text(
        'The requirement holds there too: only an account of that very cloud validates, in Azure Secret and in Azure Top Secret. Tenants there come about by provisioning and onboarding procedures of their own; the pages do not describe them, and they name no portal for a sign-in check.',
      ),
    ],
    citations: [SECTIONS.faqAirGapped, SECTIONS.articleAosg, SECTIONS.signIn],
    related: ['aosg-rules', 'which-wsa-fits', 'sign-in-portals'],
  },
  {
    id: 'aosg-rules',
    topic: 'cloud',
    question: 'What applies to AOS-G partners?',
    alsoAsked: ['AOS-G requirements', 'AOS-G authorisation partners', 'rules for AOS-G enrolments', 'AOSG'],
    answer: [
      list(
        'Roles: WSAs as for EA, EAS and SCE. The March 2026 article makes the Notices Contact and the OSM mandatory.',
        'Cloud: the account sits in the same government cloud (GCC, GCC High, DoD, Azure Secret, Azure Top Secret) as tenant and enrolment.',
        'Access: only Notices Contact and OSM get a role by themselves; for the rest the IT admins of the customer assign roles in the government edition of the admin center.',
        'Tenant: one in the right government cloud is a must.',
        'Submission: press Validate in VL Central for enrolments and amendments.',
      ),
    ],
    citations: [SECTIONS.articleAosg, SECTIONS.faqAirGapped],
    contradictions: [CONTRADICTIONS.onlineServiceManager, CONTRADICTIONS.onlineAdministrator],
    related: ['aosg-exemption', 'osm', 'aosg-tenant', 'air-gapped'],
  },
  {
    id: 'aosg-tenant',
    topic: 'cloud',
    question: 'Which tenant does an AOS-G customer need?',
    alsoAsked: ['government tenant setup', 'AOS-G tenant', 'tenant for a government customer'],
    answer: [
      text(
        'A Microsoft Entra tenant in the government cloud that the enrolment belongs to. Azure Secret and Azure Top Secret have onboarding procedures of their own.',
      ),
    ],
    citations: [SECTIONS.articleAosg],
    related: ['aosg-rules', 'air-gapped', 'create-tenant'],
  },
];
