import { purgeUploads } from '../../src/flows/book/uploads.ts';
import { poll } from '../../src/poller.ts';
import type { Services } from '../../src/services.ts';

/** Milliseconds between two looks for books that nobody has taken. */
const PURGE_EVERY_MS = 60 * 60_000;

/** Deletes uploaded books that nobody has taken, every hour until it is told to stop; the first time after an hour. */
export function purgeOldUploads(
  services: Pick<Services, 'db' | 'now' | 'log'>,
  stop: AbortSignal,
): Promise<void> {
  return poll(
    {
      round: () => purgeUploads(services),
      pauseMs: PURGE_EVERY_MS,
      pausesFirst: true,
      onError: (err) => services.log.error({ err }, 'old uploads could not be forgotten'),
    },
    stop,
  );
}
