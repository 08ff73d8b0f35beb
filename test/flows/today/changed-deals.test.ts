import { expect, it } from '@jest/globals';
import type { Person } from '../../../src/domain/people/person.ts';
import { judgeUnjudged } from '../../../src/flows/deals/list/judge-unjudged.ts';
import type { Viewers } from '../../../src/flows/deals/viewers.ts';
import { noteLooked, today, type Whose } from '../../../src/flows/today/today.ts';
import { onEachDatabase, type TestDatabase } from '../../support/databases/each-database.ts';
import { TodayScene } from '../../support/today-scene.ts';
import { viewersAt } from '../../support/viewers.ts';

const ANN = 'ann@partner.example';
const BO: Person = {
  ...{ id: 'bo@partner.example', name: 'Bo', objectId: null, tenantId: null },
  addresses: ['bo@partner.example'],
};
/** Long after the end of the quarter in which the scene begins. */
const LATER = '2027-05-20';
const VIEWERS = viewersAt(ANN);
const ADMIN: Viewers = {
  ...VIEWERS,
  viewer: { addresses: new Set([ANN]), isAdmin: true },
  audience: [{ addresses: new Set([ANN]), isAdmin: true }],
};

/** A book of deals that are all due later, which Ann has looked at. */
class LaterBook extends TodayScene {
  static async open(database: TestDatabase): Promise<LaterBook> {
    const book = new LaterBook(await database.store());
    await book.add(['A-1', 'A-2'], LATER, ANN);
    await book.add(['B-1'], LATER, 'bo@partner.example');
    await book.rejudge();
    await noteLooked(book.context, VIEWERS, book.time);
    await book.pass(1);
    return book;
  }

  /** As the list of all deals is judged in the background. */
  async rejudge(): Promise<void> {
    while ((await judgeUnjudged(this.context, 100)) > 0);
  }

  async act(dealIds: readonly string[], actor: Person = BO): Promise<void> {
    const detail = { code: 'deal-seen' } as const;
    await this.context.audit.note(
      dealIds.map((dealId) => ({ actor, action: 'edit', dealId, conversation: null, detail })),
    );
  }

