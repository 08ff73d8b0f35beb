import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  boardDue,
  boardMark,
  boardOf,
  boardPlaces,
  forgetBoard,
  keepBoard,
  keptBoard,
} from '../../../src/alerts/channels/channel-board.ts';
import { type ChannelWords, readChannelWords } from '../../../src/alerts/channels/parse-subscription.ts';
import { subscribeChannel } from '../../../src/alerts/channels/subscribe.ts';
import { meantToEnd, unsubscribeChannel } from '../../../src/alerts/channels/unsubscribe.ts';
import { covers } from '../../../src/alerts/decide/channel-filter.ts';
import {
  channelIdOf,
  channelPlaceOf,
  isChannelPlace,
  placeOf,
  threadOf,
} from '../../../src/alerts/place-key.ts';
import { revalidate } from '../../../src/alerts/scan/revalidate.ts';
import { viewerOf } from '../../../src/domain/people/audience.ts';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { alertChannels } from '../../../src/store/queries/alerts/channels.ts';
import { dealByKey } from '../../../src/store/queries/deals/deals.ts';
import { Alerting, AMY, PAT } from '../../support/alerts/alerting.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { EVERYBODY, evidence } from '../../support/deals.ts';

/** A Monday. */
const MONDAY = '2026-05-11T10:00:00.000Z';
const TEAM = channelPlaceOf('19:team@thread.tacv2;messageid=1700000000000');
const OTHER = channelPlaceOf('19:other@thread.tacv2');

