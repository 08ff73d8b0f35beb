import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeDraft } from '../../src/flows/drafts/make-draft.ts';
import { keepSubscription } from '../../src/flows/tracking/keep-subscription.ts';
import { type ChangesContext, catchUp, workOffNotices } from '../../src/flows/tracking/process-changes.ts';
import { receiveNotification } from '../../src/flows/tracking/receive-notification.ts';
import type { Store } from '../../src/store/open.ts';
import { noticesOf, subscriptionOf } from '../../src/store/queries/mail/graph-subscriptions.ts';
import { onEachDatabase } from '../support/databases/each-database.ts';
import { type Drafting, mailboxOf, openDrafting } from '../support/graph/drafting.ts';
import { GraphServer, type ServedMessage } from '../support/graph/server.ts';

const DAY = 24 * 60 * 60_000;
const ADDRESS = 'https://bot.contoso.com/api/mail-notices';

describe('the notices of a mailbox', () => {
  onEachDatabase((database) => {
    let server: GraphServer;
    let store: Store;
    let drafting: Drafting;
    beforeEach(async () => {
      server = new GraphServer();
      store = await database.store();
      drafting = await openDrafting(store.db, await server.start());
      await makeDraft(drafting.context(), drafting.viewers(), drafting.order());
    });
    afterEach(async () => {
      await drafting.graph.close();
      await server.stop();
    });

    const context = (): ChangesContext => ({
      ...drafting.context(),
      notificationUrl: ADDRESS,
      mailboxOf: async () => mailboxOf('ann'),
    });
    const keep = () => keepSubscription(drafting.context(), mailboxOf('ann'), ADDRESS);
    const draft = () => server.messages()[0] as ServedMessage;
    const asked = () => [...server.subscriptions.values()].at(-1) ?? {};
    const pending = async () => (await noticesOf(store.db, 'oid-ann')).length;

    const unread = () => Promise.reject(new Error('the body is not to be read'));

    /** What Graph would send about the newest subscription. */
    function send(entries: readonly object[], clientState = asked().clientState) {
      const of = new URL(String(asked().notificationUrl)).searchParams.get('of');
      const value = entries.map((entry) => ({ subscriptionId: asked().id, clientState, ...entry }));
      return receiveNotification(drafting.context(), { of }, async () => ({ value }));
    }
    const arrived = (message: ServedMessage) => ({ changeType: 'created', resourceData: { id: message.id } });
    const about = (message: ServedMessage) => ({ changeType: 'updated', resourceData: { id: message.id } });

    it('are asked for once, with a secret, for less than a week, and renewed in time', async () => {
      expect(await keep()).toEqual({ kind: 'ok', value: 'made' });
      expect(asked()).toMatchObject({
        resource: 'me/messages',
        changeType: 'created,updated,deleted',
        lifecycleNotificationUrl: asked().notificationUrl,
        expirationDateTime: '2026-06-17T11:59:00.000Z',
        clientState: expect.stringMatching(/^[\w-]{43}$/),
      });
      expect(server.requests.at(-1)?.headers.prefer).toContain('ImmutableId');
      const row = await subscriptionOf(store.db, 'oid-ann');
      expect(JSON.stringify(row)).not.toContain(String(asked().clientState));
      expect(await keep()).toEqual({ kind: 'ok', value: 'kept' });
      drafting.pass(5 * DAY);
      expect(await keep()).toEqual({ kind: 'ok', value: 'renewed' });
      expect(asked().expirationDateTime).toBe('2026-06-22T11:59:00.000Z');
      drafting.pass(8 * DAY);
      expect(await keep()).toEqual({ kind: 'ok', value: 'made' });
      expect(server.subscriptions.size).toBe(2);
    });

    it('are asked for anew when Graph knows nothing of them, or when asking failed', async () => {
      server.failNext('POST', { status: 403 });
      expect(await keep()).toMatchObject({ failure: { kind: 'forbidden' } });
      expect(await keep()).toMatchObject({ value: 'made' });
      server.subscriptions.clear();
      drafting.pass(6 * DAY);
      expect(await keep()).toMatchObject({ value: 'made' });
    });

    it('are shaken hands over as plain text', async () => {
      const shake = (validationToken: unknown) =>
        receiveNotification(drafting.context(), { of: 'x', validationToken }, unread);
      const token = '<b>Validation: & ü';
      expect(await shake(token)).toEqual({ status: 200, contentType: 'text/plain', body: token });
      expect(await shake('x'.repeat(5000))).toMatchObject({ status: 400, body: '' });
      expect(await shake(['a', 'b'])).toMatchObject({ status: 400 });
    });

    it.each([null, 'x', {}, { value: 'x' }])('are refused when they are malformed: %j', async (body) => {
      await keep();
      const { id: of = '' } = (await subscriptionOf(store.db, 'oid-ann')) ?? {};
      const answer = await receiveNotification(drafting.context(), { of }, async () => body);
      expect(answer.status).toBe(400);
    });

    it('are kept, each once, and only with the secret', async () => {
      await keep();
      expect(await send([about(draft()), about(draft()), { lifecycleEvent: 'missed' }])).toMatchObject({
        status: 202,
        body: '',
      });
      await send([about(draft())]);
      expect(await pending()).toBe(2);
      expect(await send([{ ...about(draft()), resourceData: { id: 'other' } }], 'guessed')).toMatchObject({
        status: 202,
      });
      expect(await receiveNotification(drafting.context(), { of: 'unknown' }, unread)).toMatchObject({
        status: 202,
      });
      expect(await pending()).toBe(2);
    });

    it('are not acknowledged when they can not be kept', async () => {
      const db = store.db.withSchema('no_such_schema');
      // Errors of the database's own code are of no class that a test file knows.
      await expect(
        receiveNotification({ db, now: drafting.now }, { of: 'ours' }, unread),
      ).rejects.toHaveProperty('message', expect.stringMatching(/no_such_schema/));
    });

    it('tell what becomes of a draft', async () => {
      await keep();
      server.edit(draft(), '<p>Dear Cat</p>');
      await send([about(draft())]);
      const looked = await workOffNotices(context());
      expect(looked.get('oid-ann')).toMatchObject({ changed: [{ state: 'edited' }], failure: null });
      expect(await pending()).toBe(0);
      expect((await workOffNotices(context())).size).toBe(0);
    });

    it('tell of a letter sent under another id, and of an answer to it', async () => {
      await keep();
      server.send(draft(), { newId: true });
      await send([arrived(draft())]);
      expect((await workOffNotices(context())).get('oid-ann')).toMatchObject({
        changed: [{ state: 'sent' }],
      });
      const reply = server.reply(draft(), 'cat@fabrikam.com');
      await send([arrived(reply)]);
      expect((await workOffNotices(context())).get('oid-ann')).toMatchObject({
        changed: [{ state: 'replied' }],
      });
    });

    it.each([
      { what: 'a message was read or moved', changeType: 'updated', rows: 0 },
      { what: 'a message was deleted', changeType: 'deleted', rows: 0 },
      { what: 'messages came', changeType: 'created', rows: 1 },
    ])('about other mail cost $rows rows when $what', async ({ changeType, rows }) => {
      await keep();
      const ids = ['a', 'b', 'c'].map((id) => ({ changeType, resourceData: { id } }));
      await send(ids);
      await send(ids);
      expect(await pending()).toBe(rows);
    });

    it('cost no row once there is no draft to follow', async () => {
      await keep();
      await store.db.updateTable('drafts').set({ mailbox: 'oid-bob' }).execute();
      await send([arrived(draft()), about(draft())]);
      expect(await pending()).toBe(0);
    });

    it.each([{ resourceData: 7 }, null, { resourceData: { id: 'x'.repeat(2000) } }])(
      'are kept although one beside them is malformed: %j',
      async (malformed) => {
        await keep();
        const { id: of = '' } = (await subscriptionOf(store.db, 'oid-ann')) ?? {};
        const value = [malformed, { clientState: asked().clientState, ...about(draft()) }];
        const answer = await receiveNotification(drafting.context(), { of }, async () => ({ value }));
        expect([answer.status, await pending()]).toEqual([202, 1]);
      },
    );

    it('about other mail read nothing of what it says', async () => {
      await keep();
      server.send(draft());
      await send([about(draft())]);
      await workOffNotices(context());
      const other = server.reply({ ...draft(), conversationId: 'another' }, 'eve@example.com');
      await send([arrived(other)]);
      server.requests.length = 0;
      expect((await workOffNotices(context())).get('oid-ann')).toMatchObject({ changed: [], failure: null });
      const asks = server.requests.map(({ path }) => decodeURIComponent(path));
      const ofOther = asks.filter((path) => path.includes(`/messages/${other.id}`));
      expect(ofOther).toHaveLength(1);
      expect(ofOther[0]).toContain('$select=id,conversationId,isDraft&');
    });

    it('wait when the mailbox can not be looked at', async () => {
      await keep();
      server.send(draft());
      await send([about(draft())]);
      server.failNext('GET', { status: 401 });
      expect((await workOffNotices(context())).get('oid-ann')).toMatchObject({
        failure: { kind: 'unauthorized' },
      });
      const nobody = { ...context(), mailboxOf: async () => null };
      expect((await workOffNotices(nobody)).size).toBe(0);
      expect(await pending()).toBe(1);
      expect((await workOffNotices(context())).get('oid-ann')).toMatchObject({
        changed: [{ state: 'sent' }],
      });
    });

    it('of the subscription itself renew it, make it anew, and catch up', async () => {
      await keep();
      await send([{ lifecycleEvent: 'reauthorizationRequired' }]);
      await workOffNotices(context());
      expect(server.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
      server.send(draft());
      await send([{ lifecycleEvent: 'subscriptionRemoved' }]);
      expect((await workOffNotices(context())).get('oid-ann')).toMatchObject({
        changed: [{ state: 'sent' }],
      });
      expect(server.subscriptions.size).toBe(2);
      server.reply(draft(), 'cat@fabrikam.com');
      await send([{ lifecycleEvent: 'missed' }]);
      expect((await workOffNotices(context())).get('oid-ann')).toMatchObject({
        changed: [{ state: 'replied' }],
      });
      expect(server.subscriptions.size).toBe(2);
      expect(await pending()).toBe(0);
    });

    it('are made up for by the list of changes, from where the last look ended', async () => {
      await keep();
      await catchUp(drafting.context(), mailboxOf('ann'));
      server.requests.length = 0;
      await catchUp(drafting.context(), mailboxOf('ann'));
      expect(server.requests.map(({ path }) => /deltatoken=\d/.test(path))).toEqual([true, true, true]);
      server.send(draft());
      const looked = await catchUp(drafting.context(), mailboxOf('ann'));
      expect(looked).toMatchObject({ changed: [{ state: 'sent' }], failure: null });
    });

    it('are made up for draft by draft when there is no list of changes', async () => {
      server.failNext('GET', { status: 410 });
      server.send(draft());
      expect(await catchUp(drafting.context(), mailboxOf('ann'))).toMatchObject({
        changed: [{ state: 'sent' }],
      });
    });
  });
});
