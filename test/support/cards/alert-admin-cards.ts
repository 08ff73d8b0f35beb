import { dryRunCard } from '../../../cards/alerts/admin/dry-run.ts';
import { ledgerCard } from '../../../cards/alerts/admin/ledger.ts';
import { stopAlertsCard } from '../../../cards/alerts/admin/stop-alerts.ts';
import { alertSettingsCard } from '../../../cards/alerts/settings/settings-form.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { NOTHING_SET } from '../../../src/alerts/decide/person-settings.ts';
import { filledOf, readFilled } from '../../../src/alerts/preferences/settings-form.ts';
import { reasonText } from '../../../src/domain/alerts/reason-text.ts';
import { DEFAULT_CADENCE } from '../../../src/policy/cadence.ts';
import { READER } from '../reader.ts';

const AT = '2026-06-10T12:00:00.000Z';

/** One card of each kind that people set their alerts with, and admins see to all with, by name. */
export function alertAdminCards(): ReadonlyMap<string, AdaptiveCard> {
  const settings = {
    address: 'ann.lee@account.example',
    filled: filledOf(NOTHING_SET),
    reader: { ...READER, timeZone: 'Europe/Prague' },
    hours: { digestAt: '08:30', zone: 'Europe/Prague' },
    clientZone: 'Europe/Prague',
    cadence: DEFAULT_CADENCE,
    reach: { kind: 'known', seenAt: AT },
    waiting: 0,
    next: null,
    stopped: null,
    notices: [],
  } as const;
  const own = {
    ...NOTHING_SET,
    digestAt: '09:15',
    zone: 'Asia/Kathmandu',
    quiet: { from: '20:00', to: '06:30' },
    programs: ['EA', 'Another program'],
    backup: 'pat.reed@account.example',
  };
  const refused = { ...filledOf(own), otherZone: 'Europe/Olso' };
  const read = readFilled(refused, NOTHING_SET, new Set());
  const problems = read.kind === 'refused' ? read.problems.map(({ text }) => text) : [];
  const ledger = {
    lastSwitch: null,
    counts: { pending: 0, sending: 0, sent: 0, in_doubt: 0, parked: 0, cancelled: 0, suppressed: 0 },
    oldestPending: null,
    scan: null,
    messages: [],
    unlisted: 0,
    from: 0,
    reader: READER,
    notices: [],
  } as const;
  const messages = Array.from({ length: 30 }, (_, n) => ({
    delivery: `${n}.person:p${n}@account.example`,
    state: n < 12 ? ('in_doubt' as const) : ('parked' as const),
    place: `p${n}@account.example`,
    deals: Array.from({ length: 1 + (n % 5) }, (_, at) => `EA-2026-${n}-${at}`),
    reason: reasonText(
      n < 12
        ? { code: 'no-answer-within', ms: 40_000 }
        : { code: 'teams-answered', status: 403, error: 'ForbiddenOperationException' },
    ),
    lateWord: n % 4 === 0 ? 'arrived as 1:abc' : null,
  }));
  const busy = {
    ...ledger,
    counts: { pending: 17, sending: 2, sent: 1204, in_doubt: 12, parked: 240, cancelled: 31, suppressed: 31 },
    oldestPending: {
      deal: 'EA-2026-0101',
      place: 'ann.lee@account.example',
      age: 7_200_000,
      dueAt: AT,
      reason: reasonText({ code: 'teams-answered', status: 429, error: null }),
    },
    scan: { at: AT, judged: 120, entered: 17 },
    messages,
    // 90 in the 30 messages.
    unlisted: 162,
  };
  const places = Array.from({ length: 25 }, (_, n) => ({
    place: `p${n}@account.example`,
    byKind: new Map([['at-risk', 4] as const, ['days-left', 2] as const]),
    byRisk: new Map([['critical', 1] as const, ['medium', 5] as const]),
    total: 6,
    atOnce: 1,
    first: AT,
    deals: Array.from({ length: 3 }, (_, at) => ({
      dealId: `EA-2026-${n}-${at}`,
      customer: `Customer ${n}`,
      kind: 'at-risk' as const,
      risk: at === 0 ? ('critical' as const) : ('medium' as const),
      dueAt: at === 0 ? AT : '2026-06-11T08:30:00.000Z',
    })),
  }));
  const dry = { judged: 120, entered: 150, cancelled: 3, places, isStopped: false, reader: READER, from: 0 };
  const stopped = { by: 'Root Adams (root.adams@account.example)', at: AT };
  return new Map([
    ['alert settings', alertSettingsCard(settings)],
    [
      'alert settings, refused',
      alertSettingsCard({
        ...settings,
        filled: refused,
        reach: { kind: 'gone', goneAt: AT },
        waiting: 3,
        next: AT,
        stopped,
        notices: ['Nothing is saved yet.', ...problems],
      }),
    ],
    ['alert settings, reached nowhere', alertSettingsCard({ ...settings, reach: { kind: 'unknown' } })],
    ['ledger, empty', ledgerCard(ledger)],
    ['ledger', ledgerCard(busy)],
    ['ledger, last page', ledgerCard({ ...busy, from: 25, lastSwitch: { ...stopped, isStopped: true } })],
    ['stop alerts', stopAlertsCard(17)],
    ['dry run', dryRunCard(dry)],
    ['dry run, last page', dryRunCard({ ...dry, from: 24, isStopped: true })],
    ['dry run, nobody', dryRunCard({ ...dry, entered: 0, cancelled: 0, places: [] })],
  ]);
}
