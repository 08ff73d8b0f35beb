import { z } from 'zod';
import { SETTLED_TEXT, scannedTexts } from '../../../cards/alerts/admin/admin-texts.ts';
import { KIND_WORDS } from '../../../cards/alerts/labels.ts';
import { alertsAtWork, scanNow, settleMessage, switchAlerts } from '../../../src/alerts/admin/admin.ts';
import { noteDryRun } from '../../../src/alerts/admin/dry-run-for.ts';
import { dealOfAlert, type LedgerMessage } from '../../../src/alerts/admin/ledger.ts';
import { placeText } from '../../../src/alerts/place-key.ts';
import { ALERT_KINDS } from '../../../src/domain/alerts/kinds.ts';
import { readReason } from '../../../src/domain/alerts/reason.ts';
import { reasonText } from '../../../src/domain/alerts/reason-text.ts';
import { RISKS } from '../../../src/domain/ids.ts';
import { readerOf } from '../../../src/flows/deals/viewers.ts';
import type { Services } from '../../../src/services.ts';
import { Problem } from '../problem.ts';
import { route } from '../route.ts';
import { LEDGER_STATES } from './schemas.ts';

const MessageSchema = z.object({
  delivery: z.string(),
  state: z.enum(['in_doubt', 'parked']),
  to: z.string(),
  dealIds: z.array(z.string()),
  reason: z.string().nullable(),
  lateWord: z.string().nullable(),
});

const WorkSchema = z
  .object({
    isStopped: z.boolean(),
    lastSwitch: z
      .object({ isStopped: z.boolean(), by: z.string(), at: z.string() })
      .nullable()
      .describe('Who stopped or resumed alerts last.'),
    counts: z.array(z.object({ state: z.enum(LEDGER_STATES), alerts: z.int() })),
    oldestWaiting: z
      .object({
        dealId: z.string(),
        to: z.string(),
        enteredAt: z.string(),
        dueAt: z.string(),
        reason: z.string().nullable().describe('Why sending it failed; null when it was not tried.'),
      })
      .nullable(),
    lastScan: z.object({ at: z.string(), judged: z.int(), entered: z.int() }).nullable(),
    toSettle: z
      .array(MessageSchema)
      .describe('Messages in doubt, which may have arrived or not, and parked ones, which did not.'),
  })
  .meta({ id: 'AlertsAtWork' });

export const getAlertsAtWork = route({
  method: 'GET',
  path: '/alerts/work',
  id: 'getAlertsAtWork',
  tag: 'alerts',
  summary:
    'Whether alerts are sent, how many are in which state, and what an admin has to settle; for admins',
  adminsOnly: 'alert-ledger',
  answer: WorkSchema,
  run: async ({ services }) => ({ body: await work(services) }),
});

const Switched = z.object({
  isNew: z.boolean().describe('Whether it was otherwise before.'),
  work: WorkSchema,
});

export const stopAlerts = route({
  method: 'POST',
  path: '/alerts/stop',
  id: 'stopAlerts',
  findsWhatWasDone: true,
  tag: 'alerts',
  summary: 'Stop all alerts; for admins',
  description:
    'Nobody is told anything until alerts are resumed. Deals are still looked at, and what falls due waits. What is being sent at this moment still goes out.',
  adminsOnly: 'stop-alerts',
  answer: Switched,
  run: async ({ services, viewers }) => {
    const isNew = await switchAlerts(services, viewers, 'stopped');
    return { body: { isNew, work: await work(services) } };
  },
});

export const resumeAlerts = route({
  method: 'POST',
  path: '/alerts/resume',
  id: 'resumeAlerts',
  findsWhatWasDone: true,
  tag: 'alerts',
  summary: 'Let alerts go again; for admins',
  adminsOnly: 'resume-alerts',
  answer: Switched,
  run: async ({ services, viewers }) => {
    const isNew = await switchAlerts(services, viewers, 'on');
    return { body: { isNew, work: await work(services) } };
  },
});

export const scanAlertsNow = route({
  method: 'POST',
  path: '/alerts/scan',
  id: 'scanAlertsNow',
  findsWhatWasDone: true,
  tag: 'alerts',
  summary: 'Look at once for alerts that are due; for admins',
  adminsOnly: 'scan-alerts',
  answer: z.object({ judged: z.int(), entered: z.int(), said: z.array(z.string()), work: WorkSchema }),
  run: async ({ services, viewers }) => {
    const scanned = await scanNow(services, viewers);
    if (scanned.kind === 'taken')
      throw new Problem('conflict', 'Somebody else asked for a scan at this very moment.');
    const { judged, entered } = scanned;
    const reader = readerOf(viewers, services.now());
    return {
      body: { judged, entered, said: [...scannedTexts(scanned, reader)], work: await work(services) },
    };
  },
});

