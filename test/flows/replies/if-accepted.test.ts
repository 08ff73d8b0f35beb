import { expect, it } from '@jest/globals';
import { ifAccepted, NO_CHOICES } from '../../../src/flows/replies/if-accepted.ts';
import { repliesOf } from '../../../src/flows/replies/replies-view.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { openDrafting } from '../../support/graph/drafting.ts';
import { judgedDeal } from '../../support/judged-deal.ts';
import { answered } from '../../support/replies/proposals.ts';

onEachDatabase((database) => {
  it('tells the deal after each proposal and after all, and asks for what is to be chosen', async () => {
    const { db } = await database.store();
    const drafting = await openDrafting(db, 'http://127.0.0.1:1');
    const [added = 0, open = 0] = await answered(db, 'D-1', [
      { role: 'notices-contact', email: 'jane@fabrikam.com', name: 'Jane Doe' },
      { role: null, email: 'mia@fabrikam.com' },
    ]);
    const context = { ...drafting.context(), followUpDays: 7 };
    const replies = await repliesOf(context, await judgedDeal(drafting.context(), 'D-1'));
    const { each, all } = await ifAccepted(context, replies, NO_CHOICES);
    expect(each.get(added)?.after?.contacts).toMatchObject([
      { email: 'jane@fabrikam.com', verdict: 'unverified' },
    ]);
    expect(each.get(open)).toMatchObject({ isOpen: true, after: null });
    expect(all?.contacts).toHaveLength(1);
    expect(await db.selectFrom('contacts').selectAll().execute()).toEqual([]);
  });
});
