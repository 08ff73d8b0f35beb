import { describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { findDeal } from '../../../src/flows/deals/find-deal.ts';
import { parseDealQuestion } from '../../../src/intent/parse-question.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/policy/thresholds.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { viewersAt } from '../../support/viewers.ts';
import { FIRST, SECOND, takeRows } from './taking.ts';

const ANN = 'ann@account.example';
const STATED = { deal_id: 'EA\u20112026\u20110001', customer: 'Contoso', ae_email: ANN };

describe('a deal whose id is written otherwise', () => {
  onEachDatabase((database) => {
    it('is the same deal to another book, and keeps its id as it was first written', async () => {
      const store = await database.store();
      await takeRows(store, [STATED], { at: FIRST });
      const again = await takeRows(store, [{ ...STATED, deal_id: 'ｅａ-2026\u20130001\u200b' }], {
        at: SECOND,
      });
      expect(again.outcomes.map(({ kind }) => kind)).toEqual(['unchanged']);
      const deals = await store.db.selectFrom('deals').select(['deal_id', 'deal_key']).execute();
      expect(deals).toEqual([{ deal_id: STATED.deal_id, deal_key: 'ea-2026-0001' }]);
    });

    it.each([
      'EA-2026-0001',
      'EA\u20132026\u20130001',
      'ea\u22122026\u22120001',
      'ＥＡ－２０２６－０００１',
      'EA-2026-00\u200b01',
      'how is EA-2026-0001',
      'how is EA\u20132026\u20130001 doing',
      'how is EA-20\u00ad26-0001 doing',
    ])('is found by the question %j', async (text) => {
      const store = await database.store();
      await takeRows(store, [STATED]);
      const now = () => Date.parse('2026-06-10T08:00:00.000Z');
      const log = { debug() {}, info() {}, warn() {}, error() {} };
      const context = {
        db: store.db,
        now,
        thresholds: DEFAULT_THRESHOLDS,
        audit: new AuditLog(store.db, log, now),
      };
      const found = await findDeal(context, viewersAt(ANN), text, () =>
        parseDealQuestion(text, '2026-06-10'),
      );
      expect(found.kind).toBe('deal');
    });
  });
});
