import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makeDraft } from '../../../src/flows/drafts/make-draft.ts';
import { readReplies } from '../../../src/flows/tracking/read-replies.ts';
import { refreshMailbox } from '../../../src/flows/tracking/refresh-draft.ts';
import type { Store } from '../../../src/store/open.ts';
import { insertContacts } from '../../../src/store/queries/deals/contacts.ts';
import { languageOfLastAnswer } from '../../../src/store/queries/drafts/letter-languages.ts';
import { openProposals } from '../../../src/store/queries/mail/replies.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { type Drafting, mailboxOf, openDrafting } from '../../support/graph/drafting.ts';
import { type Emulate, startEmulate } from '../../support/graph/emulate.ts';
import { GraphServer, type ServedMessage } from '../../support/graph/server.ts';
import { answers, sentLetter } from '../../support/replies/sent-letters.ts';

const ANN = mailboxOf('ann');

async function proposed({ db }: Store) {
  const deals = await db.selectFrom('deals').select('id').execute();
  const rows = await openProposals(
    db,
    deals.map(({ id }) => id),
  );
  return rows.map(({ role, email, name, found_in, from_address }) => ({
    role,
    email,
    name,
    found_in,
    from_address,
  }));
}

describe('the answers to a letter', () => {
  onEachDatabase((database) => {
    let server: GraphServer;
    let store: Store;
    let drafting: Drafting;
    let letter: ServedMessage;
    beforeEach(async () => {
      server = new GraphServer();
      store = await database.store();
      drafting = await openDrafting(store.db, await server.start());
      letter = await sentLetter(drafting, server);
    });
    afterEach(async () => {
      await drafting.graph.close();
      await server.stop();
    });
    const read = () => readReplies(drafting.context(), ANN);

    it('are read once, and what they offer is proposed', async () => {
      expect(await read()).toEqual({ replies: [], failure: null });
      answers(server, letter, 'OA: Jane Doe <jane@fabrikam.com>\n\nBob Ray, bob@fabrikam.com');
      expect(await read()).toMatchObject({ replies: [{ from: 'cat@fabrikam.com', proposed: 2 }] });
      expect(await proposed(store)).toEqual([
        {
          role: 'online-administrator',
          email: 'jane@fabrikam.com',
          name: 'Jane Doe',
          found_in: 'OA: Jane Doe <jane@fabrikam.com>',
          from_address: 'cat@fabrikam.com',
        },
        {
          role: null,
          email: 'bob@fabrikam.com',
          name: 'Bob Ray',
          found_in: 'Bob Ray, bob@fabrikam.com',
          from_address: 'cat@fabrikam.com',
        },
      ]);
      expect(await read()).toEqual({ replies: [], failure: null });
      expect(await proposed(store)).toHaveLength(2);
    });

    it('tell the language of the next letter, where it is plain', async () => {
      const { db } = store;
      const { id } = await db.selectFrom('deals').select('id').executeTakeFirstOrThrow();
      const last = () => languageOfLastAnswer(db, id, 'partner-action-required');
      answers(server, letter, 'OA: jane@fabrikam.com');
      await read();
      expect(await last()).toBe(null);
      answers(server, letter, 'Vielen Dank, ich werde das morgen mit unserem Administrator prüfen.');
      await read();
      expect(await last()).toBe('de');
      answers(server, letter, '承知しました。確認してご連絡します。');
      await read();
      expect(await last()).toBe('ja');
      answers(server, letter, 'Thanks, I will check this with our administrator and get back to you.');
      await read();
      expect(await last()).toBe('en');
      expect(await languageOfLastAnswer(db, id, 'customer-action-required')).toBe(null);
    });

    it('are read once by two who look at the same time', async () => {
      answers(server, letter, 'OA: jane@fabrikam.com');
      const looks = await Promise.all([read(), read()]);
      expect(looks.flatMap(({ replies }) => replies)).toHaveLength(1);
      expect(await proposed(store)).toHaveLength(1);
    });

    it('may come again after the first', async () => {
      answers(server, letter, 'I will ask.');
      expect(await read()).toMatchObject({ replies: [{ proposed: 0 }] });
      await refreshMailbox(drafting.context(), ANN);
      answers(server, letter, 'OSM: jane@fabrikam.com');
      expect(await read()).toMatchObject({ replies: [{ proposed: 1 }] });
    });

    it('are read by their own part where the mailbox tells it', async () => {
      const answer = answers(server, letter, 'OA: old@fabrikam.com');
      answer.fields.uniqueBody = { contentType: 'html', content: '<p>OA: jane@fabrikam.com</p>' };
      await read();
      expect(await proposed(store)).toMatchObject([{ email: 'jane@fabrikam.com' }]);
    });

    it.each([
      { what: 'a colleague of the deal', from: 'bob@contoso.com' },
      { what: 'another colleague', from: 'eve@contoso.com' },
      { what: 'the sender', from: 'ann@contoso.com' },
    ])('are not what $what adds', async ({ from }) => {
      answers(server, letter, 'OA: jane@fabrikam.com', from);
      expect(await read()).toEqual({ replies: [], failure: null });
    });

    it.each([
      { what: 'the account team', text: 'I have told ann@contoso.com and bob@contoso.com' },
      { what: 'to whom the letter went', text: 'Ask me at cat@fabrikam.com or dan@fabrikam.com' },
    ])('do not propose $what', async ({ text }) => {
      answers(server, letter, text);
      expect(await read()).toMatchObject({ replies: [{ proposed: 0 }] });
    });

    it('propose to whom the letter went where that is said', async () => {
      answers(server, letter, 'OA: dan@fabrikam.com');
      await read();
      expect(await proposed(store)).toMatchObject([
        { email: 'dan@fabrikam.com', role: 'online-administrator' },
      ]);
    });

    it('propose nothing that is on the deal already', async () => {
      const [deal] = await store.db.selectFrom('deals').select('id').where('deal_key', '=', 'd-1').execute();
      const added = { name: null, addedAt: '2026-06-01T00:00:00.000Z', addedBy: 'x', position: 0 };
      const contact = { role: 'online-administrator', email: 'Jane@fabrikam.com' } as const;
      await insertContacts(store.db, [{ ...added, ...contact, dealRef: deal?.id ?? 0 }]);
      answers(server, letter, 'OA: jane@fabrikam.com\nOSM: jane@fabrikam.com');
      await read();
      expect(await proposed(store)).toMatchObject([{ role: 'online-service-manager' }]);
    });

    it('wait for the next look when the mailbox fails in between', async () => {
      answers(server, letter, 'OA: jane@fabrikam.com');
      answers(server, letter, 'OSM: mia@fabrikam.com');
      server.faults.push({
        when: ({ path }) => path.includes('uniqueBody') && path.includes(encodeURIComponent('3=')),
        fault: { status: 403 },
      });
      expect(await read()).toMatchObject({ replies: [{ proposed: 1 }], failure: { kind: 'forbidden' } });
      expect(await read()).toMatchObject({ replies: [{ proposed: 1 }], failure: null });
      expect(await proposed(store)).toHaveLength(2);
    });

    it('are read of some letters only where only those are named', async () => {
      const other = await sentLetter(drafting, server, { dealId: 'D-2' });
      const row = store.db.selectFrom('drafts').select('id').where('message_id', '=', other.id);
      const { id } = await row.executeTakeFirstOrThrow();
      answers(server, letter, 'OA: jane@fabrikam.com');
      answers(server, other, 'OA: mia@fabrikam.com');
      server.requests.length = 0;
      expect(await readReplies(drafting.context(), ANN, [])).toEqual({ replies: [], failure: null });
      expect(server.requests).toEqual([]);
      expect(await readReplies(drafting.context(), ANN, [id])).toMatchObject({ replies: [{ draftRef: id }] });
      const asked = server.requests.filter(
        ({ path }) => path.includes('conversationId%20eq') || path.includes('conversationId eq'),
      );
      expect(asked.filter(({ path }) => path.includes('filter'))).toHaveLength(1);
      expect(await read()).toMatchObject({ replies: [{ proposed: 1 }] });
    });

    it('are gone without harm when they are deleted in between', async () => {
      answers(server, letter, 'OA: jane@fabrikam.com');
      server.faults.push({ when: ({ path }) => path.includes('uniqueBody'), fault: { status: 404 } });
      expect(await read()).toEqual({ replies: [], failure: null });
    });

    it('are not looked for in the mailboxes of others, nor for ever', async () => {
      answers(server, letter, 'OA: jane@fabrikam.com');
      expect(await readReplies(drafting.context(), mailboxOf('bob'))).toEqual({ replies: [], failure: null });
      drafting.pass(61 * 24 * 60 * 60_000);
      expect(await read()).toEqual({ replies: [], failure: null });
    });
  });
});

