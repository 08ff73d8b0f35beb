import { SECTIONS } from '../../policy/citations.ts';
import { type Entry, list, steps, text } from '../entry.ts';
import { OPEN_VOLUME_LICENSING } from '../microsoft-links.ts';

export const ADMIN_ENTRIES: readonly Entry[] = [
  {
    id: 'who-is-vl-admin',
    topic: 'admin',
    question: 'Who is the VL admin?',
    alsoAsked: [
      'VL administrator',
      'who becomes the VL admin',
      'default VL admin',
      'volume licensing administrator',
    ],
    answer: [
      text(
        'Unless changed, the Notices Correspondent or Primary Contact that the partner (LSP or reseller) named when the contract was set up. There may be more than one.',
      ),
      text('By the March 2026 article the Notices Contact needs a WSA to be given the role.'),
    ],
    citations: [SECTIONS.rolesAdmin, SECTIONS.rolesNotWanted, SECTIONS.articleRoles],
    related: ['who-manages-roles', 'alternate-admin', 'our-vl-admin', 'not-want-admin'],
  },
  {
    id: 'our-vl-admin',
    topic: 'admin',
    question: 'How do we find out who our VL admin is?',
    alsoAsked: [
      'name of the VL admin of my organisation',
      'can Microsoft tell me who the VL admin is',
      'find our reseller',
      'which contact did the reseller provide',
    ],
    answer: [
      text(
        'Microsoft gives no names, for reasons of privacy. Ask the LSP of the organisation which contact they put on the contract. Who the reseller is can often be found by purchasing, finance or IT in the purchasing records.',
      ),
    ],
    citations: [SECTIONS.rolesOurAdmin],
    related: ['who-is-vl-admin', 'partner-view'],
  },
  {
    id: 'alternate-admin',
    topic: 'admin',
    question: 'Should there be a second VL admin?',
    alsoAsked: [
      'alternate VL admin',
      'just a single VL admin',
      'sole VL admin is absent',
      'backup administrator',
      'several VL admins',
    ],
    answer: [
      text(
        'Yes, at least one alternate for each license ID is recommended: when a sole VL admin is away, the organisation may not get at what it licensed. Naming another one takes nothing from the first.',
      ),
    ],
    citations: [SECTIONS.rolesAdmin, SECTIONS.rolesNotWanted],
    related: ['assign-role', 'not-want-admin', 'leaver'],
  },
  {
    id: 'not-want-admin',
    topic: 'admin',
    question: "What if I don't want to be the VL admin?",
    alsoAsked: [
      'forward the invitation to somebody else',
      'pass on the VL admin role',
      'hand over the VL admin role',
      'somebody else should register as VL admin',
    ],
    answer: [
      list(
        'Not registered yet: as Primary or Notices Contact, forward the invitation, one for every license ID you do not want, to the person who is to register instead.',
        'Registered already: assign other VL users as admins.',
      ),
      text('Assigning another admin does not by itself take the role from you.'),
    ],
    citations: [SECTIONS.rolesNotWanted],
    related: ['alternate-admin', 'invitation', 'assign-role'],
  },
  {
    id: 'leaver',
    topic: 'admin',
    question: 'What happens when a user leaves?',
    alsoAsked: [
      'do users keep access after leaving the organisation',
      'employee has left',
      'former employee still listed',
      'leaver',
    ],
    answer: [
      list(
        'Once their account is taken out of the organisation’s domain in Entra ID, they no longer get at VL information in the admin center.',
        'They remain listed in Manage Assignments as long as no VL admin takes them off every license ID.',
        'From somebody who stays but needs no access any more, a VL admin takes the permissions by hand.',
      ),
    ],
    citations: [SECTIONS.rolesLeavers],
    related: ['remove-user', 'status-not-found', 'change-notice-contact'],
  },
  {
    id: 'change-notice-contact',
    topic: 'admin',
    question: 'How do I change the Notices Contact?',
    alsoAsked: [
      'change primary contact',
      'change notice correspondent',
      'replace the notices contact',
      'update the contact on a contract',
      'change of contact request',
    ],
    answer: [
      text(
        'Through the reseller. Primary Contact and Notices Correspondent are formal contacts of the contract, submitted by the LSP; the customer asks the reseller to process a change of contact for the license ID.',
      ),
    ],
    citations: [SECTIONS.rolesContactChange],
    related: ['notices-contact', 'legacy-on-packages', 'not-want-admin'],
  },
  {
    id: 'missing-license-ids',
    topic: 'admin',
    question: 'Why are some license IDs missing?',
    alsoAsked: [
      'VL admin cannot see a license ID',
      'agreement not shown in the admin center',
      'missing contract',
      'license id not visible',
    ],
    answer: [
      text(
        'Access is given for each license ID, the level of a program at which orders are placed. The admin pages list only those on which you are VL admin.',
      ),
    ],
    citations: [SECTIONS.rolesMissingIds],
    related: ['mbsa-inheritance', 'who-manages-roles', 'our-vl-admin'],
  },
  {
    id: 'mbsa-inheritance',
    topic: 'admin',
    question: 'How does inheritance under an MBSA work?',
    alsoAsked: [
      'inherit VL admin',
      'MBSA inheritance',
      'opt in to inherit the administrator role',
      'Microsoft Business and Services Agreement',
      'cannot remove an inherited permission',
      'edit preferences',
      'online access contact',
    ],
    answer: [
      text(
        'The Primary Contact, Notices Correspondent and Online Access Contact of an MBSA may opt in to being VL admin on each license ID that is added under it. To see what you chose:',
      ),
      steps(
        OPEN_VOLUME_LICENSING,
        'Under Preferences, choose Edit preferences. The pane shows your name, both addresses, your roles and whether you inherit.',
      ),
      text('What comes down from the MBSA can not be edited or removed on the license ID.'),
    ],
    citations: [SECTIONS.rolesInheritance],
    related: ['missing-license-ids', 'mbsa-holds', 'edit-user'],
  },
];
