import { beforeEach, describe, expect, it } from '@jest/globals';
import { sendAgain, viewLedger } from '../../../src/alerts/admin/ledger.ts';
import { type AlertFacts, AlertFactsSchema } from '../../../src/alerts/decide/alert-facts.ts';
import { conversationSeen } from '../../../src/alerts/deliver/conversations.ts';
import type { Deliver, RelayContext } from '../../../src/alerts/deliver/relay.ts';
import { placeOf } from '../../../src/alerts/place-key.ts';
import { escalateOverdue } from '../../../src/alerts/scan/escalate.ts';
import type { Deal } from '../../../src/domain/deal.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/policy/thresholds.ts';
import { endAlertChannels, insertAlertChannel } from '../../../src/store/queries/alerts/channels.ts';
import { Alerting, AMY, PAT, said } from '../../support/alerts/alerting.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { EVERYBODY, evidence } from '../../support/deals.ts';

/** A Monday. */
const NOON = '2026-05-11T12:00:00.000Z';
const MORNING = '2026-05-12T08:30:00.000Z';
const BEN = 'ben@contoso.com';
const DESK = 'desk@contoso.com';
const TEAM = 'channel:19:team@thread.tacv2';
const CRITICAL = { closeDate: '2026-05-12' } as const;
const HIGH = { closeDate: '2026-05-25' } as const;

