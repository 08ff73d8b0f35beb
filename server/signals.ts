import { constants } from 'node:os';
import type { Log } from '../src/log.ts';

/**
 * Stops the process in order on the first signal that asks for its end, with exit status 0; a second signal ends it at
 * once.
 */
export function stopOnSignals(stop: () => Promise<void>, log: Pick<Log, 'info' | 'error'>): void {
  let isStopping = false;
  const onSignal = (signal: 'SIGINT' | 'SIGTERM') => {
    if (isStopping) process.exit(128 + constants.signals[signal]);
    isStopping = true;
    log.info({ signal }, 'stopping; a second signal ends it at once');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the bot could not be stopped in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
}

/**
 * Ends a process that is still starting on the first signal that asks for its end; as the first process of a container
 * it would not hear it otherwise. What it was migrating is undone by the database.
 * @returns ends this, once the bot stops in order
 */
export function exitOnSignals(): () => void {
  const onSignal = (signal: 'SIGINT' | 'SIGTERM') => process.exit(128 + constants.signals[signal]);
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return () => process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
}
