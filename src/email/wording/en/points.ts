import { dayText, listText } from '../../../domain/format.ts';
import { COCP_DAYS, CROSS_CLOUD_LEAD_EASED } from '../../../policy/dates.ts';
import { roleOf } from '../../../policy/roles.ts';
import type { AboutPoint, PointWording } from '../letter-wording.ts';

/** Path to the role assignments in the admin center, as the pages give it. */
const ASSIGN = 'Billing, Your products, Volume Licensing, Role assignments';

/** The English sentences for what is open about a deal as a whole; the catalogue has the citation of each. */
export const POINTS: PointWording = {
  'scope-unknown': {
    reason: () =>
      'We do not know which Microsoft cloud the agreement is in, and the accounts have to be in the same one.',
    ask: {
      partner: () => 'tell me the cloud scope of the agreement',
      customer: () => 'tell us which Microsoft cloud your agreement is in',
      'it-admin': () => 'tell us which Microsoft cloud your tenant is in',
    },
    fix: {
      partner: () => 'Please tell me the cloud scope of the enrolment or PCN.',
      customer: () =>
        'Please tell us which it is: Commercial, Commercial using GCC products, GCC, GCC High or DoD.',
      'it-admin': () =>
        'Please tell us which Microsoft cloud your tenant is in: Commercial, GCC, GCC High or DoD.',
    },
  },
  'cocp-due': {
    reason: ({ deadline, facts }) =>
      `The change of channel partner has to be accepted by ${dayText(deadline ?? facts.today)}.`,
    ask: { partner: () => 'accept or decline the change of channel partner' },
    fix: {
      partner: () => 'Please accept or decline it in VL Central, under Requests, My customer requests.',
    },
  },
  'cocp-expired': {
    reason: ({ deadline, facts }) =>
      `The ${COCP_DAYS.days} days to accept the change of channel partner ended on ${dayText(deadline ?? facts.today)}.`,
    ask: {
      partner: () => 'clarify whether the change of channel partner is started again',
      customer: () => 'decide whether to start the change of channel partner again',
    },
    fix: {
      partner: ({ facts }) => `Please ask ${facts.customer} whether they want to start it again.`,
      customer: () => 'Please agree with your new partner whether to start it again.',
    },
  },
  'separate-pcn-required': {
    reason: () => 'The customer number (PCN) of this transaction is also used in another cloud.',
    ask: { partner: () => 'use a separate PCN' },
    fix: {
      partner: () =>
        'Please use a separate PCN for each cloud scope; US customers are required to have one each.',
    },
  },
  'on-hold': {
    reason: () => 'Processing of this transaction is on hold.',
    ask: { partner: () => '' },
    fix: {
      partner: () =>
        'If all contacts are valid, please open a case in VL Central (My Cases & Support) with the agreement or package, the message, the validation, the cloud scope and the date.',
    },
  },
  'manual-form-paused': {
    reason: () =>
      'A manual form accepts any address, but processing rejects those that are not validated work or school accounts.',
    ask: { partner: () => 'hold back the manual form' },
    fix: { partner: () => 'Please hold the form back until the contacts are validated.' },
  },
  'online-admin-ambiguous': {
    reason: () =>
      'Somebody is named as Online Admin, which is a retired role; the Online Administrator is another one.',
    ask: {
      partner: () => 'clarify who is Online Administrator',
      customer: () => 'tell us who is Online Administrator',
    },
    fix: {
      partner: ({ facts }) => `Please ask ${facts.customer} whether the same person is meant.`,
      customer: () => 'Please tell us whether the same person is meant.',
    },
  },
  'retired-role': {
    reason: ({ retired }) =>
      retired.length > 1
        ? `${rolesOf(retired)} are retired roles and no longer give anyone access.`
        : `${rolesOf(retired)} is a retired role and no longer gives anyone access.`,
    ask: {
      partner: () => 'leave out the retired roles',
      customer: () => 'assign the retired roles anew in the Microsoft 365 admin center',
    },
    fix: {
      partner: ({ retired, facts }) =>
        `Please leave ${retired.length > 1 ? 'them' : 'it'} out of the package; ${facts.customer} can assign ${macRolesOf(retired)} in the Microsoft 365 admin center.`,
      customer: ({ retired }) =>
        `Please assign ${macRolesOf(retired)} in the Microsoft 365 admin center instead (${ASSIGN}).`,
    },
  },
  'cross-cloud-lead': {
    reason: () => 'The lead enrolment is in a different cloud.',
    ask: { partner: () => 'keep an eye on the lead enrolment' },
    fix: {
      partner: ({ isEased }) =>
        isEased
          ? 'Please keep an eye on the validation; packages as new as this one usually pass more smoothly.'
          : `Please consider creating the package again: those created since ${dayText(CROSS_CLOUD_LEAD_EASED.since)} pass more smoothly.`,
    },
  },
};

function rolesOf(retired: AboutPoint['retired']): string {
  return listText(retired.map(({ id }) => roleOf(id).name));
}

function macRolesOf(retired: AboutPoint['retired']): string {
  return listText([...new Set(retired.map(({ macRole }) => `“${macRole}”`))]);
}
