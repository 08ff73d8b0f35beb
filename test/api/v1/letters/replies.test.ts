import { describe, expect, it } from '@jest/globals';
import { auditRows } from '../../../support/api/audit-rows.ts';
import { ANN, BOB, DEAL, EVE, useLetterPages } from '../../../support/api/letter-pages.ts';
import { answered, draftOf } from '../../../support/replies/proposals.ts';

const start = useLetterPages();

async function answeredPage() {
  const page = await start();
  const ids = await answered(page.bot.services.db, 'D-1', [
    { role: 'online-administrator', email: 'jane@contoso.com', name: 'Jane Doe', foundIn: 'OA: Jane Doe' },
    { role: null, email: 'mia@contoso.com' },
  ]);
  return { page, ids };
}

const contactsOf = async ({ page }: Awaited<ReturnType<typeof answeredPage>>) =>
  (await page.bot.services.db.selectFrom('contacts').select('email').execute())
    .map(({ email }) => email)
    .toSorted();

describe('what customers answer', () => {
  it('is listed for everybody on the deal, each address with the line it stands in', async () => {
    const { page, ids } = await answeredPage();
    for (const address of [ANN, BOB]) {
      const { body } = await page.as(address).get('/replies');
      expect(body.items).toMatchObject([
        {
          dealId: 'D-1',
          customer: 'Contoso',
          followUp: null,
          proposals: [
            { id: ids[0], role: 'online-administrator', name: 'Jane Doe', foundIn: 'OA: Jane Doe' },
            { id: ids[1], role: null, email: 'mia@contoso.com' },
          ],
        },
      ]);
      expect(body.items[0].proposals[1].roles).toContainEqual({
        id: 'notices-contact',
        name: 'Notices Contact',
      });
    }
    expect((await page.as(EVE).get('/replies')).body.items).toEqual([]);
    expect((await page.as(ANN).get('/deals/D-1/replies')).body.proposals).toHaveLength(2);
  });

  it('becomes a contact when it is accepted, once, which the audit log has', async () => {
    const answered = await answeredPage();
    const { page, ids } = answered;
    const [jane] = ids;
    const accept = () => page.as(BOB).post('/deals/D-1/proposals/accept', { chosen: [{ id: jane }] });
    expect((await accept()).body).toEqual({
      notice: 'Added: jane@contoso.com as Online Administrator.',
      decided: [jane],
      left: 1,
    });
    expect(await contactsOf(answered)).toEqual(['jane@contoso.com', 'nora@contoso.com']);
    expect((await auditRows(page.bot.services.db)).at(-1)).toMatchObject({
      action: 'attach',
      detail_code: 'proposal-accepted',
      actor_address: BOB,
    });
    expect((await accept()).body.notice).toBe('Already decided: jane@contoso.com.');
    expect(await contactsOf(answered)).toHaveLength(2);
  });

  it('is accepted only with a role, and nothing is stored before', async () => {
    const answered = await answeredPage();
    const { page, ids } = answered;
    const accept = (chosen: object[]) => page.as(ANN).post('/deals/D-1/proposals/accept', { chosen });
    const refused = await accept(ids.map((id) => ({ id })));
    expect(refused.body).toMatchObject({
      status: 422,
      detail: 'Nothing is changed yet. Choose the role of mia@contoso.com.',
    });
    expect(await contactsOf(answered)).toEqual(['nora@contoso.com']);
    const both = await accept([{ id: ids[0] }, { id: ids[1], role: 'online-service-manager' }]);
    expect(both.body.left).toBe(0);
    expect(await contactsOf(answered)).toHaveLength(3);
  });

  it('is declined, and the others stay', async () => {
    const answered = await answeredPage();
    const { page, ids } = answered;
    const { body } = await page.as(ANN).post('/deals/D-1/proposals/decline', { ids: [ids[0]] });
    expect(body).toEqual({ notice: 'Declined: jane@contoso.com.', decided: [ids[0]], left: 1 });
    expect(await contactsOf(answered)).toEqual(['nora@contoso.com']);
  });

  it('is due after some days, and then a follow-up is', async () => {
    const page = await start();
    await draftOf(page.bot.services.db, 'D-1', { sent_to: 'cara@contoso.com' });
    const { body } = await page.as(ANN).get('/replies');
    expect(body.items[0].followUp.text).toMatch(
      / has not replied for 9 days to the customer e-mail that Ann Lee sent Mon 1 Jun\./,
    );
    const preview = await page.as(ANN).post('/deals/D-1/letters/follow-up/preview', {});
    expect(preview.body).toMatchObject({ state: 'ready', letter: { to: [{ address: 'cara@contoso.com' }] } });
  });

  it('of another deal can not be decided about through this one', async () => {
    const page = await start([DEAL, { ...DEAL, deal_id: 'D-2' }]);
    const ids = await answered(page.bot.services.db, 'D-2', [
      { role: 'online-administrator', email: 'jane@contoso.com' },
    ]);
    const { body } = await page.as(ANN).post('/deals/D-1/proposals/decline', { ids });
    expect(body).toMatchObject({ status: 422, code: 'unprocessable' });
  });
});
