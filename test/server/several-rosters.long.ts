import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RECORD_FORM } from '../../cards/verbs.ts';
import type { DirectoryFinding } from '../../src/directory/finding.ts';
import type { Directory } from '../../src/directory/tenant-directory.ts';
import { cardsOf } from '../support/bot/test-bot.ts';
import { ANN_MEMBER, BO_MEMBER, EMAIL, fill, ONCE_CASES } from '../support/cluster/once-cases.ts';
import { ANN, type InProcess, startInProcess } from '../support/cluster/replicas.ts';
import { onEachDatabase } from '../support/databases/each-database.ts';
import { eventually } from '../support/eventually.ts';
import {
  activity,
  executed,
  type LooseActivity,
  message,
  submitted,
  TEAM,
  TENANT,
} from '../support/teams/activities.ts';
import { button, linesOf, titleOf } from '../support/teams/card-text.ts';
import type { Member } from '../support/teams/connector.ts';

const TEAM_OF_TWO = { [ANN]: ANN_MEMBER, '29:bo': BO_MEMBER };
const WITH_EVE = { ...TEAM_OF_TWO, '29:eve': { name: 'Eve', email: 'eve@elsewhere.example' } };
const SHOWN = 'Customer 1';
const WITHHELD = 'Not everybody here may see this';

/** A directory that answers when the test wants it to. */
class HeldDirectory implements Directory {
  readonly asked: string[] = [];
  #waiting: (() => void)[] = [];

  lookUp(domain: string): Promise<DirectoryFinding> {
    this.asked.push(domain);
    const raw = { worldwide: null, usGovernment: null, graph: null };
    const at = Date.parse('2026-06-10T12:00:00Z');
    return new Promise((resolve) => {
      this.#waiting.push(() =>
        resolve({ domain, result: 'commercial', reason: 'Said so.', raw, complete: true, at }),
      );
    });
  }

  answer(): void {
    for (const answer of this.#waiting.splice(0)) answer();
  }

  async close(): Promise<void> {
    this.answer();
  }
}

describe('three bots on one database', () => {
  onEachDatabase((database) => {
    // In a block of its own, so that they are stopped before their database goes.
    describe('in whose groups people come and go', () => {
      let bots: InProcess;
      let directory: HeldDirectory;
      beforeEach(async () => {
        directory = new HeldDirectory();
        bots = await startInProcess(database, fill, { directory });
        present(TEAM_OF_TWO);
      });
      afterEach(() => bots.stop());

      const present = (members: Readonly<Record<string, Member>>) =>
        bots.around.connector.answer({ members });
      const asks = () => bots.around.connector.lookUps.filter((one) => one.endsWith(' everybody')).length;
      const edits = () => bots.around.connector.sent.filter(({ method }) => method === 'PUT').length;
      const titleAt = async (at: number, conversation: 'groupChat' | 'channel') =>
        titleOf(await bots.ask('check D-1', at, { conversation }));

      /** What Teams sends when somebody joins or leaves; of a team with the id of whatever channel it likes. */
      const membership = (
        what: 'membersAdded' | 'membersRemoved',
        conversation: 'groupChat' | 'channel',
      ): LooseActivity => {
        const update = activity('conversationUpdate', bots.where({ conversation, from: '29:eve' }));
        const eventType = what === 'membersAdded' ? 'teamMemberAdded' : 'teamMemberRemoved';
        const ofTeam = {
          conversation: { id: TEAM, conversationType: 'channel', isGroup: true, tenantId: TENANT },
          channelData: { eventType, team: { id: TEAM }, tenant: { id: TENANT } },
        };
        return { ...update, ...(conversation === 'channel' ? ofTeam : {}), [what]: [{ id: '29:eve' }] };
      };

      describe.each(['groupChat', 'channel'] as const)('in a %s', (conversation) => {
        it('show no deal to somebody whose coming one of them was told of', async () => {
          for (const at of [0, 1, 2]) expect(await titleAt(at, conversation)).toBe(SHOWN);
          present(WITH_EVE);
          await bots.post(membership('membersAdded', conversation), [0]);
          for (const at of [0, 1, 2]) expect(await titleAt(at, conversation)).toBe(WITHHELD);
        });

        it('show a deal again when the stranger has gone, as one of them was told', async () => {
          present(WITH_EVE);
          for (const at of [0, 1, 2]) expect(await titleAt(at, conversation)).toBe(WITHHELD);
          present(TEAM_OF_TWO);
          await bots.post(membership('membersRemoved', conversation), [2]);
          for (const at of [0, 1, 2]) expect(await titleAt(at, conversation)).toBe(SHOWN);
        });

        it('judge on who was there fifteen seconds ago at most, whatever they were told', async () => {
          expect(await titleAt(0, conversation)).toBe(SHOWN);
          present(WITH_EVE);
          bots.wait(14_999);
          const before = asks();
          expect([await titleAt(0, conversation), asks()]).toEqual([SHOWN, before]);
          bots.wait(1);
          expect([await titleAt(0, conversation), asks()]).toEqual([WITHHELD, before + 1]);
        });

        it('bring no card up to date about a deal that a newcomer may not see', async () => {
          await bots.ask('check D-1', 0, { conversation });
          await eventually(() => expect(directory.asked).toEqual(['customer1.com']));
          const before = asks();
          present(WITH_EVE);
          await bots.post(membership('membersAdded', conversation), [1]);
          directory.answer();
          await eventually(() => expect(asks()).toBe(before + 1));
          // What is still to follow is waited for.
          await bots.stop();
          expect(edits()).toBe(0);
        });

        it('show a newcomer no evidence on a card about addresses that is brought up to date', async () => {
          const [save] =
            (await ONCE_CASES.find(({ what }) => what === 'a recorded check')?.activities(bots)) ?? [];
          await bots.post(save ?? {}, [0]);
          const card = await bots.ask(`validate ${EMAIL} for commercial`, 0, { conversation });
          expect(linesOf(card).join('\n')).toContain('VL Central: valid');
          present(WITH_EVE);
          bots.wait(15_000);
          directory.answer();
          const last = () =>
            bots.around.connector.sent.find(
              ({ method, conversationId }) => method === 'PUT' && conversationId !== 'a:personal',
            );
          await eventually(() => expect(last()).toBeDefined());
          expect(JSON.stringify(last())).not.toContain('VL Central: valid');
        });
      });

      it.each([
        { what: 'drawn on a press', at: 1, isOld: false, drawn: 0 },
        { what: 'drawn on a press of an old client', at: 1, isOld: true, drawn: 1 },
        { what: 'drawn itself on a press of an old client', at: 0, isOld: true, drawn: 1 },
      ])('draw nothing late over what bot $at has $what', async ({ at, isOld, drawn }) => {
        const { sent } = await bots.post(message('check D-1', bots.where()), [0]);
        const [card] = cardsOf(sent);
        const replyToId = `sent-${bots.around.connector.sent.length}`;
        if (!card) throw new Error('no card came');
        const form = button(card, 'Record checks');
        const press = isOld
          ? submitted(form.fallback.data, bots.where())
          : executed(RECORD_FORM, form.data, bots.where());
        await bots.post({ ...press, replyToId }, [at]);
        directory.answer();
        // What is still to follow is waited for.
        await bots.stop();
        expect(edits()).toBe(drawn);
      });
    });
  });
});
