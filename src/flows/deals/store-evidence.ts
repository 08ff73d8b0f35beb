import type { Transaction } from 'kysely';
import { addressKey } from '../../domain/address.ts';
import type { AuditDetail } from '../../domain/audit/detail.ts';
import { append } from '../../domain/collections.ts';
import type { CloudScopeId } from '../../domain/ids.ts';
import { speaksFor, storedSight } from '../../domain/recorder.ts';
import { insertAudit, type NewAuditRow } from '../../store/queries/audit/audit.ts';
import { spokenForOf } from '../../store/queries/deals/deal-row.ts';
import { dealsAbout } from '../../store/queries/deals/deals-about.ts';
import { insertEvidence, type NewEvidence } from '../../store/queries/deals/evidence.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type CheckedDeal, checkDeals, type JudgingContext } from './check-deal.ts';

export interface StoringContext extends Pick<JudgingContext, 'now' | 'thresholds'> {
  /** The row of the audit log for an entry about a deal. */
  readonly auditRow: (dealId: string, detail: AuditDetail) => NewAuditRow;
  /** Whether the audit log of the deal with a row has the evidence anyway. */
  readonly isLogged?: (ref: number) => boolean;
}

/** Deals judged together. */
const PIECE = 200;

/**
 * Stores evidence, in the transaction of the caller. Evidence about an address may change the verdict on other deals
 * that name it: each of them has that in its audit log. Resolves to the number of new pieces.
 */
export async function storeEvidence(
  transaction: Transaction<Schema>,
  { auditRow, isLogged = () => false, ...judging }: StoringContext,
  pieces: readonly NewEvidence[],
): Promise<number> {
  const about = await piecesAbout(transaction, pieces, isLogged);
  const context = { ...judging, db: transaction, keepsNothing: true };
  const before = await judged(context, [...about.keys()]);
  const added = await insertEvidence(transaction, pieces);
  if (added === 0 || about.size === 0) return added;
  const after = await judged(context, [...about.keys()]);
  const rows = [...after].flatMap(([ref, now]) => {
    const was = before.get(ref);
    if (!was || verdictsOf(was) === verdictsOf(now)) return [];
    const checks = (about.get(ref) ?? []).map(({ email, evidence: { method, result } }) => ({
      method,
      result,
      email,
    }));
    const [from, to] = [was.evaluation.verdict, now.evaluation.verdict];
    return [auditRow(now.deal.dealId, { code: 'evidence-told', from, to, checks })];
  });
  await insertAudit(transaction, rows);
  return added;
}

/** By the row of each deal, the pieces that are about an address of the deal and speak for it. */
async function piecesAbout(
  transaction: Transaction<Schema>,
  pieces: readonly NewEvidence[],
  isLogged: (ref: number) => boolean,
): Promise<ReadonlyMap<number, readonly NewEvidence[]>> {
  const byScope = new Map<CloudScopeId, NewEvidence[]>();
  for (const piece of pieces) append(byScope, piece.scope, piece);
  const about = new Map<number, NewEvidence[]>();
  for (const [scope, ofScope] of byScope) {
    const byAddress = new Map<string, NewEvidence[]>();
    for (const piece of ofScope) append(byAddress, addressKey(piece.email), piece);
    for (const row of await dealsAbout(transaction, scope, [...byAddress.keys()])) {
      if (isLogged(row.id)) continue;
      const deal = spokenForOf(row);
      for (const piece of byAddress.get(row.address) ?? [])
        if (speaksFor(attributionOf(piece), deal)) append(about, row.id, piece);
    }
  }
  return about;
}

function attributionOf({ recorder, recordedOn }: NewEvidence) {
  return { recorded_on: recordedOn, recorder_sees: storedSight(recorder) };
}

async function judged(
  context: JudgingContext,
  refs: readonly number[],
): Promise<ReadonlyMap<number, CheckedDeal>> {
  const deals = new Map<number, CheckedDeal>();
  for (let from = 0; from < refs.length; from += PIECE) {
    const some = refs.slice(from, from + PIECE).map((id) => ({ id }));
    for (const checked of await checkDeals(context, some)) deals.set(checked.ref, checked);
  }
  return deals;
}

/** The verdicts on a deal and on its contacts as one text. */
function verdictsOf({ evaluation }: CheckedDeal): string {
  return [evaluation, ...evaluation.contacts].map(({ verdict }) => verdict).join(' ');
}
