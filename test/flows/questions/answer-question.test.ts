import { describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { answerQuestion, type QuestionAnswer } from '../../../src/flows/questions/answer-question.ts';
import { insertDeals } from '../../../src/store/queries/deals/deals.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { deal } from '../../support/deals.ts';
import { viewersAt } from '../../support/viewers.ts';

const NOW = Date.parse('2026-06-10T08:00:00.000Z');
const ANN = 'ann@account.example';

const BOOK = [
  { dealId: 'EA-2026-0001', customer: 'Contoso', aeEmail: ANN, closeDate: '2026-06-12' },
  { dealId: 'EA-2026-0002', customer: 'Cloud Scope Ltd', aeEmail: ANN },
  { dealId: 'EA-2026-0003', customer: 'Fabrikam Federal', aeEmail: ANN },
];

/** What an answer is, in a word or two. */
function kindOf(answer: QuestionAnswer): string {
  switch (answer.kind) {
    case 'deal':
      return `deal ${answer.found.kind}`;
    case 'guidance':
      return `guidance ${answer.reply.kind}`;
    default:
      return answer.kind;
  }
}

const ASKED: readonly { readonly text: string; readonly kind: string; readonly looksUp: boolean }[] = [
  { text: "is Contoso's June EA ready?", kind: 'deal deal', looksUp: true },
  { text: 'contoso', kind: 'deal deal', looksUp: true },
  { text: 'is it ready?', kind: 'deal unnamed', looksUp: true },
  { text: 'is fabricam federal ready?', kind: 'deal nearest', looksUp: true },
  { text: 'how is zebra corp doing', kind: 'deal none', looksUp: true },
  { text: 'who is at risk this week', kind: 'list', looksUp: true },
  { text: 'what is cloud scope', kind: 'guidance answer', looksUp: false },
  { text: 'Cloud Scope Ltd', kind: 'deal deal', looksUp: true },
  { text: 'qwxyz', kind: 'nothing', looksUp: true },
];

describe('the answer to a text that is no command', () => {
  onEachDatabase((database) => {
    it.each(ASKED)('"$text" is $kind', async ({ text, kind, looksUp }) => {
      const { db } = await database.store();
      await insertDeals(
        db,
        BOOK.map((one) => deal({ customerDomains: [], ...one })),
        new Date(NOW).toISOString(),
      );
      const now = () => NOW;
      const context = { db, now, audit: new AuditLog(db, { error: () => {} }, now) };
      let looked = false;
      const answer = await answerQuestion(
        context,
        async () => {
          looked = true;
          return viewersAt(ANN);
        },
        text,
      );
      expect([kindOf(answer), looked]).toEqual([kind, looksUp]);
    });

    it('lists the deals of nobody where the asker has no address', async () => {
      const { db } = await database.store();
      const now = () => NOW;
      const context = { db, now, audit: new AuditLog(db, { error: () => {} }, now) };
      const mine = await answerQuestion(context, async () => viewersAt(null), 'my deals at risk');
      expect(mine).toMatchObject({ kind: 'list', listed: null });
    });
  });
});
