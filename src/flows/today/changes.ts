import type { Audited } from '../../domain/audit/audited.ts';
import type { RecordedDetail } from '../../domain/audit/detail.ts';
import { getOrAdd } from '../../domain/collections.ts';
import { dealKey } from '../../domain/deal.ts';
import { RISKS, type Risk } from '../../domain/ids.ts';
import type { DealVerdict } from '../../domain/verdict.ts';
import { type WireEvaluation, WireEvaluationSchema } from '../../rules/wire.ts';
import { auditOfOthersSince } from '../../store/queries/audit/audit.ts';
import { dealsMadeAfter, evaluationsAt } from '../../store/queries/deals/evaluation-history.ts';
import { NEWS } from '../../store/queries/deals/news.ts';
import { repliesSince } from '../../store/queries/mail/replies.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';

/** One thing that happened on a deal, by whom. */
export type Happening =
  /** An entry of the audit log. */
  | {
      readonly kind: 'act';
      readonly at: string;
      /** Empty for what was done elsewhere. */
      readonly who: string;
      readonly action: Audited;
      readonly detail: RecordedDetail;
    }
  | { readonly kind: 'reply'; readonly at: string; readonly who: string; readonly template: string }
  | { readonly kind: 'sent'; readonly at: string; readonly who: string; readonly template: string };

/** What changed on one deal. */
export interface ChangedDeal {
  readonly checked: CheckedDeal;
  /** Whether the deal came into the book since. */
  readonly isNew: boolean;
  /** The verdict before and now; null if it is the same. */
  readonly verdict: { readonly from: DealVerdict; readonly to: DealVerdict } | null;
  readonly risk: { readonly from: Risk; readonly to: Risk } | null;
  /** The newest first. Instants are ISO 8601, UTC. */
  readonly happenings: readonly Happening[];
}

/** The most acts that are read, the newest. */
const MOST_ACTS = 500;

/** What changed on some deals. */
export interface Changes {
  readonly deals: readonly ChangedDeal[];
  /** Whether there were more acts than were read, so that older ones are not among the happenings. */
  readonly moreActs: boolean;
}

/**
 * What changed on some deals since an instant (ISO 8601, UTC), without what the asker did: those whose verdict got worse
 * first, then those at the greatest risk. Deals are given as they stand now, judged and authorised.
 */
export async function changesSince(
  { db }: Pick<ShowingContext, 'db'>,
  { asker }: Viewers,
  deals: readonly CheckedDeal[],
  since: string,
): Promise<Changes> {
  const refs = deals.map(({ ref }) => ref);
  const before = await evaluationsAt(db, refs, since);
  const made = await dealsMadeAfter(db, refs, since);
  const happened = new Map<string, Happening[]>();
  const on = (key: string) => getOrAdd(happened, key, () => []);
  const acts = await auditOfOthersSince(
    db,
    deals.map(({ deal }) => dealKey(deal.dealId)),
    { actions: NEWS, since, notBy: asker.objectId ?? asker.id, limit: MOST_ACTS + 1 },
  );
  for (const { dealKey: key, at, who, action, detail } of acts.slice(0, MOST_ACTS))
    on(key).push({ kind: 'act', at, who, action, detail });
  const byRef = new Map(deals.map(({ ref, deal }) => [ref, dealKey(deal.dealId)]));
  for (const { deal_ref, from_address: who, received_at: at, template } of await repliesSince(
    db,
    refs,
    since,
  ))
    on(byRef.get(deal_ref) ?? '').push({ kind: 'reply', at, who, template });
  for (const { deal, drafts } of deals)
    for (const { sentAt, madeBy: who, template } of drafts)
      if (sentAt !== null && sentAt > since)
        on(dealKey(deal.dealId)).push({ kind: 'sent', at: sentAt, who, template });
  const changed = deals
    .flatMap((checked): ChangedDeal[] => {
      const was = readWire(before.get(checked.ref)?.result);
      const { verdict, risk } = checked.evaluation;
      const one: ChangedDeal = {
        checked,
        isNew: made.has(checked.ref),
        verdict: was && was.verdict !== verdict ? { from: was.verdict, to: verdict } : null,
        risk: was && was.risk !== risk ? { from: was.risk, to: risk } : null,
        happenings: (happened.get(dealKey(checked.deal.dealId)) ?? []).toSorted((some, other) =>
          some.at < other.at ? 1 : -1,
        ),
      };
      const { isNew, happenings } = one;
      return isNew || one.verdict || one.risk || happenings.length > 0 ? [one] : [];
    })
    .toSorted((one, other) => weightOf(other) - weightOf(one));
  return { deals: changed, moreActs: acts.length > MOST_ACTS };
}

function readWire(result: string | undefined): WireEvaluation | null {
  if (result === undefined) return null;
  const read = WireEvaluationSchema.safeParse(JSON.parse(result));
  return read.success ? read.data : null;
}

const WORSE: Readonly<Record<DealVerdict, number>> = { ready: 0, unverified: 1, blocked: 2 };

function weightOf({ verdict, isNew, checked: { evaluation } }: ChangedDeal): number {
  const isWorse = verdict !== null && WORSE[verdict.to] > WORSE[verdict.from];
  const isOtherwise = verdict !== null || isNew;
  return (isWorse ? 100 : isOtherwise ? 50 : 0) + RISKS.indexOf(evaluation.risk);
}