describe('an alert that was entered some time ago', () => {
  onEachDatabase((database) => {
    let alerting: Alerting;
    let saidFacts: AlertFacts[];
    beforeEach(async () => {
      alerting = new Alerting((await database.store()).db, NOON);
      saidFacts = [];
    });

    const noting: Deliver = async (delivery) => {
      for (const { facts } of delivery.alerts) saidFacts.push(AlertFactsSchema.parse(JSON.parse(facts)));
      return alerting.deliver(delivery);
    };
    const drain = (stated: Partial<RelayContext> = {}) =>
      alerting.relay({ deliver: noting, ...stated }).drain();
    const states = async () => (await alerting.ledger()).map(({ state, reason }) => `${state} ${reason}`);
    const restate = (stated: Partial<Deal>) => alerting.change({ dealId: 'D-1', ...CRITICAL, ...stated });
    const see = (address: string) =>
      conversationSeen(alerting, {
        placeKeys: [placeOf(address)],
        kind: 'person',
        conversation_id: `a:${address}`,
        service_url: 'https://smba.trafficmanager.net/emea/',
        tenant_id: null,
        reference: '{}',
      });

    /** What happens to a deal or its people, and why it is not said then. */
    const changes: readonly [string, string, (ref: number) => Promise<unknown>][] = [
      ['its deal is closed', 'no longer so', () => restate({ stage: 'closed' })],
      ['its deal has a later date', 'no longer so', () => restate({ closeDate: '2026-12-01' })],
      ['somebody else is the PDM', 'is no longer told of this deal', () => restate({ pdmEmail: AMY })],
      ['they take no alerts', 'they have turned alerts off', () => alerting.set(PAT, { isOn: false })],
      [
        'they want other programs',
        'their settings are for SCE only, and this deal is of EA',
        () => alerting.set(PAT, { programs: ['SCE'] }),
      ],
    ];
    const handed: (typeof changes)[number] = [
      'they have handed it over',
      'is no longer told of this deal',
      (ref) => alerting.act(ref, PAT, { act: 'hand-over', to: BEN }),
    ];
    const muted: (typeof changes)[number] = [
      'they have muted the deal',
      'muted',
      (ref) => alerting.act(ref, PAT, { act: 'mute' }),
    ];

    /** A critical alert of which nobody can say whether it arrived, or that nobody could deliver. */
    async function unsettled(kind: 'park' | 'unknown'): Promise<number> {
      const ref = await alerting.keep(CRITICAL);
      await alerting.scan();
      alerting.answers.push({ kind, reason: said('as it was') });
      await drain();
      saidFacts.length = 0;
      return ref;
    }

    it.each([...changes, handed, muted])('is not let go when %s', async (_what, why, change) => {
      const ref = await unsettled('park');
      await change(ref);
      await alerting.scan();
      await see(PAT);
      const [first] = await states();
      expect(first).toBe(`cancelled ${why} when they could be reached`);
      await drain();
      expect(alerting.arrived.map(({ placeKey }) => placeKey)).not.toContain(placeOf(PAT));
    });

    it.each([...changes, handed, muted])('is not sent again when %s', async (_what, why, change) => {
      const ref = await unsettled('unknown');
      await change(ref);
      await alerting.scan();
      const { inDoubt } = await viewLedger(alerting.db);
      const delivery = inDoubt[0]?.delivery ?? '';
      expect(await sendAgain(alerting.db, delivery, { by: 'person:admin', now: alerting.time })).toBe(0);
      expect((await alerting.ledger())[0]).toMatchObject({
        state: 'cancelled',
        reason: `${why} when it was to be sent again`,
        settled_by: 'person:admin',
      });
    });

    it.each(changes)('is not said, though no scan has seen it, when %s', async (_what, _why, change) => {
      const ref = await alerting.keep(CRITICAL);
      await alerting.scan();
      await change(ref);
      await drain();
      expect(alerting.arrived).toEqual([]);
      await alerting.scan();
      await drain();
      expect(alerting.arrived.filter(({ placeKey }) => placeKey === placeOf(PAT))).toEqual([]);
      expect((await states())[0]).toMatch(/^cancelled /);
    });

    it('is said after all when what no scan has seen is past', async () => {
      await alerting.keep(CRITICAL);
      await alerting.scan();
      await restate({ pdmEmail: AMY });
      expect(await drain()).toBe(alerting.time + 300_000);
      await restate({});
      await alerting.scan();
      expect(alerting.arrived).toEqual([]);
      alerting.time += 300_000;
      await drain();
      expect(alerting.arrived).toMatchObject([{ placeKey: placeOf(PAT), deals: ['D-1'] }]);
    });

    it('lets an older one be said that is still so', async () => {
      await alerting.keep({ ...HIGH, pdmEmail: AMY });
      await alerting.scan();
      const [first] = await alerting.ledger();
      if (!first) throw new Error('it was entered');
      const { id: _, ...row } = first;
      await alerting.db
        .insertInto('alerts')
        .values({ ...row, alert_key: 'newer', kind: 'days-left', step: 1 })
        .execute();
      alerting.goTo(MORNING);
      await drain();
      expect(saidFacts).toMatchObject([{ kind: 'at-risk' }]);
      expect(await states()).toEqual(['sent null', 'cancelled no longer so']);
    });

    it('is held back by a snooze', async () => {
      const ref = await unsettled('park');
      const until = Date.parse('2026-05-13T06:00:00.000Z');
      await alerting.act(ref, PAT, { act: 'snooze', until, reason: 'away' });
      expect(await see(PAT)).toBe(1);
      expect(await drain()).toBe(until);
      expect(alerting.arrived).toEqual([]);
    });

    it('says how things are on the day, and what it was about as it was', async () => {
      await alerting.keep({ closeDate: '2026-06-02' }, EVERYBODY);
      await alerting.scan();
      alerting.goTo(MORNING);
      await alerting.scan();
      await drain();
      alerting.goTo('2026-05-12T12:00:00.000Z');
      await alerting.change({ dealId: 'D-1', ...HIGH });
      await alerting.scan();
      const [, waiting] = await alerting.ledger();
      for (const { email } of EVERYBODY.slice(0, 2))
        await alerting.record(email, evidence('vl-central', 'valid', alerting.iso));
      alerting.goTo('2026-05-13T08:30:00.000Z');
      await drain();
      const entered = AlertFactsSchema.parse(JSON.parse(waiting?.facts ?? ''));
      const [, said] = saidFacts;
      expect([entered.daysLeft, said?.daysLeft]).toEqual([13, 12]);
      expect(said).toMatchObject({
        kind: entered.kind,
        step: entered.step,
        before: entered.before,
        insteadOf: null,
        asOf: '2026-05-13',
      });
      expect(said?.mark).not.toBe(entered.mark);
      const named = (facts: AlertFacts | undefined) => new Set(facts?.reasons.map(({ email }) => email));
      expect(named(said).has(EVERYBODY[0]?.email)).toBe(false);
      const [, row] = await alerting.ledger();
      expect(JSON.parse(row?.facts ?? '')).toEqual(said);
    });

    it('is said though what was kept of it can’t be read any more', async () => {
      await alerting.keep(CRITICAL);
      await alerting.scan();
      await alerting.db.updateTable('alerts').set({ facts: '{"before":7}' }).execute();
      await drain();
      expect(saidFacts).toMatchObject([{ dealId: 'D-1', kind: 'at-risk', before: null, insteadOf: null }]);
    });

    it('goes to who has taken over, until that is taken back', async () => {
      const ref = await unsettled('park');
      await alerting.act(ref, PAT, { act: 'hand-over', to: BEN });
      await drain();
      expect(alerting.arrived).toMatchObject([{ placeKey: placeOf(BEN) }]);
      expect(saidFacts).toMatchObject([{ insteadOf: PAT }]);
    });

    it('is said in a channel as long as that hears of it', async () => {
      await insertAlertChannel(alerting.db, {
        place_key: TEAM,
        pdm_key: PAT,
        program: null,
        min_risk: 'high',
        by_id: 'person:root',
        by_name: 'Root',
        begun_at: alerting.iso,
      });
      await alerting.keep({ dealId: 'D-1', ...CRITICAL });
      await alerting.keep({ dealId: 'D-2', ...CRITICAL });
      await alerting.scan();
      await restate({ pdmEmail: AMY });
      await alerting.db
        .updateTable('alerts')
        .set({ state: 'cancelled' })
        .where('place_key', '!=', TEAM)
        .execute();
      await drain();
      expect(alerting.arrived).toMatchObject([{ placeKey: TEAM, deals: ['D-2'] }]);
      const [one] = await alerting.db.selectFrom('alert_channels').selectAll().execute();
      await endAlertChannels(alerting.db, [one?.id ?? 0], alerting.iso, 'person:root');
      alerting.time += 300_000;
      await drain();
      expect(alerting.arrived).toHaveLength(1);
      const [left] = (await alerting.ledger()).filter(({ place_key }) => place_key === TEAM);
      expect(left).toMatchObject({
        state: 'cancelled',
        reason: 'the channel does not hear of it any more',
      });
    });

    describe('and is passed on to a backup', () => {
      const escalate = () =>
        escalateOverdue({
          db: alerting.db,
          now: alerting.now,
          cadence: alerting.cadence,
          thresholds: DEFAULT_THRESHOLDS,
          backup: DESK,
          log: { error: () => {}, warn: () => {} },
        });
      /** A critical deal of which the PDM was told a day ago. */
      async function toldADayAgo(): Promise<number> {
        const ref = await alerting.keep({ closeDate: '2026-05-15' });
        await alerting.scan();
        await drain();
        alerting.goTo('2026-05-12T12:00:00.000Z');
        saidFacts.length = 0;
        alerting.arrived.length = 0;
        return ref;
      }

      it.each<[string, Partial<Deal>, string]>([
        ['nobody of the deal has changed', {}, 'entered'],
        ['another PDM has come', { pdmEmail: AMY }, 'over'],
        ['they have become the AE', { pdmEmail: AMY, aeEmail: PAT }, 'entered'],
      ])('when %s it is %s', async (_what, stated, noted) => {
        await toldADayAgo();
        await alerting.change({ dealId: 'D-1', closeDate: '2026-05-15', ...stated });
        await escalate();
        const [row] = await alerting.ledger();
        expect(row?.escalation).toBe(noted);
      });

      const after: readonly [string, string | null, (ref: number) => Promise<unknown>][] = [
        ['nothing has happened', null, async () => {}],
        [
          'the PDM has acknowledged it',
          'was answered',
          (ref) => alerting.act(ref, PAT, { act: 'acknowledge' }),
        ],
        [
          'the PDM has left the deal',
          'whom they stand in for is no longer told of it',
          () => alerting.change({ dealId: 'D-1', closeDate: '2026-05-15', pdmEmail: AMY }),
        ],
        ['the PDM has chosen another', 'is no longer the backup', () => alerting.set(PAT, { backup: BEN })],
        ['the backup takes no alerts', 'is no longer the backup', () => alerting.set(DESK, { isOn: false })],
        ['the backup has muted the deal', 'muted', (ref) => alerting.act(ref, DESK, { act: 'mute' })],
      ];
      it.each(after)('it waits, and is said as it should be when %s', async (_what, why, change) => {
        const ref = await toldADayAgo();
        await escalate();
        alerting.time += 60_000;
        await change(ref);
        await alerting.scan();
        await drain({ backup: DESK });
        const [row] = (await alerting.ledger()).filter(({ kind }) => kind === 'escalated');
        expect(row).toMatchObject(
          why === null ? { state: 'sent', reason: null } : { state: 'cancelled', reason: why },
        );
        const passedOn = saidFacts.filter(({ kind }) => kind === 'escalated');
        expect(passedOn).toMatchObject(why === null ? [{ insteadOf: PAT }] : []);
      });

      it('whom the organisation has replaced is not told', async () => {
        await toldADayAgo();
        await escalate();
        await drain({ backup: BEN });
        const [row] = (await alerting.ledger()).filter(({ kind }) => kind === 'escalated');
        expect(row).toMatchObject({ state: 'cancelled', reason: 'is no longer the backup' });
      });
    });
  });
});
