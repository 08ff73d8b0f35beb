import { addressKey } from '../../domain/address.ts';
import type { AuditDetail } from '../../domain/audit/detail.ts';
import { type Day, dayNumber, dayNumberOfInstant, dayOfInstant, parseInstant } from '../../domain/day.ts';
import type { Deal, Evidence } from '../../domain/deal.ts';
import { RESULTS, type StatedMethod } from '../../domain/ids.ts';
import { nameOf } from '../../domain/people/person.ts';
import { recorderOf } from '../../domain/people/recorder.ts';
import type { ContactEvaluation } from '../../domain/verdict.ts';
import { portalHost } from '../../policy/cloud-scopes.ts';
import { isPositive } from '../../rules/axes.ts';
import { type FreshNegative, freshNegatives } from '../../rules/fresh-negatives.ts';
import { touchDeal } from '../../store/queries/deals/deals.ts';
import { evidenceByFingerprints, fingerprintOfForm } from '../../store/queries/deals/evidence.ts';
import { checkIdOf, evidenceOfCheck } from '../../store/queries/deals/withdrawals.ts';
import { type DeskDeal, sightOfDeal } from '../deals/sight-of-deal.ts';
import { storeEvidence } from '../deals/store-evidence.ts';
import { alone, type Viewers } from '../deals/viewers.ts';
import type { ShowingContext, VisibleDeal } from '../deals/visible-deals.ts';
import { confirmationOf } from './confirmation.ts';

/** A filled-in form about a check of addresses at Microsoft. */
export interface FilledCheck {
  readonly dealId: string;
  readonly method: StatedMethod;
  /** Checked addresses of the deal's contacts, at least one. */
  readonly emails: readonly string[];
  readonly result: string;
  /** Day of the check in the person's own time zone, `YYYY-MM-DD`. */
  readonly day: string;
  readonly portal: string | null;
  readonly note: string | null;
  /** Unique id of the drawn form: it is recorded once, however often it is sent. */
  readonly form: string;
  /** What the person has confirmed to record it over, as a `to-confirm` outcome named it; left out, nothing. */
  readonly confirm?: string | null;
}

type CheckField = 'emails' | 'result' | 'day';

/** What a field of the form lacks, or has wrong. */
export interface CheckFault {
  readonly field: CheckField;
  readonly why: string;
}

export type RecordOutcome =
  /** `check` is the id by which it can be undone. */
  | { readonly kind: 'recorded'; readonly notice: string; readonly check: string }
  | { readonly kind: 'already-recorded'; readonly notice: string; readonly check: string }
  /** Nothing was stored: it is positive, and these fresh results say no. The same with `confirm` is recorded. */
  | { readonly kind: 'to-confirm'; readonly negatives: readonly FreshNegative[]; readonly confirm: string }
  /** Nothing was stored; `why` is a sentence that says what to change, at `field` if it is about one. */
  | {
      readonly kind: 'refused';
      readonly why: string;
      readonly field: CheckField | null;
      /** What else is missing or wrong, each at its field. */
      readonly others?: readonly CheckFault[];
    }
  | { readonly kind: 'no-such-deal' };

const RECORDING = { kind: 'act', refused: { code: 'check-refused' } } as const;

/**
 * Stores the results of a filled-in form with person and time, and logs them in the audit log; all or nothing, and
 * once.
 */
export async function recordCheck(
  context: ShowingContext,
  viewers: Viewers,
  filled: FilledCheck,
): Promise<RecordOutcome> {
  const { asker, conversation } = viewers;
  const visible = await sightOfDeal(context, alone(viewers), filled.dealId, RECORDING);
  if (visible.kind !== 'deal' && visible.kind !== 'desk') return { kind: 'no-such-deal' };
  const { ref, deal, contacts } = checkable(visible);
  const on = new Set(contacts.map(({ email }) => addressKey(email)));
  const gone = filled.emails.filter((email) => !on.has(addressKey(email)));
  if (gone.length > 0) return refused('emails', `${gone.join(', ')} is no longer a contact of this deal.`);
  const at = context.now();
  const validatedAt = instantOf(filled.day, at);
  const [fault, ...others] = faultsOf(filled, validatedAt);
  if (fault) return { kind: 'refused', ...fault, ...(others.length > 0 ? { others } : {}) };
  if (typeof validatedAt !== 'number') return refused('day', validatedAt.why);
  const negatives = isPositive(filled.result) ? freshNegatives(contacts, filled.emails) : [];
  const confirm = confirmationOf(negatives);
  if (negatives.length > 0 && filled.confirm !== confirm && !(await isStored(context, filled, deal, viewers)))
    return { kind: 'to-confirm', negatives, confirm };
  const evidence: Evidence = {
    method: filled.method,
    result: filled.result,
    validatedAt,
    validatedBy: nameOf(asker),
    portal: filled.portal === null ? null : portalHost(filled.portal),
    note: filled.note,
  };
  const recordedAt = new Date(at).toISOString();
  const recorder = recorderOf(viewers);
  const check = checkIdOf(filled.form, recorder.id);
  if (await isWithdrawn(context, check, ref))
    return refused(null, 'This form was saved before, and undone since. Cancel, and open it anew.');
  const auditRow = (dealId: string, detail: AuditDetail) =>
    context.audit.row({ actor: asker, action: 'record', dealId, conversation, detail });
  const storing = { ...context, auditRow };
  const added = await context.db.transaction().execute(async (transaction) => {
    const count = await storeEvidence(
      transaction,
      storing,
      filled.emails.map((email) => ({
        email,
        scope: deal.cloudScope,
        evidence,
        recordedAt,
        recorder,
        recordedOn: ref,
        check,
        fingerprint: fingerprintOfForm(filled.form, email, deal.cloudScope, recorder.id),
      })),
    );
    if (count === 0) return 0;
    await touchDeal(transaction, ref, recordedAt);
    const { method, result, emails } = filled;
    const day = dayOfInstant(validatedAt);
    await context.audit.within(transaction, {
      actor: asker,
      action: 'record',
      dealId: deal.dealId,
      conversation,
      detail: { code: 'check-recorded', method, result, day, emails, check },
    });
    return count;
  });
  const about = filled.emails.join(', ');
  if (added === 0 && !(await sameAsKept(context, deal, filled, { recorderId: recorder.id, evidence })))
    return refused(null, 'This form was saved before with other values. Cancel, and open it anew.');
  if (added === 0)
    return { kind: 'already-recorded', notice: `That was recorded already for ${about}.`, check };
  return { kind: 'recorded', notice: `Recorded by ${nameOf(asker)} for ${about}.`, check };
}

