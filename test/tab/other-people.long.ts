import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addressKey } from '../../src/domain/address.ts';
import { SIGN_INS } from '../../src/local/sign-ins.ts';
import { browserAvailable } from '../support/browser/chromium.ts';
import { EVERY_LOOK } from '../support/tab/open-tab.ts';
import { type Tab, useTab } from '../support/tab/use-tab.ts';

/** A deal of the sample book on which neither of them is; it has the partner whose desk one of them is. */
const OF_OTHERS = 'EA-2026-0042';
const WHOM_TO_ASK =
  /You see the deals on which you are AE, CE or PDM\. Ask the AE or PDM of one that is missing to put you on it, or an admin\./;

/** Every page, and what it says to somebody who is on no deal. */
const PAGES = [
  { name: 'today', path: '/', says: WHOM_TO_ASK },
  { name: 'deals', path: '/deals', says: WHOM_TO_ASK },
  { name: 'deal', path: `/deals/${OF_OTHERS}`, says: WHOM_TO_ASK },
  { name: 'letters', path: '/letters', says: /^No draft waits for you$/ },
  { name: 'letters-answers', path: '/letters?show=answers', says: /^No answer waits for you$/ },
  { name: 'letters-many', path: '/letters?show=many', says: /^No drafts for many deals yet$/ },
  { name: 'letters-deal', path: `/letters?deal=${OF_OTHERS}`, says: WHOM_TO_ASK },
  { name: 'import', path: '/import', says: /^CSV or XLSX, at most 10 MB/ },
  { name: 'guidance', path: '/guidance', says: /^\d+ answers on \d+ topics/ },
  { name: 'alerts', path: '/alerts', says: /^Nothing waits for you$/ },
] as const;

function addressOf(who: string): string {
  const found = SIGN_INS.find((one) => one.who === who);
  if (!found) throw new Error(`there is no ${who} in local mode`);
  return found.address;
}

/** Puts somebody else on the deals of the PDM, so that they have none. */
async function takeDealsFromPdm({ bot }: Tab): Promise<void> {
  const { db } = bot.services;
  const [own, other] = [addressOf('pdm'), 'somebody.else@account-team.example'];
  for (const column of ['ae_email', 'ce_email', 'pdm_email'] as const)
    await db
      .updateTable('deals')
      .set({ [column]: other })
      .where(column, '=', own)
      .execute();
  await db
    .updateTable('deal_people')
    .set({ email_key: addressKey(other) })
    .where('email_key', '=', addressKey(own))
    .execute();
}

(browserAvailable() ? describe : describe.skip)('the page, for people without deals', () => {
  const tab = useTab();
  beforeAll(() => takeDealsFromPdm(tab()));
  // A page follows what changes by a connection of its own, of which a browser has six for a server.
  afterEach(async () => {
    for (const page of tab().context.pages()) await page.close();
  });

  // A partner's desk has deals of its own there (`desk.long.ts`).
  const OF_A_DESK: readonly string[] = ['deals', 'deal'];
  const shown = (['partner-desk', 'pdm'] as const).flatMap((who) =>
    PAGES.filter(({ name }) => who === 'pdm' || !OF_A_DESK.includes(name)).map((page) => ({ ...page, who })),
  );

  it.each(shown)(
    'says on $path to $who why nothing of theirs is there, and whom to ask',
    async ({ name, who, ...how }) => {
      for (const { look, width } of EVERY_LOOK.filter((one) => one.look === 'default' || name === 'deals')) {
        const opened = await tab().open({ path: how.path, look, width, who });
        await opened.page.getByRole('main').getByText(how.says).first().waitFor();
        await opened.settled();
        // The browser tells of a deal that is not theirs, as it should.
        expect(opened.wrong.splice(0).filter((one) => !/404 \(Not Found\)/.test(one))).toEqual([]);
        await opened.expectGood(`other-${who}-${name}`);
        await opened.page.close();
      }
    },
    120_000,
  );

  it('says nothing to a partner’s desk of the deal of another that it would not say of one that is not there', async () => {
    const said = async (dealId: string) => {
      const { page } = await tab().open({ path: `/deals/${dealId}`, who: 'partner-desk' });
      await page.getByText(WHOM_TO_ASK).waitFor();
      const text = await page.getByRole('main').innerText();
      await page.close();
      return text.replaceAll(dealId, 'THE-DEAL');
    };
    const { db } = tab().bot.services;
    const { deal_id } = await db
      .selectFrom('deals')
      .select('deal_id')
      .where('partner_contact_email', '!=', addressOf('partner-desk'))
      .orderBy('id')
      .executeTakeFirstOrThrow();
    expect(await said(deal_id)).toBe(await said('NO-SUCH-1'));
  }, 60_000);

  it('gives a person of no deals the guidance, and the templates of letters', async () => {
    const guidance = await tab().open({ path: '/guidance?query=cloud%20scope', who: 'partner-desk' });
    await guidance.page.getByRole('heading', { name: 'Sources' }).waitFor();
    const templates = await tab().open({ path: '/letters?show=templates', who: 'partner-desk' });
    await templates.page.getByText('It is filled in for a fictional deal.').waitFor();
    expect([...guidance.wrong, ...templates.wrong]).toEqual([]);
  }, 60_000);
});
