import { messageCard } from '../../cards/common/message.ts';
import { bulkBatchesCard, type ListedBatch } from '../../cards/drafts/batch-list.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { readerOf, type Viewers } from '../../src/flows/deals/viewers.ts';
import { batchesOf } from '../../src/flows/drafts/batch/batch.ts';
import type { Turn } from '../turn/turn.ts';
import { ownChatCard } from './bulk-draft.ts';

/** The number of the asker's batches that are listed, by pages. */
const MOST_OPEN = 100;
const MOST_ENDED = 50;

/** A page of the asker's batches of drafts. */
export async function batchesCard(turn: Turn, from: number): Promise<AdaptiveCard> {
  if (!turn.isPersonal) return ownChatCard();
  const viewers = await turn.viewers();
  const batches = await listedBatches(turn.services, viewers);
  if (batches.length === 0) {
    return messageCard({
      title: 'No drafts yet',
      text: [
        'Say whom to write to about which deal: draft customer contoso',
        'For many at once, and I ask before any is made: draft customer for all at risk in June',
      ],
      commands: ['at risk', 'help'],
    });
  }
  const reader = readerOf(viewers, turn.services.now());
  return bulkBatchesCard({ batches, from, reader });
}

/** The asker's batches: first those that can be resumed, then the others, the newest first. */
export async function listedBatches(
  services: Parameters<typeof batchesOf>[0],
  viewers: Viewers,
): Promise<readonly ListedBatch[]> {
  const open = await batchesOf(services, viewers, ['open'], MOST_OPEN);
  const ended = await batchesOf(services, viewers, ['done', 'cancelled'], MOST_ENDED);
  return [...open, ...ended].map((summary) => ({ ...summary, batch: summary.id }));
}
