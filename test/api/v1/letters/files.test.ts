import { describe, expect, it } from '@jest/globals';
import { createDraft } from '../../../../api/v1/drafts/create-draft.ts';
import { isRepeatable } from '../../../../api/v1/route.ts';
import { ANN, BOB, create, createSeen, DEAL, LETTER, preview } from '../../../support/api/letter-pages.ts';
import { usePages, versionOf } from '../../../support/api/page.ts';
import { bookOf } from '../../../support/bot/bot-deals.ts';
import { eventually } from '../../../support/eventually.ts';

const start = usePages();
const opened = (rows = [DEAL]) => start({ fill: bookOf(rows) });

describe('where there is no Outlook, a draft', () => {
  it('is a file of the outbox, one for each letter, deal and sender', async () => {
    const page = await opened();
    const ann = page.as(ANN);
    const { body } = await create(ann);
    expect(body).toMatchObject({ kind: 'filed', title: 'The draft is in the outbox of this machine' });
    const version = versionOf(await preview(ann));
    await Promise.all([createSeen(ann, version), createSeen(ann, version), create(page.as(BOB))]);
    const { items, next } = (await ann.get('/drafts')).body;
    expect(next).toBeNull();
    expect(items).toMatchObject([
      {
        dealId: 'D-1',
        customer: 'Contoso',
        template: LETTER,
        state: 'filed',
        to: ['cara@contoso.com'],
        webLink: null,
      },
    ]);
    expect((await ann.get('/drafts', { group: 'sent' })).body.items).toEqual([]);
  });

  it('whose request failed midway is not made again under the same key', () => {
    expect(isRepeatable(createDraft)).toBe(false);
  });

  it('is known wherever its deal is told of, to its sender and to others', async () => {
    const page = await opened();
    const [ann, bob] = [page.as(ANN), page.as(BOB)];
    const ids = async (waiting: string) =>
      (await ann.get('/deals', { waiting })).body.items.map(({ dealId }: { dealId: string }) => dealId);
    expect((await ann.get('/deals/D-1')).body).toMatchObject({
      primary: { kind: 'add-contact' },
      drafts: [],
    });
    expect([await ids('team-letter'), await ids('team-draft')]).toEqual([['D-1'], []]);
    await create(ann);

    const own = (await ann.get('/deals/D-1')).body;
    expect(own.primary).toMatchObject({ kind: 'send-draft', title: 'See to the draft' });
    expect(own.drafts).toMatchObject([
      { name: 'customer e-mail', state: { id: 'drafted' }, by: expect.any(String), isOwn: true, link: null },
    ]);
    const { letters } = (await ann.get('/deals/D-1/letters')).body;
    expect(letters[1]).toMatchObject({ template: LETTER, mine: { state: 'drafted' } });
    expect((await ann.get('/today')).body.next).toMatchObject([{ dealId: 'D-1', kind: 'send-draft' }]);
    const card = JSON.stringify((await ann.get('/deals/D-1/card')).body);
    expect(card).toContain('Draft, not sent');
    expect([await ids('team-letter'), await ids('team-draft')]).toEqual([[], ['D-1']]);

    const others = (await bob.get('/deals/D-1')).body;
    expect(others.drafts).toMatchObject([{ isOwn: false, page: null }]);
    expect(others.primary).not.toMatchObject({ kind: 'send-draft' });
    expect(others.primary).not.toMatchObject({ kind: 'add-contact' });
  });

  it('is left out of its deal, with a word in the log, where the files can not be read', async () => {
    const page = await opened();
    const { mail } = page.bot.services;
    if (mail.drafts.kind !== 'outbox') throw new Error('no outbox');
    Object.assign(mail.drafts.outbox, { draftsOf: () => Promise.reject(new Error('EACCES')) });
    const { status, body } = await page.as(ANN).get('/deals/D-1');
    expect([status, body.drafts]).toEqual([200, []]);
    expect(page.bot.log).toContainEqual(
      expect.objectContaining({ message: 'the letters of the outbox could not be read' }),
    );
  });

  it('is not listed for a deal that one may not see any more', async () => {
    const page = await opened();
    await create(page.as(ANN));
    await page.bot.services.db.updateTable('deals').set({ ae_email: BOB }).execute();
    expect((await page.as(ANN).get('/drafts')).body.items).toEqual([]);
  });

  it('is made for many deals at once, too', async () => {
    const page = await opened([DEAL, { ...DEAL, deal_id: 'D-2' }]);
    const ann = page.as(ANN);
    const wish = { dealIds: ['D-1', 'D-2'], template: LETTER };
    const ifMatch = versionOf(await ann.post('/batches/plan', wish));
    const { body } = await ann.post('/batches', wish, { ifMatch });
    await eventually(async () =>
      expect((await ann.get(`/batches/${body.id}`)).body).toMatchObject({
        state: 'done',
        counts: { drafted: 2 },
      }),
    );
    expect((await ann.get('/drafts')).body.items).toHaveLength(2);
  });
});
