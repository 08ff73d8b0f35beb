import { AUDIT_ROWS, auditCard } from '../../cards/audit/audit-log.ts';
import { messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { seeAuditLog } from '../../src/flows/audit/see-audit-log.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import type { Command, Turn } from '../turn/turn.ts';

export const audit: Command = {
  words: ['audit'],
  usage: 'audit <deal id>',
  help: 'who saw and did what; for admins',
  takes: 'text',
  run: (argument, turn) => auditPage(argument, turn, 0),
};

/**
 * The card with one page of the audit log, or the refusal for a person who is no admin.
 * @param dealId the deal whose entries are shown; empty shows those of all deals
 * @param from the number of newer entries before the page
 */
export async function auditPage(dealId: string, turn: Turn, from: number): Promise<AdaptiveCard> {
  const page = { dealId: dealId || null, from, size: AUDIT_ROWS };
  const viewers = await turn.viewers();
  const seen = await seeAuditLog(turn.services, viewers, page);
  const reader = readerOf(viewers, turn.services.now());
  if (seen.kind === 'page') return auditCard({ ...page, reader, rows: seen.rows, hasMore: seen.hasMore });
  return messageCard({
    title: 'For admins',
    text: ['The audit log is for the admins of this bot, in a chat where nobody else is.'],
    commands: ['help'],
  });
}
