import { parseInstant } from '../domain/day.ts';
import { dateText, dayText, listText } from '../domain/format.ts';
import type { CloudScopeId } from '../domain/ids.ts';
import type { DealFindingCode } from '../domain/verdict.ts';
import { SECTIONS } from '../policy/citations.ts';
import { cloudScopeOf } from '../policy/cloud-scopes.ts';
import { COCP_DAYS, CROSS_CLOUD_LEAD_EASED, SEPARATE_PCN } from '../policy/dates.ts';
import { PROGRAMS_CITATION } from '../policy/programs.ts';
import { roleOf } from '../policy/roles.ts';
import type { CatalogueEntry, Remedy, Subject } from './catalogue-entry.ts';

const SEPARATE_PCN_SINCE = dayText(SEPARATE_PCN.since);
const EASED_SINCE = dayText(CROSS_CLOUD_LEAD_EASED.since);

function roleName({ role }: Subject): string {
  return role ? roleOf(role).name : 'contact';
}

function deadlineText({ detail: { deadline }, reader }: Subject): string {
  if (deadline === undefined || parseInstant(deadline) === null) return 'a day that is not known';
  return reader ? dateText(deadline, reader) : dayText(deadline);
}

function scopeWords(id: string | undefined): string {
  return cloudScopeOf((id ?? 'unknown') as CloudScopeId).name;
}

/** Most deals that a sentence names. */
const MOST_NAMED = 3;

/** `Deals A, B and 4 more use`: the deals that share something with the judged one. */
function usersOf(dealIds: readonly string[]): string {
  const named = dealIds.slice(0, MOST_NAMED);
  const more = dealIds.length - named.length;
  const list = listText([...named, ...(more > 0 ? [`${more} more`] : [])]);
  return dealIds.length === 1 ? `Deal ${list} uses` : `Deals ${list} use`;
}

const SUPPORT_CASE: Remedy = {
  who: 'partner',
  what: 'If the contacts are right, open a case in VL Central (My Cases & Support) with the agreement or package, a screenshot of the message, what was validated, the cloud scope, the urgency and the date.',
};

const VALIDATE_ALL: Remedy = {
  who: 'partner',
  what: 'Validate every mandatory contact in VL Central first; do not send the form before.',
};

