import { ledgerCard } from '../../cards/alerts/admin/ledger.ts';
import { stopAlertsCard } from '../../cards/alerts/admin/stop-alerts.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { alertsAtWork, switchAlerts } from '../../src/alerts/admin/admin.ts';
import { dealOfAlert, type LedgerMessage } from '../../src/alerts/admin/ledger.ts';
import { placeText } from '../../src/alerts/place-key.ts';
import { readReason } from '../../src/domain/alerts/reason.ts';
import { reasonText } from '../../src/domain/alerts/reason-text.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { refusedToOthers } from '../turn/admin-only.ts';
import type { Command, Turn } from '../turn/turn.ts';

export const ledger: Command = {
  words: ['ledger'],
  usage: 'ledger',
  help: 'what is being told to whom: waiting, sent, given up; for admins',
  takes: [],
  run: async (_argument, turn) => (await refusedToOthers('alert-ledger', turn)) ?? ledgerPage(turn),
};

export const stopAlertsCommand: Command = {
  words: ['stop alerts'],
  usage: 'stop alerts',
  help: 'holds all alerts back, once you confirm; for admins',
  takes: [],
  run: async (_argument, turn) => (await refusedToOthers('stop-alerts', turn)) ?? askStop(turn),
};

export const resumeAlertsCommand: Command = {
  words: ['resume alerts'],
  usage: 'resume alerts',
  help: 'lets alerts go again; for admins',
  takes: [],
  run: async (_argument, turn) => (await refusedToOthers('resume-alerts', turn)) ?? resume(turn),
};

interface Drawn {
  readonly from?: number;
  readonly notices?: readonly string[];
}

/** The card of the ledger, for an admin. */
export async function ledgerPage(turn: Turn, { from = 0, notices = [] }: Drawn = {}): Promise<AdaptiveCard> {
  const { db, now } = turn.services;
  const { ledger, lastSwitch, lastScan } = await alertsAtWork(db);
  const { counts, inDoubt, parked, oldestPending: oldest } = ledger;
  const countOf = (state: Parameters<typeof counts.get>[0]) => counts.get(state) ?? 0;
  const messages = [
    ...inDoubt.map((message) => drawnMessage(message, 'in_doubt')),
    ...parked.map((message) => drawnMessage(message, 'parked')),
  ];
  const listed = [...inDoubt, ...parked].reduce((sum, { alerts }) => sum + alerts.length, 0);
  return ledgerCard({
    lastSwitch: lastSwitch && {
      isStopped: lastSwitch.is_stopped === 1,
      by: lastSwitch.changed_by,
      at: lastSwitch.changed_at,
    },
    counts: {
      pending: countOf('pending'),
      sending: countOf('sending'),
      sent: countOf('sent'),
      in_doubt: countOf('in_doubt'),
      parked: countOf('parked'),
      cancelled: countOf('cancelled'),
      suppressed: countOf('suppressed'),
    },
    oldestPending: oldest && {
      deal: dealOfAlert(oldest).dealId,
      place: placeText(oldest.place_key),
      age: now() - Date.parse(oldest.entered_at),
      dueAt: oldest.due_at,
      reason: oldest.reason === null ? null : reasonText(readReason(oldest.reason)),
    },
    scan: lastScan && {
      at: lastScan.started_at,
      judged: lastScan.judged ?? 0,
      entered: lastScan.entered ?? 0,
    },
    messages,
    unlisted: Math.max(0, countOf('in_doubt') + countOf('parked') - listed),
    from,
    reader: readerOf(await turn.viewers(), now()),
    notices,
  });
}

function drawnMessage(message: LedgerMessage, state: 'in_doubt' | 'parked') {
  const { delivery, placeKey, reason, lateWord, alerts } = message;
  const deals = alerts.map((alert) => dealOfAlert(alert).dealId);
  return {
    delivery,
    state,
    place: placeText(placeKey),
    deals,
    reason: reason === null ? '' : reasonText(reason),
    lateWord: lateWord && reasonText(lateWord),
  };
}

/** Asks whether to stop all alerts; where they are stopped already, says so. */
export async function askStop(turn: Turn): Promise<AdaptiveCard> {
  const { ledger } = await alertsAtWork(turn.services.db);
  if (ledger.isStopped) return ledgerPage(turn, { notices: [STOPPED_BEFORE] });
  return stopAlertsCard(ledger.counts.get('pending') ?? 0);
}

/** Resumes alerts, and shows the ledger. */
export async function resume(turn: Turn): Promise<AdaptiveCard> {
  const isNew = await switchAlerts(turn.services, await turn.viewers(), 'on');
  return ledgerPage(turn, {
    notices: [isNew ? 'Resumed: what is due goes out.' : 'Alerts are not stopped.'],
  });
}

/** Stops all alerts, and shows the ledger. */
export async function stop(turn: Turn): Promise<AdaptiveCard> {
  const isNew = await switchAlerts(turn.services, await turn.viewers(), 'stopped');
  return ledgerPage(turn, { notices: [isNew ? STOPPED : STOPPED_BEFORE] });
}

const STOPPED = 'Stopped: nothing goes out until you resume alerts.';
const STOPPED_BEFORE = 'Alerts are stopped already.';
