import { randomUUID } from 'node:crypto';
import type { ProactiveMessages } from '../../bot/channel/proactive-messages.ts';
import { alertSender } from '../../bot/proactive/alert-sender.ts';
import { drawBoards } from '../../bot/proactive/channel-boards.ts';
import { answered, whereIs } from '../../bot/proactive/send-outcome.ts';
import { alertCard } from '../../cards/alerts/alert-card.ts';
import type { SendLimits } from '../../src/alerts/deliver/rate-limits.ts';
import { conversationAtPlace } from '../../src/alerts/deliver/reachable.ts';
import { type Deliver, Relay } from '../../src/alerts/deliver/relay.ts';
import { type EditMessage, editOutdated } from '../../src/alerts/message/update-sent-cards.ts';
import { runScanLoop } from '../../src/alerts/scan/scan-loop.ts';
import type { Config } from '../../src/config.ts';
import { poll } from '../../src/poller.ts';
import type { Services } from '../../src/services.ts';

export interface AlertsParts {
  readonly services: Services;
  readonly outside: ProactiveMessages;
  readonly config: Pick<Config, 'scanEveryMs'>;
  /** The sending limits, shared with every other sender of proactive messages. */
  readonly limits: SendLimits;
  /** Delivers alerts to people who have no conversation with the bot. */
  readonly otherwise: Deliver;
}

/**
 * Scans for alerts that are due, sends them, and brings the cards that were sent up to date, until it is told to stop;
 * messages that are being sent then are ended first.
 */
export function runAlerts(
  { services, outside, config, limits, otherwise }: AlertsParts,
  stop: AbortSignal,
): Promise<unknown> {
  const { db, now, cadence, thresholds, log, alertBackup: backup } = services;
  const relay = new Relay({
    ...{ db, now, cadence, thresholds, backup, limits, log },
    holder: randomUUID(),
    times: { lookMs: Math.min(config.scanEveryMs, LOOK_EVERY_MS) },
    deliver: alertSender({ services, outside, random: Math.random, limits, otherwise }),
  });
  const speaking = { services, outside, random: Math.random };
  const edit: EditMessage = async (placeKey, activityId, message) => {
    const place = await conversationAtPlace(db, placeKey);
    if (place === null) return { kind: 'park', reason: { code: 'app-gone' } };
    return answered(speaking, { attempts: 1 }, async () => {
      await outside.change(whereIs(place), activityId, alertCard(message));
      return activityId;
    });
  };
  const current = new Map<string, string>();
  const edits = async () => {
    await editOutdated({ db, now, cadence, log, limits, edit, stop });
  };
  const boards = () => drawBoards({ ...speaking, limits }, current, stop);
  const tidyEveryMs = Math.min(config.scanEveryMs, TIDY_EVERY_MS);
  return Promise.all([
    runScanLoop({ db, now, cadence, thresholds, log, backup }, config.scanEveryMs, stop),
    relay.run(stop),
    tidy(edits, tidyEveryMs, stop, log),
    tidy(boards, tidyEveryMs, stop, log),
  ]);
}

/** Longest time between two looks of the relay for alerts that are due, in milliseconds. */
const LOOK_EVERY_MS = 1000;

/** Longest time until sent cards are brought up to date, in milliseconds; when nothing is new it costs next to nothing. */
const TIDY_EVERY_MS = 15_000;

/** Brings cards that were sent up to date, again and again. */
function tidy(
  round: () => Promise<void>,
  everyMs: number,
  stop: AbortSignal,
  log: Services['log'],
): Promise<void> {
  return poll(
    {
      round,
      pauseMs: everyMs,
      onError: (err) =>
        log.error({ err }, 'cards of alerts could not be brought up to date; they are tried again'),
    },
    stop,
  );
}
