import type { Transaction } from 'kysely';
import type { AuditDetail } from '../../domain/audit/detail.ts';
import { insertAudit, type NewAuditRow } from '../../store/queries/audit/audit.ts';
import { insertEvidence, type NewEvidence } from '../../store/queries/deals/evidence.ts';
import { insertWithdrawals } from '../../store/queries/deals/withdrawals.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type CheckedDeal, checkDeals, type JudgingContext } from './check-deal.ts';
import { type ImportSoFar, MOST_JUDGED, type ToldDeal, toldDeals } from './told-deals.ts';

export interface StoringContext extends Pick<JudgingContext, 'now' | 'thresholds'> {
  /** The row of the audit log for an entry about a deal. */
  readonly auditRow: (dealId: string, detail: AuditDetail) => NewAuditRow;
  /** What one import has come to so far; left out, the pieces stand alone. */
  readonly soFar?: ImportSoFar;
}

/** What happens to pieces of evidence, and the code of the entries that tell other deals of it. */
interface Happening {
  readonly code: 'evidence-told' | 'withdrawal-told';
  /** Writes it; resolves to the number of pieces to which it has happened. */
  readonly write: () => Promise<number>;
}

/**
 * Stores evidence, in the transaction of the caller. Evidence may change the verdict on other deals than those it was
 * recorded on: each of these has that in its audit log. Resolves to the number of new pieces.
 * @param pieces all of one recorder
 */
export async function storeEvidence(
  transaction: Transaction<Schema>,
  context: StoringContext,
  pieces: readonly NewEvidence[],
): Promise<number> {
  const write = () => insertEvidence(transaction, pieces);
  return tellDeals(transaction, context, pieces, { code: 'evidence-told', write });
}

/**
 * Withdraws stored evidence, in the transaction of the caller, and tells other deals likewise. Resolves to the number of pieces
 * that were not withdrawn before.
 * @param pieces all of one recorder
 */
export async function withdrawEvidence(
  transaction: Transaction<Schema>,
  context: StoringContext,
  pieces: readonly (NewEvidence & { readonly id: number })[],
  by: Parameters<typeof insertWithdrawals>[2],
): Promise<number> {
  const ids = pieces.map(({ id }) => id);
  const write = async () => (await insertWithdrawals(transaction, ids, by)).size;
  return tellDeals(transaction, context, pieces, { code: 'withdrawal-told', write });
}

async function tellDeals(
  transaction: Transaction<Schema>,
  { auditRow, soFar, ...judging }: StoringContext,
  pieces: readonly NewEvidence[],
  { code, write }: Happening,
): Promise<number> {
  const about = await toldDeals(transaction, pieces, soFar);
  if (about.size > MOST_JUDGED) {
    const written = await write();
    if (written === 0) return 0;
    const rows = unjudged([...about.values()], soFar?.firstAdded).map(({ dealId, ...told }) =>
      auditRow(dealId, { code, from: null, to: null, checks: checksOf(told) }),
    );
    await insertAudit(transaction, rows);
    return written;
  }
  const context = { ...judging, db: transaction, keepsNothing: true };
  const before = await judged(context, about);
  const written = await write();
  if (written === 0 || about.size === 0) return written;
  const rows = [...(await judged(context, about))].flatMap(([ref, now]) => {
    const was = before.get(ref);
    if (!was || verdictsOf(was) === verdictsOf(now)) return [];
    const [from, to] = [was.evaluation.verdict, now.evaluation.verdict];
    return [auditRow(now.deal.dealId, { code, from, to, checks: checksOf(about.get(ref)) })];
  });
  await insertAudit(transaction, rows);
  return written;
}

/** The deals that are told without being judged: all but those that an import has added, from the row `firstAdded` on. */
function unjudged(about: readonly ToldDeal[], firstAdded: number | null | undefined): readonly ToldDeal[] {
  return about.filter(({ ref }) => typeof firstAdded !== 'number' || ref < firstAdded);
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