describe('what is typed after "subscribe alerts"', () => {
  it.each<[string, ChannelWords | RegExp]>([
    ['', {}],
    ['all', {}],
    ['pdm:ann', { pdm: 'ann' }],
    ['pdm: ann lee program:EA', { pdm: 'ann lee', program: 'EA' }],
    [
      'Program=Enterprise Agreement RISK:High pdm:ann@contoso.com',
      {
        pdm: 'ann@contoso.com',
        program: 'Enterprise Agreement',
        risk: 'high',
      },
    ],
    ['programme:ea', { program: 'ea' }],
    ['#12', { number: 12 }],
    ['12', { number: 12 }],
    ['ann', /"ann"/],
    ['for pdm:ann', /"for"/],
    ['#12 pdm:ann', /"#12"/],
    ['pdm:', /After "pdm:"/],
    ['pdm: risk:high', /After "pdm:"/],
    ['pdm:ann pdm:bo', /"pdm:" is there twice/],
    ['risk:huge', /"huge" is no risk\. Say one of low, medium, high, critical/],
    ['risk:none', /"none" is no risk/],
  ])('"%s" is read', (text, expected) => {
    const read = readChannelWords(text);
    if (expected instanceof RegExp)
      expect(read).toEqual({ kind: 'unread', why: expect.stringMatching(expected) });
    else expect(read).toEqual({ kind: 'words', words: expected });
  });

  it('is read whatever it is', () => {
    const text = fc.stringMatching(/^(pdm|risk|program|[:= #a-z0-9]){0,12}$/);
    fc.assert(fc.property(text, (said) => ['words', 'unread'].includes(readChannelWords(said).kind)));
  });
});

describe('the place of a channel', () => {
  it('is the same in each of its threads', () => {
    expect(TEAM).toBe('channel:19:team@thread.tacv2');
    expect([channelIdOf(TEAM), threadOf(TEAM, '17')]).toEqual([
      '19:team@thread.tacv2',
      '19:team@thread.tacv2;messageid=17',
    ]);
    expect([isChannelPlace(TEAM), isChannelPlace(placeOf(PAT))]).toEqual([true, false]);
  });
});

it.each([
  [{ pdmKey: null, program: null }, true],
  [{ pdmKey: PAT, program: null }, true],
  [{ pdmKey: AMY, program: null }, false],
  [{ pdmKey: PAT, program: 'ea' }, true],
  [{ pdmKey: PAT, program: 'SCE' }, false],
  [{ pdmKey: null, program: 'EA' }, true],
])('a subscription to %j covers an EA deal of Pat: %s', (filter, expected) => {
  expect(covers(filter, { pdmKey: PAT, programKey: 'ea' })).toBe(expected);
  expect(covers(filter, { pdmKey: null, programKey: null })).toBe(
    filter.pdmKey === null && filter.program === null,
  );
});

describe('a channel', () => {
  onEachDatabase((database) => {
    let alerting: Alerting;
    beforeEach(async () => {
      alerting = new Alerting((await database.store()).db, MONDAY);
    });

    const context = () => {
      const audit = new AuditLog(alerting.db, { error: () => {} }, alerting.now);
      return { db: alerting.db, now: alerting.now, audit };
    };
    const by = (address: string, isAdmin: boolean, placeKey = TEAM) => {
      const asker = { id: `29:${address}`, objectId: null, tenantId: null, name: '', addresses: [address] };
      const viewer = viewerOf(asker, isAdmin ? 'everybody' : new Set());
      return {
        placeKey,
        viewers: { asker, viewer, audience: [viewer], conversation: '19:team', locale: 'en' as const },
      };
    };
    const subscribe = (words: ChannelWords, placeKey = TEAM) =>
      subscribeChannel(context(), by('root@contoso.com', true, placeKey), words);
    const unsubscribe = async (words: ChannelWords = {}) => {
      const place = by('root@contoso.com', true);
      const { mine } = await meantToEnd(context(), place, words);
      return unsubscribeChannel(
        context(),
        place,
        mine.map(({ id }) => id),
      );
    };
    /** What is to be said in channels, or was. */
    const told = async () => (await alerting.lines()).filter((line) => line.includes(' channel:'));
    const sixWeeks = { closeDate: '2026-06-12' } as const;

    it.each<[ChannelWords, string[]]>([
      [{}, ['A', 'B', 'C']],
      [{ pdm: 'pat' }, ['A', 'C']],
      [{ pdm: PAT, program: 'ea' }, ['A']],
      [{ program: 'sce' }, ['C']],
      [{ risk: 'critical' }, ['B']],
      [{ pdm: 'pat', risk: 'high' }, []],
    ])('that subscribed to %j hears of %j', async (words, expected) => {
      await alerting.keep({ dealId: 'A', program: 'EA', ...sixWeeks });
      await alerting.keep({ dealId: 'B', program: 'EA', pdmEmail: AMY, closeDate: '2026-05-13' });
      await alerting.keep({ dealId: 'C', program: 'SCE', ...sixWeeks });
      await alerting.keep({ dealId: 'LOW', program: 'EA', closeDate: '2026-12-01' });
      expect(await subscribe(words)).toMatchObject({ kind: 'subscribed' });
      await alerting.scan();
      const heard = (await alerting.ledger())
        .filter(({ place_key }) => place_key === TEAM)
        .map(({ facts }) => JSON.parse(facts).dealId);
      expect(heard).toEqual(expected);
    });

    it('hears nothing of a deal whose PDM has not taken it, where it hears of theirs', async () => {
      await alerting.keep({ dealId: 'MINE', program: 'EA', ...sixWeeks });
      await alerting.keep({ dealId: 'NAMED', program: 'EA', ...sixWeeks });
      await alerting.leaveUntaken('NAMED', PAT);
      await subscribe({ pdm: 'pat' });
      await subscribe({ program: 'EA' }, OTHER);
      await alerting.scan();
      expect(await told()).toEqual([
        'MINE channel:19:team at-risk medium digest 2026-05-12T08:30 pending',
        'MINE channel:19:other at-risk medium digest 2026-05-12T08:30 pending',
        'NAMED channel:19:other at-risk medium digest 2026-05-12T08:30 pending',
      ]);
      // Ending a subscription looks through what waits.
      await alerting.change({ dealId: 'MINE', program: 'EA', ...sixWeeks });
      await subscribe({ pdm: 'pat', risk: 'low' });
      expect((await boardOf(alerting.db, TEAM, alerting.time)).deals.map(({ dealId }) => dealId)).toEqual([
        'MINE',
      ]);
      const other = await boardOf(alerting.db, OTHER, alerting.time);
      expect(other.deals.map(({ dealId, pdmEmail }) => [dealId, pdmEmail])).toEqual([
        ['MINE', PAT],
        ['NAMED', null],
      ]);
    });

    it('is not sent what waits once its PDM has given the deal back', async () => {
      await alerting.keep({ dealId: 'NAMED', ...sixWeeks });
      await subscribe({ pdm: 'pat' });
      await alerting.scan();
      const waiting = (await alerting.ledger()).filter(({ place_key }) => place_key === TEAM);
      expect((await revalidate(alerting, waiting)).send).toHaveLength(1);
      await alerting.leaveUntaken('NAMED', PAT);
      expect((await revalidate(alerting, waiting)).send).toEqual([]);
      await subscribe({ program: 'SCE' });
      expect(await told()).toEqual([
        'NAMED channel:19:team at-risk medium digest 2026-05-12T08:30 cancelled',
      ]);
    });

    it('hears what changes from then on; how deals stood is on its card', async () => {
      await alerting.keep(sixWeeks);
      await alerting.scan();
      await subscribe({ pdm: 'pat' });
      await alerting.change({ dealId: 'D-1', ...sixWeeks, customer: 'Contoso East' });
      await alerting.scan();
      expect(await told()).toEqual([]);
      expect((await boardOf(alerting.db, TEAM, alerting.time)).deals).toMatchObject([
        { dealId: 'D-1', risk: 'medium', daysLeft: 32 },
      ]);
      await alerting.change({ dealId: 'D-1', closeDate: '2026-05-25' });
      await alerting.scan();
      expect(await told()).toEqual(['D-1 channel:19:team risk-rose high digest 2026-05-12T08:30 pending']);
    });

    it('hears how a deal stands that comes to those it hears of', async () => {
      await alerting.keep({ pdmEmail: AMY, ...sixWeeks });
      await subscribe({ pdm: 'amy' });
      await subscribe({ program: 'SCE' }, OTHER);
      await alerting.scan();
      await alerting.change({ dealId: 'D-1', pdmEmail: AMY, program: 'SCE', ...sixWeeks });
      await alerting.scan();
      expect(await told()).toEqual([
        'D-1 channel:19:team at-risk medium digest 2026-05-12T08:30 pending',
        'D-1 channel:19:other at-risk medium digest 2026-05-12T08:30 pending',
      ]);
      await alerting.change({ dealId: 'D-1', program: 'SCE', ...sixWeeks });
      await alerting.scan();
      expect(await told()).toEqual([
        'D-1 channel:19:team at-risk medium digest 2026-05-12T08:30 cancelled',
        'D-1 channel:19:other at-risk medium digest 2026-05-12T08:30 pending',
      ]);
    });

    it('hears of a deal once, by however many of its subscriptions', async () => {
      await alerting.keep({ program: 'EA', ...sixWeeks });
      for (const words of [{}, { pdm: 'pat' }, { program: 'EA' }, { risk: 'high' } as const])
        await subscribe(words);
      await alerting.scan();
      expect(await told()).toEqual(['D-1 channel:19:team at-risk medium digest 2026-05-12T08:30 pending']);
    });

    it('hears whatever its PDM has set, or done about it', async () => {
      const ref = await alerting.keep(sixWeeks);
      await subscribe({ pdm: 'pat' });
      await alerting.set(PAT, { isOn: false, digestAt: '11:00' });
      await alerting.act(ref, PAT, { act: 'mute' });
      await alerting.act(ref, PAT, { act: 'hand-over', to: AMY });
      await alerting.scan();
      expect(await told()).toEqual(['D-1 channel:19:team at-risk medium digest 2026-05-12T08:30 pending']);
      const [, alert] = await alerting.ledger();
      expect(JSON.parse(alert?.facts ?? '')).toMatchObject({ insteadOf: null });
    });

    it('is told critical ones at once, others once a day, and of a ready one if it had heard of it', async () => {
      const checked = async (result: 'valid' | 'no-wsa') => {
        for (const { email } of EVERYBODY)
          await alerting.record(email, evidence('vl-central', result, alerting.iso));
      };
      await alerting.keep(sixWeeks, EVERYBODY);
      await checked('no-wsa');
      await subscribe({ pdm: 'pat' });
      await subscribe({ risk: 'critical' }, OTHER);
      await alerting.scan();
      alerting.goTo('2026-05-12T08:30:00Z');
      await alerting.relay().drain();
      await alerting.change({ dealId: 'D-1', closeDate: '2026-05-25' });
      await alerting.scan();
      alerting.goTo('2026-05-12T12:00:00Z');
      await alerting.change({ dealId: 'D-1', closeDate: '2026-05-14' });
      await alerting.scan();
      await alerting.relay().drain();
      await checked('valid');
      await alerting.scan();
      expect(await told()).toEqual([
        'D-1 channel:19:team at-risk medium digest 2026-05-12T08:30 sent',
        'D-1 channel:19:team risk-rose high digest 2026-05-13T08:30 cancelled',
        'D-1 channel:19:team risk-rose critical at-once 2026-05-12T12:00 sent',
        'D-1 channel:19:other risk-rose critical at-once 2026-05-12T12:00 sent',
        'D-1 channel:19:team ready none digest 2026-05-13T08:30 pending',
        'D-1 channel:19:other ready none digest 2026-05-13T08:30 pending',
      ]);
    });

    it('hears no more of what it has ended; what still waits is not said', async () => {
      await alerting.keep({ dealId: 'A', program: 'EA', ...sixWeeks });
      await alerting.keep({ dealId: 'B', program: 'SCE', pdmEmail: AMY, closeDate: '2026-05-25' });
      await subscribe({ pdm: 'pat' });
      await subscribe({ program: 'SCE' });
      await alerting.scan();
      expect(await subscribe({ program: 'sce', risk: 'high' })).toMatchObject({ isChange: true });
      expect((await told()).map((line) => line.split(' ').at(-1))).toEqual(['pending', 'pending']);
      expect(await unsubscribe({ pdm: 'pat' })).toMatchObject([{ pdm_key: PAT }]);
      await subscribe({ program: 'SCE', risk: 'critical' });
      const rows = (await alerting.ledger()).filter(({ place_key }) => place_key === TEAM);
      expect(rows.map(({ state, reason }) => `${state}: ${reason}`)).toEqual(
        Array(2).fill('cancelled: the channel does not hear of it any more'),
      );
      await unsubscribe();
      await alerting.change({ dealId: 'A', program: 'EA', closeDate: '2026-05-13' });
      await alerting.scan();
      expect(await told()).toHaveLength(2);
      const ended = await auditOf(alerting.db, null, { skip: 0, limit: 10 });
      expect(ended.map(({ action, detail }) => `${action} ${detail}`)[0]).toBe(
        'alert ended this conversation’s subscription to alerts on all SCE deals, critical risk',
      );
    });

    it('has a subscription once, however many ask for it at once', async () => {
      await alerting.keep(sixWeeks);
      const outcomes = await Promise.all([1, 2, 3, 4].map(() => subscribe({ pdm: 'pat' })));
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['same', 'same', 'same', 'subscribed']);
      expect(await alertChannels(alerting.db, TEAM)).toHaveLength(1);
    });

    it('can have only so many', async () => {
      await alerting.keep({ program: 'P-0', ...sixWeeks });
      for (let at = 0; at < 20; at++) {
        await alerting.change({ dealId: 'D-1', program: `P-${at}` });
        expect(await subscribe({ program: `p-${at}` })).toMatchObject({ filter: { program: `P-${at}` } });
      }
      expect(await subscribe({})).toEqual({ kind: 'too-many' });
      expect(await subscribe({ program: 'P-19', risk: 'low' })).toMatchObject({ isChange: true });
    });

    it('hears what its PDM hears who has set nothing, whatever happens', async () => {
      const step = fc.record({
        hours: fc.integer({ min: 1, max: 40 }),
        days: fc.constantFrom(-1, 0, 2, 6, 12, 40, 200),
        pdm: fc.constantFrom(PAT, PAT, PAT, AMY),
        relays: fc.boolean(),
        checked: fc.boolean(),
      });
      const steps = fc.array(step, { minLength: 2, maxLength: 9 });
      await fc.assert(
        fc.asyncProperty(steps, async (happens) => {
          const world = new Alerting((await database.store()).db, MONDAY);
          await world.keep({ closeDate: '2026-12-01' }, EVERYBODY);
          await subscribeChannel({ ...context(), db: world.db }, by('root@contoso.com', true), {
            pdm: 'pat',
          });
          for (const { hours, days, pdm, relays, checked } of happens) {
            world.time += hours * 3_600_000;
            const closeDate = new Date(world.time + days * 86_400_000).toISOString().slice(0, 10);
            await world.change({ dealId: 'D-1', closeDate, pdmEmail: pdm });
            const result = checked ? 'valid' : 'no-wsa';
            for (const { email } of EVERYBODY)
              await world.record(email, evidence('vl-central', result, world.iso));
            await world.scan();
            if (relays) await world.relay().drain();
          }
          const lines = await world.lines();
          const of = (who: string) =>
            lines.filter((line) => line.includes(` ${who} `)).map((line) => line.replace(` ${who} `, ' '));
          expect(of('channel:19:team')).toEqual(of('pat'));
        }),
        { numRuns: 12 },
      );
    });

    describe('has a card at its head', () => {
      const view = () => boardOf(alerting.db, TEAM, alerting.time);

      it('with the deals it hears of, the gravest first', async () => {
        await alerting.keep({ dealId: 'MEDIUM', ...sixWeeks });
        await alerting.keep({ dealId: 'NOW', closeDate: '2026-05-12', program: 'SCE', pdmEmail: null });
        await alerting.keep({ dealId: 'SOON', closeDate: '2026-05-13' });
        await alerting.keep({ dealId: 'LOW', closeDate: '2026-12-01' });
        await alerting.keep({ dealId: 'AMY', closeDate: '2026-05-12', pdmEmail: AMY, program: 'EA' });
        await subscribe({ pdm: 'pat' });
        await subscribe({ program: 'sce', risk: 'critical' });
        expect(await view()).toMatchObject({ counts: [], deals: [], asOf: null });
        await alerting.scan();
        alerting.goTo('2026-05-12T02:00:00Z');
        const board = await view();
        expect(board.counts).toEqual([
          { risk: 'critical', count: 2 },
          { risk: 'medium', count: 1 },
        ]);
        expect(board.deals.map(({ dealId, daysLeft }) => [dealId, daysLeft])).toEqual([
          ['NOW', 0],
          ['SOON', 1],
          ['MEDIUM', 31],
        ]);
        expect(board.asOf).toBe(MONDAY);
      });

      it('drawn when it shows something else, and not otherwise', async () => {
        const due = async () => {
          const found = [];
          for (const { placeKey } of await boardPlaces(alerting.db, alerting.time, new Map()))
            found.push(
              ...[await boardDue(alerting.db, alerting.time, placeKey)].filter((due) => due !== null),
            );
          return found;
        };
        const draw = async () => {
          for (const { placeKey, mark, activityId } of await due())
            await keepBoard(alerting.db, placeKey, {
              activityId: activityId ?? '17',
              mark,
              at: alerting.iso,
            });
        };
        expect(await due()).toEqual([]);
        await alerting.keep(sixWeeks);
        await subscribe({ pdm: 'pat' });
        await alerting.scan();
        const [first, ...others] = await due();
        expect(first).toMatchObject({ placeKey: TEAM, activityId: null, mark: boardMark(await view()) });
        expect(others).toEqual([]);
        await draw();
        expect(await keptBoard(alerting.db, TEAM)).toMatchObject({ activityId: '17', at: MONDAY });
        alerting.goTo('2026-05-11T12:00:00Z');
        await alerting.scan();
        expect(await due()).toEqual([]);
        await alerting.change({ dealId: 'D-1', closeDate: '2026-05-13' });
        await alerting.scan();
        expect(await due()).toMatchObject([{ activityId: '17' }]);
        await draw();
        alerting.goTo('2026-05-12T01:00:00Z');
        expect(await due()).toHaveLength(1);
        await draw();
        await unsubscribe();
        expect(await due()).toMatchObject([{ view: { subscriptions: [], deals: [] } }]);
        await draw();
        expect(await due()).toEqual([]);
        await forgetBoard(alerting.db, TEAM);
        expect([await keptBoard(alerting.db, TEAM), await due()]).toEqual([null, []]);
      });

      it('that goes by what the last look kept of a deal', async () => {
        await alerting.keep({ program: 'Odd one', ...sixWeeks });
        await alerting.scan();
        const row = await dealByKey(alerting.db, 'd-1');
        const state = await alerting.db.selectFrom('alert_states').selectAll().executeTakeFirst();
        expect(state).toMatchObject({ deal_ref: row?.id, pdm_key: PAT, program_key: 'odd one' });
      });
    });
  });
});
