import { dayText } from '../domain/format.ts';
import type { ContactFindingCode } from '../domain/verdict.ts';
import { SECTIONS } from '../policy/citations.ts';
import { cloudScopeOf } from '../policy/cloud-scopes.ts';
import { EXPLAINED_MESSAGES } from '../policy/dates.ts';
import type { CatalogueEntry, Remedy, Subject } from './catalogue-entry.ts';

const VALIDATE: Remedy = {
  who: 'partner',
  what: 'Press Validate for this address in VL Central (Contracts, any package, Add Contact) and record here what it answers.',
};

const EXPLAINED_SINCE = dayText(EXPLAINED_MESSAGES.since);

const FIND_SCOPE: Remedy = {
  who: 'partner',
  what: 'First find the cloud scope of the enrolment; only then can an account be put in the right cloud.',
};

/** The deal's cloud in words: `the Commercial cloud`; worded for an unstated scope too. */
function cloudOfDeal({ scope }: Subject): string {
  return scope === 'unknown' ? "the deal's cloud (not stated)" : `the ${cloudScopeOf(scope).name} cloud`;
}

/** The remedies; for an unknown scope, the remedy of finding it instead. */
function inKnownScope({ scope }: Subject, remedies: readonly Remedy[]): readonly Remedy[] {
  return scope === 'unknown' ? [FIND_SCOPE] : remedies;
}

const CONFLICTS: Readonly<Record<string, string>> = {
  'valid-but-no-sign-in': 'VL Central says valid, but the contact could not sign in with a work account.',
  'no-wsa-but-sign-in': 'VL Central finds no WSA, but the contact did sign in with a work account.',
  'personal-but-positive': 'The address is at a consumer mail service, yet a check of it came out well.',
  'valid-but-other-cloud': 'VL Central says valid, but the directory puts the domain in another cloud.',
};

/** Addresses of which it is known why they are none. */
const MALFORMED: Readonly<Record<string, { readonly sentence: string; readonly remedy: string }>> = {
  guest: {
    sentence: 'This is the sign-in name of a guest (#EXT#), not the person’s own address.',
    remedy: 'Give the person’s own work address, at the organisation where they work.',
  },
  'beyond-ascii': {
    sentence: 'Before the @ it has letters beyond A to Z, which no sign-in name in Entra ID has.',
    remedy: 'Give the sign-in address of the contact as the organisation’s IT has it, in plain letters.',
  },
};

const CLOUD_NAMES: Readonly<Record<string, string>> = {
  commercial: 'Commercial',
  gcc: 'GCC',
  'gcc-high': 'GCC High',
  dod: 'DoD',
  'us-gov': 'US Government (tier not told)',
  ambiguous: 'more than one cloud',
};

function cloudName({ detail }: Subject): string {
  return CLOUD_NAMES[detail.cloud ?? ''] ?? detail.cloud ?? '';
}

