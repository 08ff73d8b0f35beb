import { SECTIONS } from '../../policy/citations.ts';
import { type Entry, table, text } from '../entry.ts';
import { ROLE_CHANGE_HOURS } from '../microsoft-links.ts';

export const STATUS_ENTRIES: readonly Entry[] = [
  {
    id: 'statuses',
    topic: 'users',
    question: 'What do the VL user statuses mean?',
    alsoAsked: [
      'status Active',
      'status Invitation sent',
      'VL user status list',
      'what to do at each status',
      'user status in Manage Assignments',
    ],
    answer: [
      table(
        ['Status', 'Meaning', 'What to do'],
        [
          ['Active', 'registered for at least one license ID', 'nothing'],
          [
            'Assignment in Progress',
            'assigned, and closed to edits until active',
            `wait, at busy times up to ${ROLE_CHANGE_HOURS} hours`,
          ],
          ['Failed', 'the assignment did not work', 'assign again; if it fails again, ask support'],
          ['Invitation sent', 'not registered yet', 'the user accepts the invitation e-mail'],
          ['Invitation expired', 'not registered in time', 'a VL admin resets the invitation'],
          ['User not found', 'not in the tenant of the organisation', 'the page names no step'],
        ],
      ),
    ],
    citations: [SECTIONS.rolesStatuses],
    related: ['status-failed', 'status-expired', 'status-not-found', 'waiting-times'],
  },
  {
    id: 'status-failed',
    topic: 'users',
    question: 'The status is Failed: what now?',
    alsoAsked: ['role assignment failed', 'permission assignment keeps failing', 'assignment does not work'],
    answer: [
      text(
        'A VL admin assigns the permissions once more. If that fails too, contact support to look into it.',
      ),
    ],
    citations: [SECTIONS.rolesStatuses],
    related: ['statuses', 'vl-support', 'assign-role'],
  },
  {
    id: 'status-expired',
    topic: 'users',
    question: 'The invitation has expired: what now?',
    alsoAsked: [
      'status Invitation expired',
      'reset an invitation',
      'resend the invite',
      'user missed the invitation',
    ],
    answer: [
      text(
        'The user did not accept in time. A VL admin resets it: Manage Assignments, Actions, Reset invite. The user then accepts the e-mail.',
      ),
    ],
    citations: [SECTIONS.rolesStatuses, SECTIONS.rolesPage],
    related: ['invitation', 'statuses'],
  },
  {
    id: 'status-in-progress',
    topic: 'users',
    question: 'The status is Assignment in Progress: what now?',
    alsoAsked: ['assignment stuck in progress', 'cannot edit a user while the assignment is in progress'],
    answer: [
      text(
        `Wait: it can take up to ${ROLE_CHANGE_HOURS} hours when the system is busy. The user can be edited again once the status is Active.`,
      ),
    ],
    citations: [SECTIONS.rolesStatuses],
    related: ['waiting-times', 'statuses'],
  },
  {
    id: 'status-not-found',
    topic: 'users',
    question: 'The status is User not found: what now?',
    alsoAsked: ['VL user not found', 'user is not in the tenant'],
    answer: [
      text(
        'The user is not in the organisation’s tenant. For this status the page names no step. Of somebody who has left it says that a VL admin has to remove them from all license IDs.',
      ),
    ],
    citations: [SECTIONS.rolesStatuses, SECTIONS.rolesLeavers],
    related: ['leaver', 'statuses', 'fix-not-in-entra'],
  },
];
