import { beforeAll, describe, expect, it } from '@jest/globals';
import { seeUnanswered } from '../../../../src/flows/questions/unanswered.ts';
import { type PageUser, type TestPage, usePages } from '../../../support/api/page.ts';
import { bookOf } from '../../../support/bot/bot-deals.ts';

const start = usePages();

describe('an answer on the page that is not what was asked', () => {
  let page: TestPage;
  let ann: PageUser;
  beforeAll(async () => {
    page = await start({ fill: bookOf([]) });
    ann = page.as('ann@partner.example');
  });

  const kept = async () => {
    const { rows } = await seeUnanswered(page.bot.services, { from: 0, size: 20 });
    return rows.filter(({ why }) => why === 'not-asked').map(({ question, shown }) => [question, shown]);
  };

  it('is kept for the admins without addresses, until it is taken back', async () => {
    const told = await ann.post('/guidance/not-asked', {
      query: ' may wei@acme.example sign? ',
      entry: 'what-is-wsa',
    });
    expect(told.status).toBe(201);
    expect(await kept()).toEqual([['may (address) sign?', 'what-is-wsa']]);
    const { question } = told.body;
    expect((await ann.post(`/guidance/not-asked/${question}/undo`)).status).toBe(204);
    expect(await kept()).toEqual([]);
  });

  it('is not kept with an answer that there is not', async () => {
    const told = await ann.post('/guidance/not-asked', { query: 'why', entry: 'no-such' });
    expect([told.status, told.body.errors[0].pointer]).toEqual([422, '/entry']);
    expect(await kept()).toEqual([]);
  });
});
