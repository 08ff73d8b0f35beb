import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { dayOfInstant } from '../../../domain/day.ts';
import { waitingFor } from '../../../domain/drafts/waiting-for.ts';
import { RISKS } from '../../../domain/ids.ts';
import { hasPassed, monotonic } from '../../../monotonic.ts';
import { DEFAULT_THRESHOLDS } from '../../../policy/thresholds.ts';
import { RULESET_VERSION } from '../../../rules/evaluate-deal.ts';
import { nextChangeDay } from '../../../rules/next-change-day.ts';
import { isSettled } from '../../../rules/risk.ts';
import { dealBundles } from '../../../store/queries/deals/deal-bundle.ts';
import { takeChanges } from '../../../store/queries/deals/list/changes.ts';
import {
  type DealJudgementRow,
  type Holding,
  judgementVersions,
  putJudgements,
  unjudgedDeals,
} from '../../../store/queries/deals/list/judgements.ts';
import { type CheckedDeal, type JudgingContext, judgeBundles } from '../check-deal.ts';
import { inputOfBundle } from '../deal-input.ts';

/** The most deals judged without a pause: a turn that comes meanwhile waits for some milliseconds. */
const PIECE = 25;
/** Milliseconds after which a piece counts as long: the next has half as many deals, as some have thousands of checks. */
const LONG_MS = 25;

/** Lets others go on between two pieces. */
export type Pause = () => Promise<unknown>;

/** The version of a deal without a row: the first mark of a change has the next one. */
const NEVER_MARKED = 0;

/** What decides whether a stored judgement holds at this moment. */
export function holdingNow({ now, thresholds = DEFAULT_THRESHOLDS }: JudgingContext): Holding {
  return { basis: basisOf(thresholds), today: dayOfInstant(now()) };
}

/** A digest of what judgements depend on besides the book and the day. */
function basisOf(thresholds: object): string {
  return hash('sha256', JSON.stringify([RULESET_VERSION, thresholds]), 'base64url').slice(0, 16);
}

/**
 * Judges deals whose stored judgement does not hold, and stores what they are: those of changes that were noted, and those
 * whose day has come. Returns how many deals it judged; fewer than `most` means that none is left.
 * @param pause throws to end it between two pieces
 */
export async function judgeUnjudged(
  context: JudgingContext,
  most: number,
  pause: Pause = setImmediate,
): Promise<number> {
  const { db } = context;
  while ((await takeChanges(db)) > 0) await pause();
  const refs = await unjudgedDeals(db, holdingNow(context), most);
  await judgeDeals(context, refs, pause);
  return refs.length;
}

/** Judges some deals and stores what they are, in pieces between which other turns go on. */
export async function judgeDeals(
  context: JudgingContext,
  refs: readonly number[],
  pause: Pause = setImmediate,
): Promise<void> {
  const ascending = refs.toSorted((one, other) => one - other);
  let size = PIECE;
  for (let from = 0; from < ascending.length; ) {
    if (from > 0) await pause();
    const piece = ascending.slice(from, from + size);
    const begun = monotonic();
    await judgePiece(context, piece);
    from += piece.length;
    size = hasPassed(LONG_MS, begun, monotonic()) ? Math.max(1, size >> 1) : Math.min(PIECE, size * 2);
  }
}

async function judgePiece(context: JudgingContext, refs: readonly number[]): Promise<void> {
  const { db, now, thresholds = DEFAULT_THRESHOLDS } = context;
  const versions = await judgementVersions(db, refs);
  const bundles = await dealBundles(db, refs);
  const at = now();
  const holding = holdingNow({ ...context, now: () => at });
  // Nobody is shown these, so no evaluation is stored of them.
  const judging = { ...context, now: () => at, keepsNothing: true };
  const checked = await judgeBundles(judging, bundles, () => false);
  const rows = checked.map((one, nth): DealJudgementRow => {
    const bundle = bundles[nth];
    if (!bundle) throw new Error('a deal was judged that was not asked about');
    return {
      deal_ref: one.ref,
      version: versions.get(one.ref) ?? NEVER_MARKED,
      basis: holding.basis,
      changes_on: nextChangeDay(inputOfBundle(bundle), holding.today, thresholds),
      judged_at: new Date(at).toISOString(),
      ...judgedColumns(one),
    };
  });
  await putJudgements(
    db,
    rows.toSorted((one, other) => one.deal_ref - other.deal_ref),
  );
}

/** What lists are filtered and sorted by, of a judged deal. */
export function judgedColumns({
  deal,
  evaluation,
  drafts,
}: Pick<CheckedDeal, 'deal' | 'evaluation' | 'drafts'>): Pick<
  DealJudgementRow,
  'verdict' | 'risk_rank' | 'waiting_for' | 'codes'
> {
  const { verdict, risk, findings, contacts } = evaluation;
  const all = [...findings, ...contacts.flatMap((contact) => contact.findings)];
  return {
    verdict,
    risk_rank: RISKS.indexOf(risk),
    waiting_for: waitingFor(verdict, isSettled(deal), drafts),
    codes: `${[...new Set(all.map(({ code }) => code))].map((code) => ` ${code}`).join('')} `,
  };
}
