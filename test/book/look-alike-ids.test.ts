import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

const HEADER = 'deal_id,customer,lead_deal_id,close_date,pcn\n';

describe('rows whose ids look alike', () => {
  it.each(['D\u20111', 'D\u20131', 'd-\u200b1', '\u202aD-1', 'Ｄ－１', 'D\u00ad-1', '\u00a0D-1'])(
    'are of one deal: "D-1" and %j',
    async (other) => {
      const { ids, deals } = await read(`${HEADER}D-1,Contoso,,,\n${other},,,2026-06-30,\n`);
      expect(ids).toEqual(['D-1']);
      expect(deals[0]).toMatchObject({ customer: 'Contoso', closeDate: '2026-06-30' });
    },
  );

  it('refuse the deal where they contradict each other', async () => {
    const { ids, errors, refused } = await read(`${HEADER}D-1,Contoso,,,\nD\u20111,Fabrikam,,,\n`);
    expect([ids, refused]).toEqual([[], ['D-1']]);
    expect(errors).toEqual([expect.stringContaining('contradicts line 2')]);
  });

  it('name the same lead, which they find', async () => {
    const rows = 'L\u20119,Lead,,,\nD-1,Contoso,L-9,,\nD-1,Contoso,L\u20139,,\n';
    const { files, errors } = await read(HEADER + rows);
    expect(errors).toEqual([]);
    expect(files.map(({ lead }) => lead?.dealId ?? null)).toEqual([null, 'L\u20119']);
  });
});

describe('an id with characters that are not seen', () => {
  it('is read without them, which is told, and else as it is written', async () => {
    const { deals, warnings } = await read(`${HEADER}\ufeffＤ\u200b-1\u00a0a,Contoso,L\u00ad-2,,7\u200e8\n`);
    expect(deals[0]).toMatchObject({ dealId: 'Ｄ-1 a', leadDealId: 'L-2', pcn: '78' });
    expect(warnings).toEqual([
      expect.stringMatching(/^line 2, column deal_id, lead_deal_id, pcn: .*not seen/),
    ]);
  });

  it('and nothing else is none', async () => {
    const { ids, errors } = await read(`${HEADER}\u200b\u00ad,Contoso,,,\n`);
    expect([ids, errors]).toEqual([[], [expect.stringContaining('found nothing')]]);
  });

  it('whose key would be longer than a database can index is refused', async () => {
    const { ids, errors } = await read(`${HEADER}${'\ufb03'.repeat(200)},Contoso,,,\n`);
    expect([ids, errors]).toEqual([[], [expect.stringContaining('at most 200 characters, found 600')]]);
  });
});

it('letters of several alphabets in an id are told, and are of another deal', async () => {
  const { ids, warnings } = await read(`${HEADER}EA-1,Contoso,,,\nE\u0410-1,Fabrikam,,,\n`);
  expect(ids).toEqual(['EA-1', 'E\u0410-1']);
  expect(warnings).toEqual([expect.stringMatching(/^line 3, column deal_id: .*alphabets/)]);
});
