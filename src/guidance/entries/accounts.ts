import { SECTIONS } from '../../policy/citations.ts';
import { CONTRADICTIONS } from '../../policy/contradictions.ts';
import { PROGRAMS } from '../../policy/programs.ts';
import { ROLES } from '../../policy/roles.ts';
import { type Entry, list, steps, table, text } from '../entry.ts';
import { SIGN_UP_URL } from '../microsoft-links.ts';
import { rolesNow } from '../roles-now.ts';

/** Those of which no other entry tells what they are. */
const GLOSSARY_ONLY: readonly string[] = [
  'PCN',
  'MAC',
  'VL',
  'VLC',
  'VLSC',
  'LSP',
  'CICR',
  'EA',
  'EAS',
  'SCE',
  'GCC',
  'NTC',
  'OA',
  'OSM',
];

const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ['WSA', 'Work or School Account'],
  ['MSA', 'Microsoft Account, a personal one'],
  ['SFI', 'Secure Future Initiative'],
  ['VL', 'Volume Licensing'],
  ['VLC', 'Volume Licensing Central, or VL Central'],
  ['VLSC', 'Volume Licensing Service Center, the old one'],
  ['MAC', 'Microsoft 365 admin center'],
  ['PCN', 'Public Customer Number'],
  ...ROLES.filter(({ short, name }) => /^[A-Z]+$/.test(short) && short !== name).map(
    ({ short, name }) => [short, name] as const,
  ),
  ...PROGRAMS.map(({ id, name }) => [id, name] as const),
  ['MBSA', 'Microsoft Business and Services Agreement'],
  ['COCP', 'Change of Channel Partner'],
  ['CICR', 'Change of Contact Information Request'],
  ['LSP', 'License Solutions Partner, the reseller'],
  ['GCC', 'Government Community Cloud'],
];

