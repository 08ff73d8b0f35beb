import { beforeEach, describe, expect, it } from '@jest/globals';
import { conversationSeen } from '../../../src/alerts/deliver/conversations.ts';
import { placeOf } from '../../../src/alerts/place-key.ts';
import { alertPlaceOf, leaveAlertPlaces } from '../../../src/store/queries/alerts/people.ts';
import { Alerting, PAT, said } from '../../support/alerts/alerting.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';

const NOON = '2026-05-11T12:00:00.000Z';
const CRITICAL = { closeDate: '2026-05-12' } as const;

describe('the places of alerts', () => {
  onEachDatabase((database) => {
    let alerting: Alerting;
    beforeEach(async () => {
      alerting = new Alerting((await database.store()).db, NOON);
    });

    const see = (
      stated: { readonly conversation_id?: string; readonly placeKeys?: readonly string[] } = {},
    ) =>
      conversationSeen(alerting, {
        placeKeys: [placeOf(PAT)],
        kind: 'person',
        conversation_id: 'a:pat',
        service_url: 'https://smba.trafficmanager.net/emea/',
        tenant_id: 'tenant',
        reference: '{}',
        ...stated,
      });
    const states = async () => (await alerting.ledger()).map(({ state, reason }) => `${state} ${reason}`);

    /** Two critical alerts that could not be delivered. */
    async function park(): Promise<void> {
      await alerting.keep({ dealId: 'A', ...CRITICAL });
      await alerting.keep({ dealId: 'B', ...CRITICAL });
      await alerting.scan();
      alerting.answers.push({ kind: 'park', reason: said('not installed') });
      await alerting.relay().drain();
      expect(await states()).toEqual(['parked not installed', 'parked not installed']);
    }

    it('lets what was parked go once its person is seen, and once only', async () => {
      await park();
      expect(await see()).toBe(2);
      expect(await see()).toBe(0);
      await alerting.relay().drain();
      expect(alerting.arrived.map(({ deals }) => deals)).toEqual([['A', 'B']]);
      expect(await states()).toEqual(['sent null', 'sent null']);
    });

    it('lets nothing go that is parked elsewhere, or that was parked though the person could be reached', async () => {
      await see();
      await park();
      expect(await see({ placeKeys: [placeOf('amy@contoso.com')], conversation_id: 'a:amy' })).toBe(0);
      expect(await see()).toBe(0);
      expect(await states()).toEqual(['parked not installed', 'parked not installed']);
    });

    it('lets what waits there go at once', async () => {
      await alerting.keep({ dealId: 'A', ...CRITICAL });
      await alerting.scan();
      alerting.answers.push({ kind: 'wait', afterMs: 600_000, reason: said('nobody is there') });
      const relay = alerting.relay();
      await relay.drain();
      await relay.drain();
      expect(alerting.arrived).toEqual([]);
      await see();
      await relay.drain();
      expect(alerting.arrived.map(({ deals }) => deals)).toEqual([['A']]);
    });

    it('takes back what is no longer so when the person is seen', async () => {
      await park();
      await alerting.change({ dealId: 'A', ...CRITICAL, stage: 'closed' });
      await alerting.scan();
      expect(await see()).toBe(1);
      expect(await states()).toEqual(['cancelled no longer so when they could be reached', 'pending null']);
    });

    it.each([
      { how: 'the app comes back to the same conversation', conversation: 'a:pat' },
      { how: 'there is a new conversation', conversation: 'a:pat-2' },
    ])('lets what was parked go when $how', async ({ conversation }) => {
      await see();
      await leaveAlertPlaces(alerting.db, 'a:pat', alerting.iso);
      expect(await alertPlaceOf(alerting.db, placeOf(PAT))).toMatchObject({ gone_at: NOON });
      await park();
      expect(await see({ conversation_id: conversation })).toBe(2);
      expect(await alertPlaceOf(alerting.db, placeOf(PAT))).toMatchObject({
        conversation_id: conversation,
        gone_at: null,
        seen_at: NOON,
      });
    });
  });
});
