import { AUDIT_ROWS, auditCard } from '../../cards/audit/audit-log.ts';
import { messageCard } from '../../cards/common/message.ts';
import { addressEvidenceCard, evidenceTrailCard } from '../../cards/evidence/evidence-trail.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { addressKey, parseAddress } from '../../src/domain/address.ts';
import { dealKey } from '../../src/domain/deal.ts';
import { evidenceTrail } from '../../src/flows/evidence/evidence-trail.ts';
import { auditOf, auditRecordOf } from '../../src/store/queries/audit/audit.ts';
import { oneDeal } from '../one-deal.ts';
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
  const { audience } = await turn.onlookers();
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

export const audit: Command = {
  words: ['audit'],
  usage: 'audit <deal id>',
  help: 'who saw and did what; for admins',
  run: (argument, turn) => auditPage(argument, turn, 0),
};

/** A page of the audit log of a deal, or of all; for admins, where only admins are. */
export async function auditPage(dealId: string, turn: Turn, from: number): Promise<AdaptiveCard> {
  const { asker, audience, conversation } = await turn.onlookers();
  if (!audience.every(({ isAdmin }) => isAdmin)) {
    const detail = `the audit log${dealId === '' ? '' : ` of ${dealId}`}`;
    await turn.services.audit.note([
      { actor: asker, action: 'refuse', dealId: dealId || null, conversation, detail },
    ]);
    return messageCard({
      title: 'For admins',
      text: ['The audit log is for the admins of this bot, in a chat where nobody else is.'],
      commands: ['help'],
    });
  }
  const key = dealId === '' ? null : dealKey(dealId);
  const rows = await auditOf(turn.services.db, key, { skip: from, limit: AUDIT_ROWS + 1 });
  const hasMore = rows.length > AUDIT_ROWS;
  return auditCard({
    dealId: dealId || null,
    rows: rows.slice(0, AUDIT_ROWS).map(auditRecordOf),
    from,
    hasMore,
  });
}
