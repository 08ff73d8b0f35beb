import { createHash } from 'node:crypto';
import { type Deal, dealKey } from '../../../domain/deal.ts';
import { type DealDraft, isLeftAlone, latestDraft } from '../../../domain/deal-draft.ts';
import { type LetterName, type MissingField, NOT_STATED } from '../../../domain/letter.ts';
import { recordedAs } from '../../../domain/person.ts';
import type { Mail } from '../../../email/delivery/draft-target.ts';
import type { Correspondent } from '../../../email/letters/correspondent.ts';
import type { ListQuestion } from '../../../intent/question.ts';
import { listDeals, type Named } from '../../deals/list-deals.ts';
import type { Viewers } from '../../deals/viewers.ts';
import { type LetterContext, letterOf } from '../deal-letter.ts';

/** So many drafts are made at once; whoever wants more is to say which come first. */
export const MOST_DRAFTS = 200;

/** What making the drafts of a list would do. */
export interface BatchPlan {
  /** Deals a draft would be made for, the most at risk first, and whom each would be for. */
  readonly ready: readonly {
    readonly deal: Deal;
    readonly to: Correspondent;
    /** The asker's draft of this letter, which is replaced; null where there is none. */
    readonly before: DealDraft | null;
  }[];
  /** Deals whose letter the asker has worked on, sent or thrown away: none is made for these. */
  readonly left: readonly { readonly deal: Deal; readonly before: DealDraft }[];
  readonly skipped: readonly { readonly deal: Deal; readonly why: string }[];
  /** Whether there are more deals than were judged. */
  readonly more: boolean;
  /** What the name that was said stood for. */
  readonly named: Named;
  /** The same as long as the same person would get the same drafts for the same people, in place of the same. */
  readonly mark: string;
}

export const NOTHING_TO_ASK = 'there is nothing to ask for';

interface PlanContext extends LetterContext {
  readonly mail: Pick<Mail, 'templates' | 'drafts'>;
}

/** Looks what drafts a list would make; none is made. */
export async function planBatch(
  context: PlanContext,
  viewers: Viewers,
  question: ListQuestion,
  template: LetterName,
): Promise<BatchPlan> {
  const { asker } = viewers;
  const { deals, more, named } = await listDeals(context, viewers, question);
  const sender = recordedAs(asker);
  // Files are kept beside what is in Outlook.
  const isOutlook = context.mail.drafts.kind === 'graph';
  const ready: BatchPlan['ready'][number][] = [];
  const left: BatchPlan['left'][number][] = [];
  const skipped: BatchPlan['skipped'][number][] = [];
  for (const [at, checked] of deals.entries()) {
    // Others need not wait until hundreds of letters are written.
    if (at % 25 === 24) await new Promise((resolve) => setImmediate(resolve));
    const { deal, drafts } = checked;
    const before = isOutlook ? latestDraft(drafts, template, sender) : null;
    const written = letterOf(context, asker, checked, { template });
    const [to] = written.kind === 'letter' ? written.letter.to : [];
    if (to && before && isLeftAlone(before)) left.push({ deal, before });
    else if (to) ready.push({ deal, to, before: before?.state === 'drafted' ? before : null });
    else
      skipped.push({ deal, why: written.kind === 'missing' ? missingText(written.fields) : NOTHING_TO_ASK });
  }
  const said = ready.map(({ deal, to, before }) => [
    dealKey(deal.dealId),
    to.address,
    ...(before ? [before.state, before.changedAt] : []),
  ]);
  const mark = createHash('sha256')
    .update(JSON.stringify([sender, template, said]))
    .digest('base64url')
    .slice(0, 22);
  return { ready, left, skipped, more, named, mark };
}

const NO_ADDRESS: Readonly<Record<string, string>> = {
  customer_contact_email: 'no customer contact address in the book',
  partner_contact_email: 'no partner contact address in the book',
};

/** `no customer contact address in the book`, `transaction: the subject names it` */
export function missingText(fields: readonly MissingField[]): string {
  return fields
    .map(({ field, why }) => (why === NOT_STATED ? NO_ADDRESS[field] : undefined) ?? `${field}: ${why}`)
    .join('; ');
}
