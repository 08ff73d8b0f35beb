import { messageCard } from '../../cards/common/message.ts';
import { bulkBatchesCard } from '../../cards/drafts/batch-list.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { type BatchSummary, batchesOf } from '../../src/flows/drafts/batch/batch.ts';
import type { Command, Turn } from '../turn/turn.ts';
import { ownChatCard } from './bulk-draft.ts';

/** The number of the asker's batches that are listed, by pages. */
const MOST_OPEN = 100;
const MOST_ENDED = 50;

export const drafts: Command = {
  words: ['drafts'],
  usage: 'drafts',
  help: 'drafts you have asked for many deals at once: to resume, to cancel, what came of each',
  takes: [],
  run: (_argument, turn) => batchesCard(turn, 0),
};

/** A page of the asker's batches of drafts. */
export async function batchesCard(turn: Turn, from: number): Promise<AdaptiveCard> {
  if (!turn.isPersonal) return ownChatCard();
  const viewers = await turn.viewers();
  const open = await batchesOf(turn.services, viewers, ['open'], MOST_OPEN);
  const ended = await batchesOf(turn.services, viewers, ['done', 'cancelled'], MOST_ENDED);
  if (open.length + ended.length === 0) {
    return messageCard({
      title: 'No drafts for many deals yet',
      text: ['Say for which deals, and I ask before any is made: draft customer for all at risk in June'],
      commands: ['at risk', 'help'],
    });
  }
  const reader = readerOf(viewers, turn.services.now());
  const listed = (summary: BatchSummary) => ({ ...summary, batch: summary.id });
  return bulkBatchesCard({ batches: [...open, ...ended].map(listed), from, reader });
}
