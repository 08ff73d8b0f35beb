import { addressKey, parseAddress } from '../../src/domain/address.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import { scopeOfText } from '../../src/flows/evidence/check-addresses.ts';
import { dealsOfAddresses } from '../../src/flows/evidence/deals-of-addresses.ts';
import { parseQuestion } from '../../src/intent/parse-question.ts';
import { parseAddresses } from '../../src/intent/paste-addresses.ts';
import type { Answer, Turn } from '../turn/turn.ts';
import { askedBesideAddress } from './asked-beside-address.ts';
import { judgePasted } from './validate.ts';

/**
 * Answers a text that has addresses in it, such as a pasted mail or signature: with what is known of them, on which deals they are,
 * and buttons that attach them to one. Null without addresses, and for a question for a list, which has its PDM by an address.
 */
export async function pastedAnswer(text: string, turn: Turn): Promise<Answer | null> {
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
  const asked = await askedBesideAddress(text, emails, deals, turn);
  if (asked) return asked;
  const said = scopeText === null ? null : scopeOfText(scopeText);
  const pasted = { addresses: emails, leftOut, scopeText: null, unread: [] };
  return judgePasted(turn, pasted, said ?? scope ?? 'unknown', { near: deals });
}
