import { beforeEach, describe, expect, it } from '@jest/globals';
import { Alerting, AMY, PAT } from '../../support/alerts/alerting.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';

/** A Monday, after the digest of the day. */
const MONDAY = '2026-05-11T10:00:00.000Z';
const CY = 'cy@contoso.com';
const MEDIUM = { dealId: 'A', closeDate: '2026-06-12' } as const;
const CRITICAL = { dealId: 'A', closeDate: '2026-05-13' } as const;
const TUESDAY = '2026-05-12T08:30';

describe('what is done about alerts changes what was not said yet', () => {
  onEachDatabase((database) => {
    let alerting: Alerting;
    let ref: number;
    beforeEach(async () => {
      alerting = new Alerting((await database.store()).db, MONDAY);
      ref = await alerting.keep(MEDIUM);
      await alerting.scan();
    });

    const handOver = (from: string, to: string) => alerting.act(ref, from, { act: 'hand-over', to });
    const takeBack = (who: string) => alerting.act(ref, who, { act: 'take-back' });
    /** What waits, in few words. */
    const waiting = async () =>
      (await alerting.lines()).filter((line) => line.endsWith(' pending')).map((line) => line.slice(0, -8));
    const factsAt = async (address: string) => {
      const row = (await alerting.ledger()).findLast(({ place_key }) => place_key === `person:${address}`);
      return JSON.parse(row?.facts ?? '{}') as { insteadOf: string | null };
    };
    const acts = async () =>
      (await alerting.db.selectFrom('alert_acts').selectAll().orderBy('id').execute()).map(
        ({ act, person_key, to_key }) => `${act} ${person_key} ${to_key}`,
      );
    const sendOn = async (instant: string) => {
      alerting.goTo(instant);
      await alerting.relay().drain();
    };
    const placesTold = () => alerting.arrived.map(({ placeKey }) => placeKey.replace('person:', ''));

    it('a snooze puts off, and its end puts on again', async () => {
      const until = Date.parse('2026-06-01T00:00:00.000Z');
      await alerting.act(ref, PAT, { act: 'snooze', until, reason: 'They are away' });
      expect(await waiting()).toEqual(['A pat at-risk medium digest 2026-06-01T08:30']);
      await alerting.act(ref, PAT, { act: 'wake' });
      expect(await waiting()).toEqual([`A pat at-risk medium digest ${TUESDAY}`]);
    });

    it('the end of a snooze lets what is critical go at once', async () => {
      await alerting.change(CRITICAL);
      await alerting.scan();
      const until = Date.parse('2026-05-12T00:00:00.000Z');
      await alerting.act(ref, PAT, { act: 'snooze', until, reason: 'Later' });
      expect(await waiting()).toEqual(['A pat at-risk critical at-once 2026-05-12T00:00']);
      await alerting.act(ref, PAT, { act: 'wake' });
      expect(await waiting()).toEqual(['A pat at-risk critical at-once 2026-05-11T10:00']);
    });

    it('the end of a snooze says nothing twice on a day', async () => {
      await sendOn('2026-05-12T08:30:00.000Z');
      await alerting.change({ ...MEDIUM, closeDate: '2026-05-26' });
      await alerting.scan();
      const [before] = await waiting();
      expect(before).toContain('2026-05-13T08:30');
      const until = Date.parse('2026-06-01T00:00:00.000Z');
      await alerting.act(ref, PAT, { act: 'snooze', until, reason: 'Later' });
      await alerting.act(ref, PAT, { act: 'wake' });
      expect(await waiting()).toEqual([before]);
    });

    it('a mute that is undone leaves everything as it was', async () => {
      await alerting.act(ref, PAT, { act: 'mute' });
      expect(await waiting()).toEqual([]);
      await alerting.act(ref, PAT, { act: 'unmute' });
      expect(await waiting()).toEqual([`A pat at-risk medium digest ${TUESDAY}`]);
      await sendOn('2026-05-12T08:30:00.000Z');
      expect(placesTold()).toEqual([PAT]);
    });

    it('what came up while the deal was muted is said once it is unmuted, as far as it still holds', async () => {
      await sendOn('2026-05-12T08:30:00.000Z');
      await alerting.act(ref, PAT, { act: 'mute' });
      alerting.time += 3_600_000;
      await alerting.change(CRITICAL);
      await alerting.scan();
      expect(await waiting()).toEqual([]);
      await alerting.act(ref, PAT, { act: 'unmute' });
      expect(await waiting()).toEqual(['A pat risk-rose critical at-once 2026-05-12T09:30']);
      await alerting.act(ref, PAT, { act: 'mute' });
      await alerting.change({ ...MEDIUM, stage: 'cancelled' });
      await alerting.scan();
      await alerting.act(ref, PAT, { act: 'unmute' });
      expect(await waiting()).toEqual([]);
    });

    it('what was told before a deal was muted is not told again when it is unmuted', async () => {
      await sendOn('2026-05-12T08:30:00.000Z');
      await alerting.act(ref, PAT, { act: 'mute' });
      await alerting.act(ref, PAT, { act: 'unmute' });
      expect(await waiting()).toEqual([]);
    });

    it('what was handed over and is taken back before it was said comes to who it was for', async () => {
      await handOver(PAT, AMY);
      expect(await waiting()).toEqual([`A amy at-risk medium digest ${TUESDAY}`]);
      await takeBack(PAT);
      expect(await waiting()).toEqual([`A pat at-risk medium digest ${TUESDAY}`]);
      expect(await factsAt(PAT)).toMatchObject({ insteadOf: null });
      await handOver(PAT, CY);
      await takeBack(PAT);
      await sendOn('2026-05-12T08:30:00.000Z');
      expect(placesTold()).toEqual([PAT]);
    });

    it('what was told before it was handed over is not told again when it is taken back', async () => {
      await sendOn('2026-05-12T08:30:00.000Z');
      await handOver(PAT, AMY);
      expect(await waiting()).toHaveLength(1);
      await takeBack(PAT);
      expect(await waiting()).toEqual([]);
    });

    it('what came up while somebody else was told comes back with the rest', async () => {
      await sendOn('2026-05-12T08:30:00.000Z');
      await handOver(PAT, AMY);
      await alerting.change({ ...MEDIUM, closeDate: '2026-05-26' });
      await alerting.scan();
      expect((await waiting()).map((line) => line.slice(0, 6))).toEqual(['A amy ']);
      await takeBack(PAT);
      const [back, ...more] = await waiting();
      expect(back).toMatch(/^A pat .* digest 2026-05-13T08:30/);
      expect(more).toEqual([]);
    });

    it('what is not so any more does not come back', async () => {
      await handOver(PAT, AMY);
      await alerting.change({ dealId: 'A', closeDate: '2026-06-12', stage: 'cancelled' });
      await alerting.scan();
      await takeBack(PAT);
      expect(await waiting()).toEqual([]);
    });

    it('who is on the deal keeps what is theirs when it is taken back', async () => {
      const other = await alerting.keep({ dealId: 'B', closeDate: '2026-06-12', aeEmail: AMY });
      await alerting.scan();
      await alerting.act(other, PAT, { act: 'hand-over', to: AMY });
      await alerting.act(other, PAT, { act: 'take-back' });
      const ofB = (await waiting()).filter((line) => line.startsWith('B'));
      expect(ofB.toSorted()).toEqual([
        `B amy at-risk medium digest ${TUESDAY}`,
        `B pat at-risk medium digest ${TUESDAY}`,
      ]);
    });

    it('handing back ends the handing over', async () => {
      await handOver(PAT, AMY);
      expect(await handOver(AMY, PAT)).toMatchObject({ kind: 'done' });
      expect(await acts()).toEqual([
        `hand-over ${PAT} ${AMY}`,
        `hand-over ${AMY} ${PAT}`,
        `take-back ${PAT} ${PAT}`,
      ]);
      expect(await waiting()).toEqual([`A pat at-risk medium digest ${TUESDAY}`]);
      await sendOn('2026-05-12T08:30:00.000Z');
      await alerting.change(CRITICAL);
      await alerting.scan();
      await alerting.relay().drain();
      expect(placesTold()).toEqual([PAT, PAT]);
    });

    it('handing back to a colleague who is on the deal, too, tells them alone', async () => {
      const both = await alerting.keep({ dealId: 'B', closeDate: '2026-06-12', aeEmail: AMY });
      await alerting.act(both, PAT, { act: 'hand-over', to: AMY });
      await alerting.act(both, AMY, { act: 'hand-over', to: PAT });
      await alerting.scan();
      const ofB = (await waiting()).filter((line) => line.startsWith('B'));
      expect(ofB).toEqual([`B pat at-risk medium digest ${TUESDAY}`]);
      // What is theirs anyway is not said to be handed over.
      expect(await factsAt(PAT)).toMatchObject({ insteadOf: null });
    });

    it('who has handed over what is handed over to them is passed over', async () => {
      await handOver(AMY, CY);
      expect(await handOver(PAT, AMY)).toMatchObject({
        kind: 'done',
        notes: [`${AMY} has handed this deal over to ${CY}, who is told from now on.`],
      });
      expect(await waiting()).toEqual([`A cy at-risk medium digest ${TUESDAY}`]);
      await handOver(CY, AMY);
      expect(await waiting()).toEqual([`A amy at-risk medium digest ${TUESDAY}`]);
    });

    it.each([
      [{ isOn: false }, 'amy@contoso.com has turned alerts off: nobody would be told.'],
      [{ programs: ['SCE'] }, 'amy@contoso.com takes no alerts of this program: nobody would be told.'],
    ])('is not handed over to who hears nothing: %j', async (settings, why) => {
      await alerting.set(AMY, settings);
      expect(await handOver(PAT, AMY)).toMatchObject({ kind: 'refused', why: expect.stringContaining(why) });
      expect(await acts()).toEqual([]);
      expect(await waiting()).toEqual([`A pat at-risk medium digest ${TUESDAY}`]);
    });

    it('is not handed over to who has muted the deal', async () => {
      await alerting.act(ref, AMY, { act: 'mute' });
      expect(await handOver(PAT, AMY)).toMatchObject({
        kind: 'refused',
        why: expect.stringContaining('has muted this deal'),
      });
    });

    it('who hands over is told that the colleague hears of greater risk alone', async () => {
      await alerting.set(AMY, { minRisk: 'high' });
      expect(await handOver(PAT, AMY)).toMatchObject({
        kind: 'done',
        notes: ['amy@contoso.com is told of changes only from high risk on, by their settings.'],
      });
      expect(await waiting()).toHaveLength(1);
    });

    it('an acknowledgement takes no reminder of the days left away', async () => {
      await sendOn('2026-05-12T08:30:00.000Z');
      alerting.time += 60_000;
      await alerting.act(ref, PAT, { act: 'acknowledge' });
      await sendOn('2026-05-13T08:30:00.000Z');
      await alerting.scan();
      const reminders = (await waiting()).filter((line) => line.includes('days-left'));
      expect(reminders).toEqual(['A pat days-left medium digest 2026-05-13T08:30']);
    });
  });
});
