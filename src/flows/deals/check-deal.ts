import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { dayOfInstant } from '../../domain/day.ts';
import type { Deal, DealTeam } from '../../domain/deal.ts';
import type { DealDraft } from '../../domain/drafts/deal-draft.ts';
import { deskOf } from '../../domain/people/rights.ts';
import type { DealEvaluation } from '../../domain/verdict.ts';
import type { Log } from '../../log.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../policy/thresholds.ts';
import { evaluateDeal, RULESET_VERSION } from '../../rules/evaluate-deal.ts';
import { toWire, type WireEvaluation } from '../../rules/wire.ts';
import { type DealBundle, dealBundles } from '../../store/queries/deals/deal-bundle.ts';
import { type DealRow, notTakenOf } from '../../store/queries/deals/deal-row.ts';
import { type KeptEvaluation, keepEvaluations } from '../../store/queries/deals/evaluations.ts';
import type { Schema } from '../../store/schema/index.ts';
import { inputOfBundle, namedOf } from './deal-input.ts';
import { type DraftPlace, draftsOf } from './drafts-of-deals.ts';
import { contentOf, type DealContent } from './edits/deal-content.ts';
import { redactRelatedDeals } from './redact-related-deals.ts';

/** The context of the flows that judge deals. */
export interface JudgingContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly thresholds?: Thresholds;
  /**
   * Logs an evaluation that could not be stored; the answer is given all the same. Left out, such a failure is thrown.
   */
  readonly log?: Pick<Log, 'error'>;
  /** Whether evaluations are left unstored, so that the judgement leaves no trace. */
  readonly keepsNothing?: boolean;
  /** Where drafts of letters are; left out, the table of drafts has them all. */
  readonly mail?: { readonly drafts: DraftPlace };
}

/** A deal with its evaluation and its drafts. */
export interface CheckedDeal {
  readonly deal: Deal;
  /** The evaluation as it may be shown, without particulars of other deals that may not be named. */
  readonly evaluation: DealEvaluation;
  /** What a person can edit of it, from the same reading as the evaluation. */
  readonly content: DealContent;
  /** Its row in the store. */
  readonly ref: number;
  /** 12 characters of base64url, the same for equal evaluations, whatever the day and the viewers. Cards carry it. */
  readonly dealVersion: string;
  /** The drafts of e-mails about the deal, with their states. */
  readonly drafts: readonly DealDraft[];
  /** The address keys of its partner's desk. */
  readonly desk: ReadonlySet<string>;
  /** The address keys of people whom the deal states and who have not taken it. */
  readonly notTaken: readonly string[];
}

/** Tells whether a related deal that bears on a judgement may be named to everybody who sees the judgement. */
export type MayName = (related: DealTeam) => boolean;

/** Names no related deal: for a caller that shows the judgement to nobody, or does not state its viewers. */
const NAMES_NONE: MayName = () => false;

/** Judges deals of the store, in the order given, and stores each evaluation that differs from the last one. */
export async function checkDeals(
  context: JudgingContext,
  rows: readonly Pick<DealRow, 'id'>[],
  mayName: MayName = NAMES_NONE,
): Promise<CheckedDeal[]> {
  const bundles = await dealBundles(
    context.db,
    rows.map(({ id }) => id),
  );
  const byRef = new Map(bundles.map((bundle) => [bundle.id, bundle]));
  // A deal that was deleted since its row was read is passed over.
  const present = rows.flatMap(({ id }) => byRef.get(id) ?? []);
  return judgeBundles(context, present, mayName);
}

/** Judges deals that were loaded, as of today (UTC). Whether they may be seen was decided before. */
export async function judgeBundles(
  context: JudgingContext,
  bundles: readonly DealBundle[],
  mayName: MayName,
): Promise<CheckedDeal[]> {
  const { now, thresholds = DEFAULT_THRESHOLDS } = context;
  const at = now();
  const asOf = dayOfInstant(at);
  const draftsAbout = await draftsOf(context, bundles);
  const news: KeptEvaluation[] = [];
  const checked = bundles.map((bundle): CheckedDeal => {
    const input = inputOfBundle(bundle);
    const evaluation = evaluateDeal(input, asOf, thresholds);
    const wire = toWire(evaluation);
    const digest = digestOf(wire);
    news.push(...newEvaluation(bundle, evaluation, wire, digest, at));
    return {
      deal: input.deal,
      evaluation: redactRelatedDeals(evaluation, namedOf(bundle, mayName)),
      content: contentOf(input.deal, bundle.contacts),
      ref: bundle.id,
      dealVersion: dealVersionOf(wire),
      drafts: draftsAbout(bundle),
      desk: deskOf(input.deal, bundle.deskAdded),
      notTaken: notTakenOf(bundle),
    };
  });
  await storeEvaluations(context, news);
  return checked;
}

/**
 * Stores evaluations. A failure is logged and the judgement returned all the same: a full disk must not silence the
 * bot.
 */
async function storeEvaluations(
  { db, log, keepsNothing = false }: JudgingContext,
  news: readonly KeptEvaluation[],
): Promise<void> {
  if (news.length === 0 || keepsNothing) return;
  try {
    await keepEvaluations(db, news);
  } catch (error) {
    if (!log) throw error;
    log.error({ err: error }, 'evaluations could not be kept');
  }
}

/**
 * The `CheckedDeal.dealVersion` of a stored evaluation. The ids of related deals are left out: who has the version must not
 * be able to find out, by trying, which deals these are.
 */
export function dealVersionOf(wire: WireEvaluation): string {
  const findings = wire.findings.map(({ dealId: _, dealIds: __, ...finding }) => finding);
  return digestOf({ ...wire, findings }).slice(0, DEAL_VERSION_CHARS);
}

const DEAL_VERSION_CHARS = 12;

/** The digest of an evaluation without its day and its days left. */
function digestOf(wire: WireEvaluation): string {
  const { asOf: _, daysLeft: __, ...decided } = wire;
  return hash('sha256', JSON.stringify(decided), 'base64url');
}

/** The row of an evaluation that is to be stored, as a list; empty when it equals the one stored last. */
function newEvaluation(
  row: DealRow,
  { asOf, policy, verdict, risk, daysLeft }: DealEvaluation,
  wire: WireEvaluation,
  digest: string,
  at: number,
): KeptEvaluation[] {
  const lastEvaluation = `${RULESET_VERSION} ${asOf} ${daysLeft} ${digest}`;
  if (row.last_evaluation === lastEvaluation) return [];
  return [
    {
      lastEvaluation,
      row: {
        deal_ref: row.id,
        as_of: asOf,
        policy,
        ruleset: RULESET_VERSION,
        verdict,
        risk,
        result: JSON.stringify(wire),
        evaluated_at: new Date(at).toISOString(),
      },
    },
  ];
}