/** A finding about other deals names only those that the viewer may see: `dealId` and `dealIds` may be left out. */
export const DEAL_CATALOGUE: Readonly<Record<DealFindingCode, CatalogueEntry>> = {
  'role-missing': {
    severity: 'blocker',
    title: 'Role not filled',
    sentence: (subject) => `No ${roleName(subject)} is named.`,
    remedies: (subject) => [
      {
        who: 'customer',
        what: `Name somebody as ${roleName(subject)}, with a work account in the right cloud.`,
      },
      { who: 'partner', what: 'Confirm the address in writing, then validate it in VL Central.' },
    ],
    citations: [SECTIONS.atAGlance, SECTIONS.articleRoles],
  },
  'retired-role': {
    severity: 'warning',
    title: 'Retired role',
    sentence: (subject) =>
      `${roleName(subject)} is a retired role; the customer assigns "${subject.detail.macRole}" in the Microsoft 365 admin center instead.`,
    remedies: ({ detail }) => [
      { who: 'partner', what: 'Leave the role out of the package.' },
      {
        who: 'customer',
        what: `Assign "${detail.macRole}" to the person in the Microsoft 365 admin center instead.`,
      },
    ],
    citations: [SECTIONS.articleLegacy, SECTIONS.rolesMac],
  },
  'online-admin-ambiguous': {
    severity: 'warning',
    title: 'Which admin is meant?',
    sentence: () =>
      'An Online Admin (a retired role) is named, but no Online Administrator, which is mandatory.',
    remedies: () => [
      {
        who: 'partner',
        what: 'Ask the customer whether this person is meant to be the Online Administrator.',
      },
    ],
    citations: [SECTIONS.atAGlance, SECTIONS.articleLegacy],
  },
  'scope-unknown': {
    severity: 'warning',
    title: 'Cloud scope unknown',
    sentence: () => 'The cloud scope of the enrolment is not known, so no account can be called aligned.',
    remedies: () => [
      {
        who: 'partner',
        what: 'Find the cloud scope of the enrolment or PCN, and put it into the book of deals.',
      },
    ],
    citations: [SECTIONS.articleCloud],
  },
  'separate-pcn-required': {
    severity: 'blocker',
    title: 'PCN in two clouds',
    sentence: ({ dealIds = [], detail }) => {
      const own = `this one is ${scopeWords(detail.scope)}`;
      if (dealIds.length === 0)
        return `Another deal of the book uses the same PCN in another cloud (${own}).`;
      const other = dealIds.length === 1 && detail.otherScope ? `${scopeWords(detail.otherScope)}; ` : '';
      const besides = detail.besides === undefined ? '' : ' So does another deal of the book.';
      return `${usersOf(dealIds)} the same PCN in another cloud (${other}${own}).${besides}`;
    },
    remedies: () => [
      {
        who: 'partner',
        what: `Use one PCN for each cloud scope; for US customers this has been required since ${SEPARATE_PCN_SINCE}.`,
      },
    ],
    citations: [SECTIONS.articleCloud],
  },
  'cross-cloud-lead': {
    severity: 'warning',
    title: 'Lead in another cloud',
    sentence: ({ dealId, detail }) =>
      dealId === undefined
        ? `The lead enrolment, another deal of the book, is in another cloud (this one is ${scopeWords(detail.scope)}).`
        : `The lead enrolment ${dealId} is in another cloud (${scopeWords(detail.leadScope)}; this one is ${scopeWords(detail.scope)}).`,
    remedies: ({ detail }) =>
      detail.eased === 'yes'
        ? [
            {
              who: 'partner',
              what: 'Watch the validation; packages as new as this one are checked more smoothly.',
            },
          ]
        : [
            {
              who: 'partner',
              what: `Consider making the package anew: those made since ${EASED_SINCE} are checked more smoothly.`,
            },
          ],
    citations: [SECTIONS.improvements],
  },
  'air-gapped-manual': {
    severity: 'info',
    title: 'Air-gapped cloud',
    sentence: () =>
      'Nothing about an air-gapped cloud can be looked up from outside; only a check by a person counts.',
    remedies: () => [
      {
        who: 'account team',
        what: 'Follow the tenant provisioning and onboarding that apply to this cloud.',
      },
    ],
    citations: [SECTIONS.faqAirGapped, SECTIONS.articleAosg],
  },
  'manual-form-paused': {
    severity: 'warning',
    title: 'Hold the manual form',
    sentence: () =>
      'The form would take any address, but processing will reject what is not a validated WSA.',
    remedies: () => [VALIDATE_ALL],
    citations: [SECTIONS.manualForm],
  },
  'on-hold': {
    severity: 'warning',
    title: 'On hold',
    sentence: () => 'Processing of this deal is on hold.',
    remedies: () => [SUPPORT_CASE],
    citations: [SECTIONS.articleEscalate, SECTIONS.manualForm],
  },
  'osm-aosg-conflict': {
    severity: 'warning',
    title: 'OSM on AOS-G',
    sentence: () =>
      'The pages differ for AOS-G: the newer one recommends a WSA for the OSM, the older one requires it.',
    remedies: () => [
      { who: 'customer', what: 'To be safe, name an Online Service Manager with a validated work account.' },
    ],
    citations: [SECTIONS.atAGlance, SECTIONS.articleAosg],
  },
  'single-vl-admin': {
    severity: 'info',
    title: 'One person only',
    sentence: ({ detail }) =>
      `Only ${detail.email} is named in the administering roles; their absence could leave the contract without an admin.`,
    remedies: () => [
      {
        who: 'customer',
        what: 'The VL admin assigns a second Administrator in the Microsoft 365 admin center (Billing, Your products, Volume Licensing, Role assignments).',
      },
    ],
    citations: [SECTIONS.rolesAdmin],
  },
  'cocp-due': {
    severity: 'warning',
    title: 'Accept the COCP',
    sentence: (subject) => `The change of channel partner must be accepted by ${deadlineText(subject)}.`,
    remedies: () => [
      { who: 'partner', what: 'Accept or decline in VL Central under Requests, My customer requests.' },
    ],
    citations: [SECTIONS.articleCocp],
  },
  'cocp-expired': {
    severity: 'blocker',
    title: 'COCP days over',
    sentence: (subject) =>
      `The ${COCP_DAYS.days} days to accept the change of channel partner ended on ${deadlineText(subject)}.`,
    remedies: () => [
      {
        who: 'account team',
        what: 'Ask the customer whether the change of channel partner must be started anew; the page does not say what becomes of a request after that.',
      },
    ],
    citations: [SECTIONS.articleCocp],
  },
  'quarter-close': {
    severity: 'info',
    title: 'Quarter close',
    sentence: () =>
      'The date falls in the last two weeks of a Microsoft fiscal quarter, when a hold is hard to clear in time.',
    remedies: () => [
      { who: 'account team', what: 'Settle the contacts first; a hold now costs days that are not there.' },
    ],
    citations: [SECTIONS.q4Risk, SECTIONS.thresholds],
  },
  'program-not-listed': {
    severity: 'info',
    title: 'Program not listed',
    sentence: ({ detail }) =>
      detail.program
        ? `The guidance does not name the program ${detail.program}; the same rules are applied.`
        : 'No program is stated; the rules are applied all the same.',
    remedies: () => [{ who: 'account team', what: 'Check whether the program asks for anything else.' }],
    citations: [PROGRAMS_CITATION],
  },
};
