import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeDraft } from '../../src/flows/draft-letter.ts';
import { refreshDraft, refreshMailbox } from '../../src/flows/draft-refresh.ts';
import type { Store } from '../../src/store/open.ts';
import { draftEvents } from '../../src/store/queries/drafts.ts';
import { onEachDatabase } from '../support/databases.ts';
import { type Drafting, mailboxOf, openDrafting } from '../support/graph-drafting.ts';
import { GraphServer, type ServedMessage } from '../support/graph-server.ts';

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
      const made = await makeDraft(drafting.context(), drafting.onlookers(), drafting.order());
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
    ])('is no reply when it is $what', async ({ from, header, value }) => {
      server.send(message());
      server.reply(message(), from, [{ name: header, value }]);
      expect(await refresh()).toMatchObject({ draft: { state: 'sent' } });
    });

    it('is deleted, and may be taken out of the bin again', async () => {
      message().folder = 'deleteditems';
      expect(await refresh()).toMatchObject({ draft: { state: 'deleted' } });
      message().folder = 'drafts';
      expect(await refresh()).toMatchObject({ draft: { state: 'drafted' } });
      expect(await states()).toEqual(['drafted', 'deleted', 'drafted']);
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
