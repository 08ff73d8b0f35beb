import { describe, expect, it } from '@jest/globals';
import { DealSchema } from '../../src/domain/deal.ts';
import { ROLE_IDS } from '../../src/domain/ids.ts';
import { deal } from '../support/deals.ts';
import { contactsOf, lines, oneDeal, read } from './reading.ts';

async function stated(cells: Readonly<Record<string, string>>) {
  const reading = await read(oneDeal(cells));
  expect(reading.errors).toEqual([]);
  return reading.deals[0];
}

describe('a deal of which only id and customer are stated', () => {
  it('has its defaults in all else', async () => {
    const expected = deal({ customerDomains: [], program: null, cloudScope: 'unknown' });
    expect(await stated({})).toEqual(expected);
    expect(await stated({ stage: ' ', submission: '', cloud_scope: '', close_date: '' })).toEqual(expected);
  });
});

describe('a deal of which everything is stated', () => {
  it('has it all', async () => {
    const reading = await stated({
      customer_domain: 'Contoso.com; @FABRIKAM.com ;;',
      partner: 'Tailspin',
      program: 'aos-g',
      transaction: 'RENEWAL',
      submission: 'Manual-Form',
      cloud_scope: 'gcch',
      country: 'NL',
      pcn: 'P1',
      lead_deal_id: 'D-0',
      package_id: 'PK1',
      agreement_number: 'A1',
      package_created: '2026-05-22',
      close_date: '2026-06-30',
      effective_date: '2026-07-01',
      stage: 'On-Hold',
      value_usd: '$1,250,000.50',
      cocp_requested_at: '2026-06-01',
      ae_email: 'ae@example.com',
      ce_email: 'ce@example.com',
      pdm_email: 'pdm@example.com',
      partner_contact_name: 'Pat',
      partner_contact_email: 'pat@example.com',
      customer_contact_name: 'Cas',
      customer_contact_email: 'cas@example.com',
    });
    expect(DealSchema.parse(reading)).toEqual({
      dealId: 'D-1',
      customer: 'Contoso',
      customerDomains: ['contoso.com', 'fabrikam.com'],
      partner: 'Tailspin',
      program: 'AOS-G',
      transaction: 'renewal',
      submission: 'manual-form',
      cloudScope: 'gcc-high',
      country: 'NL',
      pcn: 'P1',
      leadDealId: 'D-0',
      packageId: 'PK1',
      agreementNumber: 'A1',
      packageCreated: '2026-05-22',
      closeDate: '2026-06-30',
      effectiveDate: '2026-07-01',
      stage: 'on-hold',
      valueUsd: 1250000.5,
      cocpRequestedAt: '2026-06-01',
      aeEmail: 'ae@example.com',
      ceEmail: 'ce@example.com',
      pdmEmail: 'pdm@example.com',
      partnerContactName: 'Pat',
      partnerContactEmail: 'pat@example.com',
      customerContactName: 'Cas',
      customerContactEmail: 'cas@example.com',
    });
  });
});

describe('a date', () => {
  it.each([
    ['2026-06-30', '2026-06-30'],
    ['2026-06-30T12:00:00Z', '2026-06-30'],
    ['2026-06-30T22:00:00-05:00', '2026-07-01'],
    ['2026-07-01T00:30:00+02:00', '2026-06-30'],
    ['2028-02-29', '2028-02-29'],
  ])('%s is the UTC day %s', async (text, day) => {
    for (const column of ['package_created', 'close_date', 'effective_date', 'cocp_requested_at']) {
      expect(Object.values((await stated({ [column]: text })) ?? {})).toContain(day);
    }
  });

  it.each([
    '2026-02-30',
    '2026-6-1',
    '31/06/2026',
    '13/13/2026',
    '6/30/26',
    '46203',
    'soon',
    '2026-06-30 12:00',
    '2026-06-30T12:00:00',
  ])('%s is none, and refuses the row', async (text) => {
    for (const column of ['package_created', 'close_date', 'effective_date', 'cocp_requested_at']) {
      const reading = await read(oneDeal({ [column]: text }));
      expect(reading.files).toEqual([]);
      expect(reading.errors).toEqual([
        `line 2, column ${column}: expected a date (YYYY-MM-DD) or an ISO 8601 instant with its offset, not "${text}"`,
      ]);
    }
  });
});

