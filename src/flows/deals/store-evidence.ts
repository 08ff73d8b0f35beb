import type { Transaction } from 'kysely';
import type { AuditDetail } from '../../domain/audit/detail.ts';
import { insertAudit, type NewAuditRow } from '../../store/queries/audit/audit.ts';
import { insertEvidence, type NewEvidence } from '../../store/queries/deals/evidence.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type CheckedDeal, checkDeals, type JudgingContext } from './check-deal.ts';
import { type ImportSoFar, MOST_JUDGED, type ToldDeal, toldDeals } from './told-deals.ts';

export interface StoringContext extends Pick<JudgingContext, 'now' | 'thresholds'> {
  /** The row of the audit log for an entry about a deal. */
  readonly auditRow: (dealId: string, detail: AuditDetail) => NewAuditRow;
  /** What one import has come to so far; left out, the pieces stand alone. */
  readonly soFar?: ImportSoFar;
}

/**
 * Stores evidence, in the transaction of the caller. Evidence may change the verdict on other deals than those it was
 * recorded on: each of these has that in its audit log. Resolves to the number of new pieces.
 * @param pieces all of one recorder
 */
export async function storeEvidence(
  transaction: Transaction<Schema>,
  { auditRow, soFar, ...judging }: StoringContext,
  pieces: readonly NewEvidence[],
): Promise<number> {
  const about = await toldDeals(transaction, pieces, soFar);
  if (about.size > MOST_JUDGED) {
    const added = await insertEvidence(transaction, pieces);
    await insertAudit(transaction, unjudged([...about.values()], auditRow, soFar?.firstAdded));
    return added;
  }
  const context = { ...judging, db: transaction, keepsNothing: true };
  const before = await judged(context, about);
  const added = await insertEvidence(transaction, pieces);
  if (added === 0 || about.size === 0) return added;
  const rows = [...(await judged(context, about))].flatMap(([ref, now]) => {
    const was = before.get(ref);
    if (!was || verdictsOf(was) === verdictsOf(now)) return [];
    const [from, to] = [was.evaluation.verdict, now.evaluation.verdict];
    return [auditRow(now.deal.dealId, { code: 'evidence-told', from, to, checks: checksOf(about.get(ref)) })];
  });
  await insertAudit(transaction, rows);
  return added;
}

/** An entry for each deal but those that an import has added, from the row `firstAdded` on. */
function unjudged(
  about: readonly ToldDeal[],
  auditRow: StoringContext['auditRow'],
  firstAdded: number | null | undefined,
): NewAuditRow[] {
  const there = about.filter(({ ref }) => typeof firstAdded !== 'number' || ref < firstAdded);
  return there.map(({ dealId, pieces }) =>
    auditRow(dealId, { code: 'evidence-told', from: null, to: null, checks: checksOf({ pieces }) }),
  );
}

function checksOf(told: Pick<ToldDeal, 'pieces'> | undefined) {
  return (told?.pieces ?? []).map(({ email, evidence: { method, result } }) => ({
    method,
    result,
    email,
  }));
}

async function judged(
  context: JudgingContext,
  about: ReadonlyMap<number, unknown>,
): Promise<ReadonlyMap<number, CheckedDeal>> {
  const deals = await checkDeals(
    context,
    [...about.keys()].map((id) => ({ id })),
  );
  return new Map(deals.map((checked) => [checked.ref, checked]));
}

/** The verdicts on a deal and on its contacts as one text. */
function verdictsOf({ evaluation }: CheckedDeal): string {
  return [evaluation, ...evaluation.contacts].map(({ verdict }) => verdict).join(' ');
}
