import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auditCard } from '../../../cards/audit/audit-log.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../cards/kit/elements.ts';
import type { AuditDetail } from '../../../src/domain/audit/detail.ts';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { auditOf, auditRecords } from '../../../src/store/queries/audit/audit.ts';
import { DETAILS } from '../../support/audit/details.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { READER } from '../../support/reader.ts';

const NOW = Date.parse('2026-06-10T12:00:00Z');
const ACTOR = { id: 'a', objectId: null, tenantId: null, name: 'Ann', addresses: [] };
const ALL = Object.values(DETAILS).map(([detail]): AuditDetail => detail);

/** Parameters that a code chooses among, or that are of a fixed form: nobody types them. */
const CHOSEN = new Set([
  'role',
  'act',
  'settlement',
  'minRisk',
  'step',
  'area',
  'kind',
  'quiet',
  'unknownReaders',
]);

/** The detail with the given texts where people may have typed. */
function typedInto(detail: AuditDetail, texts: readonly string[]): AuditDetail {
  let at = 0;
  const next = () => texts[at++ % texts.length] ?? '';
  const filled = (value: unknown): unknown => {
    if (typeof value === 'string') return next();
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== 'object' || value === null) return value;
    return fields(value);
  };
  const fields = (value: object): object =>
    Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        name === 'code' || CHOSEN.has(name) ? one : filled(one),
      ]),
    );
  return fields(detail) as AuditDetail;
}

describe('the audit log', () => {
  onEachDatabase((database) => {
    const opened = async () => {
      const { db } = await database.store();
      const failures: unknown[] = [];
      const audit = new AuditLog(db, { error: (fields) => void failures.push(fields) }, () => NOW);
      const note = (details: readonly AuditDetail[]) =>
        audit.note(
          details.map((detail) => ({
            actor: ACTOR,
            action: 'list',
            dealId: null,
            conversation: null,
            detail,
          })),
        );
      return { db, note, failures };
    };

    it('gives every detail back as it was noted, and stores no words of it', async () => {
      const { db, note } = await opened();
      await note(ALL);
      const page = { skip: 0, limit: 100 };
      expect((await auditRecords(db, null, page)).map(({ detail }) => detail).toReversed()).toEqual(ALL);
      expect(new Set((await auditOf(db, null, page)).map(({ detail }) => detail))).toEqual(new Set(['']));
    });

    it('cuts what is long, and says so of a list', async () => {
      const { db, note, failures } = await opened();
      const emails = Array.from({ length: 500 }, (_, at) => `${at}${'x'.repeat(40)}@x.example`);
      const changes = emails.map((email) => ({ kind: 'contact-added', role: 'bill-to', email }) as const);
      await note([
        { code: 'addresses-asked-about', scope: 'gcc', emails },
        { code: 'deal-changed-by-book', changes, total: 500, file: 'x'.repeat(5000) },
      ]);
      expect(failures).toEqual([]);
      const rows = await auditOf(db, null, { skip: 0, limit: 9 });
      for (const row of rows) expect(row.detail_params?.length).toBeLessThan(3000);
      const [changed, asked] = await auditRecords(db, null, { skip: 0, limit: 9 });
      expect(asked?.detail).toMatchObject({ emails: expect.arrayContaining([emails[0], '…']) });
      expect(changed?.detail).toMatchObject({ code: 'deal-changed-by-book', total: 500 });
    });

    it('takes whatever people typed, gives it back of the same code, and fits a card', async () => {
      const { db, note, failures } = await opened();
      const texts = fc.array(fc.string({ unit: 'binary', maxLength: 600 }), { minLength: 1, maxLength: 5 });
      const size = 20;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom(...ALL), { minLength: size, maxLength: size }),
          texts,
          async (details, typed) => {
            const noted = details.map((detail) => typedInto(detail, typed));
            await note(noted);
            const rows = await auditRecords(db, null, { skip: 0, limit: size });
            expect(rows.map(({ detail }) => detail.code).toReversed()).toEqual(noted.map(({ code }) => code));
            const card = auditCard({ reader: READER, dealId: null, rows, from: 0, hasMore: true });
            expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
          },
        ),
        { numRuns: 50 },
      );
      expect(failures).toEqual([]);
    });
  });
});
