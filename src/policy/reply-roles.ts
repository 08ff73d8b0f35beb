import type { RoleId } from '../domain/ids.ts';
import { ROLES } from './roles.ts';

/**
 * Names customers use for the asked roles, beside the guidance's own. `Online Admin` names a retired role
 * elsewhere; in the answer to a letter about the Online Administrator it means that role.
 */
const ALSO_SAID: Readonly<Partial<Record<RoleId, readonly string[]>>> = {
  'notices-contact': [
    'Notice Contact',
    'Notification Contact',
    'Notices Correspondence Contact',
    'Main Contact',
    'Benachrichtigungskontakt',
    'Kontakt für Benachrichtigungen',
    'Kontakt für Mitteilungen',
    'Contact pour les notifications',
    'Contacto de notificaciones',
  ],
  'online-administrator': [
    'Online Admin',
    'Online Administrators',
    'Onlineadministrator',
    'Onlineadministratorin',
    'Online Administratorin',
    'Administrateur en ligne',
    'Administrador en línea',
  ],
  'online-service-manager': [
    'Online Services Managers',
    'Service Manager',
    'Online Service Managerin',
    'Onlinedienst Manager',
    'Onlinedienste Manager',
    'Manager für Onlinedienste',
    'Responsable des services en ligne',
    'Administrador de servicios en línea',
  ],
};

/** Roles whose names are unambiguous in running text; `Downloads` and `KEY` are ordinary words. */
const UNMISTAKABLE: ReadonlySet<RoleId> = new Set([
  'bill-to',
  'key-viewer',
  'license-position-viewer',
  'software-assurance-manager',
]);

/** The roles every letter asks about, and the meaning of `all three` in an answer. */
export const ASKED_ROLES = [
  'notices-contact',
  'online-administrator',
  'online-service-manager',
] as const satisfies readonly RoleId[];

/** Each name a role is given in an answer, with the role's id. */
export const SAID_ROLES: readonly (readonly [words: string, role: RoleId])[] = ROLES.flatMap((role) => {
  const { id, name, short, alsoWritten } = role;
  const isAsked = (ASKED_ROLES as readonly RoleId[]).includes(id);
  if (!isAsked && !UNMISTAKABLE.has(id)) return [];
  const words = isAsked
    ? [name, short, ...alsoWritten, ...(ALSO_SAID[id] ?? [])]
    : [name, ...alsoWritten.filter((word) => /[ -]/.test(word))];
  return [...new Set(words)].map((word) => [word, id] as const);
});
