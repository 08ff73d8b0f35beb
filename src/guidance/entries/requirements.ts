import { dayText } from '../../domain/format.ts';
import type { Requirement, RoleId } from '../../domain/ids.ts';
import { SECTIONS } from '../../policy/citations.ts';
import { CONTRADICTIONS } from '../../policy/contradictions.ts';
import { PROGRAMS } from '../../policy/programs.ts';
import { POLICIES, type Policy } from '../../policy/requirements.ts';
import { ROLES, roleOf } from '../../policy/roles.ts';
import { type Entry, list, table, text } from '../entry.ts';
import { CURRENT, named } from '../roles-now.ts';

const WORDS: Readonly<Record<Requirement, string>> = {
  mandatory: 'mandatory',
  recommended: 'recommended, not mandatory',
  none: 'nothing required',
  retired: 'retired',
};

const ASKED: readonly RoleId[] = ['notices-contact', 'online-administrator', 'online-service-manager'];
const [SCOPES_ENFORCED, ENFORCED] = POLICIES as readonly [Policy, Policy, ...Policy[]];
const LEGACY_NAMES = ROLES.filter(({ id }) => !ASKED.includes(id)).map(({ name }) => name);

function policyRow({ id, title, requirements }: Policy): readonly string[] {
  return [
    `From ${dayText(id)}, ${title}`,
    ...ASKED.map((role) => WORDS[requirements[role]]),
    WORDS[requirements['key-viewer']],
  ];
}

const BOTH = [CONTRADICTIONS.onlineAdministrator, CONTRADICTIONS.onlineServiceManager];

