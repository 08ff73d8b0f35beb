import { describe, expect, it } from '@jest/globals';
import { contactsOf, evidenceOf, lines, read } from './reading.ts';

const DEAL = 'deal_id,customer,program,stage';
const FULL = `${DEAL},contact_role,contact_email,contact_name,validation_method,validation_result,validated_at,validated_by,validation_portal`;

describe('the rows of one deal', () => {
  it('may be repeated or left blank after the first, and stand anywhere', async () => {
    const reading = await read(
      lines(
        FULL,
        'D-1,Contoso,EA,on-hold,NTC,ann@contoso.com',
        'D-2,Fabrikam,SCE,,OA,bob@fabrikam.com',
        'D-1,,,,OA,cat@contoso.com',
        'D-2,Fabrikam,SCE,open,NTC,dan@fabrikam.com',
        'd-1,CONTOSO,ea,On-Hold,OSM,eve@contoso.com',
      ),
    );
    expect(reading.errors).toEqual([]);
    expect(reading.ids).toEqual(['D-1', 'D-2']);
    expect(reading.deals).toMatchObject([
      { customer: 'Contoso', program: 'EA', stage: 'on-hold' },
      { customer: 'Fabrikam', program: 'SCE', stage: 'open' },
    ]);
    expect(contactsOf(reading, 0).map(({ email }) => email)).toEqual([
      'ann@contoso.com',
      'cat@contoso.com',
      'eve@contoso.com',
    ]);
    expect(contactsOf(reading, 1).map(({ role }) => role)).toEqual([
      'online-administrator',
      'notices-contact',
    ]);
  });

  it('may state the deal alone', async () => {
    const reading = await read(lines(FULL, 'D-1,Contoso,EA,', 'D-1,,,,NTC,ann@contoso.com'));
    expect(contactsOf(reading)).toHaveLength(1);
    expect(reading.errors).toEqual([]);
  });

  it('may state a value first in a later row', async () => {
    const reading = await read(lines(DEAL, 'D-1,,,', 'D-1,Contoso,,on-hold'));
    expect(reading.deals).toMatchObject([{ customer: 'Contoso', stage: 'on-hold' }]);
  });

  it('that contradict each other refuse the deal, naming both lines', async () => {
    const reading = await read(
      lines(DEAL, 'D-1,Contoso,EA,open', 'D-2,Fabrikam,EA,open', 'D-1,,,', 'D-1,Contoso Ltd,,on-hold'),
    );
    expect(reading.errors).toEqual([
      'line 5, column customer: contradicts line 2, which says "Contoso", not "Contoso Ltd"',
      'line 5, column stage: contradicts line 2, which says "open", not "on-hold"',
    ]);
    expect([reading.ids, reading.refused]).toEqual([['D-2'], ['D-1']]);
  });

  it('do not contradict each other in other spellings of the same', async () => {
    const header = 'deal_id,customer,cloud_scope,close_date,customer_domain';
    const reading = await read(
      lines(
        header,
        'D-1,Contoso,GCCH,2026-06-30,contoso.com',
        'D-1,contoso,Fairfax,2026-06-30T00:00:00Z,CONTOSO.COM',
      ),
    );
    expect(reading.errors).toEqual([]);
    expect(reading.ids).toEqual(['D-1']);
  });

  it('without a customer in any of them refuse the deal at its first line', async () => {
    const reading = await read(lines(DEAL, 'D-2,Fabrikam,,', 'D-1,,EA,', 'D-1,,,open'));
    expect(reading.errors).toEqual([expect.stringMatching(/^line 3, column customer: expected/)]);
    expect([reading.ids, reading.refused]).toEqual([['D-2'], ['D-1']]);
  });

  it('are left out whole when one of them is refused, and the other deals are kept', async () => {
    const reading = await read(
      lines(
        FULL,
        'D-1,Contoso,EA,,NTC,ann@contoso.com',
        'D-2,Fabrikam,EA,,NTC,bob@fabrikam.com',
        'D-1,,,,Chief,cat@contoso.com',
        'D-1,,,,OA,dan@contoso.com',
        'D-3,Northwind,EA,',
      ),
    );
    expect(reading.errors).toEqual([
      expect.stringMatching(/^line 4, column contact_role: expected one of .*"Chief"$/),
    ]);
    expect([reading.ids, reading.refused]).toEqual([['D-2', 'D-3'], ['D-1']]);
  });

  it('are all looked at, so that each mistake is told at once', async () => {
    const reading = await read(
      lines(FULL, 'D-1,Contoso,EA,asleep,Chief,ann@contoso.com', 'D-1,,,awake,NTC,', '5.01E+07,Fabrikam,,'),
    );
    expect(reading.errors.map((error) => error.replace(/:.*/, ''))).toEqual([
      'line 2, column stage',
      'line 2, column contact_role',
      'line 3, column stage',
      'line 3, column contact_email',
      'line 4, column deal_id',
    ]);
  });
});

