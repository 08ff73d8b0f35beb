import { withCheckBeside } from '../../cards/guidance/check-beside.ts';
import { withDealsBeside } from '../../cards/guidance/deals-beside.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { addressKey, parseAddress } from '../../src/domain/address.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import { scopeOfText } from '../../src/flows/evidence/check-addresses.ts';
import { dealsOfAddresses } from '../../src/flows/evidence/deals-of-addresses.ts';
import { rulesBesideAddresses } from '../../src/flows/questions/of-rules.ts';
import { parseQuestion } from '../../src/intent/parse-question.ts';
import { parseAddresses } from '../../src/intent/paste-addresses.ts';
import type { Answer, Turn } from '../turn/turn.ts';
import { judgePasted } from './validate.ts';

/** The most addresses of a question about the rules: what has more is a pasted list. */
const MOST_ASKED_OF = 2;

/**
 * Answers a text that has addresses in it, such as a pasted mail or signature: with what is known of them, on which deals they are,
 * and buttons that attach them to one. Null without addresses, and for a question for a list, which has its PDM by an address.
 * @param drawRules draws what the guidance says to a question in which an address is an example
 */
export async function pastedAnswer(
  text: string,
  turn: Turn,
  drawRules: (reply: NonNullable<ReturnType<typeof rulesBesideAddresses>>) => Promise<AdaptiveCard>,
): Promise<Answer | null> {
  const { services } = turn;
  const { addresses, leftOut, scopeText } = parseAddresses(text);
  const real = addresses.filter((email) => parseAddress(email));
  if (real.length === 0) return null;
  if (parseQuestion(text, dayOfInstant(services.now())).kind === 'list') return null;
  const viewers = await turn.viewers();
  // In a signature stands whoever pastes it, too.
  const others = real.filter((email) => !viewers.viewer.addresses.has(addressKey(email)));
  const emails = others.length > 0 ? others : real;
  const { deals, scope } = await dealsOfAddresses(services, viewers, emails);
  const rules = emails.length > MOST_ASKED_OF ? null : rulesBesideAddresses(text, emails);
  if (rules) {
    const answer = await drawRules(rules);
    return withCheckBeside(
      withDealsBeside(
        answer,
        deals.map(({ deal }) => deal),
      ),
      emails,
    );
  }
  const said = scopeText === null ? null : scopeOfText(scopeText);
  const pasted = { addresses: emails, leftOut, scopeText: null, unread: [] };
  return judgePasted(turn, pasted, said ?? scope ?? 'unknown', { near: deals });
}
