import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeDraft } from '../../../src/flows/drafts/make-draft.ts';
import { refreshDraft, refreshMailbox } from '../../../src/flows/tracking/refresh-draft.ts';
import type { Store } from '../../../src/store/open.ts';
import { draftById, draftEvents } from '../../../src/store/queries/drafts/drafts.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { type Drafting, mailboxOf, openDrafting } from '../../support/graph/drafting.ts';
import { GraphServer, type ServedMessage } from '../../support/graph/server.ts';

describe('what became of a draft', () => {
  onEachDatabase((database) => {
    let server: GraphServer;
    let store: Store;
    let drafting: Drafting;
    let ref: number;
    beforeEach(async () => {
      server = new GraphServer();
      store = await database.store();
      drafting = await openDrafting(store.db, await server.start());
      const made = await makeDraft(drafting.context(), drafting.viewers(), drafting.order());
      ref = 'draft' in made ? made.draft.ref : 0;
    });
    afterEach(async () => {
      await drafting.graph.close();
      await server.stop();
    });

    const refresh = () => refreshDraft(drafting.context(), ref, mailboxOf('ann'));
    const message = () => server.messages()[0] as ServedMessage;
    const states = async () => (await draftEvents(store.db, ref)).map(({ state }) => state);

    it('is nothing as long as only the server touches it', async () => {
      server.touch(message());
      expect(await refresh()).toMatchObject({
        kind: 'followed',
        hasChanged: false,
        draft: { state: 'drafted' },
      });
    });

    it('is told step by step, each with its time', async () => {
      server.edit(message(), '<p>Dear Cat</p>');
      drafting.pass(60_000);
      expect(await refresh()).toMatchObject({ hasChanged: true, draft: { state: 'edited' } });
      expect(await refresh()).toMatchObject({ hasChanged: false });
      server.send(message());
      expect(await refresh()).toMatchObject({ draft: { state: 'sent', sentAt: '2026-06-10T12:00:00.000Z' } });
      server.reply(message(), 'cat@fabrikam.com');
      expect(await refresh()).toMatchObject({ draft: { state: 'replied' } });
      expect(await draftEvents(store.db, ref)).toMatchObject([
        { state: 'drafted' },
        { state: 'edited', at: '2026-06-10T12:01:00.000Z' },
        { state: 'sent', at: '2026-06-10T12:00:00.000Z' },
        { state: 'replied', at: '2026-06-10T13:00:00.000Z' },
      ]);
    });

    it('may be two steps at once', async () => {
      server.send(message(), { newId: true });
      server.reply(message(), 'cat@fabrikam.com');
      expect(await refresh()).toMatchObject({ hasChanged: true, draft: { state: 'replied' } });
      expect(await states()).toEqual(['drafted', 'sent', 'replied']);
    });

    it.each([
      {
        what: 'an out-of-office note',
        from: 'cat@fabrikam.com',
        header: 'Auto-Submitted',
        value: 'auto-replied',
      },
      {
        what: 'a report of mail that did not arrive',
        from: 'postmaster@x',
        header: 'X-MS-Exchange-Message-Is-Ndr',
        value: '',
      },
      { what: 'something the sender adds', from: 'ANN@contoso.com', header: 'x', value: '' },
      { what: 'what a colleague of the deal adds', from: 'Bob@contoso.com', header: 'x', value: '' },
      { what: 'what another colleague adds', from: 'eve@contoso.com', header: 'x', value: '' },
    ])('is no reply when it is $what', async ({ from, header, value }) => {
      server.send(message());
      server.reply(message(), from, [{ name: header, value }]);
      expect(await refresh()).toMatchObject({ draft: { state: 'sent' } });
    });

    it('is replied to by a colleague whom the letter was for', async () => {
      message().fields.toRecipients = [{ emailAddress: { address: 'Eve@contoso.com' } }];
      server.send(message());
      server.reply(message(), 'eve@contoso.com');
      expect(await refresh()).toMatchObject({ draft: { state: 'replied' } });
    });

    it('is replied to by the customer after a colleague', async () => {
      server.send(message());
      server.reply(message(), 'bob@contoso.com');
      await refresh();
      server.reply(message(), 'cat@fabrikam.com');
      expect(await refresh()).toMatchObject({ draft: { state: 'replied' } });
    });

    it('is deleted, and may be taken out of the bin again', async () => {
      message().folder = 'deleteditems';
      expect(await refresh()).toMatchObject({ draft: { state: 'deleted' } });
      message().folder = 'drafts';
      expect(await refresh()).toMatchObject({ draft: { state: 'drafted' } });
      expect(await states()).toEqual(['drafted', 'deleted', 'drafted']);
    });

    it("is deleted in a folder of the bin, and not in a folder of one's own", async () => {
      server.folders.set('contoso', 'archive').set('old', 'contoso');
      message().folder = 'old';
      expect(await refresh()).toMatchObject({ draft: { state: 'drafted' } });
      server.folders.set('contoso', 'deleteditems');
      expect(await refresh()).toMatchObject({ draft: { state: 'deleted' } });
    });

    it('stays as it is where its folder can not be looked at', async () => {
      message().folder = 'old';
      server.faults.push({ when: ({ path }) => path.includes('folder-old'), fault: { status: 500 } });
      expect(await refresh()).toMatchObject({ kind: 'failed', draft: { state: 'drafted' } });
    });

    it.each([
      {
        what: 'In-Reply-To',
        headers: (id: string) => [{ name: 'In-Reply-To', value: id }],
        state: 'replied',
      },
      {
        what: 'In-Reply-To of another letter',
        headers: () => [{ name: 'In-Reply-To', value: '<x@y.com>' }],
        state: 'sent',
      },
      { what: 'no header', headers: () => [], state: 'sent' },
    ])('is answered in another conversation by $what', async ({ headers, state }) => {
      server.send(message());
      await refresh();
      const { internet_message_id: id } = (await draftById(store.db, ref)) ?? {};
      server.reply({ ...message(), conversationId: 'another' }, 'cat@fabrikam.com', headers(id ?? ''));
      expect(await refresh()).toMatchObject({ draft: { state } });
    });

    it.each([
      { what: 'who had a copy', from: 'pat@partner.example', state: 'sent' },
      { what: 'a colleague of who had a copy', from: 'quin@partner.example', state: 'sent' },
      { what: 'whom it was for', from: 'cat@gmail.com', state: 'replied' },
      { what: 'a colleague of whom it was for', from: 'dan@fabrikam.com', state: 'replied' },
      {
        what: 'somebody else with the same mail service who had a copy',
        from: 'sam@gmail.com',
        state: 'sent',
      },
      { what: 'whom it was passed on to', from: 'it@provider.example', state: 'replied' },
    ])('is in the state $state after a note of $what', async ({ from, state }) => {
      const list = (...addresses: string[]) => addresses.map((address) => ({ emailAddress: { address } }));
      message().fields.toRecipients = list('cat@gmail.com', 'cat@fabrikam.com');
      message().fields.ccRecipients = list('pat@partner.example', 'sam@gmail.com');
      server.send(message());
      server.reply(message(), from);
      expect(await refresh()).toMatchObject({ draft: { state } });
    });

    it('is kept with whom it went to in the end', async () => {
      message().fields.toRecipients = ['eve@fabrikam.com', 'fay@fabrikam.com'].map((address) => ({
        emailAddress: { address },
      }));
      server.send(message());
      await refresh();
      expect(await draftById(store.db, ref)).toMatchObject({ sent_to: 'eve@fabrikam.com\nfay@fabrikam.com' });
    });

    it('has the link of what was sent, which is not that of the draft', async () => {
      const opens = (id: string) => `https://outlook.example/owa/?ItemID=${encodeURIComponent(id)}`;
      expect(await refresh()).toMatchObject({ draft: { webLink: opens('rest-1') } });
      server.send(message(), { newId: true });
      expect(await refresh()).toMatchObject({ draft: { state: 'sent', webLink: opens('rest-1-sent') } });
    });

    it('has no link rather than that of the draft when the new one can not be read', async () => {
      server.send(message(), { newId: true });
      server.faults.push({ when: ({ path }) => path.includes('webLink'), fault: { status: 403 } });
      expect(await refresh()).toMatchObject({ draft: { state: 'sent', webLink: null } });
    });

    describe.each([
      { how: 'when the process ended', killAt: 'written', state: 'making' },
      { how: 'when Graph hung up', killAt: undefined, state: 'failed' },
    ] as const)('of which nobody heard $how', ({ killAt, state }) => {
      beforeEach(async () => {
        server.remove(message());
        server.requests.length = 0;
        const isPosted = () => server.requests.some(({ method }) => method === 'POST');
        if (!killAt) {
          server.failNext('POST', { drop: 'after' });
          server.faults.push({
            when: ({ method }) => method === 'GET' && isPosted(),
            fault: { status: 403 },
          });
        }
        const order = drafting.order({ dealId: 'D-2' });
        await makeDraft(drafting.context(killAt), drafting.viewers(), order).catch(() => {});
        const lost = store.db.selectFrom('drafts').select(['id', 'state']).where('state', '=', state);
        ref = (await lost.executeTakeFirstOrThrow()).id;
        drafting.pass(3 * 60_000);
      });
      const followed = async () => {
        const found = await refreshMailbox(drafting.context(), mailboxOf('ann'));
        return found.find((one) => one.kind !== 'no-such-draft' && one.draft.ref === ref);
      };

      it('is found, and from then on as any other', async () => {
        expect(await followed()).toMatchObject({
          hasChanged: true,
          draft: { state: 'drafted', lastError: null, webLink: expect.stringContaining('rest-') },
        });
        server.edit(message(), '<b>Please</b>');
        expect(await followed()).toMatchObject({ draft: { state: 'edited' } });
      });

      it('is not made twice once it was found', async () => {
        await followed();
        const order = drafting.order({ dealId: 'D-2' });
        const again = await makeDraft(drafting.context(), drafting.viewers(), order);
        expect(again).toMatchObject({ kind: 'drafted', how: 'unchanged' });
        expect(server.messages()).toHaveLength(1);
      });

      it('is found with what became of it', async () => {
        server.edit(message(), '<p>Dear Cat</p>');
        expect(await followed()).toMatchObject({ draft: { state: 'edited', webLink: expect.any(String) } });
        server.send(message());
        expect(await followed()).toMatchObject({ draft: { state: 'sent' } });
      });

      it('is found when it was sent and answered', async () => {
        server.send(message());
        server.reply(message(), 'cat@fabrikam.com');
        expect(await followed()).toMatchObject({ draft: { state: 'replied' } });
      });

      it('stays as it is when there is nothing, or somebody is at work on it', async () => {
        const context = drafting.context();
        await store.db
          .updateTable('drafts')
          .set({ lease_until: new Date(drafting.now() + 1).toISOString() })
          .where('id', '=', ref)
          .execute();
        expect(await followed()).toBeUndefined();
        drafting.pass(1);
        server.remove(message());
        expect(await refreshDraft(context, ref, mailboxOf('ann'))).toMatchObject({
          hasChanged: false,
          draft: { state },
        });
      });

      it('is looked for no longer than a week', async () => {
        drafting.pass(7 * 24 * 60 * 60_000);
        expect(await followed()).toBeUndefined();
      });
    });

    it('stays sent when the sent copy is deleted', async () => {
      server.send(message());
      await refresh();
      server.remove(message());
      expect(await refresh()).toMatchObject({ hasChanged: false, draft: { state: 'sent' } });
    });

    it('is noted once by two who look at the same time', async () => {
      server.send(message());
      await Promise.all([refresh(), refresh()]);
      expect(await states()).toEqual(['drafted', 'sent']);
    });

    it('stays as it is when the mailbox can not be looked at', async () => {
      server.failNext('GET', { status: 401 });
      expect(await refresh()).toMatchObject({ kind: 'failed', failure: { kind: 'unauthorized' } });
      expect(await states()).toEqual(['drafted']);
    });

    it('is looked for mailbox by mailbox, and no longer than a week in the bin', async () => {
      server.remove(message());
      expect(await refreshMailbox(drafting.context(), mailboxOf('bob'))).toEqual([]);
      expect(await refreshMailbox(drafting.context(), mailboxOf('ann'))).toMatchObject([
        { draft: { state: 'deleted' } },
      ]);
      drafting.pass(8 * 24 * 60 * 60_000);
      expect(await refreshMailbox(drafting.context(), mailboxOf('ann'))).toEqual([]);
    });
  });
});
