import { AUDIT_ROWS, auditCard } from '../../cards/audit/audit-log.ts';
import { messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { dealKey } from '../../src/domain/deal.ts';
import { auditOf, auditRecordOf } from '../../src/store/queries/audit/audit.ts';
import type { Command, Turn } from '../turn/turn.ts';

export const audit: Command = {
  words: ['audit'],
  usage: 'audit <deal id>',
  help: 'who saw and did what; for admins',
  run: (argument, turn) => auditPage(argument, turn, 0),
};

/** A page of the audit log of a deal, or of all; for admins, where only admins are. */
export async function auditPage(dealId: string, turn: Turn, from: number): Promise<AdaptiveCard> {
  const { asker, audience, conversation } = await turn.viewers();
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
