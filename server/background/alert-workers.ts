import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { ProactiveMessages } from '../../bot/channel/proactive-messages.ts';
import { alertSender } from '../../bot/proactive/alert-sender.ts';
import { drawBoards } from '../../bot/proactive/channel-boards.ts';
import { answered, whereIs } from '../../bot/proactive/send-outcome.ts';
import { alertCard } from '../../cards/alerts/alert-card.ts';
import type { SendLimits } from '../../src/alerts/deliver/rate-limits.ts';
import { type Deliver, Relay } from '../../src/alerts/deliver/relay.ts';
import { type EditMessage, editOutdated } from '../../src/alerts/message/update-sent-cards.ts';
import { watch } from '../../src/alerts/scan/scan-loop.ts';
import type { Config } from '../../src/config.ts';
import type { Services } from '../../src/services.ts';
import { alertPlaceOf } from '../../src/store/queries/alerts/people.ts';

export interface AlertsParts {
  readonly services: Services;
  readonly outside: ProactiveMessages;
  readonly config: Pick<Config, 'scanEveryMs'>;
  /** Whatever else speaks without being asked keeps to the same. */
  readonly limits: SendLimits;
  /** What is done for who has no conversation with the bot. */
  readonly otherwise: Deliver;
}

/** Looks for what is due and sends it, until it is stopped; what is being sent then is ended first. */
export function startAlerts({
  services,
  outside,
  config,
  limits,
  otherwise,
}: AlertsParts): () => Promise<void> {
  const { db, now, cadence, thresholds, log, alertBackup: backup } = services;
  const stopping = new AbortController();
  const relay = new Relay({
    ...{ db, now, cadence, thresholds, backup, limits, log },
    holder: randomUUID(),
    times: { lookMs: Math.min(config.scanEveryMs, LOOK_EVERY_MS) },
    deliver: alertSender({ services, outside, random: Math.random, limits, otherwise }),
  });
  const speaking = { services, outside, random: Math.random };
  const edit: EditMessage = async (placeKey, activityId, message) => {
    const place = await alertPlaceOf(db, placeKey);
    if (!place || place.gone_at !== null) return { kind: 'park', reason: { code: 'app-gone' } };
    return answered(speaking, { attempts: 1 }, async () => {
      await outside.change(whereIs(place), activityId, alertCard(message));
      return activityId;
    });
  };
  const current = new Map<string, string>();
  const edits = async () => {
    await editOutdated({ db, now, cadence, log, limits, edit, stop: stopping.signal });
  };
  const boards = () => drawBoards({ ...speaking, limits }, current, stopping.signal);
  const tidyEveryMs = Math.min(config.scanEveryMs, TIDY_EVERY_MS);
  const running = [
    watch({ db, now, cadence, thresholds, log, backup }, config.scanEveryMs, stopping.signal),
    relay.run(stopping.signal),
    repeat(edits, tidyEveryMs, stopping.signal, log),
    repeat(boards, tidyEveryMs, stopping.signal, log),
  ];
  return async () => {
    stopping.abort();
    await Promise.all(running);
  };
}

/** The relay looks so often for what is due. */
const LOOK_EVERY_MS = 1000;

/** Cards that were sent are brought up to date so often; it costs next to nothing when there is nothing new. */
const TIDY_EVERY_MS = 15_000;

/** Does something again and again until it is stopped. A failure is logged; the next time makes up for it. */
async function repeat(
  work: () => Promise<void>,
  everyMs: number,
  stop: AbortSignal,
  log: Services['log'],
): Promise<void> {
  while (!stop.aborted) {
    try {
      await work();
    } catch (error) {
      log.error({ err: error }, 'cards of alerts could not be brought up to date; they are tried again');
    }
    await setTimeout(everyMs, undefined, { signal: stop }).catch(() => {});
  }
}
