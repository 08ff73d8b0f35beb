import type { CredentialsFactory } from '../bot/sdk/botbuilder/outgoing-tokens.ts';

/** The registration of both bots, and the tenant whose people write to them. */
export const APP_ID = '5f0b0d5e-9a3c-4f39-8a54-0d5f2ed0b007';
export const TENANT = '5f0b0d5e-9a3c-4f39-8a54-0d5f2ed0a001';

/** Name of the environment variable with the address of the OpenID document, which the load generator serves. */
export const OPENID_URL = 'BENCH_OPENID_URL';

/** Address of the OpenID document, in a process of a bot. */
export function openIdUrl(): string {
  const url = process.env[OPENID_URL];
  if (url === undefined) throw new Error(`${OPENID_URL} is not set.`);
  return url;
}

/** The tokens of what the bot sends, at hand as they are in production but for once a day. */
export const outgoingTokens = { getToken: async () => 'token' };

/** The same as botbuilder's credentials. */
export const credentialsFactory = {
  isValidAppId: async (appId: string) => appId === APP_ID,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    appId: APP_ID,
    getToken: async () => 'token',
    signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
      request.headers.set('authorization', 'Bearer token');
      return request;
    },
  }),
} as unknown as CredentialsFactory;
