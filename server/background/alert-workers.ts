import { randomUUID } from 'node:crypto';
import type { ProactiveMessages } from '../../bot/channel/proactive-messages.ts';
import { alertSender } from '../../bot/proactive/alert-sender.ts';
import { drawBoards } from '../../bot/proactive/channel-boards.ts';
import { tellNamings } from '../../bot/proactive/naming-notifier.ts';
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
 * Scans for due alerts, sends them, updates sent cards, and tells people what they were named on, until `stop` is aborted; messages being sent then are
 * finished first.
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
      await outside.change(whereIs(place), activityId, alertCard(message, { linkOf: services.dealLink }));
      return activityId;
    });
  };
  const current = new Map<string, string>();
  const edits = async () => {
    await editOutdated({ db, now, cadence, log, limits, edit, stop });
  };
  const namings = () => tellNamings({ ...speaking, limits }, stop);
  const boards = () => drawBoards({ ...speaking, limits }, current, stop);
  const tidyEveryMs = Math.min(config.scanEveryMs, UPDATE_EVERY_MS);
  return Promise.all([
    runScanLoop({ db, now, cadence, thresholds, log, backup }, config.scanEveryMs, stop),
    relay.run(stop),
    updateRegularly(edits, tidyEveryMs, stop, log),
    updateRegularly(boards, tidyEveryMs, stop, log),
    tellRegularly(namings, tidyEveryMs, stop, log),
  ]);
}

/** The longest time between two claims of due alerts by the relay, in milliseconds. */
const LOOK_EVERY_MS = 1000;

/**
 * The longest time between two updates of sent cards, in milliseconds; an update without news costs next to nothing.
 */
const UPDATE_EVERY_MS = 15_000;

/** Updates sent cards, again and again. */
function updateRegularly(
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

/** Tells people what they were named on, again and again. */
function tellRegularly(
  round: () => Promise<void>,
  everyMs: number,
  stop: AbortSignal,
  log: Services['log'],
): Promise<void> {
  const onError = (err: unknown) =>
    log.error({ err }, 'people could not be told that they were named; they are told later');
  return poll({ round, pauseMs: everyMs, onError }, stop);
}
