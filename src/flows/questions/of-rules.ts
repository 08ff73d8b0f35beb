import { type GuidanceAnswer, searchGuidance, speaksOfGuidance } from '../../guidance/search.ts';
import { asksAdvice, asksState } from '../../intent/asks-advice.ts';

/** Whether the guidance surely answers a sentence. */
export function isSurelyOfRules(said: string): boolean {
  return searchGuidance(said).kind === 'answer';
}

/**
 * What the guidance says to a sentence with addresses in it, if it asks for the rules and they stand there as an example: `may
 * bo@contoso.onmicrosoft.com sign in there`. Null for a sentence that is about its addresses: `can you check ann@contoso.com`.
 */
export function rulesBesideAddresses(
  said: string,
  emails: readonly string[],
): Extract<GuidanceAnswer, { kind: 'answer' | 'nearest' }> | null {
  const rest = emails.reduce((words, email) => words.replaceAll(email, ' '), said);
  if (asksState(rest)) return null;
  const reply = searchGuidance(said);
  if (reply.kind !== 'answer' && reply.kind !== 'nearest') return null;
  const isAdvice = asksAdvice(rest);
  const isSure = isAdvice && reply.kind === 'answer';
  return isSure || speaksOfGuidance(rest, isAdvice ? 'asking' : 'telling') ? reply : null;
}
