import type { Log } from '../log.ts';
import { KeyDocument } from './key-document.ts';
import type { TokenAuthority } from './person-tokens.ts';
import { SigningKeys } from './signing-keys.ts';

/** The delegated permission that Teams and Outlook ask Entra ID for, on behalf of whoever is signed in there. */
export const ACCESS_AS_USER = 'access_as_user';

export interface EntraOptions {
  /** Host of the cloud's sign-in. */
  readonly signInHost: string;
  readonly tenantId: string;
  /** Application id of the Entra app whose tokens people bring. */
  readonly appId: string;
  /** Milliseconds since any moment, of a clock that is never set. */
  readonly monotonic: () => number;
  readonly log: Pick<Log, 'warn'>;
  /** Address of the OpenID document, for tests; left out, that of the tenant. */
  readonly openIdUrl?: string | undefined;
}

/**
 * A tenant of Entra ID as the issuer of tokens of version 2 (`requestedAccessTokenVersion` of the app). Its keys are
 * fetched when the first token comes.
 */
export function entraAuthority({
  signInHost,
  tenantId,
  appId,
  monotonic,
  log,
  openIdUrl,
}: EntraOptions): TokenAuthority & { close(): Promise<void> } {
  const authority = `https://${signInHost}/${tenantId.toLowerCase()}/v2.0`;
  const document = new KeyDocument(openIdUrl ?? `${authority}/.well-known/openid-configuration`);
  const keys = new SigningKeys({ fetch: () => document.fetch(), monotonic, log, of: 'Entra ID' });
  return {
    issuer: authority,
    audience: appId,
    tenantId,
    scope: ACCESS_AS_USER,
    keys,
    close: () => document.close(),
  };
}
