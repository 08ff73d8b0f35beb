import { describe, expect, it } from '@jest/globals';
import { judge } from '../support/deals.ts';
import { evidenceOf, lines, type Read, read } from './reading.ts';

const HEADER =
  'deal_id,customer,cloud_scope,pcn,lead_deal_id,contact_role,contact_email,validation_method,validation_result,validated_at';

function resultsOf(reading: Read, email: string, at: number): string[] {
  return evidenceOf(reading, email, at).map(({ result }) => result);
}

describe('evidence', () => {
  it('is shared by every role and deal with that address and scope, in the order of the rows', async () => {
    const reading = await read(
      lines(
        HEADER,
        'D-1,Contoso,commercial,,,NTC,Ann@contoso.com,vl-central,valid,2026-06-01',
        'D-2,Fabrikam,Public,,,OA,ANN@CONTOSO.COM,sign-in,work-account,2026-06-02',
        'D-1,,,,,OA,ann@contoso.com,directory,commercial,2026-06-03',
      ),
    );
    const all = ['valid', 'work-account', 'commercial'];
    expect(resultsOf(reading, 'ann@contoso.com', 0)).toEqual(all);
    expect(resultsOf(reading, 'ann@contoso.com', 1)).toEqual(all);
  });

  it('is not shared with another scope, nor with another address', async () => {
    const reading = await read(
      lines(
        HEADER,
        'D-1,Contoso,commercial,,,NTC,ann@contoso.com,vl-central,valid,2026-06-01',
        'D-2,Contoso,commercial-gcc,,,NTC,ann@contoso.com',
        'D-3,Contoso,commercial,,,NTC,anna@contoso.com',
      ),
    );
    expect(reading.files.map((file) => judge(file).contacts[0]?.verdict)).toEqual([
      'ready',
      'unverified',
      'unverified',
    ]);
  });

  it('of the same time is settled by the later row of the file, across deals', async () => {
    const rows = [
      'D-1,Contoso,commercial,,,NTC,ann@contoso.com,vl-central,valid,2026-06-01',
      'D-2,Contoso,commercial,,,NTC,ann@contoso.com,vl-central,no-wsa,2026-06-01T00:00:00Z',
      'D-1,,,,,NTC,ann@contoso.com,vl-central,wrong-cloud,2026-06-01T02:00:00+02:00',
    ];
    const reading = await read(lines(HEADER, ...rows));
    expect(reading.files.map((file) => judge(file).contacts[0]?.findings[0]?.code)).toEqual([
      'wrong-cloud',
      'wrong-cloud',
    ]);
  });

  it('of a deal that was refused is not shared', async () => {
    const reading = await read(
      lines(
        HEADER,
        'D-1,Contoso,commercial,,,NTC,ann@contoso.com,vl-central,valid,2026-06-01',
        'D-2,Contoso,commercial,,,NTC,ann@contoso.com',
        'D-1,,,,,Boss,ann@contoso.com',
      ),
    );
    expect([reading.ids, reading.refused]).toEqual([['D-2'], ['D-1']]);
    expect(resultsOf(reading, 'ann@contoso.com', 0)).toEqual([]);
  });
});

describe('a PCN', () => {
  it('that deals of different clouds share is told on each of them', async () => {
    const reading = await read(
      lines(
        HEADER,
        'D-1,Contoso,commercial,P1,',
        'D-2,Contoso,dod,p1,',
        'D-3,Contoso,gcc,P1,',
        'D-4,Contoso,dod,P2,',
        'D-5,Contoso,unknown,P1,',
        'D-6,Contoso,dod,,',
        'D-7,Contoso,commercial,,',
      ),
    );
    const told = reading.files.map((file) =>
      judge(file).findings.flatMap(({ code, dealIds }) =>
        code === 'separate-pcn-required' ? [dealIds] : [],
      ),
    );
    expect(told).toEqual([[['D-2']], [['D-1', 'D-3']], [['D-2']], [], [], [], []]);
  });

  it('of a refused deal blocks no other', async () => {
    const reading = await read(
      lines(HEADER, 'D-1,Contoso,commercial,P1,', 'D-2,Contoso,dod,P1,,Boss,x@y.zz'),
    );
    expect(reading.files.map(({ samePcn }) => samePcn)).toEqual([[]]);
  });
});

describe('a lead', () => {
  it.each([
    ['D-2', 'D-2'],
    ['d-2', 'D-2'],
    ['D-9', null],
    ['D-1', null],
    ['', null],
  ])('stated as %j is %s', async (stated, found) => {
    const reading = await read(lines(HEADER, `D-1,Contoso,commercial,,${stated}`, 'D-2,Contoso,dod,,'));
    expect(reading.files[0]?.lead?.dealId ?? null).toBe(found);
  });
});
