import type { RoleId } from '../domain/ids.ts';
import { ROLES } from './roles.ts';

/**
 * Names customers use for the asked roles, beside the guidance's own. `Online Admin` names a retired role
 * elsewhere; in the answer to a letter about the Online Administrator it means that role.
 */
const ALSO_SAID: Readonly<Partial<Record<RoleId, readonly string[]>>> = {
  'notices-contact': [
    ...['Notice Contact', 'Notification Contact', 'Notifications Contact', 'Contact for Notices'],
    ...['Notices Correspondence Contact', 'Main Contact', 'Notices Contact Person'],
    ...['Benachrichtigungskontakt', 'Kontakt für Benachrichtigungen', 'Kontakt für Mitteilungen'],
    ...['Ansprechpartner für Benachrichtigungen', 'Ansprechpartner für Mitteilungen', 'Mitteilungskontakt'],
    ...['Contact pour les notifications', 'Contact de notification', 'Contact des notifications'],
    ...['Contact pour les avis', 'Contact de notifications', 'Destinataire des notifications'],
    ...['Contacto de notificaciones', 'Contacto para notificaciones', 'Contacto para las notificaciones'],
    ...['Contacto de avisos', 'Contacto para avisos'],
    ...['Contato de notificações', 'Contato para notificações', 'Contato de avisos', 'Contato para avisos'],
    ...[
      'Contatto per le notifiche',
      'Contatto notifiche',
      'Contatto per notifiche',
      'Referente per le notifiche',
    ],
    ...['Contatto per le comunicazioni', 'Contatto per gli avvisi'],
    ...[
      'Contactpersoon voor kennisgevingen',
      'Contactpersoon kennisgevingen',
      'Contactpersoon voor meldingen',
    ],
    ...['Contact voor kennisgevingen', 'Kennisgevingencontact', 'Contact voor meldingen'],
    ...['通知連絡先', '通知先', '通知担当者', '通知担当', '通知の連絡先', '通知用連絡先', '通知コンタクト'],
  ],
  'online-administrator': [
    ...['Online Admin', 'Online Administrators', 'Online Services Admin', 'Online Services Administrator'],
    ...['Onlineadministrator', 'Onlineadministratorin', 'Online Administratorin', 'Onlineadmin'],
    ...['Administrateur en ligne', 'Administratrice en ligne', 'Administrateur Online'],
    ...[
      'Administrador en línea',
      'Administradora en línea',
      'Administrador en linea',
      'Administrador online',
    ],
    ...['Administradora online', 'Administrador on-line', 'Admin online'],
    ...['Amministratore online', 'Amministratrice online', 'Amministratore on-line'],
    ...['Online beheerder', 'Onlinebeheerder', 'Online-beheerder'],
    ...[
      'オンライン管理者',
      'オンライン アドミニストレーター',
      'オンラインアドミニストレーター',
      'オンライン管理担当',
    ],
  ],
  'online-service-manager': [
    ...['Online Services Managers', 'Online Service Managers', 'Service Manager', 'Online Service Managerin'],
    ...['Onlinedienst Manager', 'Onlinedienste Manager', 'Manager für Onlinedienste', 'Onlineservicemanager'],
    ...['Responsable des services en ligne', 'Gestionnaire des services en ligne'],
    ...['Gestionnaire de services en ligne', 'Responsable de services en ligne'],
    ...[
      'Administrador de servicios en línea',
      'Responsable de servicios en línea',
      'Gestor de servicios en línea',
    ],
    ...['Gerente de servicios en línea', 'Responsable de los servicios en línea'],
    ...['Gerente de serviços online', 'Gestor de serviços online', 'Responsável pelos serviços online'],
    ...['Gerenciador de serviços online', 'Gestor dos serviços online', 'Gerente dos serviços online'],
    ...['Responsabile dei servizi online', 'Responsabile servizi online', 'Gestore dei servizi online'],
    ...[
      'Online servicemanager',
      'Onlineservicemanager',
      'Beheerder van onlineservices',
      'Manager onlineservices',
    ],
    ...['Onlineservices manager', 'Manager voor onlinediensten'],
    ...['オンラインサービスマネージャー', 'オンラインサービスマネージャ', 'オンライン サービス マネージャー'],
    ...[
      'オンラインサービス管理者',
      'オンライン サービス管理者',
      'オンラインサービス担当',
      'サービスマネージャー',
    ],
  ],
};

/** Names in which letters may be wrong, by their words. Longer ones come first. */
export const SPELLED_ROLES: readonly (readonly [words: readonly string[], role: RoleId])[] = [
  [['online', 'service', 'manager'], 'online-service-manager'],
  [['online', 'services', 'manager'], 'online-service-manager'],
  [['online', 'services', 'administrator'], 'online-administrator'],
  [['notices', 'correspondent'], 'notices-contact'],
  [['notification', 'contact'], 'notices-contact'],
  [['notices', 'contact'], 'notices-contact'],
  [['notice', 'contact'], 'notices-contact'],
  [['online', 'administrator'], 'online-administrator'],
  [['online', 'admin'], 'online-administrator'],
  [['onlineadministrator'], 'online-administrator'],
];

/** What follows where the words name no role but a place or thing: `the online admin portal`. */
export const NO_ROLE_BEFORE =
  /^[ -](?:portal|cent(?:er|re)|console|tools?|site|page|account settings|konsole|oberfläche)(?![\p{L}])/iu;

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