  /** A letter about a deal that Bo has made; gives its row. */
  async letter(dealId: string, sentAt: string | null): Promise<number> {
    const { db } = this.store;
    const deal = await this.#deal(dealId);
    const at = new Date(this.time).toISOString();
    const { id } = await db
      .insertInto('drafts')
      .values({
        ...{ deal_ref: deal, template: 'customer-action-required', sender_id: 'person:bo', mailbox: 'm' },
        ...{ generation: 1, draft_key: `key of ${dealId}`, state: sentAt ? 'sent' : 'drafted', fence: 1 },
        ...{ made_at: at, made_by: 'Bo', changed_at: at, sent_at: sentAt },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  }

  async answer(draft: number): Promise<void> {
    const at = new Date(this.time).toISOString();
    await this.store.db
      .insertInto('replies')
      .values({
        ...{ draft_ref: draft, message_id: `answer ${draft}` },
        ...{ from_address: 'it@contoso.example', received_at: at, read_at: at },
      })
      .execute();
  }

  async close(dealId: string): Promise<void> {
    await this.store.db.updateTable('deals').set({ stage: 'closed' }).where('deal_id', '=', dealId).execute();
  }

  async told(viewers = VIEWERS, whose: Whose = 'mine') {
    const { changes, ...rest } = await today(this.context, viewers, whose);
    expect([rest.open, rest.next.actions, rest.forecast.deals]).toEqual([0, [], []]);
    return { ...changes, ids: changes.deals.map(({ checked }) => checked.deal.dealId).toSorted() };
  }

  async #deal(dealId: string): Promise<number> {
    const { id } = await this.store.db
      .selectFrom('deals')
      .select('id')
      .where('deal_id', '=', dealId)
      .executeTakeFirstOrThrow();
    return id;
  }
}

onEachDatabase((database) => {
  it.each<[string, (book: LaterBook) => Promise<unknown>, object]>([
    [
      'what a colleague did',
      (book) => book.act(['A-1']),
      { happenings: [{ kind: 'act', who: 'Bo', action: 'edit' }] },
    ],
    [
      'a letter that was sent',
      (book) => book.letter('A-1', new Date(book.time).toISOString()),
      { happenings: [{ kind: 'sent', who: 'Bo' }] },
    ],
    [
      'an answer',
      async (book) => book.answer(await book.letter('A-1', '2026-06-01T08:00:00.000Z')),
      { happenings: [{ kind: 'reply', who: 'it@contoso.example' }] },
    ],
    [
      'a verdict that nobody wrote down',
      async (book) => {
        await book.validate('A-1');
        await book.rejudge();
      },
      { verdict: { from: 'unverified', to: 'ready' }, happenings: [] },
    ],
  ])('tells %s of a deal that is due later', async (_, happen, change) => {
    const book = await LaterBook.open(database);
    expect(await book.told()).toMatchObject({ ids: [], more: false });
    await happen(book);
    const { deals, ids, more } = await book.told();
    expect([ids, more]).toEqual([['A-1'], false]);
    expect(deals).toMatchObject([{ isNew: false, ...change }]);
    await noteLooked(book.context, VIEWERS, book.time);
    expect((await book.told()).ids).toEqual([]);
  });

  it('tells of a deal that came into the book', async () => {
    const book = await LaterBook.open(database);
    await book.add(['A-3'], LATER, ANN);
    expect((await book.told()).deals).toMatchObject([{ isNew: true, checked: { deal: { dealId: 'A-3' } } }]);
  });

  it('tells of no settled deal, of nothing that one did oneself, and of what was judged anew but as before', async () => {
    const book = await LaterBook.open(database);
    await book.act(['A-1']);
    await book.close('A-1');
    await book.act(['A-2'], VIEWERS.asker);
    await book.store.db
      .updateTable('deals')
      .set({ updated_at: new Date(book.time).toISOString() })
      .execute();
    await book.rejudge();
    expect((await book.told()).ids).toEqual([]);
  });

  it("tells of one's own deals, an admin of all, and writes down which were shown", async () => {
    const book = await LaterBook.open(database);
    await book.act(['A-1', 'B-1']);
    const listed = async () => {
      const rows = await book.store.db
        .selectFrom('audit')
        .select('detail_params')
        .where('action', '=', 'list')
        .orderBy('id')
        .execute();
      return rows.map(({ detail_params }) => JSON.parse(detail_params ?? '{}').dealIds);
    };
    expect((await book.told()).ids).toEqual(['A-1']);
    expect((await book.told(ADMIN)).ids).toEqual(['A-1']);
    expect((await book.told(ADMIN, 'all')).ids).toEqual(['A-1', 'B-1']);
    expect((await book.told(viewersAt(ANN, 'bo@partner.example'))).ids).toEqual([]);
    expect((await listed()).map((ids) => ids.toSorted())).toEqual([['A-1'], ['A-1'], ['A-1', 'B-1']]);
  });

  it('looks at the 200 deals with the newest changes, and says that there are more', async () => {
    const book = await LaterBook.open(database);
    const many = Array.from({ length: 201 }, (_, nth) => `A-1${String(nth).padStart(3, '0')}`);
    await book.add(many, LATER, ANN);
    await noteLooked(book.context, VIEWERS, book.time);
    await book.pass(1);
    await book.act(many.slice(0, 1));
    await book.pass(1);
    await book.act(many.slice(1));
    const { ids, more } = await book.told();
    expect([ids, more]).toEqual([many.slice(1), true]);
    await noteLooked(book.context, VIEWERS, book.time - 1);
    expect((await book.told()).more).toBe(false);
  });
});
