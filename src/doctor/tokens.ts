import { decodeJwt, type JWTPayload } from 'jose';
import type { Config } from '../config.ts';
import { appToken } from '../graph/app-token.ts';
import type { Cloud } from '../policy/cloud-hosts.ts';
import type { Reach } from './reach.ts';

/** A token of the bot, or why there is none. */
export type Asked =
  | {
      readonly kind: 'token';
      readonly token: string;
      /** What it says; null when it is none that can be read. */
      readonly claims: JWTPayload | null;
    }
  /** `code`: Entra's, such as `AADSTS7000222`; null for another refusal. */
  | { readonly kind: 'refused'; readonly code: string | null; readonly message: string }
  | { readonly kind: 'no answer'; readonly why: string };

/** Asks Entra, or the managed identity's endpoint, for the bot's token for a service. Never rejects. */
export type AskToken = (resource: string) => Promise<Asked>;

/** One for all services: the library keeps the first managed identity's connection for the others. */
export function tokensOf(bot: NonNullable<Config['bot']>, cloud: Cloud, reach: Reach): AskToken {
  let unanswered: string | null = null;
  const network = reach.network((why) => {
    unanswered = why;
  });
  return async (resource) => {
    try {
      const token = await appToken(bot, cloud, { resource, network })();
      return { kind: 'token', token, claims: claimsOf(token) };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      // The library words it anew, and leaves out why.
      if (unanswered !== null && !/AADSTS\d/.test(message)) return { kind: 'no answer', why: unanswered };
      const code = /AADSTS\d+/.exec(message)?.[0] ?? null;
      return { kind: 'refused', code, message: firstSentence(message) };
    }
  };
}

/** The claims of a token; null when it is none that can be read. */
export function claimsOf(token: string): JWTPayload | null {
  try {
    return decodeJwt(token);
  } catch {
    return null;
  }
}

/** Entra adds ids and times to what it says. */
function firstSentence(message: string): string {
  return (message.replace(/^.*?(?=AADSTS)/s, '').split(/\.\s|Trace ID|\r?\n/)[0] ?? '').slice(0, 300);
}