export const ACCOUNT_ENTRIES: readonly Entry[] = [
  {
    id: 'abbreviations',
    topic: 'accounts',
    question: 'What do the abbreviations mean?',
    alsoAsked: ['abbreviations', 'glossary', 'acronyms'],
    shortForms: GLOSSARY_ONLY,
    answer: [table(['Short', 'Means'], ABBREVIATIONS)],
    citations: [
      SECTIONS.articleRoles,
      SECTIONS.articleLegacy,
      SECTIONS.articleCocp,
      SECTIONS.articleCloud,
      SECTIONS.whatChanged,
      SECTIONS.improvements,
      SECTIONS.rolesAdmin,
      SECTIONS.rolesInheritance,
    ],
    related: ['what-is-wsa', 'cloud-scope', 'seven-roles', 'cocp-process'],
  },
  {
    id: 'what-is-wsa',
    topic: 'accounts',
    question: 'What is a Work or School Account?',
    alsoAsked: [
      'WSA meaning',
      'define WSA',
      'what does WSA stand for',
      'example of a WSA',
      'Entra ID account',
    ],
    answer: [
      text(
        'An identity in Microsoft Entra ID, which used to be called Azure AD. The customer’s organisation owns it and its IT department looks after it.',
      ),
      list('user@company.com', 'user@company.onmicrosoft.com', 'user@agency.gov'),
    ],
    citations: [SECTIONS.faqWsa, SECTIONS.articleRoles],
    related: ['why-wsa', 'personal-accounts', 'required-now'],
  },
  {
    id: 'why-wsa',
    topic: 'accounts',
    question: 'Why is a WSA required?',
    alsoAsked: [
      'reason for the WSA requirement',
      'what is the Secure Future Initiative',
      'SFI',
      'why does Microsoft ask for work accounts',
      'benefit of WSA for security',
      'audit trail',
    ],
    answer: [
      text('It is part of Microsoft’s Secure Future Initiative (SFI). Three reasons are given:'),
      list(
        'licensing assets and admin roles open only to verified identities that an organisation manages',
        'a personal account that was broken into can no longer be used to get in',
        'it is on record who was given which role',
      ),
    ],
    citations: [SECTIONS.articleRoles, SECTIONS.faqWhatChanged],
    related: ['what-is-wsa', 'what-changed', 'framing'],
  },
  {
    id: 'what-changed',
    topic: 'accounts',
    question: 'What has changed in contact management?',
    alsoAsked: [
      'what is new for contacts',
      'what changes for customers',
      'what changed and why does it matter',
      'role segregation',
    ],
    answer: [
      list(
        'Key Volume Licensing roles need an Entra ID account; personal ones are refused.',
        'Legacy contact roles no longer bring access with them: the customer assigns roles in the admin center.',
        'The account has to be in the cloud of the customer’s enrolment or PCN.',
        'EA and EAS customers start a change of channel partner themselves.',
      ),
    ],
    citations: [
      SECTIONS.faqWhatChanged,
      SECTIONS.whatChanged,
      SECTIONS.articleIntro,
      SECTIONS.articleLegacy,
      SECTIONS.articleCocp,
    ],
    related: ['required-now', 'legacy-roles', 'cloud-scope', 'cocp-process'],
  },
  {
    id: 'personal-accounts',
    topic: 'accounts',
    question: 'Are personal Microsoft accounts accepted?',
    alsoAsked: [
      'can I use an MSA',
      'Live ID',
      'gmail address for a contact',
      'outlook.com or hotmail address',
      'personal email as notices contact',
      'consumer mail address',
    ],
    answer: [
      text(
        'No. A personal Microsoft account (MSA, once called Live ID) gives no access to Volume Licensing, and personal, unmanaged or consumer addresses are not supported on enrolment forms either.',
      ),
    ],
    citations: [SECTIONS.whatChanged, SECTIONS.faqWsa, SECTIONS.manualForm],
    related: ['what-is-wsa', 'create-tenant', 'read-sign-in'],
  },
  {
    id: 'create-tenant',
    topic: 'accounts',
    question: 'What if the customer has no tenant?',
    alsoAsked: [
      'how to create an Entra tenant',
      'customer has no Entra ID',
      'create WSA accounts',
      'set up a free directory',
      'customer without Microsoft 365',
      'customer uses Google instead of Microsoft 365',
      'sign up for a tenant',
    ],
    answer: [
      steps(
        `The customer makes a free Microsoft Entra ID tenant at ${SIGN_UP_URL}.`,
        'In it they add a user for each contact the agreement names.',
        'They tell the partner these addresses, for use in VL Central Contracts.',
      ),
      text(
        `By the newest page a WSA is mandatory for the ${rolesNow('mandatory')}, and recommended for the ${rolesNow('recommended')}.`,
      ),
      text('No Microsoft 365 subscription has to be bought for it.'),
    ],
    citations: [SECTIONS.articleNoTenant, SECTIONS.faqNoTenant, SECTIONS.atAGlance],
    contradictions: [CONTRADICTIONS.onlineAdministrator, CONTRADICTIONS.onlineServiceManager],
    related: ['tenant-cost', 'existing-tenant', 'aosg-tenant'],
  },
  {
    id: 'tenant-cost',
    topic: 'accounts',
    question: 'Does a tenant cost anything?',
    alsoAsked: [
      'is a credit card needed for a tenant',
      'is the Entra tenant free of charge',
      'tenant without a licence',
      'tenant without ordering a trial',
      'do I need to buy a Microsoft 365 licence for a WSA',
      'identity tenant without trial',
    ],
    answer: [
      text('No. An Entra ID tenant costs nothing, and no Microsoft 365 licence is needed.'),
      text(
        'Whether a credit card is asked for on the way is not settled: the playbook is asked exactly that, answers with the price alone and announces more guidance.',
      ),
    ],
    citations: [SECTIONS.faqCreditCard, SECTIONS.articleNoTenant, SECTIONS.faqNoTenant],
    contradictions: [CONTRADICTIONS.creditCard],
    related: ['create-tenant', 'existing-tenant'],
  },
  {
    id: 'existing-tenant',
    topic: 'accounts',
    question: 'The customer already uses Microsoft 365 or Azure',
    alsoAsked: [
      'customer has Azure already',
      'does a Microsoft 365 customer need another tenant',
      'use an existing tenant',
      'existing WSA accounts',
    ],
    answer: [
      text(
        'Then they have an Entra tenant already, and the accounts in it can serve as WSAs. No new one is needed.',
      ),
    ],
    citations: [SECTIONS.articleNoTenant],
    related: ['create-tenant', 'which-wsa-fits', 'validate-steps'],
  },
];
