import { createHash } from 'node:crypto';
import { type Deal, dealKey } from '../../../domain/deal.ts';
import { type DealDraft, isLeftAlone, latestDraft } from '../../../domain/drafts/deal-draft.ts';
import type { LetterName } from '../../../domain/drafts/letter.ts';
import type { DraftReason } from '../../../domain/drafts/reason.ts';
import { recordedAs } from '../../../domain/people/person.ts';
import type { Mail } from '../../../email/delivery/draft-target.ts';
import type { Correspondent } from '../../../email/letters/correspondent.ts';
import type { Letter } from '../../../email/letters/letter.ts';
import type { ListQuestion } from '../../../intent/question.ts';
import { dealsByKeys } from '../../../store/queries/deals/deals.ts';
import type { CheckedDeal } from '../../deals/check-deal.ts';
import { listDeals, type Named } from '../../deals/list-deals.ts';
import { byUrgency } from '../../deals/my-deals.ts';
import type { Viewers } from '../../deals/viewers.ts';
import { visibleDeals } from '../../deals/visible-deals.ts';
import { type LetterContext, letterOf } from '../deal-letter.ts';
import { letterInItsLanguage } from './batch-letters.ts';

/** Most drafts in one batch; who asks for more is told to narrow the list. */
export const MOST_DRAFTS = 200;

/** What a batch of drafts for a list of deals would do. */
export interface DraftBatchPlan {
  /** Deals that would get a draft, the most at risk first, each with the recipient. */
  readonly ready: readonly {
    readonly deal: Deal;
    readonly to: Correspondent;
    /** The asker's draft of the same letter, which would be replaced; null without one. */
    readonly before: DealDraft | null;
  }[];
  /** Deals that get no draft because the asker has edited, sent or deleted theirs. */
  readonly left: readonly { readonly deal: Deal; readonly before: DealDraft }[];
  readonly skipped: readonly { readonly deal: Deal; readonly why: DraftReason }[];
  /** The letter of the first of `ready`; null without one. */
  readonly sample: Letter | null;
  /** The same as long as the same person would get the same drafts for the same people, in place of the same. */
  readonly planVersion: string;
}

/** The plan for a list that was asked for in words. */
export interface ListedBatchPlan extends DraftBatchPlan {
  /** Whether the list has more deals than were judged. */
  readonly more: boolean;
  /** Whose name the question holds: of a PDM, of somebody else on a deal, of a customer; null without a name. */
  readonly named: Named;
}

/** The plan for deals that were chosen one by one. */
export interface ChosenBatchPlan extends DraftBatchPlan {
  /** The ids, as they came, of deals that there are not, or that the asker may not see: both alike. */
  readonly absent: readonly string[];
}

interface PlanContext extends LetterContext {
  readonly mail: Mail;
}

/** Plans the drafts for a list of deals that was asked for in words; makes none. */
export async function planBatch(
  context: PlanContext,
  viewers: Viewers,
  question: ListQuestion,
  template: LetterName,
): Promise<ListedBatchPlan> {
  const { deals, more, named } = await listDeals(context, viewers, question);
  return { ...(await planDrafts(context, viewers, deals, template)), more, named };
}

/** Plans the drafts for deals that were chosen by their ids, the most at risk first; makes none. */
export async function planBatchOf(
  context: PlanContext,
  viewers: Viewers,
  dealIds: readonly string[],
  template: LetterName,
): Promise<ChosenBatchPlan> {
  const rows = await dealsByKeys(context.db, [...new Set(dealIds.map(dealKey))]);
  const inOrder = rows.toSorted((one, other) => one.id - other.id);
  const { deals } = await visibleDeals(context, viewers, inOrder);
  const seen = new Set(deals.map(({ deal }) => dealKey(deal.dealId)));
  const absent = dealIds.filter((dealId) => !seen.has(dealKey(dealId)));
  return { ...(await planDrafts(context, viewers, byUrgency(deals), template)), absent };
}

async function planDrafts(
  context: PlanContext,
  viewers: Viewers,
  deals: readonly CheckedDeal[],
  template: LetterName,
): Promise<DraftBatchPlan> {
  const { asker } = viewers;
  const sender = recordedAs(asker);
  // Letters that are stored as files replace no draft in Outlook.
  const isOutlook = context.mail.drafts.kind === 'graph';
  const ready: DraftBatchPlan['ready'][number][] = [];
  const left: DraftBatchPlan['left'][number][] = [];
  const skipped: DraftBatchPlan['skipped'][number][] = [];
  let sample: Letter | null = null;
  for (const [at, checked] of deals.entries()) {
    // Other turns come in between, as hundreds of letters take a while.
    if (at % 25 === 24) await new Promise((resolve) => setImmediate(resolve));
    const { deal, drafts } = checked;
    const before = isOutlook ? latestDraft(drafts, template, sender) : null;
    const written = letterOf(context, asker, checked, { template });
    const [to] = written.kind === 'letter' ? written.letter.to : [];
    if (to && before && isLeftAlone(before)) left.push({ deal, before });
    else if (to && written.kind === 'letter') {
      if (sample === null) {
        const inItsLanguage = await letterInItsLanguage(context, viewers, checked, template);
        sample = inItsLanguage.kind === 'letter' ? inItsLanguage.letter : written.letter;
      }
      ready.push({ deal, to, before: before?.state === 'drafted' ? before : null });
    } else
      skipped.push({
        deal,
        why:
          written.kind === 'missing'
            ? { code: 'missing', fields: [...written.fields] }
            : { code: 'nothing-to-ask' },
      });
  }
  const said = ready.map(({ deal, to, before }) => [
    dealKey(deal.dealId),
    to.address,
    ...(before ? [before.state, before.changedAt] : []),
  ]);
  const planVersion = createHash('sha256')
    .update(JSON.stringify([sender, template, said]))
    .digest('base64url')
    .slice(0, 22);
  return { ready, left, skipped, sample, planVersion };
}
