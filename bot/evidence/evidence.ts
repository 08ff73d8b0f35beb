import { messageCard } from '../../cards/common/message.ts';
import { addressEvidenceCard, evidenceTrailCard } from '../../cards/evidence/evidence-trail.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { addressKey, parseAddress } from '../../src/domain/address.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { evidenceTrail } from '../../src/flows/evidence/evidence-trail.ts';
import { oneDeal } from '../deals/find-deal.ts';
import type { Command, Turn } from '../turn/turn.ts';

export const evidence: Command = {
  words: ['evidence', 'trail'],
  usage: 'evidence <deal> [<address>]',
  help: 'every check and look-up behind a deal, or one of its addresses: what, when, by whom, and whether it counts',
  takes: 'deal',
  run: (argument, turn) => evidencePage({ ...partAddress(argument), from: 0 }, turn),
};

/** Splits an argument into deal and address, which stands last, or first in the rows of a choice of deals. */
function partAddress(argument: string): Pick<EvidenceAsked, 'deal' | 'email'> {
  const words = argument.split(/\s+/);
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  if (words.length > 1 && parseAddress(last))
    return { deal: argument.slice(0, -last.length).trim(), email: last };
  if (words.length > 1 && parseAddress(first))
    return { deal: argument.slice(first.length).trim(), email: first };
  return { deal: argument, email: '' };
}

/** A request for a page of the evidence of a deal, or of one of its addresses; `from` counts from 0. */
export interface EvidenceAsked {
  /** Id of the deal, or words of it. */
  readonly deal: string;
  /** The address; empty for all of the deal. */
  readonly email: string;
  readonly from: number;
}

/** A page of a deal's evidence trail. */
export async function evidencePage({ deal, email, from }: EvidenceAsked, turn: Turn): Promise<AdaptiveCard> {
  const found = await oneDeal(turn, `evidence ${email}`.trim(), deal);
  if (found.kind === 'card') return found.card;
  const { checked } = found;
  const viewers = await turn.viewers();
  const { audience } = viewers;
  const reader = readerOf(viewers, turn.services.now());
  const seesAll = audience.every(({ isAdmin }) => isAdmin);
  const trail = await evidenceTrail(turn.services, checked, seesAll);
  if (email === '') return evidenceTrailCard({ ...checked, trail, from, reader });
  const address = trail.find((one) => addressKey(one.email) === addressKey(email));
  if (address) return addressEvidenceCard({ deal: checked.deal, address, from, reader });
  const { dealId } = checked.deal;
  return messageCard({
    title: 'No such address',
    text: [`No contact of ${dealId} has ${email}. See the addresses it has, or add this one to the deal.`],
    commands: [`evidence ${dealId}`, `check ${dealId}`],
  });
}
