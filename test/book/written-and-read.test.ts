import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UNSTATED } from '../../src/book/columns.ts';
import { headerOfBook, rowsOfDeal } from '../../src/book/write-csv.ts';
import { addressKey } from '../../src/domain/address.ts';
import type { Contact, Deal } from '../../src/domain/deal.ts';
import { ROLE_IDS } from '../../src/domain/ids.ts';
import { evidence } from '../support/deals.ts';
import { read } from './reading.ts';

/** Pieces that reading cleans, takes apart or takes for something else in what people write. */
const PIECES = [
  ...['a', 'é', '1', 'ann@contoso.com', 'Bob <bob@contoso.com>', '(Bob)', 'mailto:', '<', '>', '[', ']', '@'],
  ...['.', ',', ';', '/', '|', '&', ' ', ' and ', "'", '"', '\\', '=', '+', '-', '＝', '\t', '\n'],
  ...[
    '\u00a0',
    '\u200b',
    '\u202e',
    '\ufeff',
    'www.',
    'https://',
    ':80',
    'www.contoso.com',
    'münchen.example',
  ],
  ...['5.01E+07', '#N/A', '6/2/2026', '18.12.2026', '1,5', 'NTC', 'EA', 'deal_id', 'customer', 'sep=;'],
];
const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.join(''));
const stated = fc.option(text);

const deal = fc
  .record({
    dealId: text.filter((id) => id.trim() !== ''),
    customer: text,
    customerDomains: fc.array(
      text.filter((domain) => !domain.includes(';')),
      { maxLength: 3 },
    ),
    partner: stated,
    program: stated,
    country: stated,
    pcn: stated,
    leadDealId: stated,
    packageId: stated,
    agreementNumber: stated,
    aeEmail: stated,
    ceEmail: stated,
    partnerContactName: stated,
    partnerContactEmail: stated,
    customerContactEmail: stated,
  })
  .map((own): Deal => ({ ...UNSTATED, ...own }));

const contacts = fc.uniqueArray(
  fc.record({ role: fc.constantFrom(...ROLE_IDS), name: stated, email: text }),
  { maxLength: 3, selector: ({ role, email }) => `${role} ${addressKey(email)}` },
);

it('any deal that is written into a book is read as it was, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(deal, contacts, stated, async (own, people: readonly Contact[], by) => {
      const check = { ...evidence('directory', 'gcc', '2026-06-01T00:00:00Z'), validatedBy: by };
      const checks = new Map(people.map(({ email }) => [addressKey(email), [check]]));
      const { files, errors, warnings } = await read(
        headerOfBook() + rowsOfDeal({ deal: own, contacts: people, evidence: checks }),
      );
      expect(errors).toEqual([]);
      expect(warnings.filter((warning) => !warning.includes('so nobody will be told there'))).toEqual([]);
      expect(files).toHaveLength(1);
      expect(files[0]?.deal).toEqual(own);
      expect(files[0]?.contacts).toEqual(people);
      expect(files[0]?.evidence).toEqual(checks);
    }),
    { numRuns: 300 },
  );
});

it('what is usual is written as people write it', () => {
  const own: Deal = {
    ...UNSTATED,
    dealId: 'D-1',
    customer: "'t Hooft",
    customerDomains: ['contoso.com', 'xn--mnchen-3ya.example'],
    pcn: '3710E042',
    aeEmail: 'ann@contoso.com; bob@contoso.com',
  };
  const book = rowsOfDeal({ deal: own, contacts: [], evidence: new Map() });
  expect(book.split(',').filter((cell) => cell.includes('\\'))).toEqual([]);
});
