import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RoleId } from '../../../src/domain/ids.ts';
import { recordedAs } from '../../../src/domain/people/person.ts';
import { makeDraft } from '../../../src/flows/drafts/make-draft.ts';
import { acceptProposed, declineProposed } from '../../../src/flows/replies/decide-proposals.ts';
import { letterToRemindOf } from '../../../src/flows/replies/follow-up-letter.ts';
import { myReplies, repliesOf } from '../../../src/flows/replies/replies-view.ts';
import { Graph } from '../../../src/graph/client.ts';
import type { Store } from '../../../src/store/open.ts';
import type { NewDraft } from '../../../src/store/queries/drafts/drafts.ts';
import { insertReply } from '../../../src/store/queries/mail/replies.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { ANN, BOB, type Drafting, openDrafting } from '../../support/graph/drafting.ts';
import { GraphServer } from '../../support/graph/server.ts';
import { judgedDeal } from '../../support/judged-deal.ts';
import { answered, draftOf } from '../../support/replies/proposals.ts';

const OA = 'online-administrator';
const OSM = 'online-service-manager';
const CY = { ...BOB, id: '29:cy', objectId: 'oid-cy', name: 'Cy', addresses: ['cy@contoso.com'] };

onEachDatabase((database) => {
  let store: Store;
  let drafting: Drafting;
  beforeEach(async () => {
    store = await database.store();
    drafting = await openDrafting(store.db, 'http://127.0.0.1:1');
  });

  const accept = (ids: readonly number[], role: RoleId | null = null, person = ANN, dealId = 'd-1') =>
    acceptProposed(drafting.context(), drafting.viewers(person), {
      dealId,
      chosen: ids.map((id) => ({ id, role })),
    });
  const decline = (ids: readonly number[], person = ANN) =>
    declineProposed(drafting.context(), drafting.viewers(person), { dealId: 'D-1', ids });
  const contacts = async () =>
    (await store.db.selectFrom('contacts').selectAll().orderBy('position').execute()).map(
      ({ role, email, name, added_by }) => `${role} ${email} ${name} ${added_by}`,
    );
  const states = async () =>
    (await store.db.selectFrom('proposed_contacts').selectAll().orderBy('id').execute()).map(
      ({ email, state, decided_role, decided_by }) => `${email} ${state} ${decided_role} ${decided_by}`,
    );
  const audited = async () =>
    (await auditOf(store.db, 'd-1', { skip: 0, limit: 20 })).map(
      ({ action, detail }) => `${action} ${detail}`,
    );

  describe('accepting what is proposed', () => {
    it('makes it a contact, with who and from whose answer, and invents no evidence', async () => {
      const ids = await answered(store.db, 'D-1', [
        { role: OA, email: 'jane@fabrikam.com', name: 'Jane Doe' },
      ]);
      expect(await contacts()).toEqual([]);
      expect(await accept(ids)).toEqual({
        kind: 'decided',
        dealId: 'D-1',
        notice: 'Added: jane@fabrikam.com as Online Administrator.',
        ids,
        contacts: ['jane@fabrikam.com'],
        left: 0,
      });
      expect(await contacts()).toEqual([`${OA} jane@fabrikam.com Jane Doe person:oid-ann`]);
      expect(await store.db.selectFrom('evidence').selectAll().execute()).toEqual([]);
      expect(await states()).toEqual([`jane@fabrikam.com accepted ${OA} person:oid-ann`]);
      expect(await audited()).toEqual([
        `attach ${OA}: jane@fabrikam.com, from the reply of cat@fabrikam.com on Mon 8 Jun: “Please use jane@fabrikam.com”`,
      ]);
    });

    it('needs a role, and all or none are taken', async () => {
      const ids = await answered(store.db, 'D-1', [
        { role: OA, email: 'jane@fabrikam.com' },
        { role: null, email: 'mia@fabrikam.com' },
      ]);
      expect(await accept(ids)).toEqual({ kind: 'refused', why: 'Choose the role of mia@fabrikam.com.' });
      expect(await contacts()).toEqual([]);
      expect(await accept(ids.slice(1), OSM)).toMatchObject({ kind: 'decided', left: 1 });
      expect(await contacts()).toEqual([`${OSM} mia@fabrikam.com null person:oid-ann`]);
    });

    it('may be in another role than the answer says', async () => {
      const ids = await answered(store.db, 'D-1', [{ role: OA, email: 'jane@fabrikam.com' }]);
      expect(await accept(ids, OSM)).toMatchObject({
        notice: 'Added: jane@fabrikam.com as Online Service Manager.',
      });
    });

    it('happens once, however often and by how many at once it is pressed', async () => {
      const ids = await answered(store.db, 'D-1', [{ role: OA, email: 'jane@fabrikam.com' }]);
      const presses = await Promise.all([accept(ids), accept(ids, null, BOB), accept(ids)]);
      const notices = presses.map((one) => ('notice' in one ? one.notice : one.kind));
      expect(notices.filter((notice) => notice.startsWith('Added'))).toHaveLength(1);
      expect(notices.filter((notice) => notice.startsWith('Already decided'))).toHaveLength(2);
      expect(await contacts()).toHaveLength(1);
      expect(await audited()).toHaveLength(1);
    });

    it('says what is there already', async () => {
      const [first = 0] = await answered(store.db, 'D-1', [{ role: OA, email: 'jane@fabrikam.com' }]);
      await accept([first]);
      const again = await answered(store.db, 'D-1', [{ role: OA, email: 'JANE@fabrikam.com' }], {
        messageId: 'message-2',
      });
      expect(await accept(again)).toMatchObject({
        notice: 'Already there: JANE@fabrikam.com as Online Administrator.',
      });
      expect(await contacts()).toHaveLength(1);
    });

    it('settles the same address of other answers, but not for other roles', async () => {
      const [first = 0] = await answered(store.db, 'D-1', [
        { role: OA, email: 'jane@fabrikam.com' },
        { role: OSM, email: 'jane@fabrikam.com' },
      ]);
      await answered(
        store.db,
        'D-1',
        [
          { role: OA, email: 'Jane@fabrikam.com' },
          { role: null, email: 'jane@fabrikam.com' },
        ],
        {
          messageId: 'message-2',
        },
      );
      expect(await accept([first])).toMatchObject({ left: 1 });
    });

    it('is not for whom the deal is not, and that is written down', async () => {
      const ids = await answered(store.db, 'D-1', [{ role: OA, email: 'jane@fabrikam.com' }]);
      expect(await accept(ids, null, CY)).toEqual({ kind: 'no-such-deal' });
      expect(await decline(ids, CY)).toEqual({ kind: 'no-such-deal' });
      expect(await accept(ids, null, ANN, 'none')).toEqual({ kind: 'no-such-deal' });
      expect(await audited()).toEqual([
        'refuse proposed contacts: is not on the deal',
        'refuse proposed contacts: is not on the deal',
      ]);
      expect(await contacts()).toEqual([]);
    });

    it('is of the deal it was proposed for', async () => {
      const ids = await answered(store.db, 'D-2', [{ role: OA, email: 'jane@fabrikam.com' }]);
      expect(await accept(ids)).toMatchObject({ kind: 'refused' });
      expect(await accept([999_999])).toMatchObject({ kind: 'refused' });
      expect(await contacts()).toEqual([]);
    });
  });

  describe('declining what is proposed', () => {
    it('sets it aside, once, and changes nothing else', async () => {
      const ids = await answered(store.db, 'D-1', [{ role: OA, email: 'jane@fabrikam.com' }]);
      expect(await decline(ids)).toMatchObject({ notice: 'Declined: jane@fabrikam.com.', left: 0 });
      expect(await decline(ids)).toMatchObject({ notice: 'That was already decided.' });
      expect(await accept(ids)).toMatchObject({ notice: 'Already decided: jane@fabrikam.com.' });
      expect(await contacts()).toEqual([]);
      expect(await states()).toEqual(['jane@fabrikam.com declined null person:oid-ann']);
      expect(await audited()).toEqual(['decline jane@fabrikam.com']);
    });
  });

  describe('a follow-up', () => {
    /** Ann begins her letter anew. */
    const draftAfresh = async (stated: Partial<NewDraft>) => {
      await store.db
        .updateTable('drafts')
        .set({ is_latest: 0 })
        .where('sender_id', '=', 'person:ann')
        .execute();
      return draftOf(store.db, 'D-1', { generation: 2, ...stated });
    };
    const due = async (days = 5) => {
      const checked = await judgedDeal(drafting.context(), 'D-1');
      if (!checked) throw new Error('no deal');
      const context = { db: store.db, now: drafting.now, followUpDays: days };
      return (await repliesOf(context, checked)).followUp;
    };

    it('is due after so many days without an answer, and tells of the first letter', async () => {
      await draftOf(store.db, 'D-1', { sent_at: '2026-06-05T12:00:00.000Z' });
      expect(await due()).toEqual({
        template: 'customer-action-required',
        sentBy: 'Ann Lee',
        senderId: 'person:ann',
        sentAt: '2026-06-05T12:00:00.000Z',
        days: 5,
        first: { subject: 'Action Required: Confirm the accounts', sentOn: '2026-06-05', reader: 'customer' },
      });
      expect(await due(6)).toBeNull();
    });

    it.each([
      { who: 'Ann herself', person: ANN, sentBy: undefined },
      { who: 'Bob', person: BOB, sentBy: 'Ann Lee' },
    ])('tells who sent the first letter when it is written by $who', async ({ person, sentBy }) => {
      await draftOf(store.db, 'D-1', { sender_id: recordedAs(ANN) });
      const context = { db: store.db, now: drafting.now, followUpDays: 5 };
      const checked = await judgedDeal(drafting.context(), 'D-1');
      if (!checked) throw new Error('no deal');
      const found = await letterToRemindOf(context, checked, person);
      expect(found?.template).toBe('customer-action-required');
      expect(found?.first.sentBy).toBe(sentBy);
    });

    it('is due of each letter for itself: a reminder of one settles no other', async () => {
      const server = new GraphServer();
      const time = { now: drafting.now, wait: async () => {} };
      const graph = new Graph({ cloud: 'commercial', localBase: await server.start(), time });
      const partner = 'partner-action-required';
      await draftOf(store.db, 'D-1');
      await draftOf(store.db, 'D-1', { template: partner, sent_at: '2026-06-02T09:00:00.000Z' });
      const next = async () => {
        const checked = await judgedDeal(drafting.context(), 'D-1');
        if (!checked) throw new Error('no deal');
        const context = { db: store.db, now: drafting.now, followUpDays: 5 };
        return { due: (await due())?.template, toDraft: await letterToRemindOf(context, checked, ANN) };
      };
      const remind = async (remindsOf: string) => {
        const order = drafting.order({ template: 'follow-up', remindsOf });
        expect(await makeDraft({ ...drafting.context(), graph }, drafting.viewers(), order)).toMatchObject({
          kind: 'drafted',
        });
      };
      expect((await next()).due).toBe('customer-action-required');
      await remind('customer-action-required');
      // Again, as by a second press.
      await remind('customer-action-required');
      expect(await next()).toMatchObject({ due: partner, toDraft: { template: partner } });
      await remind(partner);
      // The last one is brought up to date, when it is asked for again.
      expect(await next()).toMatchObject({ due: undefined, toDraft: { template: partner } });
      const rows = await store.db
        .selectFrom('drafts')
        .select(['reminds_of', 'generation', 'is_latest', 'state'])
        .where('template', '=', 'follow-up')
        .orderBy('id')
        .execute();
      const common = { generation: 1, is_latest: 1, state: 'drafted' };
      expect(rows).toEqual([
        { reminds_of: 'customer-action-required', ...common },
        { reminds_of: partner, ...common },
      ]);
      expect(server.drafts()).toHaveLength(2);
      await graph.close();
      await server.stop();
    });

    it.each([
      {
        what: 'whom the first letter went to',
        sent_to: 'x@fabrikam.com\nBOB@contoso.com',
        to: 'bob@contoso.com',
      },
      { what: 'nobody who is not on the record', sent_to: 'x@fabrikam.com', to: undefined },
      { what: 'nobody as long as that is not known', sent_to: null, to: undefined },
    ])('names $what', async ({ sent_to, to }) => {
      await draftOf(store.db, 'D-1', { sent_to });
      expect((await due())?.first.to?.address).toBe(to);
    });

    it.each<[string, Partial<NewDraft>]>([
      ['that was not sent', { state: 'drafted', sent_at: null }],
      ['that was answered', { state: 'replied' }],
      ['that went out just now', { sent_at: '2026-06-10T11:00:00.000Z' }],
      ['that is a reminder itself', { template: 'follow-up' }],
    ])('is not due of a letter %s', async (_, stated) => {
      await draftOf(store.db, 'D-1', stated);
      expect(await due()).toBeNull();
    });

    it.each<[string, boolean, Partial<NewDraft>]>([
      [
        'a reminder drafted since',
        false,
        { template: 'follow-up', state: 'drafted', made_at: '2026-06-08T00:00:00.000Z' },
      ],
      [
        'a reminder drafted since, and not sent for as long',
        true,
        { template: 'follow-up', state: 'drafted', made_at: '2026-06-05T00:00:00.000Z' },
      ],
      [
        'a reminder sent since',
        false,
        {
          ...{ template: 'follow-up', state: 'sent' },
          ...{ made_at: '2026-06-07T00:00:00.000Z', sent_at: '2026-06-07T00:00:00.000Z' },
        },
      ],
      [
        'a reminder sent since that has waited as long',
        true,
        {
          ...{ template: 'follow-up', state: 'sent' },
          ...{ made_at: '2026-06-05T00:00:00.000Z', sent_at: '2026-06-05T00:00:00.000Z' },
        },
      ],
      [
        'a reminder of another letter',
        true,
        {
          template: 'follow-up',
          reminds_of: 'partner-action-required',
          state: 'drafted',
          made_at: '2026-06-08T00:00:00.000Z',
        },
      ],
      [
        'a reminder thrown away',
        true,
        { template: 'follow-up', state: 'deleted', made_at: '2026-06-08T00:00:00.000Z' },
      ],
      [
        'a reminder of an earlier letter',
        true,
        { template: 'follow-up', state: 'sent', made_at: '2026-05-08T00:00:00.000Z' },
      ],
      ['an answer to the same letter of a colleague', false, { sender_id: 'person:bob', state: 'replied' }],
      ['an answer to another letter', true, { template: 'partner-action-required', state: 'replied' }],
    ])('with %s beside it: %j', async (_, isDue, beside) => {
      await draftOf(store.db, 'D-1');
      await draftOf(store.db, 'D-1', beside);
      expect((await due()) !== null).toBe(isDue);
    });

    it('is withdrawn by an answer that was read', async () => {
      await draftOf(store.db, 'D-1');
      expect(await due()).not.toBeNull();
      await answered(store.db, 'D-1', []);
      expect(await due()).toBeNull();
    });

    it('is due of a later letter although an earlier one was answered', async () => {
      await answered(store.db, 'D-1', []);
      const later = { generation: 2, sent_at: '2026-06-09T09:00:00.000Z' };
      await draftAfresh(later);
      drafting.pass(5 * 24 * 60 * 60_000);
      expect(await due()).toMatchObject({ sentAt: later.sent_at, days: 6 });
      await answered(store.db, 'D-1', [], { messageId: 'message-2', receivedAt: '2026-06-10T09:00:00.000Z' });
      expect(await due()).toBeNull();
    });

    it.each([
      { when: 'after the letter', receivedAt: '2026-06-02T09:00:00.000Z', isDue: false },
      { when: 'before it', receivedAt: '2026-05-31T09:00:00.000Z', isDue: true },
    ])(
      'is withdrawn by an answer to a reminder only when it came after the letter: $when',
      async ({ receivedAt, isDue }) => {
        const earlier = { sent_at: '2026-05-20T09:00:00.000Z', made_at: '2026-05-20T09:00:00.000Z' };
        const reminder = await draftOf(store.db, 'D-1', {
          template: 'follow-up',
          state: 'replied',
          ...earlier,
        });
        await draftOf(store.db, 'D-1');
        const times = { received_at: receivedAt, read_at: receivedAt };
        const reply = { draft_ref: reminder, message_id: 'message-1', from_address: 'cat@fabrikam.com' };
        await insertReply(store.db, { ...reply, ...times });
        expect((await due()) !== null).toBe(isDue);
      },
    );

    it('stays withdrawn when the colleague whose letter was answered begins another', async () => {
      await draftOf(store.db, 'D-1', { sender_id: 'person:bob' });
      await answered(store.db, 'D-1', []);
      await draftAfresh({ state: 'drafted', sent_at: null });
      expect(await due()).toBeNull();
    });

    it.each<[string, boolean, Partial<NewDraft>]>([
      ['drafted', false, { state: 'drafted', sent_at: null, made_at: '2026-06-08T00:00:00.000Z' }],
      ['drafted, and not sent for as long,', true, { state: 'drafted', sent_at: null }],
      ['drafted and thrown away', true, { state: 'deleted', sent_at: null }],
      ['being made', true, { state: 'making', sent_at: null }],
      ['sent', false, { sent_at: '2026-06-08T09:00:00.000Z' }],
    ])('when the same letter was %s once more by who sent it: %j', async (_, isDue, afresh) => {
      await draftOf(store.db, 'D-1');
      await draftAfresh(afresh);
      expect((await due()) !== null).toBe(isDue);
    });

    it('is of the letter sent last when it was sent twice', async () => {
      await draftOf(store.db, 'D-1');
      await draftAfresh({ sent_at: '2026-06-04T09:00:00.000Z' });
      expect(await due()).toMatchObject({ sentAt: '2026-06-04T09:00:00.000Z', days: 6 });
    });

    it.each(['closed', 'cancelled', 'activated'] as const)(
      'is not due when the deal is %s',
      async (stage) => {
        await draftOf(store.db, 'D-1');
        await store.db.updateTable('deals').set({ stage }).execute();
        expect(await due()).toBeNull();
      },
    );

    it('is of the letter that has waited longest', async () => {
      await draftOf(store.db, 'D-1');
      await draftOf(store.db, 'D-1', {
        template: 'partner-action-required',
        sent_at: '2026-05-30T09:00:00.000Z',
      });
      expect(await due()).toMatchObject({ template: 'partner-action-required', days: 11 });
    });
  });

  it('my deals with something to do are told, and no others', async () => {
    await answered(store.db, 'D-1', [
      { role: OA, email: 'jane@fabrikam.com' },
      { role: null, email: 'bob@fabrikam.com' },
    ]);
    await answered(store.db, 'D-1', [{ role: OA, email: 'jane@fabrikam.com' }], {
      messageId: 'message-2',
      receivedAt: '2026-06-09T10:00:00.000Z',
    });
    await draftOf(store.db, 'D-2');
    await draftOf(store.db, 'D-3', { state: 'drafted', sent_at: null });
    const context = { ...drafting.context(), followUpDays: 5 };
    const { deals } = await myReplies(context, drafting.viewers());
    const told = deals.map(
      ({ checked, proposals, followUp }) =>
        `${checked.deal.dealId} ${proposals.map(({ email, receivedAt }) => `${email} ${receivedAt}`)} ${followUp?.days}`,
    );
    expect(told.toSorted()).toEqual([
      'D-1 jane@fabrikam.com 2026-06-09T10:00:00.000Z,bob@fabrikam.com 2026-06-08T10:30:00.000Z undefined',
      'D-2  9',
    ]);
    expect(await myReplies(context, drafting.viewers(CY))).toEqual({ deals: [], askerOnly: 0 });
  });
});
