import { withCheckBeside } from '../../cards/guidance/check-beside.ts';
import { withDealsBeside } from '../../cards/guidance/deals-beside.ts';
import type { CheckedDeal } from '../../src/flows/deals/check-deal.ts';
import { searchGuidance, speaksOfGuidance } from '../../src/guidance/search.ts';
import { asksAdvice, asksState } from '../../src/intent/asks-advice.ts';
import { guidanceAnswer } from '../guidance/ask.ts';
import type { Answer, Turn } from '../turn/turn.ts';

/** The most addresses of a question: what has more is a pasted list. */
const MOST_ASKED_OF = 2;

/**
 * Answers a question about the rules that has an address in it as an example: `may bo@contoso.onmicrosoft.com sign in there`; what is known of
 * the address is one press away. Null for a text that is about its addresses.
 */
export async function askedBesideAddress(
  text: string,
  emails: readonly string[],
  deals: readonly CheckedDeal[],
  turn: Turn,
): Promise<Answer | null> {
  if (emails.length > MOST_ASKED_OF) return null;
  const rest = emails.reduce((words, email) => words.replaceAll(email, ' '), text);
  if (asksState(rest)) return null;
  const reply = searchGuidance(text);
  const isAdvice = asksAdvice(rest);
  const isSure = isAdvice && reply.kind === 'answer';
  if (!isSure && !speaksOfGuidance(rest, isAdvice ? 'asking' : 'telling')) return null;
  if (reply.kind !== 'answer' && reply.kind !== 'nearest') return null;
  const answer = await guidanceAnswer(reply, text, turn);
  return withCheckBeside(
    withDealsBeside(
      answer,
      deals.map(({ deal }) => deal),
    ),
    emails,
  );
}
