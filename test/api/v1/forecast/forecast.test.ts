import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../../../src/domain/day.ts';
import { type PageUser, usePages } from '../../../support/api/page.ts';
import { bookOf, type Row } from '../../../support/bot/bot-deals.ts';
import { SAMPLE_DAY } from '../../../support/sample-day.ts';

const start = usePages();
const ANN = 'ann@partner.example';

const due = (id: string, days: number, more: Row = {}): Row => ({
  ...{ deal_id: id, customer: `Customer ${id}`, program: 'EA', cloud_scope: 'commercial', ae_email: ANN },
  ...{
    close_date: addDays(SAMPLE_DAY, days),
    contact_role: 'NTC',
    contact_email: `c@${id}.example`.toLowerCase(),
  },
  ...more,
});

describe('the forecast', () => {
  let ann: PageUser;
  beforeAll(async () => {
    const book = [
      due('SCE-1', 3, { program: 'SCE' }),
      due('EA-1', 15, { value_usd: '5000' }),
      due('EA-2', 80),
      due('X-1', 3, { ae_email: 'x@y.example' }),
    ];
    ann = (await start({ fill: bookOf(book) })).as(ANN);
  });

  const idsOf = async (text?: string) => {
    const { body } = await ann.get('/forecast', text === undefined ? {} : { text });
    return body.deals.map(({ dealId }: { dealId: string }) => dealId);
  };

  it.each([
    [undefined, ['SCE-1', 'EA-1']],
    ['EA', ['EA-1']],
    ['in august', ['EA-2']],
    ['X-1', []],
  ])('of %p', async (text, ids) => {
    expect(await idsOf(text)).toEqual(ids);
  });

  it('says what is not stated, and what each number rests on', async () => {
    const { body } = await ann.get('/forecast');
    expect(body.valueText).toContain('Only 1 of 2 deals that are not ready state a value.');
    expect(body.by.slips).toMatchObject({ deals: 1, valueUsd: null, valued: 0 });
    expect(body.basisText).toBe(
      'The chances rest on assumed days: too few steps were done in the history of 4 deals.',
    );
  });
});
