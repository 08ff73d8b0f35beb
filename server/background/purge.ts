import { pruneLedger } from '../../src/alerts/admin/prune-ledger.ts';
import { sweepStagingFolders } from '../../src/book/staging-folders.ts';
import { purgeUploads } from '../../src/flows/book/uploads.ts';
import { purgeShownContents } from '../../src/flows/deals/edits/shown-content.ts';
import { forgetPeople } from '../../src/flows/people/forget-people.ts';
import { purgeUnanswered } from '../../src/flows/questions/unanswered.ts';
import { purgeWrites } from '../../src/flows/requests/write-once.ts';
import { purgeTurns } from '../../src/flows/turns/purge-turns.ts';
import { poll } from '../../src/poller.ts';
import type { Services } from '../../src/services.ts';

type PurgeContext = Pick<Services, 'db' | 'now' | 'log'>;

/** Milliseconds between two purges. */
const PURGE_EVERY_MS = 60 * 60_000;

/**
 * Deletes uploaded books that nobody has imported, what killed imports left on the disk, finished old alerts, addresses of
 * people long unseen, questions long unasked, what deals said long ago, and what is stored of old turns and requests.
 */
export async function purge(context: PurgeContext): Promise<void> {
  await sweepStagingFolders();
  await purgeUploads(context);
  await pruneLedger(context);
  await purgeShownContents(context);
  await forgetPeople(context);
  await purgeUnanswered(context);
  await purgeTurns(context);
  await purgeWrites(context);
}

/** Purges every hour until `stop` is aborted; the first time after an hour. */
export function purgeRegularly(context: PurgeContext, stop: AbortSignal): Promise<void> {
  return poll(
    {
      round: () => purge(context),
      pauseMs: PURGE_EVERY_MS,
      pausesFirst: true,
      onError: (err) =>
        context.log.error({ err }, 'old uploads, alerts, addresses, turns and requests could not be deleted'),
    },
    stop,
  );
}
