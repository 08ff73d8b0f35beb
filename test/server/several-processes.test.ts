import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { DRAFT_CREATE, DRAFTS_START } from '../../cards/verbs.ts';
import { SharedClaims } from '../../src/flows/turns/activity-claims.ts';
import { turnKey } from '../../src/flows/turns/turn-key.ts';
import { cardsOf } from '../support/bot/test-bot.ts';
import { expectOnce } from '../support/cluster/expect-once.ts';
import { ANN_MEMBER, fill, filledDraft, ONCE_CASES } from '../support/cluster/once-cases.ts';
import { ANN, type InProcess, startInProcess } from '../support/cluster/replicas.ts';
import { onEachDatabase } from '../support/databases/each-database.ts';
import { eventually } from '../support/eventually.ts';
import { activity, executed, installed, type LooseActivity, message } from '../support/teams/activities.ts';
import { button, titleOf } from '../support/teams/card-text.ts';
import { CODE } from '../support/teams/token-service.ts';

const NOTICE = 'application/vnd.microsoft.activity.message';

describe('three bots on one database', () => {
  onEachDatabase((database) => {
    // In a block of its own, so that they are stopped before their database goes.
    describe('that are sent activities', () => {
      let bots: InProcess;
      beforeEach(async () => {
        bots = await startInProcess(database, fill);
        bots.around.connector.answer({ members: { [ANN]: ANN_MEMBER } });
      });
      afterEach(() => bots.stop());

      const drafts = () => bots.around.graph.drafts('ann').length;
      const invoke = (name: string, value: object): LooseActivity => ({
        ...activity('invoke', bots.where()),
        name,
        value,
      });

      it.each(ONCE_CASES)('do once, and answer once, $what that all of them get', (one) =>
        expectOnce(bots, one),
      );

      it('draw nothing over the card of a press that another of them is still at', async () => {
        bots.around.tokens.tokens.set(ANN, 'ann');
        const press = executed(DRAFT_CREATE, await filledDraft(bots), bots.where());
        let goOn = () => {};
        bots.around.graph.hold = new Promise((resolve) => {
          goOn = resolve;
        });
        const { requests } = bots.around.graph;
        const before = requests.length;
        const first = bots.post(press, [0]);
        await eventually(() => expect(requests.length).toBeGreaterThan(before));
        const second = bots.post(press, [1]);
        goOn();
        const [drawn] = (await first).answers;
        expect(titleOf(drawn?.body?.value as AdaptiveCard)).toBe('The draft is in your Outlook');
        expect((await second).answers).toEqual([
          { status: 200, body: expect.objectContaining({ type: NOTICE, value: 'Already done.' }) },
        ]);
      });

      it('do what failed at one of them when it comes to another', async () => {
        const { connector } = bots.around;
        const asked = message('check D-1', bots.where());
        connector.answer({ members: { [ANN]: ANN_MEMBER }, sending: 502 });
        await bots.post(asked, [0]);
        connector.answer({ members: { [ANN]: ANN_MEMBER } });
        const { sent } = await bots.post(asked, [1, 2]);
        expect(cardsOf(sent).map(titleOf)).toEqual(['Customer 1']);
      });

      it('do what one was killed at once, when its time has run out', async () => {
        const asked = message('check D-1', bots.where());
        const { db, now } = bots.services;
        const key = turnKey('activity', 'a:personal', 'message', String(asked.id));
        expect(typeof (await new SharedClaims(db, now).claim(key))).toBe('object');
        const both = bots.post(asked, [1, 2]);
        const early = await Promise.race([both, bots.post(message('help', bots.where()), [0])]);
        expect(cardsOf(early.sent).map(titleOf)).toEqual(['What you can ask']);
        bots.wait(10_000);
        const { sent } = await both;
        expect(cardsOf(sent).map(titleOf).sort()).toEqual(['Customer 1', 'What you can ask']);
      });

      it('welcome somebody at the second of two activities, when the first failed elsewhere', async () => {
        const { connector } = bots.around;
        const [update, install] = installed(bots.where());
        connector.answer({ sending: 502 });
        await bots.post(update ?? {}, [0]);
        connector.answer({});
        const { sent } = await bots.post(install ?? {}, [1]);
        expect(sent).toHaveLength(1);
        expect((await bots.post(update ?? {}, [2])).sent).toEqual([]);
      });

      describe('after a sign-in', () => {
        const exchange = { id: 'exchange-1', connectionName: 'graph', token: 'sso' };

        it.each([
          { what: 'silently', name: 'signin/tokenExchange', value: exchange },
          { what: 'by hand', name: 'signin/verifyState', value: { state: CODE } },
        ])('$what that one of them hears of, do what another was asked for', async ({ name, value }) => {
          await bots.press(DRAFT_CREATE, await filledDraft(bots), 0);
          const { answers, sent } = await bots.post(invoke(name, value), [1]);
          expect(answers).toEqual([{ status: 200, body: null }]);
          expect([cardsOf(sent).map(titleOf), drafts()]).toEqual([['The draft is in your Outlook'], 1]);
          expect((await bots.post(invoke('signin/tokenExchange', exchange), [2, 0])).sent).toEqual([]);
          expect(drafts()).toBe(1);
        });

        it('make the drafts for many deals that another was asked for', async () => {
          const plan = await bots.ask('draft customer for all closing in July');
          await bots.press(DRAFTS_START, button(plan, 'Create 2 drafts').data);
          const { sent } = await bots.post(invoke('signin/tokenExchange', exchange), [1]);
          expect(cardsOf(sent.slice(0, 1)).map(titleOf)).toEqual([expect.stringMatching(/^Making/)]);
          for (let tries = 0; drafts() < 2 && tries < 500; tries += 1)
            await new Promise((resolve) => setTimeout(resolve, 5));
          expect(drafts()).toBe(2);
        });

        it('use the new token where the old one was refused before', async () => {
          bots.around.tokens.tokens.set(ANN, 'old');
          const of = (data: object) => executed(DRAFT_CREATE, data, bots.where());
          bots.around.graph.faults.push({
            when: ({ headers }) => headers.authorization === 'Bearer old',
            fault: { status: 401 },
          });
          const { sent } = await bots.post(of(await filledDraft(bots, 'D-1')), [0]);
          expect(sent).toHaveLength(1);
          await bots.post(invoke('signin/tokenExchange', exchange), [1]);
          const { answers } = await bots.post(of(await filledDraft(bots, 'D-2')), [0]);
          expect(titleOf(answers[0]?.body?.value as AdaptiveCard)).toBe('The draft is in your Outlook');
          expect([drafts(), bots.around.graph.drafts('old').length]).toEqual([2, 0]);
        });

        it('show a letter that has changed since before they make it', async () => {
          await bots.press(DRAFT_CREATE, await filledDraft(bots), 0);
          await bots.services.db.updateTable('deals').set({ program: 'MPSA' }).execute();
          const { sent } = await bots.post(invoke('signin/tokenExchange', exchange), [1]);
          expect([cardsOf(sent).length, drafts()]).toEqual([1, 0]);
        });
      });
    });
  });
});