describe('a contact', () => {
  it.each([
    ['a role without an address', 'NTC,', 'contact_email'],
    ['an address without a role', ',ann@contoso.com', 'contact_role'],
    ['an unknown role', 'Boss,ann@contoso.com', 'contact_role'],
    ['an unknown role without an address', 'Boss,', 'contact_role'],
  ])('that is %s is refused', async (_what, cells, column) => {
    const reading = await read(lines(FULL, `D-1,Contoso,EA,,${cells}`));
    expect(reading.files).toEqual([]);
    expect(reading.errors[0]).toMatch(new RegExp(`^line 2, column ${column}: expected`));
  });

  it('that is a name alone is ignored with a warning', async () => {
    const reading = await read(lines(FULL, 'D-1,Contoso,EA,,,,Ann'));
    expect(contactsOf(reading)).toEqual([]);
    expect(reading.warnings).toEqual([expect.stringMatching(/^line 2, column contact_name: /)]);
    expect(reading.errors).toEqual([]);
  });

  it('with a malformed address is no row error', async () => {
    const reading = await read(lines(FULL, 'D-1,Contoso,EA,,NTC,ann at contoso'));
    expect(contactsOf(reading)).toEqual([{ role: 'notices-contact', name: null, email: 'ann at contoso' }]);
    expect(reading.errors).toEqual([]);
  });

  it('of the same role and address is one, in whatever case, with all its evidence', async () => {
    const reading = await read(
      lines(
        FULL,
        'D-1,Contoso,EA,,NTC,Ann@contoso.com,,vl-central,valid,2026-06-01',
        'D-1,,,,notices contact,ANN@CONTOSO.COM,Ann,sign-in,work-account,2026-06-02',
        'D-1,,,,OA,ann@contoso.com,,directory,commercial,2026-06-03',
      ),
    );
    expect(contactsOf(reading)).toEqual([
      { role: 'notices-contact', name: 'Ann', email: 'Ann@contoso.com' },
      { role: 'online-administrator', name: null, email: 'ann@contoso.com' },
    ]);
    expect(evidenceOf(reading, 'ann@contoso.com').map(({ method }) => method)).toEqual([
      'vl-central',
      'sign-in',
      'directory',
    ]);
  });

  it('with two names keeps the first, with a warning', async () => {
    const reading = await read(
      lines(FULL, 'D-1,Contoso,EA,,NTC,a@contoso.com,Ann', 'D-1,,,,NTC,a@contoso.com,Anna'),
    );
    expect(contactsOf(reading)).toEqual([{ role: 'notices-contact', name: 'Ann', email: 'a@contoso.com' }]);
    expect(reading.warnings).toEqual([expect.stringMatching(/^line 3, column contact_name: .*"Ann"/)]);
  });
});

describe('a piece of evidence', () => {
  const about = 'D-1,Contoso,EA,,NTC,ann@contoso.com,Ann';

  it.each([
    ['has no validated_at', 'vl-central,valid,', 'validated_at'],
    ['has a validated_at that is none', 'vl-central,valid,2026-02-30', 'validated_at'],
    ['has a time without an offset', 'vl-central,valid,2026-06-01T10:00:00', 'validated_at'],
    ['has no result', 'vl-central,,2026-06-01', 'validation_result'],
    ['has a result of another method', 'vl-central,work-account,2026-06-01', 'validation_result'],
    ['has a result of another method, again', 'sign-in,valid,2026-06-01', 'validation_result'],
    ['has a directory result of a customer', 'customer,commercial,2026-06-01', 'validation_result'],
    ['has a claim for a directory', 'directory,confirmed,2026-06-01', 'validation_result'],
    ['has a result that is none', 'directory,germany,2026-06-01', 'validation_result'],
    ['has no method', ',valid,2026-06-01', 'validation_method'],
    ['has an unknown method', 'guess,valid,2026-06-01', 'validation_method'],
  ])('that %s is refused', async (_what, cells, column) => {
    const reading = await read(lines(FULL, `${about},${cells}`));
    expect([reading.files, reading.refused]).toEqual([[], ['D-1']]);
    expect(reading.errors).toEqual([
      expect.stringMatching(new RegExp(`^line 2, column ${column}: expected`)),
    ]);
  });

  it('without a contact is refused', async () => {
    const reading = await read(lines(FULL, 'D-1,Contoso,EA,,,,,vl-central,valid,2026-06-01'));
    expect(reading.files).toEqual([]);
    expect(reading.errors).toEqual([expect.stringMatching(/^line 2, column contact_email: expected/)]);
  });

  it.each([
    ['a time', ',,2026-06-01'],
    ['who checked', ',,,Pat'],
    ['a portal', ',,,,https://office.com'],
  ])('of which only %s is stated is ignored with a warning', async (_what, cells) => {
    const reading = await read(lines(FULL, `${about},${cells}`));
    expect(evidenceOf(reading, 'ann@contoso.com')).toEqual([]);
    expect(reading.warnings).toHaveLength(1);
    expect([reading.errors, reading.ids]).toEqual([[], ['D-1']]);
  });

  it('is read with all it states, in any case', async () => {
    const row = `${about},SIGN-IN,Work-Account,2026-06-01T12:00:00+02:00,Pat,https://office.com`;
    const reading = await read(lines(FULL, row));
    expect(evidenceOf(reading, 'ann@contoso.com')).toEqual([
      {
        method: 'sign-in',
        result: 'work-account',
        validatedAt: Date.parse('2026-06-01T10:00:00Z'),
        validatedBy: 'Pat',
        portal: 'https://office.com',
      },
    ]);
  });
});
