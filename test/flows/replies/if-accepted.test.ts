import { expect, it } from '@jest/globals';
import { dayNumber } from '../../../src/domain/day.ts';
import { ifAccepted, NO_CHOICES } from '../../../src/flows/replies/if-accepted.ts';
import { repliesOf } from '../../../src/flows/replies/replies-view.ts';
import { insertEvidence } from '../../../src/store/queries/deals/evidence.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { openDrafting } from '../../support/graph/drafting.ts';
import { judgedDeal } from '../../support/judged-deal.ts';
import { answered } from '../../support/replies/proposals.ts';

onEachDatabase((database) => {
  it('tells the deal after each proposal and after all, but nothing that is known of an address which is not on it', async () => {
    const { db } = await database.store();
    const drafting = await openDrafting(db, 'http://127.0.0.1:1');
    const [added = 0, open = 0] = await answered(db, 'D-1', [
      { role: 'notices-contact', email: 'jane@fabrikam.com', name: 'Jane Doe' },
      { role: null, email: 'mia@fabrikam.com' },
    ]);
    await insertEvidence(db, [
      {
        ...{ email: 'jane@fabrikam.com', scope: 'commercial', recordedOn: null },
        evidence: {
          ...{ method: 'vl-central', result: 'valid', validatedAt: dayNumber('2026-06-09') },
          ...{ validatedBy: 'Ann Lee', portal: null, note: null },
        },
        recordedAt: '2026-06-09T12:00:00.000Z',
        recorder: { id: 'person:oid-ann', name: 'Ann Lee', sees: 'every-deal' },
      },
    ]);
    const context = { ...drafting.context(), followUpDays: 7 };
    const checked = await judgedDeal(drafting.context(), 'D-1');
    if (!checked) throw new Error('there is such a deal');
    const replies = await repliesOf(context, checked);
    const { each, all } = await ifAccepted(context, replies, NO_CHOICES);
    expect(each.get(added)?.after?.contacts).toMatchObject([
      { email: 'jane@fabrikam.com', verdict: 'unverified' },
    ]);
    expect(each.get(open)).toMatchObject({ isOpen: true, after: null });
    expect(all?.contacts).toHaveLength(1);
    expect(await db.selectFrom('contacts').selectAll().execute()).toEqual([]);
  });
});