/** Against somebody else's idea of Graph. */
describe('an answer in the emulator', () => {
  let emulate: Emulate;
  beforeAll(async () => {
    emulate = await startEmulate();
  }, 20_000);
  afterAll(() => emulate.stop());

  onEachDatabase((database) => {
    it('is read, without what it quotes', async () => {
      const store = await database.store();
      const drafting = await openDrafting(store.db, emulate.url);
      // The emulator outlives a test, so each has a key of its own.
      await makeDraft(drafting.context(), drafting.viewers(), drafting.order({ template: database.name }));
      const [{ message_id: id }] = (await store.db.selectFrom('drafts').select('message_id').execute()) as [
        { message_id: string },
      ];
      await emulate.as('ann', 'POST', `/me/messages/${id}/send`);
      await refreshMailbox(drafting.context(), ANN);
      const answer = (await emulate.as('ann', 'POST', `/me/messages/${id}/createReply`)) as { id: string };
      const content =
        '<div>OA: Jane Doe &lt;jane@fabrikam.com&gt;</div><div id="appendonsend"></div><div id="divRplyFwdMsg"><b>From:</b> Ann</div><div>OSM: old@fabrikam.com</div>';
      await emulate.as('ann', 'PATCH', `/me/messages/${answer.id}`, {
        from: { emailAddress: { address: 'cat@fabrikam.com' } },
        body: { contentType: 'html', content },
      });
      await emulate.as('ann', 'POST', `/me/messages/${answer.id}/move`, { destinationId: 'inbox' });
      await refreshMailbox(drafting.context(), ANN);
      expect(await readReplies(drafting.context(), ANN)).toMatchObject({ replies: [{ proposed: 1 }] });
      expect(await readReplies(drafting.context(), ANN)).toMatchObject({ replies: [] });
      expect(await proposed(store)).toMatchObject([
        { role: 'online-administrator', email: 'jane@fabrikam.com', name: 'Jane Doe' },
      ]);
      await drafting.graph.close();
    });
  });
});
