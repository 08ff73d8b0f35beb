/** A permission of Microsoft Graph, and what the product does with it. */
export interface GraphPermission {
  readonly name: string;
  /** `delegated`: with a person who has signed in; `application`: the bot by itself. */
  readonly type: 'delegated' | 'application';
  /** What does not work without it. */
  readonly why: string;
  /** The setting that calls for it; null if every deployment has it. */
  readonly onlyWith: 'WSA_LOOKUPS' | 'WSA_TEAMS_APP_ID' | null;
}

/**
 * Every permission of Graph that the product is given, and no other: the least that the calls it makes are documented
 * with (learn.microsoft.com/graph/api: user-post-messages, tenantrelationship-findtenantinformationbydomainname,
 * user-get, userteamwork-post-installedapps). `infra/` asks for these by name.
 */
export const GRAPH_PERMISSIONS: readonly GraphPermission[] = [
  { ...delegated('openid'), why: 'signs a person in' },
  { ...delegated('profile'), why: 'signs a person in, with the name that the sign-in shows' },
  {
    ...delegated('offline_access'),
    why: "lets the bot's token service renew a person's token, so that they sign in once",
  },
  {
    ...delegated('Mail.ReadWrite'),
    why: "writes drafts into the person's own mailbox, and follows what becomes of them; nothing is sent",
  },
  {
    ...application('CrossTenantInformation.ReadBasic.All'),
    why: "finds the tenant of a contact's domain; shows public facts of tenants only",
    onlyWith: 'WSA_LOOKUPS',
  },
  {
    ...application('User.Read.All'),
    why: 'finds the account of an address that an alert is due to',
    onlyWith: 'WSA_TEAMS_APP_ID',
  },
  {
    ...application('TeamsAppInstallation.ReadWriteSelfForUser.All'),
    why: 'installs this app, and no other, for that person',
    onlyWith: 'WSA_TEAMS_APP_ID',
  },
];

function delegated(name: string) {
  return { name, type: 'delegated', onlyWith: null } as const;
}

function application(name: string) {
  return { name, type: 'application' } as const;
}
