import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DRAFT_POINTS, type DraftOutcome, LEASE_MS } from '../../../src/flows/drafts/draft-types.ts';
import { makeDraft } from '../../../src/flows/drafts/make-draft.ts';
import type { Store } from '../../../src/store/open.ts';
import { draftEvents } from '../../../src/store/queries/drafts/drafts.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { eventually } from '../../support/eventually.ts';
import { BOB, type Drafting, Killed, letter, mailboxOf, openDrafting } from '../../support/graph/drafting.ts';
import { GraphServer, type ServedMessage } from '../../support/graph/server.ts';

type DraftOf = Extract<DraftOutcome, { draft: unknown }>['draft'];

function draftIn(outcome: DraftOutcome): DraftOf {
  if (!('draft' in outcome)) throw new Error(`no draft: ${outcome.kind}`);
  return outcome.draft;
}

function htmlOf(message: ServedMessage | undefined): string {
  return String((message?.fields.body as { content?: string } | undefined)?.content);
}

describe('a draft in the mailbox', () => {
  onEachDatabase((database) => {
    let server: GraphServer;
    let store: Store;
    let drafting: Drafting;
    beforeEach(async () => {
      server = new GraphServer();
      store = await database.store();
      drafting = await openDrafting(store.db, await server.start());
    });
    afterEach(async () => {
      await drafting.graph.close();
      await server.stop();
    });

    const make = (stated: Parameters<Drafting['order']>[0] = {}) =>
      makeDraft(drafting.context(), drafting.viewers(), drafting.order(stated));
    const onlyDraft = () => {
      expect(server.drafts()).toHaveLength(1);
      return server.drafts()[0] as ServedMessage;
    };

    it('is made with all that marks it as ours, and with a link that opens', async () => {
      const outcome = await make();
      expect(outcome).toMatchObject({ kind: 'drafted', how: 'created' });
      const draft = draftIn(outcome);
      expect(draft.webLink).toBe('https://outlook.example/owa/?ItemID=rest-1');
      const { fields } = onlyDraft();
      expect(fields).toMatchObject({
        subject: 'Action Required',
        categories: ['WSA Readiness'],
        importance: 'high',
        toRecipients: [{ emailAddress: { address: 'cat@fabrikam.com', name: 'Cat O’Hara' } }],
        ccRecipients: [{ emailAddress: { address: 'dan@fabrikam.com' } }],
        internetMessageHeaders: [{ name: 'x-wsa-draft', value: expect.stringMatching(/^[0-9a-f]{40}$/) }],
      });
      expect(await draftEvents(store.db, draft.ref)).toMatchObject([{ state: 'drafted', detail: 'created' }]);
      expect(await auditOf(store.db, 'd-1', { skip: 0, limit: 9 })).toMatchObject([
        { action: 'draft', detail: 'made customer-action-required to cat@fabrikam.com' },
      ]);
    });

    it('is the same one when pressed again, and is written anew when the letter is another', async () => {
      await make();
      expect(await make()).toMatchObject({ kind: 'drafted', how: 'unchanged' });
      server.touch(onlyDraft());
      expect(await make({ letter: letter('Only Cat is missing') })).toMatchObject({ how: 'updated' });
      expect(htmlOf(onlyDraft())).toContain('Only Cat is missing');
      expect(await make({ letter: letter('Nobody is missing') })).toMatchObject({ how: 'updated' });
    });

    it('keeps the mark and the weight the person gave it when it is written anew', async () => {
      await make();
      const own = { importance: 'low', categories: ['Mine'] };
      Object.assign(onlyDraft().fields, own);
      server.touch(onlyDraft());
      expect(await make({ letter: letter('another') })).toMatchObject({ how: 'updated' });
      expect(onlyDraft().fields).toMatchObject(own);
      expect(htmlOf(onlyDraft())).toContain('another');
    });

    it('is left alone and linked when the person has worked on it', async () => {
      const { webLink } = draftIn(await make());
      server.edit(onlyDraft(), '<p>Dear Cat</p>');
      const outcome = await make({ letter: letter('another') });
      expect(outcome).toMatchObject({ kind: 'edited', draft: { state: 'edited', webLink } });
      expect(htmlOf(onlyDraft())).toContain('Dear Cat');
    });

    it('is left alone when the person was quicker than the look at what the mailbox made of it', async () => {
      const at = (point: string) => {
        if (point === 'written') server.edit(onlyDraft(), '<p>Dear Cat</p>');
      };
      await makeDraft({ ...drafting.context(), at }, drafting.viewers(), drafting.order());
      expect(await make({ letter: letter('another') })).toMatchObject({ kind: 'edited' });
    });

    it('is left alone when the person has made a word bold', async () => {
      await make();
      const html = htmlOf(onlyDraft());
      server.edit(onlyDraft(), html.replace('accounts', '<b>accounts</b>'));
      expect(await make({ letter: letter('another') })).toMatchObject({ kind: 'edited' });
    });

    it('is still ours when the server shows the same version of it in another way', async () => {
      await make();
      onlyDraft().fields.body = { contentType: 'html', content: '<div>shown otherwise</div>' };
      expect(await make({ letter: letter('another') })).toMatchObject({ kind: 'drafted', how: 'updated' });
    });

    it('is left alone when the person works on it in the very moment it is written anew', async () => {
      await make();
      const context = drafting.context();
      const at = (point: string) => {
        if (point === 'writing') server.edit(onlyDraft(), '<p>Dear Cat</p>');
      };
      const order = drafting.order({ letter: letter('another') });
      const outcome = await makeDraft({ ...context, at }, drafting.viewers(), order);
      expect(outcome.kind).toBe('edited');
      expect(htmlOf(onlyDraft())).toContain('Dear Cat');
    });

    it.each([
      { how: 'sent', gone: (message: ServedMessage) => server.send(message), state: 'sent' },
      {
        how: 'sent under another id without our key',
        gone: (message: ServedMessage) => server.send(message, { newId: true }),
        state: 'sent',
      },
      { how: 'deleted', gone: (message: ServedMessage) => server.remove(message), state: 'deleted' },
      {
        how: 'put into the bin',
        gone: (message: ServedMessage) => Object.assign(message, { folder: 'deleteditems' }),
        state: 'deleted',
      },
    ])('is made afresh only when asked for, and once, after it was $how', async ({ gone, state }) => {
      const { generation } = draftIn(await make());
      gone(onlyDraft());
      expect(await make()).toMatchObject({ kind: 'over', draft: { state, generation } });
      expect(server.drafts()).toHaveLength(0);
      expect(await make({ freshAfter: generation })).toMatchObject({ kind: 'drafted', how: 'created' });
      expect(await make({ freshAfter: generation })).toMatchObject({ kind: 'drafted', how: 'unchanged' });
      server.remove(onlyDraft());
      expect(await make({ freshAfter: generation })).toMatchObject({
        kind: 'over',
        draft: { generation: 2 },
      });
      expect(server.drafts()).toHaveLength(0);
      await make({ freshAfter: 2 });
      onlyDraft();
    });

    it('is one for each sender', async () => {
      const bob = { mailbox: mailboxOf('bob') };
      await Promise.all([make(), makeDraft(drafting.context(), drafting.viewers(BOB), drafting.order(bob))]);
      expect([server.drafts('ann').length, server.drafts('bob').length]).toEqual([1, 1]);
    });

    it('is one when pressed many times at once', async () => {
      const outcomes = await Promise.all(Array.from({ length: 6 }, () => make()));
      expect(outcomes.filter(({ kind }) => kind === 'drafted')).not.toHaveLength(0);
      onlyDraft();
    });

    it('is not made for who is not on the deal', async () => {
      const eve = { ...BOB, addresses: ['eve@contoso.com'] };
      const outcome = await makeDraft(drafting.context(), drafting.viewers(eve), drafting.order());
      expect(outcome).toEqual({ kind: 'no-such-deal' });
      expect(server.requests).toHaveLength(0);
    });

    it('is not made twice by a process that slept through its claim', async () => {
      let wake = () => {};
      const late = new Promise<void>((resolve) => {
        wake = resolve;
      });
      server.failNext('POST', { status: 400 });
      await make();
      server.requests.length = 0;
      server.failNext('GET', { late });
      const slow = make();
      await eventually(() => expect(server.requests).toHaveLength(1));
      drafting.pass(LEASE_MS + 1);
      expect(await make()).toMatchObject({ kind: 'drafted', how: 'created' });
      wake();
      expect(await slow).toEqual({ kind: 'under-way' });
      onlyDraft();
    });

    it.each(DRAFT_POINTS)('is one when the process ends at "%s" and starts again', async (point) => {
      const killed = makeDraft(drafting.context(point), drafting.viewers(), drafting.order());
      await expect(killed).rejects.toThrow(Killed);
      drafting.pass(LEASE_MS + 1);
      expect((await make()).kind).toBe('drafted');
      expect(onlyDraft().fields.subject).toBe('Action Required');
      expect(await make({ letter: letter('another') })).toMatchObject({ how: 'updated' });
    });

    it.each(DRAFT_POINTS)('is written anew once when the process ends at "%s"', async (point) => {
      await make();
      const order = drafting.order({ letter: letter('another') });
      const killed = makeDraft(drafting.context(point), drafting.viewers(), order);
      await expect(killed).rejects.toThrow(Killed);
      drafting.pass(LEASE_MS + 1);
      expect((await make({ letter: letter('a third') })).kind).toBe('drafted');
      expect(htmlOf(onlyDraft())).toContain('a third');
    });

    it.each(DRAFT_POINTS)('is made afresh once when the process ends at "%s"', async (point) => {
      await make();
      server.send(onlyDraft());
      const killed = makeDraft(
        drafting.context(point),
        drafting.viewers(),
        drafting.order({ freshAfter: 1 }),
      );
      await expect(killed).rejects.toThrow(Killed);
      drafting.pass(LEASE_MS + 1);
      expect((await make({ freshAfter: 1 })).kind).toBe('drafted');
      onlyDraft();
    });

    it.each(['written', 'read-back'] as const)(
      'is left alone when it was edited after a process ended at "%s"',
      async (point) => {
        const killed = makeDraft(drafting.context(point), drafting.viewers(), drafting.order());
        await expect(killed).rejects.toThrow(Killed);
        server.edit(onlyDraft(), '<p>Dear Cat</p>');
        drafting.pass(LEASE_MS + 1);
        expect((await make()).kind).toBe('edited');
        expect(htmlOf(onlyDraft())).toContain('Dear Cat');
      },
    );

    it.each([
      { what: 'the connection is lost after it was made', fault: { drop: 'after' } },
      { what: 'Graph fails after it was made', fault: { status: 502, done: true } },
    ] as const)('is found when $what', async ({ fault }) => {
      server.failNext('POST', fault);
      expect(await make()).toMatchObject({ kind: 'drafted' });
      expect((await make()).kind).toBe('drafted');
      onlyDraft();
    });

    it.each([
      { what: 'the connection is lost', fault: { drop: 'before' }, kind: 'unreachable' },
      { what: 'Graph fails', fault: { status: 500 }, kind: 'server' },
      { what: 'the session is over', fault: { status: 401 }, kind: 'unauthorized' },
      { what: 'a permission is missing', fault: { status: 403 }, kind: 'forbidden' },
      { what: 'there is no mailbox', fault: { status: 404 }, kind: 'not-found' },
      { what: 'Graph refuses it', fault: { status: 400 }, kind: 'rejected' },
    ] as const)('is not made when $what, and is by the next press', async ({ fault, kind }) => {
      server.failNext('POST', fault);
      const outcome = await make();
      expect(outcome).toMatchObject({ kind: 'failed', failure: { kind }, draft: { state: 'failed' } });
      expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
      expect(server.drafts()).toHaveLength(0);
      expect(await make()).toMatchObject({ kind: 'drafted', how: 'created', draft: { lastError: null } });
      onlyDraft();
    });

    it.each([
      { status: 507, code: 'ErrorQuotaExceeded', kind: 'full' },
      { status: 403, code: 'ErrorQuotaExceeded', kind: 'full' },
      { status: 400, code: 'ErrorNamedPropertyQuotaExceeded', kind: 'full' },
      { status: 507, code: 'InsufficientStorage', kind: 'full' },
      { status: 404, code: 'MailboxNotEnabledForRESTAPI', kind: 'no-mailbox' },
      { status: 403, code: 'MailboxNotSupportedForRESTAPI', kind: 'no-mailbox' },
      { status: 429, code: 'ErrorApplicationQuotaExceeded', kind: 'throttled' },
    ] as const)(
      'is not made when Outlook says $status $code, which is $kind',
      async ({ status, code, kind }) => {
        const fault = { status, retryAfter: '3600', body: { error: { code, message: 'so it is' } } };
        server.failNext('POST', fault);
        expect(await make()).toMatchObject({ kind: 'failed', failure: { kind } });
        expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
      },
    );

    it('is not taken for deleted when there is no mailbox any more', async () => {
      await make();
      const error = { code: 'MailboxNotEnabledForRESTAPI', message: 'so it is' };
      server.failNext('GET', { status: 404, body: { error } });
      expect(await make()).toMatchObject({ kind: 'failed', draft: { state: 'drafted' } });
    });

    it('is made without a search when nothing was ever written for it, and never by one of the whole mailbox', async () => {
      await make();
      expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
      server.remove(onlyDraft());
      await make();
      const searches = server.requests.filter(({ path }) => path.includes('filter='));
      expect(searches.map(({ path }) => /mailFolders\/(\w+)/.exec(path)?.[1])).toEqual([
        'drafts',
        'sentitems',
        'deleteditems',
        'sentitems',
      ]);
    });

    it.each([
      { status: 412, times: 1, kind: 'drafted', tries: 2 },
      { status: 409, times: 1, kind: 'drafted', tries: 2 },
      { status: 412, times: 2, kind: 'failed', tries: 2 },
    ])(
      'is written once more when Outlook says $status $times times',
      async ({ status, times, kind, tries }) => {
        await make();
        for (let count = 0; count < times; count += 1) server.failNext('PATCH', { status });
        expect((await make({ letter: letter('another') })).kind).toBe(kind);
        expect(server.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(tries);
      },
    );

    describe('that reminds of another', () => {
      const reminder = { template: 'follow-up', remindsOf: 'customer-action-required' };
      const latest = () => server.drafts().at(-1) as ServedMessage;
      let first: ServedMessage;
      beforeEach(async () => {
        await make();
        first = onlyDraft();
        server.send(first);
        await make();
      });

      it('is a reply in its thread, above its words and under its subject', async () => {
        expect(await make(reminder)).toMatchObject({ kind: 'drafted', how: 'created', isApart: false });
        expect(latest()).toMatchObject({
          conversationId: first.conversationId,
          fields: {
            subject: 'RE: Action Required',
            toRecipients: [{ emailAddress: { address: 'cat@fabrikam.com' } }],
          },
        });
        expect(htmlOf(latest())).toMatch(/accounts[\s\S]*<b>Subject:<\/b> Action Required[\s\S]*accounts/);
        expect(await make(reminder)).toMatchObject({ how: 'unchanged' });
        expect(await make({ ...reminder, letter: letter('another') })).toMatchObject({ how: 'updated' });
        expect(htmlOf(latest())).toMatch(/another[\s\S]*<b>Subject:/);
      });

      it('is a letter by itself when that one is gone, and says so', async () => {
        server.remove(first);
        expect(await make(reminder)).toMatchObject({ kind: 'drafted', how: 'created', isApart: true });
        expect(latest().fields.subject).toBe('Action Required');
        expect(htmlOf(latest())).not.toContain('<b>Subject:');
      });

      it('is one letter when its words could not be written', async () => {
        server.failNext('POST', { status: 201, done: true, body: {} });
        expect((await make(reminder)).kind).toBe('drafted');
        expect((await make(reminder)).kind).toBe('drafted');
        expect(server.drafts()).toHaveLength(1);
      });
    });

    it('is made although its link can not be read, which is made up for', async () => {
      server.failNext('POST', { status: 201, done: true, body: {} });
      server.faults.push({ when: ({ path }) => path.includes('webLink'), fault: { status: 500 } });
      expect(await make()).toMatchObject({ kind: 'drafted', draft: { webLink: null } });
      expect(await make()).toMatchObject({ kind: 'drafted', draft: { webLink: expect.any(String) } });
      onlyDraft();
    });

    it('stays as it is noted when it can not be looked at', async () => {
      await make();
      server.failNext('GET', { status: 500 });
      expect(await make()).toMatchObject({ kind: 'failed', draft: { state: 'drafted' } });
    });
  });
});
