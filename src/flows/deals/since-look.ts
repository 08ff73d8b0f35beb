import { toWire, WireEvaluationSchema } from '../../rules/wire.ts';
import { lastViewBefore } from '../../store/queries/audit/audit.ts';
import { evaluationsOf } from '../../store/queries/deals/evaluations.ts';
import { changesBetween } from './changes-since.ts';
import type { CheckedDeal } from './check-deal.ts';
import type { Viewers } from './viewers.ts';
import type { ShowingContext } from './visible-deals.ts';

/** What has changed on a deal since somebody looked at it last. */
export interface SinceLook {
  /** When they looked: ISO 8601, UTC. */
  readonly at: string;
  /** A line each, the gravest first; empty where nothing has. */
  readonly changes: readonly string[];
}

/** Looks within half an hour are one, in milliseconds. */
const SITTING_MS = 30 * 60_000;

/** A deal is judged within so many milliseconds of the entry that it is shown. */
const SHOWN_MS = 60_000;

/** The number of earlier evaluations that are searched for the one that stood then. */
const MOST_LOOKED_AT = 100;

/** What has changed since the asker looked last, by the audit log; null where they never did, or others see the answer. */
export async function sinceLook(
  { db, audit, now }: ShowingContext,
  { asker, audience, conversation }: Viewers,
  checked: CheckedDeal,
): Promise<SinceLook | null> {
  if (audience.length !== 1) return null;
  const { dealId } = checked.deal;
  const seen = audit.row({
    actor: asker,
    action: 'view',
    dealId,
    conversation,
    detail: { code: 'deal-seen' },
  });
  const at = await lastViewBefore(db, seen, new Date(now() - SITTING_MS).toISOString());
  if (at === null) return null;
  const kept = await evaluationsOf(db, checked.ref, MOST_LOOKED_AT);
  const shownBy = new Date(Date.parse(at) + SHOWN_MS).toISOString();
  const stood = kept.find(({ evaluated_at }) => evaluated_at <= shownBy);
  const before = stood && WireEvaluationSchema.safeParse(JSON.parse(stood.result));
  if (!before?.success) return null;
  return { at, changes: changesBetween(before.data, toWire(checked.evaluation)) };
}
