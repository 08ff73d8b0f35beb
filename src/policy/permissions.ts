/** Microsoft Graph permissions the product uses, and nothing else is to be granted to it. */

/** What needs a permission: a setting, or a use that is always there. */
export type PermissionUse = 'sign-in' | 'look-ups' | 'install' | 'drafts' | 'doctor';

export interface Permission {
  readonly name: string;
  /** `application`: the app's own; `delegated`: a person's, by the OAuth connection. */
  readonly kind: 'application' | 'delegated';
  readonly use: PermissionUse;
  readonly why: string;
  /** What happens without it. */
  readonly without: string;
  /** Whether the product fails at what it is set to do without it; else it only knows less. */
  readonly isRequired: boolean;
}

/** The permission to find the user with an address. */
export const FIND_PERMISSION = 'User.Read.All';
/** The permission to install the app for a user, and to read the chat it has with them. */
export const INSTALL_PERMISSION = 'TeamsAppInstallation.ReadWriteSelfForUser.All';
/** The permission to write drafts, and to follow what becomes of them. */
export const MAIL_PERMISSION = 'Mail.ReadWrite';

/** Least privileges by learn.microsoft.com/graph/permissions-reference and the page of each call. */
export const PERMISSIONS: readonly Permission[] = [
  signIn('openid', 'signs a person in'),
  signIn('profile', 'signs a person in, with the name that the sign-in shows'),
  signIn('offline_access', "lets the token service renew a person's token, so that they sign in once"),
  {
    name: 'CrossTenantInformation.ReadBasic.All',
    kind: 'application',
    use: 'look-ups',
    why: 'names the organisation that the domain of a contact belongs to (`WSA_LOOKUPS`)',
    without: 'a look-up says whether there is a tenant, and in which cloud, but not whose it is',
    isRequired: false,
  },
  {
    name: FIND_PERMISSION,
    kind: 'application',
    use: 'install',
    why: 'finds the person with an address, for whom the app is to be installed (`WSA_TEAMS_APP_ID`)',
    without: 'the app is installed for nobody, and alerts to people without it become drafts or wait',
    isRequired: true,
  },
  {
    name: INSTALL_PERMISSION,
    kind: 'application',
    use: 'install',
    why: 'installs the app for people who are to be alerted (`WSA_TEAMS_APP_ID`)',
    without: 'the app is installed for nobody, and alerts to people without it become drafts or wait',
    isRequired: true,
  },
  {
    name: 'Application.Read.All',
    kind: 'application',
    use: 'doctor',
    why: 'lets `doctor` read when the client secret expires; nothing else uses it',
    without: 'the expiry of the secret is to be looked up by hand',
    isRequired: false,
  },
  {
    name: MAIL_PERMISSION,
    kind: 'delegated',
    use: 'drafts',
    why: "writes drafts into the asker's own mailbox and follows what becomes of them",
    without: 'nobody gets drafts in Outlook',
    isRequired: true,
  },
];

/** Delegated permissions that Entra ID adds to a sign-in, and that open nothing else. */
export const ADDED_PERMISSIONS: ReadonlySet<string> = new Set(['email', 'User.Read']);

function signIn(name: string, why: string): Permission {
  return { name, kind: 'delegated', use: 'sign-in', why, without: 'nobody can sign in', isRequired: true };
}
