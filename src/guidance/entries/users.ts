import { dayText } from '../../domain/format.ts';
import { SECTIONS } from '../../policy/citations.ts';
import { type Entry, list, steps, table, text } from '../entry.ts';
import {
  CHANGE_SUBJECT,
  INVITATION_SUBJECT,
  NEW_AGREEMENT_HOURS,
  OPEN_VOLUME_LICENSING,
  ROLE_CHANGE_HOURS,
  VLSC_REGISTRATION_CUT_OFF,
} from '../microsoft-links.ts';

export const USER_ENTRIES: readonly Entry[] = [
  {
    id: 'add-user',
    topic: 'users',
    question: 'How do I add a VL user?',
    alsoAsked: [
      'add new VL users',
      'invite a user to a contract',
      'steps to add somebody',
      'give a colleague access to volume licensing',
    ],
    answer: [
      steps(
        OPEN_VOLUME_LICENSING,
        'Under Role assignments, choose Assign users to contracts, then Add or edit users.',
        'Find and tick the people. Where the business e-mail is not the sign-in e-mail, type the other address.',
        'Press Review + Apply.',
        'Go on with their license IDs and roles: nothing is saved before that.',
      ),
    ],
    citations: [SECTIONS.rolesAssign],
    related: ['assign-role', 'invitation', 'waiting-times'],
  },
  {
    id: 'assign-role',
    topic: 'users',
    question: 'How do I assign contracts and roles to a user?',
    alsoAsked: [
      'assign VL roles to users',
      'assign license IDs to a user',
      'how to assign a role',
      'copy role properties',
      'verify and save user assignments',
      'same roles for several license IDs',
    ],
    answer: [
      steps(
        'In Assign users to contracts, unfold the user and press Add contracts; pick license IDs, then Add.',
        'Unfold the user again, press Assign roles, and tick roles in the Volume licensing roles list.',
        'For equal roles on further license IDs: Copy role properties, tick those IDs, Paste role properties.',
        'Press Apply, then Verify and save user assignments.',
      ),
      text('Saving sends the user their welcome e-mail.'),
    ],
    citations: [SECTIONS.rolesAssign],
    related: ['add-user', 'seven-roles', 'invitation', 'waiting-times'],
  },
  {
    id: 'edit-user',
    topic: 'users',
    question: "How do I change a user's VL roles?",
    alsoAsked: [
      'edit permissions of a VL user',
      'remove a role from a user',
      'modify VL roles',
      'take away a permission',
    ],
    answer: [
      steps(
        OPEN_VOLUME_LICENSING,
        'Under Role assignments, choose Manage VL role assignments.',
        'Find the user and press View access.',
        'For the license ID in question, tick or clear roles in the Volume licensing roles list.',
        'Press Verify and save changes.',
      ),
      text(`The user is told by e-mail. The list shows it after up to ${ROLE_CHANGE_HOURS} hours.`),
    ],
    citations: [SECTIONS.rolesEdit],
    related: ['remove-user', 'waiting-times', 'mbsa-inheritance'],
  },
  {
    id: 'remove-user',
    topic: 'users',
    question: 'How do I remove a VL user, and what happens then?',
    alsoAsked: [
      'delete a VL user',
      'remove a user from volume licensing',
      'remove access of a user',
      'what happens when a VL user is deleted',
    ],
    answer: [
      steps(
        OPEN_VOLUME_LICENSING,
        'Under Role assignments, choose Manage VL role assignments.',
        'Find the user and press View access.',
        'On each of their license IDs, clear every role in the Volume licensing roles list.',
        'Press Verify and save changes.',
      ),
      text(
        'The page describes how roles are cleared; of deleting the user as such it names no step, only what comes of it: their permissions go, on every license ID they had any on, and so does their line in Manage Assignments.',
      ),
      text('What is inherited from an MBSA can not be removed on the license ID.'),
    ],
    citations: [SECTIONS.rolesEdit, SECTIONS.rolesInheritance],
    related: ['edit-user', 'leaver'],
  },
  {
    id: 'view-users',
    topic: 'users',
    question: 'How do I see who has access?',
    alsoAsked: [
      'view existing VL users',
      'list of VL users',
      'see which license IDs a user has',
      'view access button',
    ],
    answer: [
      steps(
        OPEN_VOLUME_LICENSING,
        'Under Role assignments, choose Manage VL role assignments: the VL users on your license IDs are listed.',
        'Press View access beside one to see their license IDs.',
      ),
    ],
    citations: [SECTIONS.rolesView],
    related: ['manage-assignments', 'vlsc-cut-off', 'missing-license-ids'],
  },
  {
    id: 'manage-assignments',
    topic: 'users',
    question: 'What do the columns of Manage Assignments mean?',
    alsoAsked: [
      'Manage Assignments page explained',
      'difference between business email and sign-in email',
      'display name of an external user',
      'which address gets the invitation',
    ],
    answer: [
      table(
        ['Column', 'What it shows'],
        [
          [
            'Display name',
            'the full name; filled in for users of the tenant, typed by you for external ones',
          ],
          ['Status', 'how far the assignment is'],
          ['Actions', 'what can be done: View access, Resend invite, Reset invite'],
          ['Sign-in email', 'the address they sign in with; mostly, not always, the work address'],
          [
            'Business email',
            'the address on the contract, mostly that of the Primary Contact or Notices Correspondent',
          ],
          ['Volume licensing roles', 'the roles they have'],
        ],
      ),
      text('Invitations go to the business address, from where the admin can pass them on.'),
    ],
    citations: [SECTIONS.rolesPage],
    related: ['statuses', 'invitation', 'view-users'],
  },
  {
    id: 'invitation',
    topic: 'users',
    question: 'What does the VL invitation look like?',
    alsoAsked: [
      'subject of the invitation email',
      'registration email',
      'how are new VL users notified',
      'welcome email for VL users',
      INVITATION_SUBJECT,
      'where does the invitation go',
    ],
    answer: [
      text(`An e-mail with the subject "${INVITATION_SUBJECT}".`),
      text(
        'It goes to the business e-mail address that the VL admin entered when adding the user, and asks them to complete their registration.',
      ),
    ],
    citations: [SECTIONS.rolesInvitation, SECTIONS.rolesAssign],
    related: ['status-expired', 'waiting-times', 'not-want-admin', 'permission-mail'],
  },
  {
    id: 'permission-mail',
    topic: 'users',
    question: 'Which e-mail tells of changed permissions?',
    alsoAsked: ['permission changes email', CHANGE_SUBJECT, 'notification when roles change'],
    answer: [
      text(
        `One with the subject "${CHANGE_SUBJECT}", sent to a user whose permissions on a license ID change.`,
      ),
    ],
    citations: [SECTIONS.rolesAssign],
    related: ['edit-user', 'invitation'],
  },
  {
    id: 'waiting-times',
    topic: 'users',
    question: 'How long until a role takes effect?',
    alsoAsked: [
      'waiting time after a role change',
      'how long does a role assignment take',
      'two hours',
      '10 hours for a new agreement',
      'when can a new user get in',
      'how long until a new user can sign in',
      'permission does not show yet',
    ],
    answer: [
      list(
        `New user, after registering: about ${ROLE_CHANGE_HOURS} hours.`,
        `Assignment in Progress at busy times: up to ${ROLE_CHANGE_HOURS} hours.`,
        `Changed permissions in Manage Assignments: up to ${ROLE_CHANGE_HOURS} hours.`,
        `Contract changes of a new agreement: up to ${NEW_AGREEMENT_HOURS} hours.`,
      ),
    ],
    citations: [SECTIONS.rolesAssign, SECTIONS.rolesStatuses, SECTIONS.rolesEdit],
    related: ['statuses', 'status-in-progress'],
  },
  {
    id: 'vlsc-cut-off',
    topic: 'users',
    question: 'Why is a former VLSC user not listed?',
    alsoAsked: [
      'VLSC registration cut-off',
      'September 15 2023',
      'user from the Volume Licensing Service Center missing',
      'VLSC user did not register in time',
    ],
    answer: [
      text(
        `Roles given in the Volume Licensing Service Center (VLSC) before ${dayText(VLSC_REGISTRATION_CUT_OFF)} were left out of Manage Assignments where the user had not registered by then. A VL admin can put them back with Assign users to contracts.`,
      ),
    ],
    citations: [SECTIONS.rolesView],
    related: ['add-user', 'view-users'],
  },
];
