import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DRAFT_CREATE, DRAFT_FORM, OPEN_DEAL, SAY, SHOW_DEAL } from '../../cards/verbs.ts';
import { cardsOf } from '../support/bot/test-bot.ts';
import { ANN_MEMBER, fill } from '../support/cluster/once-cases.ts';
import { ANN, type InProcess, startInProcess } from '../support/cluster/replicas.ts';
import { onEachDatabase } from '../support/databases/each-database.ts';
import { shownToOthers, waysOf } from '../support/only-you/mixed-group.ts';
import { activity, executed, message, submitted } from '../support/teams/activities.ts';
import { button, titleOf } from '../support/teams/card-text.ts';
import { CODE } from '../support/teams/token-service.ts';

const MEMBERS = { [ANN]: ANN_MEMBER, '29:eve': { name: 'Eve', email: 'eve@elsewhere.example' } };
const PLACE = { conversation: 'channel' } as const;

describe('three bots on one database', () => {
  onEachDatabase((database) => {
    // In a block of its own, so that they are stopped before their database goes.
    describe('of which one has sent a message for one person', () => {
      let bots: InProcess;
      beforeEach(async () => {
        bots = await startInProcess(database, fill, { onlyYou: true });
        bots.around.connector.answer({ members: MEMBERS });
      });
      afterEach(() => bots.stop());

      const sentBy = () => bots.around.connector.sent;
      /** Asks the first bot for the card of a deal; gives it, and the id of its message. */
      const asked = async () => {
        const { sent } = await bots.post(message('check D-1', bots.where(PLACE)), [0]);
        const [card] = cardsOf(sent);
        if (!card) throw new Error('no card came');
        return { card, on: `sent-${sentBy().length}` };
      };
      const pressed = (verb: string, data: object, on: string, at: number) =>
        bots.post({ ...executed(verb, data, bots.where(PLACE)), replyToId: on }, [at]);

      it.each([
        { verb: SHOW_DEAL, data: { dealId: 'D-1', from: 0 } },
        { verb: OPEN_DEAL, data: { dealId: 'D-1' } },
        { verb: SAY, data: { text: 'help' } },
      ])('the others answer the press of $verb on it to that person alone', async ({ verb, data }) => {
        const { on } = await asked();
        await pressed(verb, data, on, 1);
        await bots.post({ ...submitted({ ...data, verb }, bots.where(PLACE)), replyToId: on }, [2]);
        expect(shownToOthers(sentBy(), ANN)).toEqual([]);
      });

      it('another one does what waited for a sign-in, and tells that person alone', async () => {
        const { card, on } = await asked();
        const preview = await pressed(DRAFT_FORM, button(card, 'Write to customer').data, on, 1);
        const shown = preview.answers[0]?.body?.value as Parameters<typeof button>[0];
        await pressed(DRAFT_CREATE, button(shown, 'Create draft').data, on, 1);
        const invoke = { ...activity('invoke', bots.where(PLACE)), name: 'signin/verifyState' };
        const { sent } = await bots.post({ ...invoke, value: { state: CODE } }, [2]);
        // Where the others would see it, it is only said that it is done.
        expect(cardsOf(sent).map(titleOf)).toEqual(['The draft is in your Outlook']);
        expect(waysOf(sent)).toEqual([`POST only ${ANN} 201`]);
        expect(shownToOthers(sentBy(), ANN)).toEqual([]);
      });
    });
  });
});
