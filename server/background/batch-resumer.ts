import { carryOnBatches, type ResumeContext } from '../../src/flows/drafts/batch/resume-batches.ts';
import { poll } from '../../src/poller.ts';

const RESUME_EVERY_MS = 30_000;
/** The time in ms that a run may take to end after the stop; a longer one is resumed after the next start. */
const STOP_MS = 10_000;

/**
 * Resumes batches of drafts that a process left unfinished: at the start, and from time to time until `stop` is
 * aborted. The draft being made then is waited for; the others are left to the next start.
 */
export function resumeBatches(context: ResumeContext, stop: AbortSignal): Promise<void> {
  return poll(
    {
      round: () => carryOnBatches(context, stop),
      pauseMs: RESUME_EVERY_MS,
      stopMs: STOP_MS,
      onError: (err) => context.log.error({ err }, 'drafts that were interrupted could not be looked for'),
    },
    stop,
  );
}
