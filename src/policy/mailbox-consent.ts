import { CLOUD_HOSTS, type Cloud } from './cloud-hosts.ts';
import { MAIL_PERMISSION, PERMISSIONS } from './permissions.ts';

/** What a browser needs to ask a person whether the app may write drafts into their mailbox; none of it is secret. */
export interface MailboxConsent {
  /** Entra ID's authorization endpoint of the tenant. */
  readonly authorize: string;
  /** The app that people's tokens are for, and that the OAuth connection of the bot uses. */
  readonly clientId: string;
  /** The delegated permissions, with blanks between: those of the OAuth connection. */
  readonly scope: string;
}

/** The path below the page's origin to which Entra ID sends the person back: a redirect URI of the app. */
export const CONSENT_END_PATH = '/tab/consent/end';

/** Where people of a tenant consent, in a cloud: learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow */
export function mailboxConsent(cloud: Cloud, tenantId: string, clientId: string): MailboxConsent {
  const { signIn, graph } = CLOUD_HOSTS[cloud];
  const signsIn = PERMISSIONS.filter(({ use }) => use === 'sign-in').map(({ name }) => name);
  return {
    authorize: `https://${signIn}/${tenantId}/oauth2/v2.0/authorize`,
    clientId,
    scope: [...signsIn, `https://${graph}/${MAIL_PERMISSION}`].join(' '),
  };
}