/** Whether a form was stored before for all its addresses: a repeat asks nothing again. */
async function isStored(
  { db }: ShowingContext,
  { form, emails }: FilledCheck,
  { cloudScope }: Pick<Deal, 'cloudScope'>,
  viewers: Viewers,
): Promise<boolean> {
  const { id } = recorderOf(viewers);
  const marks = emails.map((email) => fingerprintOfForm(form, email, cloudScope, id));
  return (await evidenceByFingerprints(db, marks)).length === marks.length;
}

/** Of a deal, as the team or its partner's desk sees it, what a check is recorded on. */
function checkable(visible: Extract<VisibleDeal, { readonly kind: 'deal' }> | DeskDeal): {
  readonly ref: number;
  readonly deal: Pick<Deal, 'dealId' | 'cloudScope'>;
  readonly contacts: readonly Pick<ContactEvaluation, 'email' | 'evidence'>[];
} {
  if (visible.kind === 'desk') return { ref: visible.ref, ...visible.sight };
  const { ref, deal, evaluation } = visible.checked;
  return { ref, deal, contacts: evaluation.contacts };
}

/** Whether a check was recorded before, and undone. */
async function isWithdrawn({ db }: ShowingContext, check: string, dealRef: number): Promise<boolean> {
  return (await evidenceOfCheck(db, check, dealRef)).some(({ withdrawal }) => withdrawal !== null);
}

/** Whether the stored evidence of a form equals its present inputs. */
async function sameAsKept(
  { db }: ShowingContext,
  deal: Pick<Deal, 'cloudScope'>,
  filled: FilledCheck,
  { recorderId, evidence }: { readonly recorderId: string; readonly evidence: Evidence },
): Promise<boolean> {
  const marks = filled.emails.map((email) =>
    fingerprintOfForm(filled.form, email, deal.cloudScope, recorderId),
  );
  const kept = await evidenceByFingerprints(db, marks);
  const day = dayOfInstant(evidence.validatedAt);
  return kept.every(
    ({ method, result, note, portal, validated_at }) =>
      method === filled.method &&
      result === filled.result &&
      note === filled.note &&
      portal === evidence.portal &&
      dayOfInstant(Date.parse(validated_at)) === day,
  );
}

/** All that a filled-in form lacks, or has wrong, in the order of its fields. */
function faultsOf(
  { emails, method, result }: FilledCheck,
  validatedAt: ReturnType<typeof instantOf>,
): readonly CheckFault[] {
  const isResult = (RESULTS[method] as readonly string[]).includes(result);
  return [
    ...(emails.length === 0 ? [{ field: 'emails', why: 'Choose whose address was checked.' } as const] : []),
    ...(isResult ? [] : [{ field: 'result', why: 'Choose what came out.' } as const]),
    ...(typeof validatedAt === 'number' ? [] : [{ field: 'day', why: validatedAt.why } as const]),
  ];
}

function refused(field: CheckField | null, why: string): RecordOutcome {
  return { kind: 'refused', field, why };
}

/**
 * The time of a check that is dated by day, in ms since the epoch; or why the day is refused. Today's check counts as
 * made just now, so that it outranks earlier ones of the day. Tomorrow's date, as east of UTC, counts as today.
 */
function instantOf(text: string, now: number): number | { readonly why: string } {
  const day = parseInstant(text);
  if (day === null || text.length !== 10) return { why: 'Give the day of the check, such as 2026-06-10.' };
  const ahead = dayNumber(text as Day) - dayNumberOfInstant(now);
  if (ahead > 1) return { why: 'The day of the check lies in the future.' };
  return ahead >= 0 ? now : day;
}
