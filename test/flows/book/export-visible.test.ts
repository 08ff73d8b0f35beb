import { expect, it } from '@jest/globals';
import { exportLedgerFor } from '../../../src/alerts/admin/admin.ts';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { exportBookFor } from '../../../src/flows/book/export-visible.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { viewersAt } from '../../support/viewers.ts';
import { takeRows } from './taking.ts';

const ANN = 'ann@team.example';
const AT = Date.parse('2026-06-10T08:00:00.000Z');

onEachDatabase((database) => {
  it.each([
    { what: 'a book', exported: exportBookFor, codes: ['book-export-begun', 'book-export-broken-off'] },
    { what: 'the ledger of alerts', exported: exportLedgerFor, codes: ['alert-ledger-exported'] },
  ])('an export of $what that is broken off is in the audit log', async ({ exported, codes }) => {
    const { db, ...store } = await database.store();
    await takeRows({ db, ...store }, [{ deal_id: 'D-1', customer: 'Contoso', ae_email: ANN }]);
    const now = () => AT;
    const audit = new AuditLog(db, { error: () => {} }, now);
    for await (const piece of exported({ db, now, audit }, viewersAt(ANN))) {
      expect(piece).not.toBe('');
      break;
    }
    const entries = await auditOf(db, null, { skip: 0, limit: 10 });
    expect(entries.map(({ action, detail_code }) => [action, detail_code]).toReversed()).toEqual(
      codes.map((code) => ['export', code]),
    );
  });

  it('an export is in the audit log before the first deal of it is given', async () => {
    const { db, ...store } = await database.store();
    await takeRows({ db, ...store }, [{ deal_id: 'D-1', customer: 'Contoso', ae_email: ANN }]);
    const now = () => AT;
    const audit = new AuditLog(db, { error: () => {} }, now);
    const codes = async () =>
      (await auditOf(db, null, { skip: 0, limit: 10 })).map(({ detail_code }) => detail_code).toReversed();
    const pieces = exportBookFor({ db, now, audit }, viewersAt(ANN));
    await pieces.next();
    expect(await codes()).toEqual(['book-export-begun']);
    for await (const piece of pieces) expect(piece).toContain('D-1');
    expect(await codes()).toEqual(['book-export-begun', 'book-exported']);
  });
});
