import { dayText } from '../../domain/format.ts';
import type { DealFindingCode } from '../../domain/verdict.ts';
import { COCP_DAYS, CROSS_CLOUD_LEAD_EASED } from '../../policy/dates.ts';
import { theCloud } from './cloud-words.ts';
import type { AskWords } from './letter-readers.ts';

/** Path to the role assignments in the admin center, as the pages give it. */
const ASSIGN = 'Billing, Your products, Volume Licensing, Role assignments';

const EASED_SINCE = dayText(CROSS_CLOUD_LEAD_EASED.since);

/**
 * The words of letters for a whole deal, by finding; the catalogue of the rules has the citation of each under the
 * same code. No other deal is ever named: the reader may have nothing to do with it.
 */
export const DEAL_WORDS: Readonly<Record<DealFindingCode, AskWords | null>> = {
  'role-missing': {
    reason: ({ role }) => `Nobody is named as ${role} yet.`,
    fix: {
      partner: ({ customer, scope }) =>
        `Ask ${customer} for the address of a person with a work account in ${theCloud(scope)}, in writing, and validate it.`,
      customer: ({ scope }) =>
        `Please name a person who is active in your organisation and has a work account in ${theCloud(scope)}.`,
      'it-admin': ({ scope }) =>
        `Help your colleagues name a person, and see that they have a work account in ${theCloud(scope)}.`,
    },
  },
  'retired-role': {
    reason: ({ role }) => `${role} is a retired role: naming somebody in it no longer gives them access.`,
    fix: {
      partner: ({ detail, customer }) =>
        `Leave it out of the package; ${customer} assigns "${detail.macRole}" in the Microsoft 365 admin center.`,
      customer: ({ detail }) =>
        `Assign "${detail.macRole}" to the person in the Microsoft 365 admin center instead (${ASSIGN}).`,
    },
  },
  'online-admin-ambiguous': {
    reason: () =>
      'An Online Admin is named, which is a retired role, but no Online Administrator, which has to be filled.',
    fix: {
      partner: ({ customer }) => `Ask ${customer} whether the same person is meant.`,
      customer: () => 'Please tell us whether the same person is meant.',
    },
  },
  'scope-unknown': {
    reason: () => 'The Microsoft cloud of the agreement is not on record.',
    fix: {
      partner: () =>
        'Tell us the cloud scope of the enrolment or PCN; without it no account can be called right.',
      customer: () =>
        'Please tell us which it is: Commercial, Commercial using GCC products, GCC, GCC High or DoD.',
      'it-admin': () => 'Tell your colleagues which Microsoft cloud your tenant is in.',
    },
  },
  'separate-pcn-required': {
    reason: () => 'The customer number (PCN) of this transaction is in use in another cloud as well.',
    fix: {
      partner: () => 'Use a PCN of its own for each cloud scope; for US customers that has become a must.',
    },
  },
  'cross-cloud-lead': {
    reason: () => 'The lead enrolment is in another cloud than this one.',
    fix: {
      partner: ({ detail }) =>
        detail.eased === 'yes'
          ? 'Keep an eye on the validation; packages as new as this one are checked more smoothly.'
          : `Consider making the package anew: those made since ${EASED_SINCE} are checked more smoothly.`,
    },
  },
  'air-gapped-manual': {
    reason: () => 'The agreement is in an air-gapped cloud, where only a check by a person counts.',
    fix: {
      partner: () => 'Follow the tenant provisioning and onboarding that apply to this cloud.',
      customer: () => 'Please follow the tenant provisioning and onboarding that apply to this cloud.',
      'it-admin': () => 'Follow the tenant provisioning and onboarding that apply to this cloud.',
    },
  },
  'manual-form-paused': {
    reason: () =>
      'This goes by a manual form, which takes any address; processing then rejects what is no validated work account.',
    fix: { partner: () => 'Keep the form back until the contacts above are validated.' },
  },
  'on-hold': {
    reason: () => 'Processing of this transaction is on hold.',
    fix: {
      partner: () =>
        'If the contacts turn out to be right, open a case in VL Central under My Cases & Support, with the agreement or package, the message, what was validated, the cloud scope and the date.',
    },
  },
  'osm-aosg-conflict': {
    reason: () =>
      "For AOS-G, Microsoft's pages differ: the newer one recommends a work account for the Online Service Manager, the older one asks for it.",
    fix: {
      partner: () => 'To be safe, have an Online Service Manager with a validated work account named.',
      customer: () => 'To be safe, please name an Online Service Manager with a work account.',
    },
  },
  'single-vl-admin': null,
  'cocp-due': {
    reason: ({ detail }) =>
      `The change of channel partner has to be accepted by ${dayText(detail.deadline ?? '')}.`,
    fix: {
      partner: () => 'Accept or decline it in VL Central, under Requests, My customer requests.',
    },
  },
  'cocp-expired': {
    reason: ({ detail }) =>
      `The ${COCP_DAYS.days} days to accept the change of channel partner ended on ${dayText(detail.deadline ?? '')}.`,
    fix: {
      partner: ({ customer }) => `Ask ${customer} whether the change has to be started anew.`,
      customer: () => 'Please check with your new partner whether the change has to be started anew.',
    },
  },
  'quarter-close': {
    reason: () =>
      'The date is in the last two weeks of a Microsoft fiscal quarter, when a hold is hard to clear in time.',
    fix: { partner: () => 'Settle the contacts before anything else.' },
  },
  'program-not-listed': null,
};
