import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

export type ClaimsIdentity = Parameters<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>[0];

/** Claims in the form in which botbuilder's clients read them: its own class is in none of its public packages. */
export function claimsIdentity(claims: Readonly<Record<string, unknown>>): ClaimsIdentity {
  const list = Object.entries(claims).map(([type, value]) => ({ type, value }));
  const getClaimValue = (type: string) => list.find((claim) => claim.type === type)?.value ?? null;
  return { claims: list, isAuthenticated: true, getClaimValue } as unknown as ClaimsIdentity;
}
