import { CLOUD_HOSTS, type Cloud } from '../../src/policy/cloud-hosts.ts';

/** The host of the cloud's token service: its sign-in page opens only if the manifest names it among the valid domains. */
export function tokenServiceDomain(cloud: Cloud): string {
  return new URL(CLOUD_HOSTS[cloud].oauthRedirect).hostname;
}