describe('a word of a closed list', () => {
  it.each([
    ['transaction', 'merger'],
    ['submission', 'fax'],
    ['stage', 'onhold'],
  ])('in %s that is none (%s) refuses the row', async (column, word) => {
    const reading = await read(oneDeal({ [column]: word }));
    expect(reading.files).toEqual([]);
    expect(reading.errors).toEqual([
      expect.stringMatching(new RegExp(`^line 2, column ${column}: expected one of .*, not "${word}"$`)),
    ]);
  });

  it.each([
    ['transaction', 'new renewal extension amendment cicr cocp'],
    ['submission', 'vlc-package manual-form'],
    ['stage', 'open submitted on-hold activated closed cancelled'],
  ])('in %s is one of: %s, in any case', async (column, words) => {
    for (const word of words.split(' ')) {
      expect(Object.values((await stated({ [column]: ` ${word.toUpperCase()} ` })) ?? {})).toContain(word);
    }
  });
});

describe('a cloud scope', () => {
  it.each([
    ['Commercial (Public)', 'commercial'],
    ['Commercial + GCC', 'commercial-gcc'],
    ['Government Community Cloud', 'gcc'],
    ['FAIRFAX', 'gcc-high'],
    ['dod', 'dod'],
    ['Azure Top Secret', 'azure-top-secret'],
    ['unknown', 'unknown'],
    ['', 'unknown'],
  ])('%j is %s, without a word', async (text, scope) => {
    const reading = await read(oneDeal({ cloud_scope: text }));
    expect(reading.deals[0]?.cloudScope).toBe(scope);
    expect([...reading.errors, ...reading.warnings]).toEqual([]);
  });

  it('that is no known one counts as unknown, with a warning', async () => {
    const reading = await read(oneDeal({ cloud_scope: 'Germany' }));
    expect(reading.deals[0]?.cloudScope).toBe('unknown');
    expect(reading.warnings).toEqual([expect.stringMatching(/^line 2, column cloud_scope: .*"Germany"/)]);
    expect(reading.errors).toEqual([]);
  });
});

describe('a program', () => {
  it.each([
    ['ea', 'EA'],
    ['Eas', 'EAS'],
    ['SCE', 'SCE'],
    ['aos-G', 'AOS-G'],
    ['Mpsa', 'Mpsa'],
  ])('%s is kept as %s', async (text, program) => {
    expect((await stated({ program: text }))?.program).toBe(program);
  });
});

describe('a value in dollars', () => {
  it.each([
    ['1000', 1000],
    ['1,000.25', 1000.25],
    ['$ 5 000', 5000],
    ['-3', -3],
  ])('%s is %d', async (text, amount) => {
    expect((await stated({ value_usd: text }))?.valueUsd).toBe(amount);
  });

  it.each(['a lot', '1e9', '€100', 'NaN', '10k'])(
    '%s is none, and is left out with a warning',
    async (text) => {
      const reading = await read(oneDeal({ value_usd: text }));
      expect(reading.deals).toMatchObject([{ dealId: 'D-1', valueUsd: null }]);
      expect(reading.warnings).toEqual([expect.stringMatching(/^line 2, column value_usd: /)]);
      expect(reading.errors).toEqual([]);
    },
  );
});

describe('a role', () => {
  it('is understood in each of its spellings', async () => {
    const spellings = ['ntc', 'OA', 'Online Services Manager', 'Bill to', 'KEY', 'LPV', 'ola', 'DLD', 'SAB'];
    const rows = spellings.map((role) => `D-1,Contoso,${role},ann@contoso.com`);
    const reading = await read(lines('deal_id,customer,contact_role,contact_email', ...rows));
    expect(contactsOf(reading).map(({ role }) => role)).toEqual(ROLE_IDS);
  });
});

describe('what somebody typed', () => {
  it.each([
    ['a line break', 'a\nline 9, column stage: forged'],
    ['an escape sequence', 'a\u001B[2Jb'],
    ['a bell', 'a\u0007b'],
    ['a control character of the second range', 'a\u009Bb'],
    ['a mark that turns the writing around', 'a\u202Eb'],
    ['a line separator', 'a\u2028b'],
  ])('is told on one line without %s', async (_what, text) => {
    for (const column of ['stage', 'cloud_scope', 'close_date', 'value_usd']) {
      const { errors, warnings } = await read(oneDeal({ [column]: text }));
      expect([...errors, ...warnings]).toHaveLength(1);
      expect([...errors, ...warnings].join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }
    const header = await read(lines(`deal_id,customer,"${text}"`, 'D-1,Contoso,x'));
    expect(header.warnings.join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  it('is told shortened', async () => {
    const { errors } = await read(oneDeal({ stage: 'x'.repeat(5000) }));
    expect(errors.join('').length).toBeLessThan(300);
  });
});
