import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LEASE_MS } from '../../../src/flows/drafts/draft-types.ts';
import { makeDraft } from '../../../src/flows/drafts/make-draft.ts';
import { workOff } from '../../../src/flows/tracking/process-changes.ts';
import { readReplies } from '../../../src/flows/tracking/read-replies.ts';
import { refreshMailbox } from '../../../src/flows/tracking/refresh-draft.ts';
import type { Store } from '../../../src/store/open.ts';
import { type DraftRow, draftEvents } from '../../../src/store/queries/drafts/drafts.ts';
import { insertNotices } from '../../../src/store/queries/mail/graph-subscriptions.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { type Drafting, Killed, mailboxOf, openDrafting } from '../../support/graph/drafting.ts';
import { GraphServer, type ServedMessage } from '../../support/graph/server.ts';
import { judgedDeal } from '../../support/judged-deal.ts';
import { answers } from '../../support/replies/sent-letters.ts';

const ANN = mailboxOf('ann');

describe('letters that were begun anew', () => {
  onEachDatabase((database) => {
    let server: GraphServer;
    let store: Store;
    let drafting: Drafting;
    const open = async () => {
      server = new GraphServer();
      store = await database.store();
      drafting = await openDrafting(store.db, await server.start());
    };
    const close = async () => {
      await drafting.graph.close();
      await server.stop();
    };
    beforeEach(open);
    afterEach(close);

    const make = (freshAfter?: number) =>
      makeDraft(
        drafting.context(),
        drafting.viewers(),
        drafting.order(freshAfter === undefined ? {} : { freshAfter }),
      );
    const onlyDraft = () => {
      expect(server.drafts()).toHaveLength(1);
      return server.drafts()[0] as ServedMessage;
    };
    const rows = (): Promise<DraftRow[]> => store.db.selectFrom('drafts').selectAll().orderBy('id').execute();
    const states = async () => (await rows()).map(({ state }) => state);
    const latest = async () => (await rows()).map(({ is_latest }) => is_latest);
    const refresh = () => refreshMailbox(drafting.context(), ANN);

    /** A letter that was sent, and a fresh draft beside it. */
    const sentAndFresh = async (): Promise<[ServedMessage, ServedMessage]> => {
      await make();
      const first = onlyDraft();
      server.send(first);
      await make(1);
      return [first, onlyDraft()];
    };

    it('stands beside one that its sender has edited, which is left as it is', async () => {
      await make();
      const first = onlyDraft();
      server.edit(first, '<p>Dear Cat</p>');
      expect(await make()).toMatchObject({ kind: 'edited' });
      expect(await make(1)).toMatchObject({ kind: 'drafted', draft: { generation: 2 } });
      expect(await states()).toEqual(['edited', 'drafted']);
      expect(await latest()).toEqual([0, 1]);
      expect(server.drafts()).toHaveLength(2);
      // The press that asked for it, sent again, makes no third one.
      await make(1);
      expect(server.drafts()).toHaveLength(2);
    });

    it('are each followed on their own, in whatever order something happens to them', async () => {
      const [first, second] = await sentAndFresh();
      expect(await states()).toEqual(['sent', 'drafted']);
      expect((await rows())[0]).toMatchObject({
        conversation_id: first.conversationId,
        sent_at: expect.any(String),
      });
      server.edit(second, '<p>Dear Cat</p>');
      await refresh();
      expect(await states()).toEqual(['sent', 'edited']);
      answers(server, first, 'OA: jane@fabrikam.com');
      await refresh();
      expect(await states()).toEqual(['replied', 'edited']);
      server.send(second, { newId: true });
      await refresh();
      answers(server, second, 'OSM: mia@fabrikam.com');
      await refresh();
      expect(await states()).toEqual(['replied', 'replied']);
      const [one, two] = await rows();
      expect((await draftEvents(store.db, one?.id ?? 0)).map(({ state }) => state)).toEqual([
        'drafted',
        'sent',
        'replied',
      ]);
      expect((await draftEvents(store.db, two?.id ?? 0)).map(({ state }) => state)).toEqual([
        'drafted',
        'edited',
        'sent',
        'replied',
      ]);
    });

    it('have their answers read, each with its own letter', async () => {
      const [first, second] = await sentAndFresh();
      server.send(second);
      await refresh();
      answers(server, first, 'OA: jane@fabrikam.com');
      answers(server, second, 'OSM: mia@fabrikam.com');
      const [one, two] = await rows();
      const { replies } = await readReplies(drafting.context(), ANN);
      expect(replies).toMatchObject([
        { draftRef: one?.id, proposed: 1 },
        { draftRef: two?.id, proposed: 1 },
      ]);
      answers(server, first, 'OA: kim@fabrikam.com');
      expect(await readReplies(drafting.context(), ANN, [two?.id ?? 0])).toMatchObject({ replies: [] });
      expect((await readReplies(drafting.context(), ANN, [one?.id ?? 0])).replies).toHaveLength(1);
    });

    it('are told of by the notices of their own messages', async () => {
      const [first] = await sentAndFresh();
      const { id: message_id } = answers(server, first, 'OA: jane@fabrikam.com');
      const received_at = new Date(drafting.now()).toISOString();
      const notice = { mailbox: ANN.key, kind: 'changed', message_id, received_at } as const;
      await store.db.transaction().execute((transaction) => insertNotices(transaction, [notice]));
      const [one] = await rows();
      const looked = await workOff({ ...drafting.context(), notificationUrl: null }, ANN);
      expect(looked).toMatchObject({ touched: [one?.id], changed: [{ ref: one?.id, state: 'replied' }] });
    });

    it('all stand on the deal, the one begun last at the end', async () => {
      await sentAndFresh();
      const checked = await judgedDeal(drafting.context(), 'D-1');
      expect(checked?.drafts).toMatchObject([{ state: 'sent' }, { state: 'drafted' }]);
    });

    it('are none when the process ends before that is noted, and nothing of the letter before is lost', async () => {
      await make();
      server.send(onlyDraft());
      const order = drafting.order({ freshAfter: 1 });
      const killed = makeDraft(drafting.context('looked-up'), drafting.viewers(), order);
      await expect(killed).rejects.toThrow(Killed);
      expect(await states()).toEqual(['drafted']);
      drafting.pass(LEASE_MS + 1);
      await refresh();
      expect(await states()).toEqual(['sent']);
      expect(await make(1)).toMatchObject({ kind: 'drafted', how: 'created' });
      expect(await states()).toEqual(['sent', 'drafted']);
    });

    it('are one when a fresh one is asked for many times at once', async () => {
      await make();
      server.send(onlyDraft());
      await Promise.all(Array.from({ length: 5 }, () => make(1)));
      onlyDraft();
      expect(await latest()).toEqual([0, 1]);
    });

    it('that were taken out of the bin again are followed, and not written over', async () => {
      await make();
      const first = onlyDraft();
      first.folder = 'deleteditems';
      await make(1);
      const second = onlyDraft();
      first.folder = 'drafts';
      await refresh();
      expect(await states()).toEqual(['drafted', 'drafted']);
      const { changeKey } = first;
      await makeDraft(
        drafting.context(),
        drafting.viewers(),
        drafting.order({ letter: { ...drafting.order().letter, subject: 'Anew' } }),
      );
      expect([first.changeKey, first.fields.subject, second.fields.subject]).toEqual([
        changeKey,
        'Action Required',
        'Anew',
      ]);
    });

    /** What may happen to a mailbox; `which` is the message it happens to, of all that are there. */
    const happening = fc.oneof(
      { weight: 3, arbitrary: fc.record({ what: fc.constant('press' as const), which: fc.constant(0) }) },
      {
        weight: 5,
        arbitrary: fc.record({
          what: fc.constantFrom('edit', 'send', 'send anew', 'answer', 'bin', 'restore', 'look'),
          which: fc.nat(3),
        }),
      },
    );

    it('are as many as there were fresh drafts, whatever happens; each is as its message is', async () => {
      const runs = fc.asyncProperty(fc.array(happening, { maxLength: 14 }), async (happenings) => {
        await close();
        await open();
        const made: ServedMessage[] = [];
        const answered = new Set<ServedMessage>();
        for (const { what, which } of happenings) {
          const known = new Set(server.messages());
          const message = made[which % Math.max(1, made.length)];
          if (what === 'press') {
            const outcome = await make();
            // As a person does who is told that it is over.
            if (outcome.kind === 'over') await make(outcome.draft.generation);
            made.push(...server.messages().filter((one) => !known.has(one) && one.isDraft));
          } else if (what === 'look') await refresh();
          else if (!message) continue;
          else if (what === 'edit' && message.isDraft) server.edit(message, `<p>${known.size}</p>`);
          else if (what.startsWith('send') && message.folder === 'drafts')
            server.send(message, { newId: what === 'send anew' });
          else if (what === 'answer' && message.folder === 'sentitems') {
            server.reply(message, 'cat@fabrikam.com');
            answered.add(message);
          } else if (what === 'bin' && message.folder === 'drafts') message.folder = 'deleteditems';
          else if (what === 'restore' && message.folder === 'deleteditems') message.folder = 'drafts';
        }
        await refresh();
        const found = await rows();
        expect(found.map(({ generation }) => generation)).toEqual(made.map((_, at) => at + 1));
        expect(found.map(({ is_latest }) => is_latest)).toEqual(
          made.map((_, at) => Number(at === made.length - 1)),
        );
        for (const [at, message] of made.entries()) {
          const expected =
            message.folder === 'deleteditems'
              ? ['deleted']
              : message.isDraft
                ? ['drafted', 'edited']
                : [answered.has(message) ? 'replied' : 'sent'];
          expect(expected).toContain(found[at]?.state);
        }
      });
      await fc.assert(runs, { numRuns: database.name === 'SQLite' ? 25 : 5 });
    });
  });
});
