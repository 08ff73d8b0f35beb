import type { RoleId } from '../domain/ids.ts';
import { type Citation, SECTIONS } from './citations.ts';
import { wordTable } from './words.ts';

export interface Role {
  readonly id: RoleId;
  readonly name: string;
  readonly short: string;
  readonly alsoWritten: readonly string[];
  /**
   * The role in the Microsoft 365 admin center that replaces this one; null when the customer assigns none.
   */
  readonly macRole: string | null;
  readonly citation: Citation;
}

/** All licensing roles, in display order. */
export const ROLES: readonly Role[] = [
  {
    id: 'notices-contact',
    name: 'Notices Contact',
    short: 'NTC',
    alsoWritten: ['Notices Contact', 'NTC', 'Notices Correspondent', 'Primary Contact'],
    macRole: null,
    citation: SECTIONS.articleLegacy,
  },
  {
    id: 'online-administrator',
    name: 'Online Administrator',
    short: 'OA',
    alsoWritten: ['Online Administrator', 'OA'],
    macRole: null,
    citation: SECTIONS.atAGlance,
  },
  {
    id: 'online-service-manager',
    name: 'Online Service Manager',
    short: 'OSM',
    alsoWritten: ['Online Service Manager', 'Online Services Manager', 'OSM'],
    macRole: null,
    citation: SECTIONS.articleLegacy,
  },
  {
    id: 'bill-to',
    name: 'Bill-to Contact',
    short: 'Bill-to',
    alsoWritten: ['Bill-to Contact', 'Bill to'],
    macRole: 'Invoice Reader',
    citation: SECTIONS.rolesMac,
  },
  {
    id: 'key-viewer',
    name: 'Key Viewer',
    short: 'KEY',
    alsoWritten: ['Key Viewer', 'KEY'],
    macRole: 'Product keys reader',
    citation: SECTIONS.rolesMac,
  },
  {
    id: 'license-position-viewer',
    name: 'License Position Viewer',
    short: 'LPV',
    alsoWritten: ['License Position Viewer', 'LPV'],
    macRole: 'Licensing Info Viewer',
    citation: SECTIONS.rolesMac,
  },
  {
    id: 'online-admin',
    name: 'Online Admin',
    short: 'OLA',
    alsoWritten: ['Online Admin', 'OLA'],
    macRole: 'Administrator',
    citation: SECTIONS.rolesMac,
  },
  {
    id: 'downloads',
    name: 'Downloads',
    short: 'DLD',
    alsoWritten: ['Downloads', 'DLD'],
    macRole: 'Product download manager',
    citation: SECTIONS.rolesMac,
  },
  {
    id: 'software-assurance-manager',
    name: 'Software Assurance Manager',
    short: 'SAB',
    alsoWritten: ['Software Assurance Manager', 'SAB'],
    macRole: 'Benefits reader',
    citation: SECTIONS.rolesMac,
  },
];

/** Role id by each accepted spelling of a role. */
export const ROLE_WORDS = wordTable(ROLES);

const BY_ID = new Map(ROLES.map((role) => [role.id, role]));

export function roleOf(id: RoleId): Role {
  const role = BY_ID.get(id);
  if (!role) throw new RangeError(`no role ${id}`);
  return role;
}
