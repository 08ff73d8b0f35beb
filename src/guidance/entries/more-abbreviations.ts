import { SECTIONS } from '../../policy/citations.ts';
import { CONTRADICTIONS } from '../../policy/contradictions.ts';
import { type Entry, table, text } from '../entry.ts';

/** As the pages spell them out. */
const SPELLED_OUT: readonly (readonly [string, string])[] = [
  ['GCC High, GCCH', 'Government Community Cloud High'],
  ['DoD', 'cloud of the US Department of Defense'],
  ['PRI', 'Primary Contact'],
  ['OLA', 'Online Admin in the March article, Online Administrator on the COCP page'],
  ['CE', 'commercial executive at Microsoft'],
  ['PDM', 'partner development manager at Microsoft'],
  ['MOSC', 'Microsoft Operations Service Center'],
  ['MSEDS', 'Microsoft Enterprise Direct Support'],
];

/** Used by the pages without a word on what they are short for; the usual meaning. */
const USUAL: readonly (readonly [string, string])[] = [
  ['AE', 'account executive at Microsoft'],
  ['SLG', 'state and local government'],
  ['UPN', 'user principal name, by which an account signs in'],
  ['SSP, EDA, OSC', 'used by the pages and never explained; we do not guess'],
];

export const MORE_ABBREVIATION_ENTRIES: readonly Entry[] = [
  {
    id: 'more-abbreviations',
    topic: 'accounts',
    question: 'What are SLG, PDM, GCCH, UPN and MOSC short for?',
    alsoAsked: ['short forms of people and places at Microsoft', 'further abbreviations'],
    shortForms: ['GCCH', 'DoD', 'PRI', 'CE', 'PDM', 'MOSC', 'AE', 'SLG', 'UPN', 'SSP', 'EDA', 'OSC'],
    answer: [
      table(['Short', 'Means'], [...SPELLED_OUT, ...USUAL]),
      text('The first eight are from the pages; of the rest we give what is usual.'),
    ],
    citations: [
      SECTIONS.signInWelcome,
      SECTIONS.cocpMacBefore,
      SECTIONS.cocpMacStatus,
      SECTIONS.microsoftMail,
      SECTIONS.articleIntro,
      SECTIONS.faqAgreements,
      SECTIONS.spelledOut,
    ],
    contradictions: [CONTRADICTIONS.olaShort],
    related: ['abbreviations', 'oa-or-ola', 'cloud-scope', 'microsoft-mail'],
  },
];
