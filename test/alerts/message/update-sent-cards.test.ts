import { beforeEach, describe, expect, it } from '@jest/globals';
import { stopAlerts } from '../../../src/alerts/admin/ledger.ts';
import { SendLimits, TEAMS_LIMITS } from '../../../src/alerts/deliver/rate-limits.ts';
import type { SendOutcome } from '../../../src/alerts/deliver/send-outcome.ts';
import type { AlertMessage } from '../../../src/alerts/message/alert-message.ts';
import { type CardEditsContext, editOutdated } from '../../../src/alerts/message/update-sent-cards.ts';
import { Alerting, AMY, PAT, said } from '../../support/alerts/alerting.ts';
import { collectingLog, type LogEntry } from '../../support/bot/bot-services.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { EVERYBODY, evidence } from '../../support/deals.ts';

const MONDAY = '2026-05-11T08:30:00.000Z';
const CRITICAL = { closeDate: '2026-05-13' } as const;
const HIGH = { closeDate: '2026-05-25' } as const;
const DAY = 86_400_000;
const SENT: SendOutcome = { kind: 'sent', activityId: null };

/** One edit as it came to Teams. */
interface Edit {
  readonly placeKey: string;
  readonly activityId: string;
  readonly over: readonly string[];
}

describe('cards whose deals are over', () => {
  onEachDatabase((database) => {
    let alerting: Alerting;
    let edits: Edit[];
    let answers: SendOutcome[];
    let log: LogEntry[];
    let context: CardEditsContext;

    beforeEach(async () => {
      alerting = new Alerting((await database.store()).db, MONDAY);
      [edits, answers, log] = [[], [], []];
      context = {
        db: alerting.db,
        now: alerting.now,
        cadence: alerting.cadence,
        log: collectingLog(log),
        limits: new SendLimits(),
        edit: async (placeKey, activityId, message) => {
          edits.push({ placeKey, activityId, over: overOf(message) });
          return answers.shift() ?? SENT;
        },
      };
    });

    const overOf = ({ alerts }: AlertMessage) =>
      alerts.flatMap(({ dealId, now }) => (now?.verdict === 'ready' || now?.risk === 'none' ? [dealId] : []));
    const edit = () => editOutdated(context);
    const told = async () => {
      await alerting.scan();
      await alerting.relay().drain();
    };
    /** Those who are checked are the contacts of every deal of the scope. */
    const turnReady = async () => {
      for (const { email } of EVERYBODY)
        await alerting.record(email, evidence('vl-central', 'valid', alerting.iso));
      await alerting.scan();
    };
    const wait = (ms: number) => {
      alerting.time += ms;
    };

    it('are drawn anew once, each of them, when a deal has turned ready', async () => {
      await alerting.keep({ dealId: 'A', ...CRITICAL, aeEmail: AMY }, EVERYBODY);
      await alerting.keep({ dealId: 'B', ...CRITICAL, cloudScope: 'gcc' }, EVERYBODY);
      await told();
      expect(await edit()).toEqual({ edited: 0, nextAt: null });
      wait(60_000);
      await turnReady();
      expect(await edit()).toEqual({ edited: 2, nextAt: null });
      const sent = await alerting.db.selectFrom('alerts').selectAll().where('state', '=', 'sent').execute();
      const activities = new Map(sent.map(({ place_key, activity_id }) => [place_key, activity_id]));
      expect(edits.toSorted((one, other) => (one.placeKey < other.placeKey ? -1 : 1))).toEqual(
        [AMY, PAT].map((address) => ({
          placeKey: `person:${address}`,
          activityId: activities.get(`person:${address}`),
          over: ['A'],
        })),
      );
      expect(await edit()).toEqual({ edited: 0, nextAt: null });
      expect(edits).toHaveLength(2);
    });

    it('of a digest are drawn anew for each of its deals', async () => {
      await alerting.keep({ dealId: 'A', ...HIGH }, EVERYBODY);
      await alerting.keep({ dealId: 'B', ...HIGH, cloudScope: 'gcc' }, EVERYBODY);
      await told();
      expect(alerting.arrived.map(({ deals }) => deals)).toEqual([['A', 'B']]);
      wait(60_000);
      await turnReady();
      await edit();
      await alerting.change({ dealId: 'B', ...HIGH, cloudScope: 'gcc', stage: 'cancelled' });
      await alerting.scan();
      expect(await edit()).toMatchObject({ edited: 1 });
      expect(edits.map(({ over }) => over)).toEqual([['A'], ['A', 'B']]);
    });

    it('that say nothing but good news, or never arrived, are left alone', async () => {
      await alerting.keep({ dealId: 'A', ...CRITICAL }, EVERYBODY);
      alerting.answers.push({ kind: 'unknown', reason: said('lost') });
      await told();
      wait(DAY);
      await turnReady();
      await alerting.relay().drain();
      wait(DAY);
      await alerting.relay().drain();
      expect(alerting.arrived.map(({ kinds }) => kinds)).toEqual([['ready']]);
      expect(await edit()).toEqual({ edited: 0, nextAt: null });
    });

    it('are not looked back at for longer than 90 days', async () => {
      await alerting.keep({ dealId: 'A', ...CRITICAL }, EVERYBODY);
      await told();
      wait(91 * DAY);
      await turnReady();
      expect(await edit()).toEqual({ edited: 0, nextAt: null });
    });

    it('of who is not told of the deal any more do not tell them', async () => {
      await alerting.keep({ dealId: 'A', ...CRITICAL }, EVERYBODY);
      await told();
      wait(60_000);
      await alerting.change({ dealId: 'A', ...CRITICAL, pdmEmail: AMY });
      await turnReady();
      expect(await edit()).toEqual({ edited: 0, nextAt: null });
      expect(edits).toEqual([]);
    });

    it.each<[string, SendOutcome, number]>([
      ['refused for now', { kind: 'wait', afterMs: 1000, reason: said('busy') }, 60_000],
      ['refused for long', { kind: 'wait', afterMs: 600_000, reason: said('busy') }, 600_000],
      ['not known about', { kind: 'unknown', reason: said('no answer') }, 60_000],
    ])('are tried again later when the edit is %s', async (_, answer, after) => {
      await alerting.keep({ dealId: 'A', ...CRITICAL }, EVERYBODY);
      await told();
      wait(60_000);
      await turnReady();
      answers.push(answer);
      expect(await edit()).toEqual({ edited: 0, nextAt: alerting.time + after });
      expect(await edit()).toEqual({ edited: 0, nextAt: alerting.time + after });
      wait(after);
      expect(await edit()).toEqual({ edited: 1, nextAt: null });
      expect(edits).toHaveLength(2);
      expect(log).toEqual([]);
    });

    it('are given up after a while, or when it can not be, with a line in the log', async () => {
      await alerting.keep({ dealId: 'A', ...CRITICAL, aeEmail: AMY }, EVERYBODY);
      await told();
      wait(60_000);
      await turnReady();
      const lost: SendOutcome = { kind: 'unknown', reason: said('no answer') };
      answers.push(
        { kind: 'park', reason: said('Teams answered 404') },
        ...Array.from({ length: 8 }, () => lost),
      );
      for (let at = 0; at < 12; at++) {
        await edit();
        wait(DAY);
      }
      expect(edits).toHaveLength(9);
      expect(log.map(({ level, fields }) => [level, fields.attempts, fields.reason])).toEqual([
        ['warn', 1, 'Teams answered 404'],
        ['warn', 8, 'no answer'],
      ]);
      expect(await edit()).toEqual({ edited: 0, nextAt: null });
    });

    it('are tried again when the edit throws, or takes too long', async () => {
      await alerting.keep({ dealId: 'A', ...CRITICAL }, EVERYBODY);
      await told();
      wait(60_000);
      await turnReady();
      const failing = { ...context, edit: () => Promise.reject(new Error('broken')) };
      expect(await editOutdated(failing)).toEqual({ edited: 0, nextAt: alerting.time + 60_000 });
      expect(log).toMatchObject([{ level: 'error' }]);
      wait(60_000);
      let isAborted = false;
      const hanging: CardEditsContext['edit'] = (_place, _activity, _message, signal) =>
        new Promise(() => {
          signal.addEventListener('abort', () => {
            isAborted = true;
          });
        });
      await editOutdated({ ...context, edit: hanging, answerMs: 5 });
      expect(isAborted).toBe(true);
      wait(DAY);
      expect(await edit()).toMatchObject({ edited: 1 });
    });

    it('are drawn anew by one of several processes that look at once', async () => {
      await alerting.keep({ dealId: 'A', ...CRITICAL, aeEmail: AMY }, EVERYBODY);
      await told();
      wait(60_000);
      await turnReady();
      const done = await Promise.all([edit(), edit(), edit()]);
      expect(done.reduce((sum, { edited }) => sum + edited, 0)).toBe(2);
      expect(edits).toHaveLength(2);
      expect(log).toEqual([]);
    });

    it('are drawn anew though another can not even be read', async () => {
      await alerting.keep({ dealId: 'A', ...CRITICAL }, EVERYBODY);
      await told();
      wait(60_000);
      await alerting.keep({ dealId: 'B', ...CRITICAL }, EVERYBODY);
      await told();
      await turnReady();
      await alerting.db
        .updateTable('alerts')
        .set({ facts: 'no JSON' })
        .where('state', '=', 'sent')
        .where('deal_ref', '=', (of) =>
          of.selectFrom('deals').select((deal) => deal.fn.min('id').as('first')),
        )
        .execute();
      expect(await edit()).toEqual({ edited: 1, nextAt: alerting.time + 60_000 });
      expect(edits.map(({ over }) => over)).toEqual([['B']]);
      expect(log).toMatchObject([{ level: 'error' }]);
    });

    it('wait as long as nothing may be sent, and while alerts are held back', async () => {
      for (let at = 0; at < 3; at++) {
        await alerting.keep({ dealId: `D-${at}`, ...CRITICAL }, EVERYBODY);
        await told();
        wait(60_000);
      }
      await turnReady();
      const one = [{ messages: 1, ms: 1000 }];
      context = { ...context, limits: new SendLimits({ ...TEAMS_LIMITS, tenant: one }) };
      await stopAlerts(alerting.db, { by: 'person:admin', now: alerting.time });
      expect(await edit()).toEqual({ edited: 0, nextAt: null });
      await alerting.db.deleteFrom('alert_switch').execute();
      for (let left = 3; left > 0; left--) {
        const { edited, nextAt } = await edit();
        expect(edited).toBe(1);
        if (left === 1) expect(nextAt).toBeNull();
        else expect(nextAt).toBeGreaterThan(alerting.time);
        wait(1001);
      }
      expect(new Set(edits.map(({ over }) => over.join()))).toEqual(new Set(['D-0', 'D-1', 'D-2']));
    });
  });
});