export const settleAlertMessage = route({
  method: 'POST',
  path: '/alerts/messages/:delivery/settle',
  id: 'settleAlertMessage',
  tag: 'alerts',
  summary: 'Settle a message that is in doubt or parked; for admins',
  adminsOnly: 'settle-message',
  params: z.object({ delivery: z.string().min(1).max(400) }),
  body: z.strictObject({
    settlement: z
      .enum(['again', 'arrived', 'drop'])
      .describe('Send it again; it has arrived (one in doubt); drop it (a parked one).'),
  }),
  answer: z.object({ alerts: z.int(), said: z.string(), work: WorkSchema }),
  run: async ({ services, viewers, params: { delivery }, body: { settlement } }) => {
    const alerts = await settleMessage(services, viewers, delivery, settlement);
    if (alerts === 0) throw new Problem('conflict', SETTLED_TEXT.gone);
    return { body: { alerts, said: SETTLED_TEXT[settlement](alerts), work: await work(services) } };
  },
});

const Counted = z.object({ what: z.string(), alerts: z.int() });

export const dryRunAlerts = route({
  method: 'GET',
  path: '/alerts/dry-run',
  id: 'dryRunAlerts',
  // It judges every deal.
  isCostly: true,
  mostAMinute: 6,
  tag: 'alerts',
  summary: 'What would be told to whom and when, sending nothing; for admins',
  adminsOnly: 'dry-run-alerts',
  answer: z.object({
    judged: z.int().describe('Deals that a scan would judge.'),
    entered: z.int(),
    cancelled: z.int().describe('Waiting alerts that it would take back.'),
    isStopped: z.boolean(),
    now: z.string(),
    places: z
      .array(
        z.object({
          to: z.string(),
          alerts: z.int(),
          atOnce: z.int(),
          first: z.string().describe('When the first is due; what is past stands for now.'),
          byKind: z.array(Counted),
          byRisk: z.array(Counted),
          deals: z
            .array(
              z.object({
                dealId: z.string(),
                customer: z.string(),
                what: z.string(),
                risk: z.enum(RISKS),
                dueAt: z.string(),
              }),
            )
            .describe('The first of them.'),
        }),
      )
      .describe('By reader, who is told first comes first; 500 at most.'),
    morePlaces: z.int(),
  }),
  run: async ({ services, viewers }) => {
    const { places, isStopped, ...run } = await noteDryRun(services, viewers);
    return {
      body: {
        ...run,
        isStopped,
        now: new Date(services.now()).toISOString(),
        places: places.slice(0, MOST_PLACES).map((place) => ({
          to: placeText(place.placeKey),
          alerts: place.total,
          atOnce: place.atOnce,
          first: place.first,
          byKind: counted(ALERT_KINDS, place.byKind, (kind) => KIND_WORDS[kind]),
          byRisk: counted(RISKS.toReversed(), place.byRisk, (risk) => risk),
          deals: place.deals.map(({ kind, ...deal }) => ({ ...deal, what: KIND_WORDS[kind] })),
        })),
        morePlaces: Math.max(0, places.length - MOST_PLACES),
      },
    };
  },
});

const MOST_PLACES = 500;

function counted<Name extends string>(
  names: readonly Name[],
  counts: ReadonlyMap<Name, number>,
  words: (name: Name) => string,
) {
  return names.flatMap((name) => {
    const alerts = counts.get(name);
    return alerts === undefined ? [] : [{ what: words(name), alerts }];
  });
}

async function work({ db }: Services): Promise<z.input<typeof WorkSchema>> {
  const { ledger, lastSwitch, lastScan } = await alertsAtWork(db);
  const { isStopped, counts, oldestPending: oldest, inDoubt, parked } = ledger;
  return {
    isStopped,
    lastSwitch: lastSwitch && {
      isStopped: lastSwitch.is_stopped === 1,
      by: lastSwitch.changed_by,
      at: lastSwitch.changed_at,
    },
    counts: LEDGER_STATES.map((state) => ({ state, alerts: counts.get(state) ?? 0 })),
    oldestWaiting: oldest && {
      dealId: dealOfAlert(oldest).dealId,
      to: placeText(oldest.place_key),
      enteredAt: oldest.entered_at,
      dueAt: oldest.due_at,
      reason: oldest.reason === null ? null : reasonText(readReason(oldest.reason)),
    },
    lastScan: lastScan && {
      at: lastScan.started_at,
      judged: lastScan.judged ?? 0,
      entered: lastScan.entered ?? 0,
    },
    toSettle: [
      ...inDoubt.map((message) => messageBody(message, 'in_doubt')),
      ...parked.map((message) => messageBody(message, 'parked')),
    ],
  };
}

function messageBody(
  { delivery, placeKey, reason, lateWord, alerts }: LedgerMessage,
  state: 'in_doubt' | 'parked',
): z.input<typeof MessageSchema> {
  return {
    delivery,
    state,
    to: placeText(placeKey),
    dealIds: alerts.map((alert) => dealOfAlert(alert).dealId),
    reason: reason && reasonText(reason),
    lateWord: lateWord && reasonText(lateWord),
  };
}
