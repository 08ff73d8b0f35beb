import { SECTIONS } from '../../policy/citations.ts';
import { type Entry, list, table, text } from '../entry.ts';
import { VOLUME_LICENSING } from '../microsoft-links.ts';

export const SIGN_IN_SYMPTOM_ENTRIES: readonly Entry[] = [
  {
    id: 'sign-in-symptoms',
    topic: 'validating',
    question: 'Which sign-in messages do not mean "no account"?',
    alsoAsked: [
      'sign-in symptoms and what each means',
      'sign-in fails although the account exists',
      'troubleshooting sign-in to volume licensing',
    ],
    answer: [
      table(
        ['Symptom', 'What it means'],
        [
          [
            'An error occurred while setting up your profile',
            'a personal account, or a self-service Entra ID, or another Entra ID than the one used before',
          ],
          [
            'Ready to become an admin of a domain',
            'an Entra ID in a tenant that nobody manages yet: it can be taken over',
          ],
          ['Landing in the Azure portal', 'Safe Links in the mail settings of the organisation'],
          ['No Volume Licensing page', 'wrong address, no VL role, not registered yet, or another user ID'],
        ],
      ),
      text('None of these says that there is no account, so record none of them as that.'),
    ],
    citations: [
      SECTIONS.signInProfileError,
      SECTIONS.signInReadyToBecome,
      SECTIONS.signInAzurePortal,
      SECTIONS.signInNoPage,
    ],
    related: ['sign-in-profile-error', 'sign-in-ready-to-become', 'sign-in-azure-portal', 'sign-in-no-page'],
  },
  {
    id: 'sign-in-profile-error',
    topic: 'validating',
    question: '"An error occurred while setting up your profile"',
    alsoAsked: ['error setting up your profile', 'please refresh the page to try again', 'profile error'],
    answer: [
      text('The person signs in with a kind of account that does not do. One of three:'),
      list(
        'A personal Microsoft account (MSA), such as one at gmail.com or outlook.com.',
        'A self-service Entra ID, made on signing up for some cloud service, in a tenant that the organisation has not taken over.',
        'An Entra ID, but another one than they used for volume licensing before.',
      ),
      text(
        'Ask which of the three it is. The first needs a WSA, the second a takeover of the tenant, the third the former sign-in or a new VL profile. It does not mean that there is no account.',
      ),
    ],
    citations: [SECTIONS.signInProfileError],
    related: ['sign-in-symptoms', 'new-vl-profile', 'sign-in-ready-to-become', 'personal-accounts'],
  },
  {
    id: 'sign-in-ready-to-become',
    topic: 'validating',
    question: '"Ready to become an admin of" a domain',
    alsoAsked: [
      'ready to become the admin',
      'take over an unmanaged tenant',
      'unmanaged directory',
      'self-service Entra ID',
      'DNS TXT record',
    ],
    answer: [
      text(
        'The account is a self-service one in an unmanaged tenant: real, but the organisation does not administer it yet. Taking the tenant over makes it a managed one.',
      ),
      list(
        "The person or their IT administrator proves that the domain is theirs, by a DNS TXT record at the domain's registrar.",
        'After that, or with another fitting Entra ID, VL support is asked for a new VL profile.',
      ),
    ],
    citations: [SECTIONS.signInReadyToBecome],
    related: ['new-vl-profile', 'sign-in-symptoms', 'sign-in-profile-error', 'vanity-domain'],
  },
  {
    id: 'sign-in-azure-portal',
    topic: 'validating',
    question: 'Why does the sign-in end in the Azure portal?',
    alsoAsked: [
      'redirected to the Azure portal',
      'lands on azure.microsoft.com',
      'Safe Links',
      'Defender rewrites the link',
    ],
    answer: [
      text(
        'Because of Safe Links, a mail setting of the organisation. Their IT administrators look through the Safe Links list in the Defender policies.',
      ),
      text('VL support can do nothing about it, and it says nothing about the account.'),
    ],
    citations: [SECTIONS.signInAzurePortal],
    related: ['sign-in-symptoms', 'sign-in-portals', 'sign-in-no-page'],
  },
  {
    id: 'sign-in-no-page',
    topic: 'validating',
    question: 'Why is the Volume Licensing page missing?',
    alsoAsked: [
      'no volume licensing tab',
      'Billing is not in the menu',
      'admin center opens without contracts',
    ],
    answer: [
      list(
        `The place: ${VOLUME_LICENSING}. Where Billing is missing, View all at the end of the menu shows it.`,
        'The role: being let into the admin center by another role is not enough. Without a VL role, a VL admin has to give one.',
        'The registration: it must have been finished by the link in the welcome e-mail.',
        'The user ID: it must be the one that was registered.',
      ),
    ],
    citations: [SECTIONS.signInNoPage],
    related: ['sign-in-symptoms', 'global-admin', 'missing-license-ids', 'who-manages-roles'],
  },
];
