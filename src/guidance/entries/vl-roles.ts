import { SECTIONS } from '../../policy/citations.ts';
import { CONTRADICTIONS } from '../../policy/contradictions.ts';
import { type Entry, text } from '../entry.ts';

/** A role of the admin center: what the pages let it do, and what we make of who needs it. */
interface VlRole {
  readonly id: string;
  readonly name: string;
  readonly alsoAsked: readonly string[];
  readonly may: string;
  /** Where the pages differ about the name or the rights without contradicting each other. */
  readonly besides?: string;
  readonly neededBy: string;
  readonly contradictions?: Entry['contradictions'];
  readonly related: readonly string[];
}

const VL_ROLES: readonly VlRole[] = [
  {
    id: 'administrator',
    name: 'Administrator',
    alsoAsked: ['rights of the VL Administrator', 'can the VL Administrator see invoices'],
    may: 'assign, change and remove the permissions of VL users, and do what the other roles may. By the newer page that leaves out seeing invoices',
    neededBy: 'whoever looks after the people on a license ID; two for each, so that one may be away',
    contradictions: [CONTRADICTIONS.administratorInvoices],
    related: ['who-is-vl-admin', 'alternate-admin', 'role-invoice-reader', 'seven-roles'],
  },
  {
    id: 'licensing-info-viewer',
    name: 'Licensing Info Viewer',
    alsoAsked: ['License position reader', 'read-only view of contract details and orders'],
    may: 'see contract details, orders and contract keys, and make license summaries',
    besides:
      'The newer page calls the role License position reader, and keeps the other name for the old VLSC.',
    neededBy: 'whoever counts what was bought: asset managers, procurement, auditors',
    related: ['legacy-license-position-viewer', 'seven-roles', 'assign-role'],
  },
  {
    id: 'product-download-manager',
    name: 'Product download manager',
    alsoAsked: ['role for downloading installation media', 'download ISO files from the admin center'],
    may: 'see contracts and download licensed software',
    neededBy:
      'whoever installs it and needs no keys; those who also need keys get Product keys reader beside it',
    related: ['legacy-downloads', 'role-product-keys-reader', 'seven-roles'],
  },
  {
    id: 'product-keys-reader',
    name: 'Product keys reader',
    alsoAsked: ['role for activation keys', 'role to redeem online services'],
    may: 'see contracts and contract keys, read keys under Products and services, and manage activation and redemption of online services',
    neededBy: 'whoever activates software or redeems services, and manages no users',
    related: ['legacy-key-viewer', 'role-online-services-manager', 'seven-roles'],
  },
  {
    id: 'benefits-reader',
    name: 'Benefits reader',
    alsoAsked: ['role for Software Assurance benefits', 'Workplace Discount entitlements'],
    may: 'see contracts and manage what Software Assurance entitles employees to under the Home Use Program',
    besides: 'The newer page says Workplace Discount where the FAQ says Home Use Program.',
    neededBy: 'whoever runs that program for the employees',
    related: ['legacy-software-assurance-manager', 'seven-roles', 'assign-role'],
  },
  {
    id: 'online-services-manager',
    name: 'Online services manager',
    alsoAsked: ['role to reserve online services', 'manage subscriptions under Billing Licenses'],
    may: 'see contracts and orders, reserve services, manage activation and redemption, and manage subscriptions under Billing > Licenses',
    besides:
      'An OSM of the contract with a WSA gets it without anybody assigning it, when the agreement is activated.',
    neededBy: 'whoever reserves and sets up the online services of the agreement',
    related: ['automatic-roles', 'osm', 'role-product-keys-reader', 'seven-roles'],
  },
  {
    id: 'invoice-reader',
    name: 'Invoice Reader',
    alsoAsked: [
      'can Invoice Reader be assigned to the VL admin',
      'does the Bill-to contact get Invoice Reader',
    ],
    may: 'see contracts and the list of invoices, and download invoices',
    besides:
      'The FAQ shows the role only to users who are Bill-to Contact at the level of the agreement. The newer page adds that it can not be given to the VL admin.',
    neededBy: 'whoever pays or checks the bills, named as Bill-to on the contract',
    contradictions: [CONTRADICTIONS.invoiceReader],
    related: ['legacy-bill-to', 'role-administrator', 'seven-roles'],
  },
];

export const VL_ROLE_ENTRIES: readonly Entry[] = VL_ROLES.map(entryOf);

function entryOf({ id, name, alsoAsked, may, besides, neededBy, contradictions, related }: VlRole): Entry {
  return {
    id: `role-${id}`,
    topic: 'roles',
    question: `Who needs ${name}, and what does it allow?`,
    alsoAsked,
    answer: [
      text(`${name} may ${may}.`),
      ...(besides === undefined ? [] : [text(besides)]),
      text(`Who needs it, by our reading: ${neededBy}.`),
    ],
    citations: [SECTIONS.vlRolesTable, SECTIONS.rolesMac, SECTIONS.whoNeedsRole],
    ...(contradictions ? { contradictions } : {}),
    related,
  };
}
