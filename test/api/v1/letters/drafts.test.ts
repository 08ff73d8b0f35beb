import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { refreshMailbox } from '../../../../src/flows/tracking/refresh-draft.ts';
import { auditRows } from '../../../support/api/audit-rows.ts';
import {
  ANN,
  BOB,
  create,
  createSeen,
  DEAL,
  EVE,
  LETTER,
  type LetterPage,
  preview,
  useLetterPages,
} from '../../../support/api/letter-pages.ts';
import { versionOf } from '../../../support/api/page.ts';
import { objectIdOf } from '../../../support/api/page-tokens.ts';
import { HOSTILE } from '../../../support/teams/hostile.ts';

const start = useLetterPages();

describe('a letter', () => {
  it('is shown as it will look, with what it asks and to whom it may go, and nothing is made', async () => {
    const page = await start();
    const { body } = await preview(page.as(ANN));
    expect(body).toMatchObject({
      dealId: 'D-1',
      customer: 'Contoso',
      name: 'customer e-mail',
      state: 'ready',
      title: null,
      letter: { to: [{ name: 'Cara Lane', address: 'cara@contoso.com' }], cc: [] },
      gone: [],
      before: null,
    });
    expect(body.letter.text).toMatch(/^Hello Cara Lane,/);
    expect(body.letter.asks).toContainEqual({
      roles: ['Notices Contact'],
      email: 'nora@contoso.com',
      why: expect.arrayContaining([expect.any(String)]),
    });
    expect(body.recipients.map(({ address }: { address: string }) => address)).toEqual([
      'tom@meridian.example',
      'cara@contoso.com',
      ANN,
      BOB,
    ]);
    expect(page.outlook.server.requests).toEqual([]);
  });

  it('has what people typed as text, whatever it is', async () => {
    const page = await start([{ ...DEAL, customer: '<img src=x onerror=alert(1)>' }]);
    for (const { text } of HOSTILE) {
      const { status, body } = await preview(page.as(ANN), { note: text.slice(0, 1500) });
      expect(status).toBe(200);
      expect(body.letter.html).not.toMatch(/<(?:img|script|iframe|svg|a href="javascript)/i);
    }
  });

  it('goes to nobody who is not on the deal, whatever is asked', async () => {
    const page = await start();
    const ann = page.as(ANN);
    const { body, headers } = await preview(ann, { to: 'eve@evil.example', cc: ['x@evil.example'] });
    expect(body.gone).toEqual(['eve@evil.example', 'x@evil.example']);
    expect(body.letter.to).toEqual([{ name: 'Cara Lane', address: 'cara@contoso.com' }]);
    const version = (headers.get('etag') ?? '').replaceAll('"', '');
    const refused = await createSeen(ann, version, { to: 'eve@evil.example' });
    expect(refused.body).toMatchObject({ status: 412, code: 'changed', current: version });
    expect(refused.body.changes).toEqual(['No longer on the deal, and left out: eve@evil.example.']);
    expect(page.drafts(ANN)).toEqual([]);
  });

  it('says why it can not be written, and whom it may go to instead', async () => {
    const page = await start([{ ...DEAL, customer_contact_email: '' }]);
    const { body } = await preview(page.as(ANN));
    expect(body).toMatchObject({
      state: 'missing',
      title: 'The customer e-mail can not be written yet',
      letter: null,
      previewVersion: null,
    });
    expect(body.notices).toContain('The book names no customer contact.');
    const chosen = { to: BOB };
    expect((await create(page.as(ANN), chosen)).body).toMatchObject({ kind: 'drafted', how: 'created' });
  });

  it('of every kind is listed for the deal, with the drafts of them', async () => {
    const page = await start();
    await create(page.as(BOB));
    await create(page.as(ANN));
    const { body } = await page.as(ANN).get('/deals/d-1/letters');
    const states = body.letters.map(({ template, state }: { template: string; state: string }) => [
      template,
      state,
    ]);
    expect(states).toEqual([
      ['partner-action-required', 'ready'],
      [LETTER, 'ready'],
      ['customer-it-admin', 'ready'],
      ['follow-up', 'missing'],
    ]);
    expect(body.letters[1]).toMatchObject({ mine: { state: 'drafted' }, others: [{ by: 'bob' }] });
  });

  it('is given as a file that mail programs open, if it is the one that was looked at', async () => {
    const page = await start();
    const ann = page.as(ANN);
    const ifMatch = versionOf(await preview(ann));
    const body = { to: 'tom@meridian.example', note: 'Kjære Tom' };
    const path = `/deals/D-1/letters/${LETTER}/file`;
    const file = await ann.post(path, body, { ifMatch });
    expect(file.headers.get('content-type')).toBe('message/rfc822');
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename=D-1-${LETTER}.eml`);
    expect(file.body).toMatch(/^To: "?Tom Hill"? <tom@meridian\.example>/m);
    expect((await auditRows(page.bot.services.db)).at(-1)).toMatchObject({
      action: 'draft',
      detail_code: 'letter-file-made',
    });
    await page.bot.store.db.updateTable('deals').set({ close_date: '2026-06-12' }).execute();
    expect((await ann.post(path, body, { ifMatch })).body).toMatchObject({ status: 412, code: 'changed' });
  });
});

describe('a draft', () => {
  it('is in the Outlook of whoever asked, and nothing is sent', async () => {
    const page = await start();
    const { status, body } = await create(page.as(ANN), { cc: [BOB], note: 'Kjære Cara' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: 'drafted',
      how: 'created',
      title: 'The draft is in your Outlook',
      webLink: 'https://outlook.example/owa/?ItemID=rest-1',
    });
    expect(body.lines).toContain('Read it in Outlook and send it from there; nothing was sent.');
    const [draft, ...others] = page.drafts(ANN);
    expect(others).toEqual([]);
    expect(draft?.fields).toMatchObject({
      toRecipients: [{ emailAddress: { address: 'cara@contoso.com' } }],
      ccRecipients: [{ emailAddress: { address: BOB } }],
    });
    expect(JSON.stringify(draft?.fields.body)).toContain('Kjære Cara');
    expect(page.outlook.server.requests.some(({ path }) => /send/i.test(path))).toBe(false);
    expect((await auditRows(page.bot.services.db)).at(-1)).toMatchObject({
      action: 'draft',
      detail_code: 'draft-made',
      actor_address: ANN,
    });
  });

  it('is one, however often the same request comes, and however many come at once', async () => {
    const page = await start();
    const ann = page.as(ANN);
    const version = versionOf(await preview(ann));
    const first = await createSeen(ann, version, {}, { key: 'the-same-key' });
    const repeat = await createSeen(ann, version, {}, { key: 'the-same-key' });
    expect(repeat.body).toEqual(first.body);
    const all = await Promise.all([1, 2, 3, 4].map(() => createSeen(ann, version)));
    for (const { body } of all) expect(['unchanged', null]).toContain(body.how);
    expect(page.drafts(ANN)).toHaveLength(1);
  });

  it('is one when it is first asked for by two requests at once', async () => {
    const page = await start();
    const ann = page.as(ANN);
    const version = versionOf(await preview(ann));
    const both = await Promise.all([createSeen(ann, version), createSeen(ann, version)]);
    expect(page.drafts(ANN)).toHaveLength(1);
    const kinds = both.map(({ body }) => body.kind);
    expect(kinds).toContain('drafted');
    expect(['drafted', 'under-way']).toEqual(expect.arrayContaining(kinds));
  });

  it('is the one that was made in chat', async () => {
    const page = await start();
    const { connector } = page.bot;
    connector.answer({ members: { '29:ann': { name: 'Ann', email: ANN, aadObjectId: objectIdOf(ANN) } } });
    await create(page.as(ANN));
    const [card] = await page.bot.ask(`draft customer D-1`, { from: '29:ann' });
    expect(JSON.stringify(card)).toContain('You have one already: draft, not sent');
  });

  it('is not made for a letter that says something else by now: what has changed is told', async () => {
    const page = await start();
    const ann = page.as(ANN);
    const seen = versionOf(await preview(ann));
    await page.bot.store.db
      .updateTable('deals')
      .set({ close_date: '2026-06-11', stage: 'on-hold' })
      .execute();
    const { body } = await createSeen(ann, seen);
    expect(body).toMatchObject({ status: 412, code: 'changed' });
    expect(body.changes[0]).toBe('Changed since this card was drawn:');
    expect(page.drafts(ANN)).toEqual([]);
    expect((await createSeen(ann, body.current)).body).toMatchObject({ kind: 'drafted' });
  });

  it('is left alone once its sender has edited it', async () => {
    const page = await start();
    await create(page.as(ANN));
    const [draft] = page.drafts(ANN);
    if (!draft) throw new Error('no draft');
    page.outlook.server.edit(draft, '<p>My own words</p>');
    const { body } = await create(page.as(ANN));
    expect(body).toMatchObject({ kind: 'edited', webLink: expect.any(String) });
    expect(body.title).toBe('You have edited your draft, so it was left alone');
    expect(page.drafts(ANN)).toHaveLength(1);
  });

  it('that was sent gets a fresh one beside it, if that is asked for', async () => {
    const page = await start();
    const ann = page.as(ANN);
    await create(ann);
    const [draft] = page.drafts(ANN);
    if (!draft) throw new Error('no draft');
    page.outlook.server.send(draft, {}, objectIdOf(ANN));
    const over = (await create(ann)).body;
    expect(over).toMatchObject({ kind: 'over', title: 'Your customer e-mail was sent', generation: 1 });
    const fresh = (await create(ann, { freshAfter: over.generation })).body;
    expect(fresh).toMatchObject({ kind: 'drafted', how: 'created' });
    const again = (await create(ann, { freshAfter: over.generation })).body;
    expect(again).toMatchObject({ kind: 'drafted', how: 'unchanged' });
    expect(page.drafts(ANN)).toHaveLength(1);
  });

  it.each([
    {
      what: 'Outlook is busy',
      fault: { status: 429, retryAfter: '400' },
      title: 'No draft was made',
      may: false,
    },
    {
      what: 'nobody hears whether it was made',
      fault: { drop: 'before' },
      title: 'It is not known whether the draft was made',
      may: true,
    },
  ] as const)('that fails because $what says so, and is made at the next try', async (one) => {
    const page = await start();
    for (let tries = 0; tries < 6; tries += 1) page.outlook.server.failNext('POST', one.fault);
    const { status, body } = await create(page.as(ANN));
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: 'failed', title: one.title, mayHaveHappened: one.may });
    page.outlook.server.faults.splice(0);
    page.outlook.pass(401_000);
    expect((await create(page.as(ANN))).body).toMatchObject({ kind: 'drafted' });
    expect(page.drafts(ANN)).toHaveLength(1);
  });

  it('asks to sign in whose sign-in Outlook refuses, and the same key may be used afterwards', async () => {
    const page = await start();
    const ann = page.as(ANN);
    const version = versionOf(await preview(ann));
    for (let tries = 0; tries < 3; tries += 1)
      page.outlook.server.faults.push({ when: () => true, fault: { status: 401 } });
    const key = 'one-and-the-same';
    const refused = await createSeen(ann, version, {}, { key });
    expect(refused.body).toMatchObject({ status: 403, code: 'sign-in-needed', signInLink: null });
    page.outlook.server.faults.splice(0);
    expect((await createSeen(ann, version, {}, { key })).body).toMatchObject({ kind: 'drafted' });
  });
});

describe('a draft of which Outlook answers one request otherwise', () => {
  const FAULTS = [
    { what: 'not done and not answered', fault: { drop: 'before' } },
    { what: 'done and not answered', fault: { drop: 'after' } },
    { what: 'refused', fault: { status: 500 } },
    { what: 'done and answered as failed', fault: { status: 503, done: true } },
  ] as const;

  it.each(FAULTS)(
    'at each step ($what): a repeat is told the same, and there is one draft in the end',
    async ({ fault }) => {
      const page = await start();
      const ann = page.as(ANN);
      const version = versionOf(await preview(ann));
      const { server } = page.outlook;
      let steps = 0;
      await create(ann);
      const all = server.requests.length;
      // Made, and read back: a new row needs no search.
      expect(all).toBe(2);
      for (let step = 0; step < all; step += 1) {
        const fresh = await start();
        const user = fresh.as(ANN);
        const key = `step-${step}-of-it`;
        let seen = -1;
        const { outlook } = fresh;
        // The client asks again by itself, some of the times: the step stays as it is.
        for (let tries = 0; tries < 6; tries += 1)
          outlook.server.faults.push({
            when: () => {
              seen += 1;
              return seen >= step && seen < step + 4;
            },
            fault,
          });
        const first = await createSeen(user, version, {}, { key });
        outlook.server.faults.splice(0);
        const repeat = await createSeen(user, version, {}, { key });
        expect(repeat.body).toEqual(first.body);
        expect(repeat.headers.get('idempotency-replayed')).toBe('true');
        if (first.body.kind === 'failed' && !first.body.mayHaveHappened)
          expect(fresh.drafts(ANN)).toEqual([]);
        outlook.pass(401_000);
        fresh.bot.wait(130_000);
        expect((await create(user)).body).toMatchObject({ kind: 'drafted' });
        expect(fresh.drafts(ANN)).toHaveLength(1);
        await fresh.bot.stop();
        steps += 1;
      }
      expect(steps).toBe(all);
    },
    120_000,
  );

  it.each(['draft_events', 'audit'] as const)(
    'is found by another request where %s can not be written after it was made',
    async (table) => {
      const page = await start();
      const ann = page.as(ANN);
      const version = versionOf(await preview(ann));
      const { db } = page.bot.services;
      const refuse = sql`CREATE TRIGGER broken BEFORE INSERT ON ${sql.table(table)} BEGIN SELECT RAISE(ABORT, 'broken'); END`;
      await refuse.execute(db);
      const key = 'one-and-the-same';
      const first = await createSeen(ann, version, {}, { key });
      expect(first.body).toMatchObject({ status: 500, code: 'failed' });
      expect(page.drafts(ANN)).toHaveLength(1);
      await sql`DROP TRIGGER broken`.execute(db);
      // What came of a request that failed midway is not tried again under its key; another one finds the draft.
      expect((await createSeen(ann, version, {}, { key })).body).toMatchObject({ code: 'outcome-unknown' });
      page.bot.wait(130_000);
      expect((await create(ann)).body).toMatchObject({ kind: 'drafted', how: 'found' });
      expect(page.drafts(ANN)).toHaveLength(1);
    },
  );
});

describe("one's drafts", () => {
  const list = async (page: LetterPage, address: string, query: Record<string, string> = {}) =>
    (await page.as(address).get('/drafts', query)).body as {
      items: { dealId: string; state: string }[];
      next: string | null;
    };

  it('are those of oneself, in the group of what waits, went out or is gone', async () => {
    const page = await start([DEAL, { ...DEAL, deal_id: 'D-2', customer: 'Fabrikam' }]);
    await create(page.as(ANN));
    await create(page.as(ANN), {}, 'D-2');
    await create(page.as(BOB));
    expect((await list(page, ANN)).items.map(({ dealId, state }) => [dealId, state])).toEqual([
      ['D-2', 'drafted'],
      ['D-1', 'drafted'],
    ]);
    const [first] = page.drafts(ANN);
    if (!first) throw new Error('no draft');
    page.outlook.server.send(first, {}, objectIdOf(ANN));
    const { services } = page.bot;
    if (services.mail.drafts.kind !== 'graph') throw new Error('no Outlook');
    const mailbox = { key: objectIdOf(ANN), token: async () => objectIdOf(ANN) };
    await refreshMailbox({ ...services, graph: services.mail.drafts.graph }, mailbox);
    expect((await list(page, ANN)).items).toMatchObject([{ dealId: 'D-2' }]);
    expect((await list(page, ANN, { group: 'sent' })).items).toMatchObject([
      { dealId: 'D-1', state: 'sent', stateText: 'sent', to: ['cara@contoso.com'], answeredAt: null },
    ]);
    expect((await list(page, ANN, { group: 'deleted' })).items).toEqual([]);
    expect((await list(page, EVE)).items).toEqual([]);
  });

  it('are not those of deals that one may not see any more', async () => {
    const page = await start();
    await create(page.as(ANN));
    const { db } = page.bot.services;
    await db.deleteFrom('deal_people').where('email_key', '=', ANN).execute();
    await db.updateTable('deals').set({ ae_email: BOB }).execute();
    expect((await list(page, ANN)).items).toEqual([]);
  });

  it('come in pages that stay as they are while new ones are made', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({ ...DEAL, deal_id: `D-${at + 1}` }));
    const page = await start([...rows, { ...DEAL, deal_id: 'D-99' }]);
    for (const { deal_id } of rows) await create(page.as(ANN), {}, deal_id);
    const first = await list(page, ANN);
    expect(first.items).toHaveLength(50);
    await create(page.as(ANN), {}, 'D-99');
    const second = await list(page, ANN, { cursor: String(first.next) });
    expect(second.next).toBeNull();
    const ids = [...first.items, ...second.items].map(({ dealId }) => dealId);
    expect(ids).toEqual(rows.map(({ deal_id }) => deal_id).toReversed());
    const { body } = await page.as(ANN).get('/drafts', { cursor: 'nonsense' });
    expect(body).toMatchObject({ status: 400, code: 'malformed' });
  }, 60_000);
});
