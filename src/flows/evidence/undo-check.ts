import type { AuditDetail } from '../../domain/audit/detail.ts';
import { dayOfInstant } from '../../domain/day.ts';
import { nameOf, recordedAs } from '../../domain/people/person.ts';
import { speaksFor } from '../../domain/people/recorder.ts';
import { undoIsOver } from '../../domain/undo-over.ts';
import { type DealRow, spokenForOf } from '../../store/queries/deals/deal-row.ts';
import { touchDeal } from '../../store/queries/deals/deals.ts';
import { standingDesks } from '../../store/queries/deals/desks.ts';
import { evidenceOfRow, type NewEvidence, recorderOfRow } from '../../store/queries/deals/evidence.ts';
import {
  type EvidenceWithWithdrawal,
  evidenceEverAbout,
  evidenceOfCheck,
} from '../../store/queries/deals/withdrawals.ts';
import { withdrawEvidence } from '../deals/store-evidence.ts';
import type { Viewers } from '../deals/viewers.ts';
import { actableDeal, type ShowingContext } from '../deals/visible-deals.ts';

export type UndoCheckOutcome =
  | { readonly kind: 'undone'; readonly dealId: string; readonly notice: string }
  /** It was undone before; `notice` says by whom and when. */
  | { readonly kind: 'already-undone'; readonly dealId: string; readonly notice: string }
  /** Somebody else recorded it; `why` names who may undo it. */
  | { readonly kind: 'not-yours'; readonly dealId: string; readonly why: string }
  /** It was recorded too long ago, or something newer speaks; `why` says which. */
  | { readonly kind: 'over'; readonly dealId: string; readonly why: string }
  | { readonly kind: 'no-such-check'; readonly dealId: string }
  | { readonly kind: 'no-such-deal' };

const REFUSED = { code: 'check-undo-refused' } as const;

/** Which check is to be undone. */
interface UndoneCheck {
  readonly dealId: string;
  readonly check: string;
}

/**
 * Undoes a check that a person recorded on a deal, for all its addresses and for every deal about them: its evidence is
 * withdrawn, which is recorded like the check itself, and counts no more, as if it had never been recorded. Only whoever
 * recorded it, or an admin, may, for some minutes (`undoIsOver`) and while no newer check speaks. What was recorded since stays.
 */
export async function undoCheck(
  context: ShowingContext,
  viewers: Viewers,
  { dealId: asked, check }: UndoneCheck,
): Promise<UndoCheckOutcome> {
  const { asker, viewer, conversation } = viewers;
  const found = await actableDeal(context, viewers, asked, REFUSED, 'records');
  if (!found) return { kind: 'no-such-deal' };
  const { row: deal } = found;
  const dealId = deal.deal_id;
  const entry = { actor: asker, dealId, conversation };
  const pieces = await evidenceOfCheck(context.db, check, deal.id);
  const [first] = pieces;
  if (!first) return { kind: 'no-such-check', dealId };
  if (!viewer.isAdmin && first.recorded_by !== recordedAs(asker)) {
    await context.audit.note([{ ...entry, action: 'refuse', detail: REFUSED }]);
    return {
      kind: 'not-yours',
      dealId,
      why: `Only ${first.recorder_name ?? 'whoever recorded it'}, who recorded it, or an admin can undo this check.`,
    };
  }
  const over = first.withdrawal === null ? await overBy(context, deal, pieces, first) : null;
  if (over !== null) return { kind: 'over', dealId, why: over };
  const at = new Date(context.now()).toISOString();
  const by = { withdrawn_at: at, withdrawn_by: recordedAs(asker), withdrawer_name: nameOf(asker) };
  const auditRow = (id: string, detail: AuditDetail) =>
    context.audit.row({ ...entry, action: 'edit', dealId: id, detail });
  const withdrawn = await context.db.transaction().execute(async (transaction) => {
    const count = await withdrawEvidence(transaction, { ...context, auditRow }, pieces.map(storedPiece), by);
    if (count === 0) return 0;
    await touchDeal(transaction, deal.id, at);
    await context.audit.within(transaction, {
      ...entry,
      action: 'edit',
      detail: detailOf(check, pieces, first),
    });
    return count;
  });
  const about = pieces.map(({ email_key }) => email_key).join(', ');
  if (withdrawn > 0)
    return { kind: 'undone', dealId, notice: `Undone: the check counts no more for ${about}.` };
  const [{ withdrawal } = first] = await evidenceOfCheck(context.db, check, deal.id);
  const who = withdrawal
    ? ` by ${withdrawal.withdrawer_name} on ${dayOfInstant(Date.parse(withdrawal.withdrawn_at))}`
    : '';
  return { kind: 'already-undone', dealId, notice: `That check was undone already${who}.` };
}

/** Why a check can't be undone any more; null while it can. */
async function overBy(
  { db, now }: ShowingContext,
  deal: DealRow,
  pieces: readonly EvidenceWithWithdrawal[],
  { recorded_at, cloud_scope, method }: EvidenceWithWithdrawal,
): Promise<string | null> {
  const late = undoIsOver(recorded_at, now());
  if (late !== null) return `${late} Record what is so now.`;
  const ever = await evidenceEverAbout(
    db,
    cloud_scope,
    pieces.map(({ email_key }) => email_key),
  );
  const asked = spokenForOf(deal, (await standingDesks(db)).addedTo(deal));
  const isSuperseded = ({ id, email_key }: EvidenceWithWithdrawal) =>
    ever.some(
      (row) =>
        row.email_key === email_key &&
        row.id > id &&
        row.method === method &&
        row.withdrawal === null &&
        speaksFor(row, asked),
    );
  const about = pieces.map(({ email_key }) => email_key).join(', ');
  return pieces.every(isSuperseded)
    ? `A newer check was recorded since for ${about}, so this one counts no more anyway.`
    : null;
}

function storedPiece(row: EvidenceWithWithdrawal): NewEvidence & { readonly id: number } {
  return {
    id: row.id,
    email: row.email_key,
    scope: row.cloud_scope,
    evidence: evidenceOfRow(row),
    recordedAt: row.recorded_at,
    recorder: { ...recorderOfRow(row), name: row.recorder_name },
    recordedOn: row.recorded_on,
    fingerprint: row.fingerprint,
  };
}

function detailOf(
  check: string,
  pieces: readonly EvidenceWithWithdrawal[],
  { method, result, validated_at, recorder_name }: EvidenceWithWithdrawal,
): AuditDetail {
  const emails = pieces.map(({ email_key }) => email_key);
  const day = dayOfInstant(Date.parse(validated_at));
  return { code: 'check-withdrawn', check, by: recorder_name ?? '', method, result, day, emails };
}
