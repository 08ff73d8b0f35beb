import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pollMailboxes } from '../../../server/background/mailbox-poller.ts';
import { makeDraft } from '../../../src/flows/drafts/make-draft.ts';
import {
  type PollContext,
  type PollPace,
  pollDueMailboxes,
} from '../../../src/flows/tracking/poll-mailboxes.ts';
import { receiveNotification } from '../../../src/flows/tracking/receive-notification.ts';
import { SignInNeeded } from '../../../src/graph/client.ts';
import type { Store } from '../../../src/store/open.ts';
import { draftsOfMailbox } from '../../../src/store/queries/drafts/drafts.ts';
import { noticesOf } from '../../../src/store/queries/mail/graph-subscriptions.ts';
import { claimHolder, rememberHolder } from '../../../src/store/queries/mail/mailbox-owners.ts';
import { collectingLog, type LogEntry } from '../../support/bot/bot-services.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { eventually } from '../../support/eventually.ts';
import { ANN, BOB, type Drafting, mailboxOf, openDrafting } from '../../support/graph/drafting.ts';
import { GraphServer, type ServedMessage } from '../../support/graph/server.ts';

const MINUTE = 60_000;
const ADDRESS = 'https://bot.contoso.com/api/mail';
const ALL = ['drafted', 'edited', 'sent', 'replied', 'deleted'] as const;