export const CONTACT_CATALOGUE: Readonly<Record<ContactFindingCode, CatalogueEntry>> = {
  'address-malformed': {
    severity: 'blocker',
    title: 'Not an address',
    sentence: ({ detail }) =>
      MALFORMED[detail.form ?? '']?.sentence ?? 'This is not a valid mailbox address.',
    remedies: ({ detail }) => [
      {
        who: 'customer',
        what:
          MALFORMED[detail.form ?? '']?.remedy ??
          'Give the exact sign-in address of the contact, in writing.',
      },
    ],
    citations: [SECTIONS.faqInvalid, SECTIONS.addressForm],
  },
  'personal-account': {
    severity: 'blocker',
    title: 'Personal account',
    sentence: () => 'The address is at a consumer mail service; personal accounts are not accepted.',
    remedies: () => [
      { who: 'customer', what: 'Name a contact with an address that your organisation manages.' },
      {
        who: "customer's IT admin",
        what: 'Create a work account for the contact, where there is none.',
      },
    ],
    citations: [SECTIONS.whatChanged, SECTIONS.faqWsa],
  },
  'no-wsa': {
    severity: 'blocker',
    title: 'No work account',
    sentence: () => 'There is no work or school account behind this address.',
    remedies: (subject) =>
      inKnownScope(subject, [
        {
          who: "customer's IT admin",
          what: `Create the account in a tenant of ${cloudOfDeal(subject)}, with this address as its sign-in name.`,
        },
        VALIDATE,
      ]),
    citations: [SECTIONS.improvements, SECTIONS.articleInvalid],
  },
  'rejected-unexplained': {
    severity: 'blocker',
    title: 'Rejected, no reason given',
    sentence: () =>
      'VL Central rejected the address without saying why: not in Entra ID, in the wrong cloud, mistyped or outdated, or in a deleted tenant.',
    remedies: () => [
      {
        who: 'partner',
        what: `Validate again: since ${EXPLAINED_SINCE} VL Central tells a missing account from a wrong cloud.`,
      },
      {
        who: "customer's IT admin",
        what: 'Look for the four causes: no account, other cloud, typo or alias, deleted tenant.',
      },
    ],
    citations: [SECTIONS.faqInvalid, SECTIONS.improvements],
  },
  'wrong-cloud': {
    severity: 'blocker',
    title: 'Wrong cloud',
    sentence: (subject) => `The account is real, but not in ${cloudOfDeal(subject)}.`,
    remedies: (subject) =>
      inKnownScope(subject, [
        {
          who: 'customer',
          what: `Name a contact whose account is in ${cloudOfDeal(subject)}, or confirm the scope of the enrolment.`,
        },
        {
          who: "customer's IT admin",
          what: `Create the contact's account in a tenant of ${cloudOfDeal(subject)}.`,
        },
      ]),
    citations: [SECTIONS.cloudScope, SECTIONS.articleCloud],
  },
  'not-validated': {
    severity: 'warning',
    title: 'Not validated',
    sentence: () => 'No check of this address at Microsoft can be shown yet.',
    remedies: ({ scope }) => {
      const { portal } = cloudScopeOf(scope);
      return portal
        ? [
            VALIDATE,
            {
              who: 'customer',
              what: `As a second way, try to sign in at ${portal} and tell what it asks for.`,
            },
          ]
        : [VALIDATE];
    },
    citations: [SECTIONS.validate, SECTIONS.signIn],
  },
  'evidence-stale': {
    severity: 'warning',
    title: 'Check out of date',
    sentence: () => 'The last check is too old to count any more.',
    remedies: () => [VALIDATE],
    citations: [SECTIONS.atAGlance, SECTIONS.thresholds],
  },
  'evidence-conflict': {
    severity: 'warning',
    title: 'Checks disagree',
    sentence: ({ detail }) => CONFLICTS[detail.between ?? ''] ?? 'Recent checks of this address disagree.',
    remedies: ({ detail }) =>
      detail.between === 'personal-but-positive'
        ? [{ who: 'customer', what: 'Name a contact with an address that your organisation manages.' }]
        : [{ who: 'partner', what: 'Validate once more in VL Central, whose answer counts.' }],
    citations: [SECTIONS.validate, SECTIONS.signIn],
  },
  'tenant-not-found': {
    severity: 'warning',
    title: 'No tenant found',
    sentence: () =>
      'No Microsoft tenant was found for this domain; the sign-in name may differ from the address.',
    remedies: () => [
      {
        who: "customer's IT admin",
        what: 'Confirm that the domain is registered in the tenant, or give the true sign-in name.',
      },
      VALIDATE,
    ],
    citations: [SECTIONS.articleInvalid, SECTIONS.faqNoTenant],
  },
  'cloud-mismatch-likely': {
    severity: 'warning',
    title: 'Cloud mismatch likely',
    sentence: (subject) =>
      `A directory look-up puts this domain in ${cloudName(subject)}, not in ${cloudOfDeal(subject)}. Not settled until validated.`,
    remedies: () => [VALIDATE],
    citations: [SECTIONS.cloudScope, SECTIONS.articleCloud],
  },
  'cloud-unconfirmed': {
    severity: 'info',
    title: 'Cloud not told',
    sentence: (subject) =>
      `A directory look-up answers ${cloudName(subject)}, which does not tell whether the account is in ${cloudOfDeal(subject)}.`,
    remedies: (subject) => (subject.detail.settled === 'yes' ? [] : inKnownScope(subject, [VALIDATE])),
    citations: [SECTIONS.cloudScope],
  },
  'sign-in-only': {
    severity: 'info',
    title: 'Sign-in check only',
    sentence: () => 'Ready by a sign-in check alone; VL Central has not confirmed it.',
    remedies: () => [VALIDATE],
    citations: [SECTIONS.signIn, SECTIONS.validate],
  },
  'role-mailbox': {
    severity: 'info',
    title: 'Shared mailbox',
    sentence: () => 'This looks like a shared mailbox, not a person.',
    remedies: () => [{ who: 'customer', what: 'Name a current, active person, if this is not one.' }],
    citations: [SECTIONS.atAGlance],
  },
  'possible-typo': {
    severity: 'warning',
    title: 'Possible typo',
    sentence: ({ detail }) =>
      `The domain ${detail.domain} is one letter away from the customer's ${detail.meant}.`,
    remedies: () => [{ who: 'customer', what: 'Confirm the spelling of the address in writing.' }],
    citations: [SECTIONS.q4Risk, SECTIONS.faqInvalid],
  },
  'domain-differs': {
    severity: 'info',
    title: 'Other domain',
    sentence: ({ detail }) =>
      `The domain ${detail.domain} is not one of the customer's (${detail.expected}).`,
    remedies: () => [
      {
        who: 'partner',
        what: 'Ask the customer whether this person belongs to their organisation and tenant.',
      },
    ],
    citations: [SECTIONS.articleInvalid],
  },
  'disposable-domain': {
    severity: 'warning',
    title: 'Throw-away mailbox',
    sentence: ({ detail }) => `${detail.domain} gives out throw-away mailboxes.`,
    remedies: () => [
      { who: 'customer', what: 'Name a contact with an address that your organisation manages.' },
    ],
    citations: [SECTIONS.atAGlance],
  },
};

/**
 * Shown for a contact who signed in at a portal that does not tell the cloud; no finding code covers this.
 */
export const SIGN_IN_TELLS_NO_CLOUD = {
  sentence: 'The contact signed in with a work account, but not where that would tell its cloud.',
  remedy: VALIDATE,
  citations: [SECTIONS.signIn, SECTIONS.validate],
} as const;
