import { SECTIONS } from '../../policy/citations.ts';
import { CONTRADICTIONS } from '../../policy/contradictions.ts';
import { type Entry, list, table, text } from '../entry.ts';
import { INVITATION_SUBJECT, VL_MAIL_SENDER, VOLUME_LICENSING } from '../microsoft-links.ts';

export const WELCOME_MAIL_ENTRIES: readonly Entry[] = [
  {
    id: 'two-emails',
    topic: 'users',
    question: 'Are sign-in e-mail and business e-mail the same?',
    alsoAsked: [
      'sign-in email and business email are two columns',
      'business email differs from the login',
      'two addresses for one VL user',
      'which of the two addresses is validated',
    ],
    answer: [
      text('Not always; the admin center has a column for each.'),
      table(
        ['Column', 'What it is for'],
        [
          ['Sign-in email', 'to sign in: often the work address, but user@org.onmicrosoft.com does as well'],
          ['Business email', 'stands on the contract; invitations are sent to it'],
        ],
      ),
      text(
        'So a business e-mail that can not sign in is no proof that the person has no WSA: ask for the other.',
      ),
    ],
    citations: [SECTIONS.vlRolesColumns, SECTIONS.rolesPage],
    related: ['manage-assignments', 'add-user', 'invitation', 'fix-typo'],
  },
  {
    id: 'who-gets-welcome',
    topic: 'users',
    question: 'Who gets the welcome e-mail, and from which sender?',
    alsoAsked: [
      'sender of the welcome email',
      VL_MAIL_SENDER,
      'welcome email in junk or spam',
      'which contacts get the welcome mail after submission',
    ],
    answer: [
      list(
        'To whom: the Primary Contact, and the Notices and Online Administrator contact of the agreement.',
        `From: ${VL_MAIL_SENDER}, with the subject "${INVITATION_SUBJECT}".`,
        'Not seen: look among junk and spam; if somebody else owns the mailbox, have it forwarded.',
      ),
    ],
    citations: [SECTIONS.signInWelcome, SECTIONS.signInFirstTime],
    contradictions: [CONTRADICTIONS.invitation],
    related: ['welcome-missing', 'no-second-mail', 'ea-no-invitation', 'invitation'],
  },
  {
    id: 'no-second-mail',
    topic: 'users',
    question: 'Why is there no second welcome e-mail?',
    alsoAsked: [
      'no welcome mail for a later agreement',
      'already registered with the same business email',
      'no new invitation for the new license ID',
    ],
    answer: [
      text(
        'Whoever has registered once gets no further one: later agreements and license IDs with the same business e-mail address simply appear.',
      ),
      text(
        `They are under ${VOLUME_LICENSING}, Contracts. Nothing has to be accepted, so there is nothing to wait for.`,
      ),
    ],
    citations: [SECTIONS.signInAgain],
    related: ['who-gets-welcome', 'welcome-missing', 'missing-license-ids', 'waiting-times'],
  },
  {
    id: 'ea-no-invitation',
    topic: 'users',
    question: 'Do EA and EAS customers get an invitation?',
    alsoAsked: [
      'no invitation for the customer although the EA is active',
      'users of an EAS are not invited but granted access',
      'EA access is granted by the VL admin without a mail',
    ],
    answer: [
      text(
        'The pages differ. A newer text, of which our copy bears no date, says that EA and EAS customers get no invitation to register: the VL admin of the agreement grants them access. The FAQ and the older sign-in page speak of a mail to every new user.',
      ),
      text(
        'So do not take a missing mail on an EA or EAS for a fault: a VL admin looks in Manage Assignments.',
      ),
    ],
    citations: [SECTIONS.signInNewerInvitation, SECTIONS.rolesInvitation, SECTIONS.signInWelcome],
    contradictions: [CONTRADICTIONS.invitation],
    related: ['invitation', 'welcome-missing', 'who-gets-welcome', 'view-users'],
  },
];