describe('watching mailboxes', () => {
  onEachDatabase((database) => {
    let server: GraphServer;
    let store: Store;
    let drafting: Drafting;
    let log: LogEntry[];
    let signedOut: Set<string>;
    let looked: string[];
    beforeEach(async () => {
      server = new GraphServer();
      store = await database.store();
      drafting = await openDrafting(store.db, await server.start());
      log = [];
      signedOut = new Set();
      looked = [];
      for (const [name, person] of [
        ['ann', ANN],
        ['bob', BOB],
      ] as const) {
        const order = drafting.order({ mailbox: mailboxOf(name) });
        await makeDraft(drafting.context(), drafting.viewers(person), order);
        await remember(name);
      }
      server.requests.length = 0;
    });
    afterEach(async () => {
      await drafting.graph.close();
      await server.stop();
    });

    const remember = (name: string) =>
      rememberHolder(
        store.db,
        { key: `oid-${name}`, userId: `29:${name}`, channelId: 'msteams' },
        new Date(drafting.now()).toISOString(),
      );
    const context = (stated: Partial<PollContext> = {}): PollContext => ({
      db: store.db,
      now: drafting.now,
      graph: drafting.graph,
      log: collectingLog(log),
      notificationUrl: null,
      mailboxes: {
        of: ({ key, userId }) => ({
          key,
          token: async () => {
            if (signedOut.has(key)) throw new SignInNeeded(key);
            return userId.replace('29:', '');
          },
        }),
      },
      afterLook: async ({ key }) => void looked.push(key),
      ...stated,
    });
    const round = (stated?: Partial<PollContext>) => pollDueMailboxes(context(stated));
    const told = () => round({ notificationUrl: ADDRESS });
    const draft = (name: string) => server.messages(name)[0] as ServedMessage;
    const stateOf = async (name: string) =>
      (await draftsOfMailbox(store.db, `oid-${name}`, ALL)).map(({ state }) => state);
    const notices = async (name: string) => (await noticesOf(store.db, `oid-${name}`)).length;
    const loud = () => log.filter(({ level }) => level === 'warn' || level === 'error');

    /** What Graph would send to one of the subscriptions, which were made in this order. */
    function notify(subscription: number, entry: object) {
      const { notificationUrl, clientState } = [...server.subscriptions.values()][subscription] ?? {};
      const of = new URL(String(notificationUrl)).searchParams.get('of');
      const body = { value: [{ clientState, ...entry }] };
      return receiveNotification({ db: store.db, now: drafting.now }, { of }, async () => body);
    }
    const aboutDraft = (name: string) => ({ changeType: 'updated', resourceData: { id: draft(name).id } });

    it('finds what became of drafts, mailbox by mailbox, and does so again after ten minutes', async () => {
      server.send(draft('ann'));
      expect(await round()).toMatchObject({ looked: 2, failed: 0, changed: [{ state: 'sent' }] });
      expect([await stateOf('ann'), await stateOf('bob')]).toEqual([['sent'], ['drafted']]);
      expect(looked.sort()).toEqual(['oid-ann', 'oid-bob']);
      server.reply(draft('ann'), 'cat@fabrikam.com');
      drafting.pass(9 * MINUTE);
      server.requests.length = 0;
      expect(await round()).toMatchObject({ looked: 0 });
      expect(server.requests).toEqual([]);
      drafting.pass(MINUTE);
      expect(await round()).toMatchObject({ looked: 2, changed: [{ state: 'replied' }] });
      expect(server.subscriptions.size).toBe(0);
      expect(loud()).toEqual([]);
    });

    it('asks for notices where they can be sent to, and looks as soon as one has come', async () => {
      expect(await told()).toMatchObject({ looked: 2 });
      expect(server.subscriptions.size).toBe(2);
      server.send(draft('bob'));
      drafting.pass(30 * MINUTE);
      expect(await told()).toMatchObject({ looked: 0 });
      const [first] = [...server.subscriptions.keys()];
      const isAnn = server.requests.find(({ path }) => path === '/v1.0/subscriptions')?.headers.authorization;
      await notify(isAnn === 'Bearer bob' ? 0 : 1, aboutDraft('bob'));
      expect(await told()).toMatchObject({ looked: 1, changed: [{ state: 'sent' }] });
      expect([await notices('bob'), looked.at(-1)]).toEqual([0, 'oid-bob']);
      expect([...server.subscriptions.keys()][0]).toBe(first);
    });

    it('says what there may be to read: all, or what the notices are about', async () => {
      const read: unknown[] = [];
      const afterLook: PollContext['afterLook'] = async ({ key }, drafts) => void read.push([key, drafts]);
      const look = () => round({ notificationUrl: ADDRESS, afterLook });
      const subscriptionOf = async (name: string) => {
        const made = server.requests.filter(({ path }) => path === '/v1.0/subscriptions');
        return made.findIndex(({ headers }) => headers.authorization === `Bearer ${name}`);
      };
      server.send(draft('ann'));
      server.reply(draft('ann'), 'cat@fabrikam.com');
      await look();
      expect(read.toSorted()).toEqual([
        ['oid-ann', 'all'],
        ['oid-bob', 'all'],
      ]);
      const ann = await subscriptionOf('ann');
      const [row] = await draftsOfMailbox(store.db, 'oid-ann', ['replied']);
      for (const [id, drafts] of [
        [server.reply(draft('ann'), 'cat@fabrikam.com').id, [row?.id]],
        ['nothing-of-ours', []],
      ] as const) {
        read.length = 0;
        await notify(ann, { changeType: 'created', resourceData: { id } });
        await look();
        expect(read).toEqual([['oid-ann', drafts]]);
      }
      read.length = 0;
      await notify(ann, { lifecycleEvent: 'missed' });
      await look();
      expect(read).toEqual([['oid-ann', 'all']]);
    });

    it('finds within a week a draft of which nobody heard, and looks for it no longer', async () => {
      await store.db.updateTable('drafts').set({ state: 'making', message_id: null }).execute();
      server.remove(draft('bob'), 'bob');
      expect(await round()).toMatchObject({ looked: 2, changed: [{ state: 'drafted' }] });
      drafting.pass(8 * 24 * 60 * MINUTE);
      looked.length = 0;
      expect(await round()).toMatchObject({ looked: 1 });
      expect(looked).toEqual(['oid-ann']);
    });

    it('looks every hour all the same, by the list of changes, as notices get lost', async () => {
      await told();
      server.send(draft('ann'));
      drafting.pass(60 * MINUTE);
      server.requests.length = 0;
      expect(await told()).toMatchObject({ looked: 2, changed: [{ state: 'sent' }] });
      expect(server.requests.filter(({ path }) => path.includes('/delta'))).toHaveLength(6);
    });

    it('renews subscriptions before they run out, and makes them anew when they have', async () => {
      await told();
      drafting.pass(6 * 24 * 60 * MINUTE);
      await told();
      expect(server.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(2);
      expect(server.subscriptions.size).toBe(2);
      drafting.pass(8 * 24 * 60 * MINUTE);
      await told();
      expect(server.subscriptions.size).toBe(4);
    });

    it('polls while notices are refused, also when one says that they were taken away', async () => {
      await told();
      server.send(draft('ann'));
      server.send(draft('bob'));
      await notify(0, { lifecycleEvent: 'subscriptionRemoved' });
      await notify(1, { lifecycleEvent: 'subscriptionRemoved' });
      server.faults.push(
        ...Array.from({ length: 4 }, () => ({
          when: ({ path }: { path: string }) => path === '/v1.0/subscriptions',
          fault: { status: 403 },
        })),
      );
      await told();
      drafting.pass(10 * MINUTE);
      await told();
      expect([await stateOf('ann'), await stateOf('bob')]).toEqual([['sent'], ['sent']]);
      expect(await notices('ann')).toBe(0);
      expect(loud()).toContainEqual({
        level: 'warn',
        fields: { mailbox: 'oid-ann', kind: 'forbidden', code: 'Code403', status: 403 },
        message: 'no notices could be asked for; the mailbox is polled',
      });
      drafting.pass(10 * MINUTE);
      await told();
      expect(server.subscriptions.size).toBe(4);
    });

    it('works off notices that are left when there is no public address any more', async () => {
      await told();
      await notify(0, { lifecycleEvent: 'missed' });
      await notify(1, { lifecycleEvent: 'missed' });
      expect(await round()).toMatchObject({ looked: 2, failed: 0 });
      expect([await notices('ann'), await notices('bob')]).toEqual([0, 0]);
      expect(server.subscriptions.size).toBe(2);
    });

    it('leaves who has signed out alone, without a word, until they come back', async () => {
      signedOut.add('oid-ann');
      server.send(draft('ann'));
      server.send(draft('bob'));
      expect(await round()).toMatchObject({ looked: 2, failed: 1, changed: [{ state: 'sent' }] });
      expect([looked, loud()]).toEqual([['oid-bob'], []]);
      drafting.pass(MINUTE);
      expect(await round()).toMatchObject({ looked: 0 });
      signedOut.clear();
      await remember('ann');
      expect(await round()).toMatchObject({ looked: 1, changed: [{ state: 'sent' }] });
    });

    it.each([
      { name: 'refuses', fault: { status: 403 }, kind: 'forbidden', rests: 10 },
      { name: 'hangs up', fault: { drop: 'before' } as const, kind: 'unreachable', rests: 10 },
      {
        name: 'wants to be left alone',
        fault: { status: 429, retryAfter: '1800' },
        kind: 'throttled',
        rests: 30,
      },
    ])('goes on with the others when one mailbox $name, which then rests', async ({ fault, kind, rests }) => {
      server.send(draft('bob'));
      server.faults.push({ when: ({ headers }) => headers.authorization === 'Bearer ann', fault });
      expect(await round()).toMatchObject({ looked: 2, failed: 1, changed: [{ state: 'sent' }] });
      expect(loud()).toMatchObject([{ level: 'warn', fields: { mailbox: 'oid-ann', kind } }]);
      server.send(draft('ann'));
      drafting.pass((rests - 1) * MINUTE);
      await round();
      expect(await stateOf('ann')).toEqual(['drafted']);
      drafting.pass(MINUTE);
      await round();
      expect(await stateOf('ann')).toEqual(['sent']);
    });

    it('goes on when what comes after a look fails', async () => {
      const afterLook = async ({ key }: { key: string }) => {
        if (key === 'oid-ann') throw new Error('no reply could be read');
      };
      server.send(draft('bob'));
      expect(await round({ afterLook })).toMatchObject({ looked: 1, changed: [{ state: 'sent' }] });
      expect(loud()).toMatchObject([{ level: 'error', fields: { mailbox: 'oid-ann' } }]);
      drafting.pass(10 * MINUTE);
      await round();
      expect(looked).toContain('oid-ann');
    });

    it('looks at nothing of which nothing can become any more', async () => {
      server.send(draft('ann'));
      server.reply(draft('ann'), 'cat@fabrikam.com');
      await round();
      drafting.pass(91 * 24 * 60 * MINUTE);
      server.requests.length = 0;
      expect(await round()).toMatchObject({ looked: 0 });
      expect(server.requests).toEqual([]);
    });

    it('looks at so many in a round, and at those that have waited longest first', async () => {
      const pace: Partial<PollPace> = { most: 1 };
      expect([await round({ pace }), await round({ pace }), await round({ pace })]).toMatchObject([
        { looked: 1 },
        { looked: 1 },
        { looked: 0 },
      ]);
      expect(looked).toEqual(['oid-ann', 'oid-bob']);
    });

    it('looks at so many at once, and begins no further one when the round takes too long', async () => {
      const slow = async ({ key }: { key: string }) => {
        looked.push(key);
        drafting.pass(MINUTE);
      };
      const pace = { atOnce: 1, roundMs: MINUTE / 2 };
      expect(await round({ afterLook: slow, pace })).toMatchObject({ looked: 1 });
      expect(looked).toEqual(['oid-ann']);
    });

    it('leaves a mailbox to the process that is at it, until that must have ended', async () => {
      const at = (ms: number) => new Date(drafting.now() + ms).toISOString();
      await claimHolder(store.db, 'oid-ann', at(0), at(10 * MINUTE));
      expect(await claimHolder(store.db, 'oid-ann', at(0), at(10 * MINUTE))).toBe(false);
      await round();
      expect(looked).toEqual(['oid-bob']);
      await Promise.all([round(), round()]);
      expect(looked).toEqual(['oid-bob']);
      drafting.pass(10 * MINUTE);
      await Promise.all([round(), round()]);
      expect(looked.sort()).toEqual(['oid-ann', 'oid-bob', 'oid-bob']);
    });

    it('goes on by itself, one round after the other, until it is stopped', async () => {
      let open = () => {};
      const held = new Promise<void>((resolve) => {
        open = resolve;
      });
      const afterLook = async ({ key }: { key: string }) => {
        await held;
        looked.push(key);
      };
      const stop = new AbortController();
      const polling = pollMailboxes(context({ afterLook }), stop.signal, { everyMs: 1 });
      await eventually(() => expect(server.requests.length).toBeGreaterThan(1));
      stop.abort();
      open();
      await polling;
      expect(looked.sort()).toEqual(['oid-ann', 'oid-bob']);
      const impatient = new AbortController();
      const quick = pollMailboxes(
        context({ afterLook: () => new Promise(() => {}), now: () => drafting.now() + 60 * MINUTE }),
        impatient.signal,
        { everyMs: 1, stopMs: 1 },
      );
      server.requests.length = 0;
      await eventually(() => expect(server.requests.length).toBeGreaterThan(0));
      impatient.abort();
      await quick;
    });

    it('outlives a database that fails', async () => {
      const db = store.db.withSchema('no_such_schema');
      const stop = new AbortController();
      const polling = pollMailboxes(context({ db }), stop.signal, { everyMs: 1 });
      await eventually(() => expect(loud().length).toBeGreaterThan(1));
      stop.abort();
      await polling;
      expect(loud()[0]).toMatchObject({ level: 'error', message: 'the mailboxes could not be looked at' });
    });
  });
});
