import type { RoleId } from '../domain/ids.ts';
import { ROLES } from './roles.ts';

/**
 * How customers say the roles they are asked about in a letter, beside the names the guidance has. `Online Admin`
 * is another role by the tables; who answers a letter that asks for the Online Administrator means that one.
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

/** Names of the other roles that mean nothing else in a letter; `Downloads` and `KEY` are ordinary words. */
const UNMISTAKABLE: ReadonlySet<RoleId> = new Set([
  'bill-to',
  'key-viewer',
  'license-position-viewer',
  'software-assurance-manager',
]);

/** The roles every letter asks about: what `all three` means. */
export const ASKED_ROLES = [
  'notices-contact',
  'online-administrator',
  'online-service-manager',
] as const satisfies readonly RoleId[];

/** Every way a role is said in an answer, with its id. */
export const SAID_ROLES: readonly (readonly [words: string, role: RoleId])[] = ROLES.flatMap((role) => {
  const { id, name, short, alsoWritten } = role;
  const isAsked = (ASKED_ROLES as readonly RoleId[]).includes(id);
  if (!isAsked && !UNMISTAKABLE.has(id)) return [];
  const words = isAsked
    ? [name, short, ...alsoWritten, ...(ALSO_SAID[id] ?? [])]
    : [name, ...alsoWritten.filter((word) => /[ -]/.test(word))];
  return [...new Set(words)].map((word) => [word, id] as const);
});
