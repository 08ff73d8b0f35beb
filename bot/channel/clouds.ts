import { CLOUD_HOSTS, type Cloud } from '../../src/policy/cloud-hosts.ts';

export interface AdapterSettings {
  /** Microsoft Entra application id. Without one senders are not authenticated: for loopback only. */
  readonly appId?: string | undefined;
  readonly appPassword?: string | undefined;
  readonly appType?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly cloud: Cloud;
}

/** Who signs the tokens of a cloud's channels. */
interface TokenService {
  /** The `iss` of its tokens. */
  readonly issuer: string;
  /** Address of the OpenID document that names its keys, which are at the same origin. */
  readonly openIdUrl: string;
}

/** The service that signs the channels' tokens in a cloud. */
export function tokenService(cloud: Cloud): TokenService {
  const { tokenIssuer: issuer, openIdUrl } = CLOUD_HOSTS[cloud];
  return { issuer, openIdUrl };
}
