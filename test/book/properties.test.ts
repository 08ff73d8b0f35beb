import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DealEvaluation } from '../../src/domain/verdict.ts';
import { judge } from '../support/deals.ts';
import { bytes, lines, type Read, read, whyUnreadable } from './reading.ts';

/** A book with something of everything: letters of two, three and four bytes, quotes, mistakes. */
const BOOK = [
  '\uFEFFdeal_id,customer,Überschrift,cloud_scope,contact_role,contact_email,validation_method,validation_result,validated_at',
  'D-1,"Žluťoučký, kůň",x,commercial,NTC,ann@contoso.com,vl-central,valid,2026-06-01',
  'D-2,株式会社,🐎,gcc,OA,bob@contoso.com,sign-in,work-account,2026-06-01T12:00:00+02:00\r',
  '\r',
  'D-3,"two\r',
  'lines and a ""quote""",y,Germany,,,,,',
  'D-4,"never closed,x,gcc,,,,,',
  'D-5,Contoso,x,dod,Boss,ann@contoso.com,,,',
  'D-1,,,,OA,ann@contoso.com,directory,commercial,2026-06-02',
  'D-6,no end of line 🐎,,commercial,OSM,Ann@Contoso.com,,,',
].join('\n');

function plain({ files, errors, warnings, refused }: Read): unknown {
  return {
    files: files.map((file) => ({ ...file, evidence: [...file.evidence] })),
    errors,
    warnings,
    refused,
  };
}

function cut(whole: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...places.map((place) => place % (whole.length + 1)), whole.length].sort((a, b) => a - b);
  return ends.map((end, at) => whole.slice(ends[at - 1] ?? 0, end));
}

describe('a book cut into pieces', () => {
  it('is a book with deals, warnings and errors to begin with', async () => {
    const reading = await read(BOOK);
    expect(reading.ids).toEqual(['D-1', 'D-2', 'D-3', 'D-6']);
    expect(reading.refused).toEqual(['D-4', 'D-5']);
    expect(reading.warnings).toHaveLength(2);
    expect(reading.errors).toHaveLength(2);
    expect(reading.deals[2]?.customer).toBe('two\nlines and a "quote"');
  });

  it('anywhere reads the same', async () => {
    const whole = bytes(BOOK);
    const expected = plain(await read([whole]));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), async (places) => {
        expect(plain(await read(cut(whole, places)))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('of one byte each reads the same', async () => {
    const whole = bytes(BOOK);
    const single = cut(whole, [...whole.keys()]);
    expect(plain(await read(single))).toEqual(plain(await read([whole])));
  });
});

describe('any bytes at all', () => {
  it('are read or told to be unreadable, and never fail otherwise', async () => {
    const header = bytes('deal_id,customer,stage,contact_role,contact_email\n');
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.uint8Array({ maxLength: 300 }), async (headed, noise) => {
        const chunks = headed ? [header, noise] : [noise];
        expect(typeof (await whyUnreadable(chunks))).toBe('string');
      }),
      { numRuns: 300 },
    );
  });

  it('made of the marks of CSV leave no row without a deal or a word about it', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', '"', '""', ' ', '\r', 'é'), maxLength: 6 });
    const row = fc.array(cell, { minLength: 2, maxLength: 3 }).map((cells) => cells.join(','));
    const first = '"Contoso, Inc."';
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 4 }), async (rows) => {
        const last = `D-9,${first},end`;
        const reading = await read(lines('deal_id,customer,pcn', ...rows, '', last));
        const known = [...reading.ids, ...reading.refused];
        const quotes = rows.join('').split('"').length - 1;
        if (quotes === 0) expect(known).toContain('D-9');
        else expect(known.includes('D-9') || reading.errors.length > 0).toBe(true);
      }),
      { numRuns: 500, examples: [[[`,""\ra`]]] },
    );
  });
});

describe('the order of rows', () => {
  const HEADER =
    'deal_id,customer,cloud_scope,stage,close_date,pcn,contact_role,contact_email,validation_method,validation_result,validated_at';
  const CHECKS = [
    'vl-central,valid',
    'vl-central,no-wsa',
    'sign-in,work-account',
    'directory,gcc',
    'directory,dod',
  ];

  /** Every row repeats its deal whole, and no two checks have the same time. */
  const books = fc
    .array(
      fc.record({
        deal: fc.integer({ min: 1, max: 4 }),
        role: fc.constantFrom('NTC', 'OA', 'OSM', 'LPV'),
        email: fc.constantFrom('ann@contoso.com', 'bob@contoso.com'),
        check: fc.constantFrom(...CHECKS),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((rows) =>
      rows.map(({ deal, role, email, check }, at) => {
        const scope = ['commercial', 'gcc', 'dod'][deal % 3];
        const when = `2026-06-0${1 + (at % 9)}T${String(at).padStart(2, '0')}:00:00Z`;
        return `D-${deal},Contoso,${scope},open,2026-06-2${deal},P1,${role},${email},${check},${when}`;
      }),
    );

  function verdicts(evaluations: readonly DealEvaluation[]): unknown {
    return evaluations
      .map(({ contacts, findings, ...rest }) => ({
        ...rest,
        contacts: contacts
          .map(({ role, email, verdict, lean, findings: found }) =>
            [role, email, verdict, lean, ...found.map(({ code }) => code)].join(' '),
          )
          .sort(),
        // Which of several other deals is the first follows the order of the book.
        findings: findings
          .map(({ code, role, dealId, dealIds = [dealId] }) => [code, role, ...dealIds.toSorted()].join(' '))
          .sort(),
      }))
      .sort((one, other) => one.dealId.localeCompare(other.dealId));
  }

  it('changes no verdict and no finding', async () => {
    const shuffled = books.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([rows, mixed]) => {
        const one = await read(lines(HEADER, ...rows));
        const other = await read(lines(HEADER, ...mixed));
        expect(one.errors).toEqual([]);
        expect(verdicts(other.files.map((file) => judge(file)))).toEqual(
          verdicts(one.files.map((file) => judge(file))),
        );
      }),
      { numRuns: 150 },
    );
  });
});
