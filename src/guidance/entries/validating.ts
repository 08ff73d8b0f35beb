import { dayText } from '../../domain/format.ts';
import { SECTIONS } from '../../policy/citations.ts';
import { CLOUD_SCOPES } from '../../policy/cloud-scopes.ts';
import { CONTRADICTIONS } from '../../policy/contradictions.ts';
import { EXPLAINED_MESSAGES } from '../../policy/dates.ts';
import { type Entry, list, steps, table, text } from '../entry.ts';
import { ADMIN_CENTER_URL } from '../microsoft-links.ts';
import { rolesNow } from '../roles-now.ts';

const EXPLAINED_SINCE = dayText(EXPLAINED_MESSAGES.since);

const PORTAL_ROWS = CLOUD_SCOPES.filter(({ id }) => id !== 'unknown').map(({ name, portal }) => [
  name,
  portal ?? 'none named',
]);

export const VALIDATING_ENTRIES: readonly Entry[] = [
  {
    id: 'validate-steps',
    topic: 'validating',
    question: 'How do I validate a WSA in VL Central?',
    alsoAsked: [
      'VLC Validate button',
      'where is the validate button',
      'steps to check a contact in VLC Contracts',
      'primary validation method',
      'test whether an email is a valid WSA',
      'does validate add the contact to the package',
      'verify a WSA',
    ],
    answer: [
      steps(
        'Open VL Central and choose Contracts.',
        'Start a package, or open one to edit.',
        'Press Add Contact, or Edit Contact.',
        'Type the address.',
        'Press Validate.',
      ),
      text(
        `VL Central then says whether this is a WSA in the right cloud; the package itself stays as it was. Do it for the ${rolesNow('mandatory')} before you submit.`,
      ),
    ],
    citations: [SECTIONS.validate, SECTIONS.articleInvalid],
    contradictions: [CONTRADICTIONS.onlineAdministrator],
    related: ['vlc-messages', 'sign-in-portals', 'invalid-causes'],
  },
  {
    id: 'vlc-messages',
    topic: 'validating',
    question: 'What do the VL Central messages mean?',
    alsoAsked: [
      'validation error messages',
      'validation result in VLC',
      'new error messages since 29 May 2026',
      'message before 29 May',
      'clearer error messages',
      'what does VL Central say when a WSA fails',
    ],
    answer: [
      text(
        `Before ${EXPLAINED_SINCE}: one message for every failure, the invalid WSA account one. It does not say why.`,
      ),
      text(`Since ${EXPLAINED_SINCE} there are two:`),
      table(
        ['Message', 'What it means and what to do'],
        [
          [
            'No Work or School Account for this address',
            'Entra ID does not know the address as a WSA. The customer has one created.',
          ],
          [
            'Cloud scope misaligned',
            'There is a WSA, in another cloud than the PCN. The customer names or creates one in the right cloud.',
          ],
        ],
      ),
    ],
    citations: [SECTIONS.improvements],
    related: ['message-no-wsa', 'message-wrong-cloud', 'invalid-causes'],
  },
  {
    id: 'message-no-wsa',
    topic: 'validating',
    question: 'VL Central says no WSA exists: what now?',
    alsoAsked: [
      'no work or school account exists for the email',
      'no WSA found',
      'validation says there is no account',
      'contact does not have a WSA',
    ],
    answer: [
      text('The address is no WSA in Entra ID. Pass it to the IT administrator of the customer, who either:'),
      list(
        'creates a user in Entra ID with this address, in the right cloud, or',
        'names another address that is in the tenant already.',
      ),
      text('Then validate again.'),
    ],
    citations: [SECTIONS.improvements, SECTIONS.articleInvalid],
    related: ['fix-not-in-entra', 'create-tenant', 'validate-steps'],
  },
  {
    id: 'message-wrong-cloud',
    topic: 'validating',
    question: 'VL Central says the cloud is misaligned: what now?',
    alsoAsked: [
      'WSA cloud scope is misaligned with the PCN',
      'cloud scope mismatch message',
      'wrong cloud error',
      'government WSA on a commercial enrolment',
    ],
    answer: [
      text(
        'The account is real but lives in another cloud than the customer’s PCN. Check the scope of the enrolment with the customer; then they name a contact with an account in that cloud, or have one created there.',
      ),
    ],
    citations: [SECTIONS.improvements, SECTIONS.cloudScope, SECTIONS.articleInvalid],
    related: ['which-wsa-fits', 'cross-cloud', 'fix-wrong-cloud'],
  },
  {
    id: 'sign-in-portals',
    topic: 'validating',
    question: 'Where can a contact try to sign in?',
    alsoAsked: [
      'sign-in portal by cloud scope',
      'login URL for GCC High',
      'DoD portal',
      'secondary validation method',
      'sign-in check without VL Central',
      'which URL for the sign-in test',
      'portal.office365.us',
      'portal.apps.mil',
      'out of band check of a WSA',
    ],
    answer: [
      text('As a second way to check, the contact tries to sign in at the portal of their cloud:'),
      table(['Cloud scope', 'Portal'], PORTAL_ROWS),
      text('The March 2026 article also names office.com. VL Central stays the first way.'),
    ],
    citations: [SECTIONS.signIn, SECTIONS.faqBestPractice, SECTIONS.articleInvalid],
    related: ['read-sign-in', 'validate-steps'],
  },
  {
    id: 'read-sign-in',
    topic: 'validating',
    question: 'How do I read the result of a sign-in check?',
    alsoAsked: [
      'how to interpret the sign-in',
      'sign-in goes to a Microsoft account page',
      'redirected to Live login',
      "this account doesn't exist",
      'sign-in asks for work or school account',
      'redirects to organisation login',
    ],
    answer: [
      table(
        ['What happens', 'What it tells'],
        [
          ['It asks for a Work or School account, or hands over to the login of the organisation', 'a WSA'],
          ['It goes to the Microsoft Account (Live) page', 'no WSA; one must be set up'],
          ['It says there is no such account', 'no WSA; one must be set up'],
        ],
      ),
      text('The March 2026 article is a little more careful about the first: likely a WSA.'),
    ],
    citations: [SECTIONS.signIn, SECTIONS.articleInvalid, SECTIONS.faqBestPractice],
    related: ['sign-in-portals', 'validate-steps', 'create-tenant'],
  },
  {
    id: 'welcome-missing',
    topic: 'validating',
    question: 'The welcome e-mail did not arrive: what now?',
    alsoAsked: [
      'welcome letter not received',
      'where is the welcome letter sent',
      'user did not get the welcome email',
      'account without a mailbox',
      'mailbox-enabled',
    ],
    answer: [
      text(
        `The Welcome Letter goes by itself to the WSA's address, so that must be a mailbox in use; an identity without a mailbox gets nothing. The user can sign in without the letter, at the portal of their cloud (${ADMIN_CENTER_URL} for Commercial and GCC).`,
      ),
    ],
    citations: [SECTIONS.signIn, SECTIONS.manualForm],
    related: ['sign-in-portals', 'invitation', 'manual-steps'],
  },
];