export const REQUIREMENT_ENTRIES: readonly Entry[] = [
  {
    id: 'required-now',
    topic: 'requirements',
    question: 'Which roles need a WSA?',
    alsoAsked: [
      'which contacts require a work or school account',
      'required roles',
      'who needs a WSA',
      'mandatory WSA roles',
      'for whom is a WSA mandatory and for whom recommended',
      'WSA requirements at a glance',
      'do all contacts need a WSA',
    ],
    answer: [
      text(`By the newest page, since ${dayText(CURRENT.id)}:`),
      table(
        ['Role', 'A WSA is'],
        ASKED.map((role) => [named(role), WORDS[CURRENT.requirements[role]]]),
      ),
      text(`Retired roles, for which nothing is required: ${LEGACY_NAMES.join(', ')}.`),
    ],
    citations: [SECTIONS.atAGlance, SECTIONS.faqRoles],
    contradictions: BOTH,
    related: ['required-by-date', 'osm', 'online-administrator', 'legacy-roles'],
  },
  {
    id: 'required-by-date',
    topic: 'requirements',
    question: 'What was required on which date?',
    alsoAsked: [
      'since when is a WSA mandatory',
      'required roles by date',
      'when did WSA enforcement start',
      'WSA mandatory since January 15 2026',
      'history of the requirements',
      'which policy applies on which day',
      'effective date of the WSA requirement',
    ],
    answer: [
      table(['Policy', ...ASKED.map((role) => roleOf(role).short), 'Legacy roles'], POLICIES.map(policyRow)),
      text(
        'The product judges a deal by the newest row that has begun on the day of judging. The middle row is the March 2026 article, the last one the May 2026 playbook. What the first row says of roles is our own reading: for that day the page tells only that the cloud is checked.',
      ),
    ],
    citations: [
      SECTIONS.articleCloud,
      SECTIONS.articleRoles,
      SECTIONS.articleLegacy,
      SECTIONS.atAGlance,
      SECTIONS.beforeEnforcement,
    ],
    contradictions: BOTH,
    related: ['required-now', 'required-by-program', 'key-dates'],
  },
  {
    id: 'required-by-program',
    topic: 'requirements',
    question: 'Do the required roles differ by program?',
    alsoAsked: [
      'required roles by program',
      'required roles for EA',
      'required roles for EAS and SCE',
      'required roles for AOS-G',
      'is it different for SCE than for EA',
      'same roles for every programme',
    ],
    answer: [
      text(
        `No: what each role needs depends on the date, not on the program (${PROGRAMS.map(({ id }) => id).join(', ')}). One point is open for AOS-G: the March 2026 article calls the OSM mandatory there, the May 2026 playbook says recommended.`,
      ),
    ],
    citations: [SECTIONS.whatChanged, SECTIONS.faqAgreements, SECTIONS.articleAosg],
    contradictions: BOTH,
    related: ['required-now', 'required-by-date', 'agreements', 'aosg-rules'],
  },
  {
    id: 'notices-contact',
    topic: 'requirements',
    question: 'Does the Notices Contact need a WSA?',
    alsoAsked: [
      'NTC requirement',
      'what is a Notices Contact',
      'what does the Notices Contact get',
      'is the primary contact mandatory',
      'which role does the NTC receive in the admin center',
    ],
    answer: [
      text(
        `Yes, mandatory since ${dayText(ENFORCED.id)}. With a WSA, the Notices Contact gets the VL Administrator role in the Microsoft 365 admin center without anybody assigning it.`,
      ),
      text(
        'The FAQ of 2024 speaks of a Notices Correspondent: a formal contact of the contract, and its VL admin as long as nobody changes that.',
      ),
    ],
    citations: [
      SECTIONS.atAGlance,
      SECTIONS.articleRoles,
      SECTIONS.articleLegacy,
      SECTIONS.rolesAdmin,
      SECTIONS.rolesContactChange,
    ],
    related: ['required-now', 'who-is-vl-admin', 'change-notice-contact'],
  },
  {
    id: 'online-administrator',
    topic: 'requirements',
    question: 'Does the Online Administrator need a WSA?',
    alsoAsked: ['OA requirement', 'is the online administrator mandatory', 'OA mandatory'],
    answer: [
      text(`Yes: the May 2026 playbook makes it mandatory, along with the Notices Contact.`),
      text('The March 2026 article does not name this role at all, so the two pages are shown side by side.'),
    ],
    citations: [SECTIONS.atAGlance, SECTIONS.faqRoles],
    contradictions: [CONTRADICTIONS.onlineAdministrator],
    related: ['oa-or-ola', 'required-now', 'legacy-online-admin'],
  },
  {
    id: 'oa-or-ola',
    topic: 'requirements',
    question: 'Is Online Administrator the same as Online Admin?',
    alsoAsked: [
      'difference between online administrator and online admin',
      'OA or OLA',
      'OA versus OLA',
      'is OLA the online administrator',
    ],
    answer: [
      text(
        'The pages do not settle it. The playbook asks for an Online Administrator and, on the same page, lists Online Admin among the retired roles; so the product reads them as two roles. OLA is short for Online Admin in the March 2026 article, and for the Online Administrator on the page about starting a change of channel partner. Where a deal names only an Online Admin, ask the person who wrote it which of the two was meant.',
      ),
    ],
    citations: [SECTIONS.atAGlance, SECTIONS.articleLegacy, SECTIONS.cocpMacBefore],
    contradictions: [CONTRADICTIONS.onlineAdministrator, CONTRADICTIONS.olaShort],
    related: ['online-administrator', 'legacy-online-admin', 'cocp-who'],
  },
  {
    id: 'osm',
    topic: 'requirements',
    question: 'Does the Online Service Manager need a WSA?',
    alsoAsked: [
      'OSM requirement',
      'is the OSM mandatory or recommended',
      'OSM WSA on AOS-G',
      'OSM mandatory',
    ],
    answer: [
      text(
        `The May 2026 playbook recommends it and says it is not mandatory. The March 2026 article says that, since ${dayText(ENFORCED.id)}, the OSM needs a WSA to be given the OSM role when the agreement is activated, and makes it mandatory for AOS-G.`,
      ),
      text('A WSA for the OSM therefore satisfies both pages.'),
    ],
    citations: [SECTIONS.atAGlance, SECTIONS.articleRoles, SECTIONS.articleAosg],
    contradictions: [CONTRADICTIONS.onlineServiceManager],
    related: ['required-now', 'automatic-roles', 'aosg-rules'],
  },
  {
    id: 'agreements',
    topic: 'requirements',
    question: 'Which agreements are covered?',
    alsoAsked: [
      'which programs are affected',
      'does it apply to EA EAS SCE',
      'which licensing programmes are impacted',
      'does this apply to server and cloud enrollment',
      'are non-EA agreements in scope',
      'is a WSA required for other programs',
    ],
    answer: [
      list(...PROGRAMS.map(({ id, name }) => `${name} (${id})`)),
      text(
        'The FAQ words it more widely, as every Volume Licensing program including these, and the template e-mail as EA and non-EA agreements alike.',
      ),
    ],
    citations: [SECTIONS.whatChanged, SECTIONS.faqAgreements, SECTIONS.microsoftMail],
    related: ['aosg-exemption', 'required-by-program'],
  },
  {
    id: 'aosg-exemption',
    topic: 'requirements',
    question: 'Is AOS-G exempt?',
    alsoAsked: [
      'is there an SLG exemption',
      'are state and local government deals exempt from WSA',
      'exception for government',
      'exceptions from the WSA requirement',
      'AOS-G exemption from cloud scope',
    ],
    answer: [
      text('No. Neither SLG nor AOS-G is exempt, not from the WSA requirement and not from the cloud scope.'),
    ],
    citations: [SECTIONS.whatChanged, SECTIONS.faqAgreements, SECTIONS.articleAosg],
    related: ['aosg-rules', 'agreements', 'air-gapped'],
  },
  {
    id: 'before-submission',
    topic: 'requirements',
    question: 'What must I confirm before I submit?',
    alsoAsked: [
      'checklist before submission',
      'what to check for each contact before a renewal',
      'are inactive or legacy accounts allowed',
      'does the contact have to be active and current',
      'readiness checks before submitting an amendment',
    ],
    answer: [
      text('Before a renewal, extension, amendment or manual form goes in, each key licensing contact must:'),
      list(
        'have an account that the customer’s organisation manages, no personal one',
        'be in the customer’s tenant and cloud, Commercial or Government',
        'be a person who is there and active, not an old or unused account',
      ),
    ],
    citations: [SECTIONS.atAGlance],
    related: ['validate-steps', 'required-now', 'june-cadence'],
  },
  {
    id: 'key-dates',
    topic: 'requirements',
    question: 'What are the key dates?',
    alsoAsked: [
      'timeline',
      'WSA dates',
      'overview of all dates',
      'list of deadlines and dates',
      'calendar of changes',
    ],
    answer: [
      table(
        ['Day', 'What begins'],
        [
          [dayText('2025-01-23'), 'a PCN of its own for each cloud scope of a US customer'],
          [dayText(SCOPES_ENFORCED.id), 'cloud scope is checked for the PCN on EA contracts'],
          ['November 2025', 'EA and EAS customers start a change of channel partner themselves'],
          [dayText(ENFORCED.id), 'WSAs are mandatory for certain contract roles'],
          ['February 2026', 'the old partner-started change of channel partner only shows what was'],
          [dayText(CURRENT.id), 'first two of the four May improvements'],
          [dayText('2026-05-29'), 'the other two, clearer validation messages among them'],
        ],
      ),
    ],
    citations: [SECTIONS.articleCloud, SECTIONS.articleIntro, SECTIONS.articleCocp, SECTIONS.improvements],
    related: ['required-by-date', 'may-improvements', 'separate-pcn'],
  },
];
