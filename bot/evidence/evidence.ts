import { messageCard } from '../../cards/common/message.ts';
import { addressEvidenceCard, evidenceTrailCard } from '../../cards/evidence/evidence-trail.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { addressKey, parseAddress } from '../../src/domain/address.ts';
import { evidenceTrail } from '../../src/flows/evidence/evidence-trail.ts';
import { oneDeal } from '../deals/find-deal.ts';
import type { Command, Turn } from '../turn/turn.ts';

export const evidence: Command = {
  words: ['evidence', 'trail'],
  usage: 'evidence <deal> [<address>]',
  help: 'every check and look-up behind a deal, or one of its addresses: what, when, by whom, and whether it counts',
  run: (argument, turn) => evidencePage({ ...partAddress(argument), from: 0 }, turn),
};

/** The address stands last, or first: so the rows of a choice of deals ask for it again. */
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

/** What is asked for: the evidence of a deal or, with an address, about that one; from where on. */
export interface EvidenceAsked {
  /** An id, or words. */
  readonly deal: string;
  /** Empty for all addresses. */
  readonly email: string;
  readonly from: number;
}

/** A page of what is kept behind a deal. */
export async function evidencePage({ deal, email, from }: EvidenceAsked, turn: Turn): Promise<AdaptiveCard> {
  const found = await oneDeal(turn, `evidence ${email}`.trim(), deal);
  if (found.kind === 'card') return found.card;
  const { checked } = found;
  const { audience } = await turn.viewers();
  const seesAll = audience.every(({ isAdmin }) => isAdmin);
  const trail = await evidenceTrail(turn.services.db, checked, seesAll);
  if (email === '') return evidenceTrailCard({ deal: checked.deal, trail, from });
  const address = trail.find((one) => addressKey(one.email) === addressKey(email));
  if (address) return addressEvidenceCard({ deal: checked.deal, address, from });
  const { dealId } = checked.deal;
  return messageCard({
    title: 'No such address',
    text: [`No contact of ${dealId} has the address ${email}.`],
    commands: [`evidence ${dealId}`, `check ${dealId}`],
  });
}
