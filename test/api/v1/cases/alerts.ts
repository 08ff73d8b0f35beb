import { Alerting } from '../../../support/alerts/alerting.ts';
import type { RouteCase } from '../route-case.ts';

const OWN = { none: 'it lists what was sent to whoever asks' };
const FOR_ADMINS = { none: 'it is for admins, who see every deal' };
const SNOOZE = { act: 'snooze', until: '2026-06-20', reason: 'They are away' };

/** How the routes of alerts are tried by the tests that hold for all routes. Ann is AE and PDM of A-1, Bo of B-1. */
export const ALERT_CASES: Readonly<Record<string, RouteCase>> = {
  listAlerts: { query: { list: 'waiting' }, elses: OWN },
  getDealAlerts: { params: { dealId: 'A-1' }, elses: { params: { dealId: 'B-1' } } },
  findAlertsDeal: { query: { text: 'Acme' }, elses: { query: { text: 'B-1' } } },
  actOnDealAlerts: {
    params: { dealId: 'A-1' },
    body: { act: SNOOZE },
    elses: { params: { dealId: 'B-1' }, body: { act: SNOOZE } },
    malformed: [{ act: { act: 'shout' } }, { act: SNOOZE, more: 1 }, { act: { act: 'hand-over' } }],
  },
  actOnManyAlerts: {
    body: { acts: [{ dealId: 'A-1', act: SNOOZE }] },
    elses: { body: { acts: [{ dealId: 'B-1', act: SNOOZE }] } },
    malformed: [{ acts: [] }, { acts: [{ dealId: 'A-1' }] }],
  },
  snoozeDeals: {
    body: { dealIds: ['A-1'], until: '2026-06-20', reason: 'They are away' },
    elses: { body: { dealIds: ['B-1'], until: '2026-06-20', reason: 'They are away' } },
    malformed: [
      { dealIds: [], until: '2026-06-20', reason: 'x' },
      { dealIds: ['A-1'], until: '2026-06-20' },
    ],
  },
  getAlertSettings: { elses: OWN },
  saveAlertSettings: {
    prepare: async (ask) => {
      const { body, headers } = await ask('GET', '/alerts/settings');
      const { form } = body as { readonly form: object };
      return {
        body: { ...form, digest: '09:15' },
        ifMatch: (headers.get('etag') ?? '').replaceAll('"', ''),
      };
    },
    elses: OWN,
    malformed: [{ on: 'perhaps' }],
  },
  listAlertSubscriptions: { elses: { none: 'it lists what is for whoever asks' } },
  getAlertsAtWork: { elses: FOR_ADMINS },
  listAlertLedger: { query: { state: 'sent' }, elses: FOR_ADMINS },
  exportAlertLedger: { elses: FOR_ADMINS },
  dryRunAlerts: { elses: FOR_ADMINS },
  stopAlerts: { elses: FOR_ADMINS },
  resumeAlerts: { elses: FOR_ADMINS },
  scanAlertsNow: { elses: FOR_ADMINS },
  settleAlertMessage: {
    body: { settlement: 'drop' },
    prepare: async (_ask, { db, now }) => {
      const alerting = new Alerting(db, new Date(now()).toISOString());
      await alerting.scan('a scan of the case');
      alerting.goTo(new Date(now() + 2 * 86_400_000).toISOString());
      alerting.answers.push({ kind: 'park', reason: { code: 'only-one-person' } });
      await alerting.relay().drain();
      const parked = await db.selectFrom('alerts').select('delivery').where('state', '=', 'parked').execute();
      return { params: { delivery: parked[0]?.delivery ?? 'none' } };
    },
    elses: FOR_ADMINS,
    malformed: [{ settlement: 'burn' }],
  },
};
