import { SECTIONS } from '../../policy/citations.ts';
import { CONTRADICTIONS } from '../../policy/contradictions.ts';
import { type Entry, list, steps, table, text } from '../entry.ts';
import { OPEN_VOLUME_LICENSING, VOLUME_LICENSING } from '../microsoft-links.ts';

export const ROLE_ENTRIES: readonly Entry[] = [
  {
    id: 'seven-roles',
    topic: 'roles',
    question: 'Which VL roles are there, and what may each do?',
    alsoAsked: [
      'seven VL user roles',
      'which VL role to assign',
      'permissions of each VL role',
      'list of admin center VL roles',
      'VL roles',
      'roles in the admin center',
    ],
    answer: [
      table(
        ['Role', 'In the old VLSC', 'May'],
        [
          [
            'Administrator',
            'Administrator',
            'everything the others may; assign, change and remove VL permissions',
          ],
          [
            'Licensing Info Viewer',
            'Licensing Info Viewer',
            'see contract details, orders and contract keys; make license summaries',
          ],
          ['Product download manager', 'Download', 'see contracts; download licensed software'],
          [
            'Product keys reader',
            'Product Keys',
            'see contracts and keys, also under Products and services; manage activation and redemption of online services',
          ],
          [
            'Benefits reader',
            'Software Assurance Manager',
            'see contracts; manage Home Use Program entitlements of Software Assurance',
          ],
          [
            'Online services manager',
            'Online Services Manager',
            'see contracts and orders; reserve services; manage activation and redemption; manage subscriptions under Billing > Licenses',
          ],
          [
            'Invoice Reader',
            'none',
            'see contracts and invoices; download invoices; shown only to a Bill-to Contact of the agreement',
          ],
        ],
      ),
      text(
        'A user may have several roles, and other ones on another license ID. A newer page calls the Licensing Info Viewer License position reader, and the Home Use Program Workplace Discount.',
      ),
    ],
    citations: [SECTIONS.rolesMac, SECTIONS.rolesAssign, SECTIONS.vlRolesTable],
    contradictions: [CONTRADICTIONS.administratorInvoices, CONTRADICTIONS.invoiceReader],
    related: ['where-to-assign', 'legacy-roles', 'add-user'],
  },
  {
    id: 'where-to-assign',
    topic: 'roles',
    question: 'Where are VL roles assigned?',
    alsoAsked: [
      'where do I assign roles in MAC',
      'manage VL role assignments menu',
      'self-service role assignment',
      'path to role assignments in the admin center',
      'where do I manage VL users',
    ],
    answer: [
      steps(
        OPEN_VOLUME_LICENSING,
        'Under Role assignments, choose Assign users to contracts for new ones, or Manage VL role assignments for those already there.',
      ),
      text('Only a VL admin can do it, for the license IDs they administer, and only for users with WSAs.'),
    ],
    citations: [SECTIONS.rolesManage, SECTIONS.articleLegacy],
    related: ['add-user', 'edit-user', 'seven-roles', 'who-manages-roles'],
  },
  {
    id: 'who-manages-roles',
    topic: 'roles',
    question: 'Who may manage VL roles?',
    alsoAsked: [
      'who has permission to manage VL user roles',
      'who can assign VL roles',
      'who assigns roles',
      'who can remove a VL admin',
    ],
    answer: [
      text(
        'The VL admins. Every VL contract has one at least. They register the licenses, and see, add, change and take away the roles of VL users, other VL admins among them.',
      ),
    ],
    citations: [SECTIONS.rolesPermissions],
    related: ['who-is-vl-admin', 'global-admin', 'where-to-assign'],
  },
  {
    id: 'global-admin',
    topic: 'roles',
    question: 'Can a Global Administrator manage VL roles?',
    alsoAsked: [
      'global admin cannot see volume licensing',
      'billing administrator VL roles',
      'do global or billing admins manage VL roles',
      'tenant admin and VL roles',
    ],
    answer: [
      text(
        'Not by that role alone. Neither a Global nor a Billing Administrator sees or manages VL roles until a VL admin has given them a VL role.',
      ),
    ],
    citations: [SECTIONS.rolesGlobalAdmin],
    related: ['who-manages-roles', 'vl-admin-services', 'who-is-vl-admin'],
  },
  {
    id: 'vl-admin-services',
    topic: 'roles',
    question: 'Can a VL admin manage Microsoft 365?',
    alsoAsked: [
      'do VL admins manage Microsoft services',
      'can a VL admin add users to the tenant',
      'which credentials does a VL admin use',
      'VLSC credentials of the VL admin',
    ],
    answer: [
      list(
        'No: the role covers no Microsoft services, and it adds or removes nobody in the tenant.',
        'If a Global or Billing Administrator gives the VL admin a further role, that person has to use the credentials they have for the Volume Licensing Service Center (VLSC).',
      ),
    ],
    citations: [SECTIONS.rolesServices],
    related: ['global-admin', 'who-manages-roles'],
  },
  {
    id: 'no-api',
    topic: 'roles',
    question: 'Is there an API for VL users?',
    alsoAsked: [
      'API to manage VL user roles',
      'automate VL role assignment',
      'Graph API for volume licensing users',
      'PowerShell or script for VL users',
      'PowerShell to assign roles',
      'API',
    ],
    answer: [
      text(
        `The FAQ (2024) says there is no public API for managing VL users. It is done by hand: ${VOLUME_LICENSING}.`,
      ),
    ],
    citations: [SECTIONS.rolesManage],
    related: ['where-to-assign', 'add-user'],
  },
];
