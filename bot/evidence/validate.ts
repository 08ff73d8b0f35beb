import { messageCard } from '../../cards/common/message.ts';
import { addressesCard } from '../../cards/evidence/address-check.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import type { CloudScopeId } from '../../src/domain/ids.ts';
import type { CheckedDeal } from '../../src/flows/deals/check-deal.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import {
  type CheckedAddresses,
  checkAddresses,
  scopeOfText,
} from '../../src/flows/evidence/check-addresses.ts';
import { type PastedAddresses, parseAddresses } from '../../src/intent/paste-addresses.ts';
import type { Answer, Command, Turn } from '../turn/turn.ts';

export const validate: Command = {
  words: ['validate'],
  usage: 'validate <addresses> for <cloud scope>',
  help: 'judges addresses without a deal, up to 25 at once, such as: validate ann@contoso.com for gcc high',
  takes: (argument) => parseAddresses(argument).addresses.length > 0,
  run: (argument, turn) => {
    const pasted = parseAddresses(argument);
    const said = pasted.scopeText === null ? null : scopeOfText(pasted.scopeText);
    return judgePasted(turn, pasted, said ?? 'unknown', {
      notAScope: said === null ? pasted.scopeText : null,
    });
  },
};

/** What else the card of judged addresses says. */
interface JudgedFor {
  /** The typed scope if it is none. */
  readonly notAScope?: string | null;
  /** The deal that they are to be attached to, as typed. */
  readonly dealId?: string;
  /** Deals that they may be about, which the card names and attaches to. */
  readonly near?: readonly CheckedDeal[];
}

/** The card of some judged addresses and, if their domains can be looked up, a later one with the findings. */
export async function judgePasted(
  turn: Turn,
  pasted: PastedAddresses,
  scope: CloudScopeId,
  { notAScope = null, dealId = '', near = [] }: JudgedFor = {},
): Promise<Answer> {
  const { addresses: emails, leftOut, unread } = pasted;
  if (emails.length === 0) return noAddressCard(unread);
  const { services } = turn;
  const { directory } = services;
  const reader = readerOf(await turn.viewers(), services.now());
  const draw = (checked: CheckedAddresses): AdaptiveCard =>
    addressesCard({
      ...{ ...checked, notAScope, dealId, near, leftOut, unread, reader },
      asOf: dayOfInstant(services.now()),
    });
  const card = draw(await checkAddresses(services, turn.viewers, { emails, scope }));
  if (directory === null) return card;
  const lookUp = (domain: string) => directory.lookUp(domain);
  return {
    card,
    later: async () => {
      const checked = await checkAddresses(services, turn.viewers, { emails, scope, lookUp, isAgain: true });
      return checked.lookUps.length > 0 ? draw(checked) : null;
    },
  };
}

function noAddressCard(unread: readonly string[]): AdaptiveCard {
  const found = unread.length === 0 ? '' : ` in "${unread.join(' ').slice(0, 200)}"`;
  return messageCard({
    title: 'Which addresses?',
    text: [
      `I found no address${found}. Paste them with the cloud scope, such as: validate ann@contoso.com, bob@agency.gov for gcc high`,
      'For the contacts of a deal, say: check and its id.',
    ],
    commands: ['my deals', 'help'],
  });
}
