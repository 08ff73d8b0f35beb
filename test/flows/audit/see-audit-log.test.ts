import { describe, expect, it } from '@jest/globals';
import { STRANGER, type Viewer } from '../../../src/domain/people/audience.ts';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { seeAuditLog } from '../../../src/flows/audit/see-audit-log.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';

const ADMIN: Viewer = { addresses: new Set(), isAdmin: true };
const ASKER = { id: 'a', objectId: null, tenantId: null, name: 'Ann', addresses: [] };
const PAGE = { dealId: null, from: 0, size: 2 };

function viewersOf(viewer: Viewer, ...others: readonly Viewer[]) {
  return {
    asker: ASKER,
    viewer,
    audience: [viewer, ...others],
    conversation: 'c',
    locale: 'en' as const,
  };
}

describe('a page of the audit log', () => {
  onEachDatabase((database) => {
    const opened = async () => {
      const { db } = await database.store();
      return { db, audit: new AuditLog(db, { error: () => {} }, () => 0) };
    };

    it.each([
      { who: 'somebody who is no admin', viewers: viewersOf(STRANGER) },
      { who: 'an admin before a stranger', viewers: viewersOf(ADMIN, STRANGER) },
      { who: 'somebody before an admin', viewers: viewersOf(STRANGER, ADMIN) },
    ])('is refused to $who, and the refusal is an entry', async ({ viewers }) => {
      const context = await opened();
      expect(await seeAuditLog(context, viewers, { ...PAGE, dealId: 'D-1' })).toEqual({
        kind: 'admins-only',
      });
      expect(await auditOf(context.db, null, { skip: 0, limit: 9 })).toMatchObject([
        { action: 'refuse', deal_key: 'd-1', conversation: 'c', detail: 'the audit log of D-1' },
      ]);
    });

    it('has the newest entries first and says whether there are more', async () => {
      const context = await opened();
      const entry = {
        actor: ASKER,
        action: 'view',
        conversation: null,
        detail: { code: 'deal-seen' },
      } as const;
      for (const dealId of ['D-1', 'D-2', 'D-1']) await context.audit.note([{ ...entry, dealId }]);
      const see = (page: Partial<typeof PAGE> | { readonly dealId: string }) =>
        seeAuditLog(context, viewersOf(ADMIN, ADMIN), { ...PAGE, ...page });
      const row = expect.objectContaining({ who: 'Ann', detail: { code: 'deal-seen' } });
      expect(await see({})).toEqual({ kind: 'page', rows: [row, row], hasMore: true });
      expect(await see({ from: 2 })).toEqual({ kind: 'page', rows: [row], hasMore: false });
      expect(await see({ dealId: ' d-1' })).toEqual({ kind: 'page', rows: [row, row], hasMore: false });
      expect(await see({ dealId: 'D-3' })).toEqual({ kind: 'page', rows: [], hasMore: false });
    });
  });
});
