import { faultLines, messageCard } from '../../cards/common/message.ts';
import { bulkLedgerCard } from '../../cards/drafts/batch-ledger.ts';
import { bulkProgressCard } from '../../cards/drafts/batch-progress.ts';
import { stopLines } from '../../cards/drafts/stop-lines.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { LetterName } from '../../src/domain/drafts/letter.ts';
import { faultOf } from '../../src/domain/fault.ts';
import { customerNames } from '../../src/flows/deals/customer-names.ts';
import type { Viewers } from '../../src/flows/deals/viewers.ts';
import { type BatchReport, batchReport, isBeingMade } from '../../src/flows/drafts/batch/batch.ts';
import { lettersNow } from '../../src/flows/drafts/batch/batch-letters.ts';
import { type BatchMaker, batchMaker } from '../../src/flows/drafts/batch/batch-maker.ts';
import { type BatchOutcome, runBatch } from '../../src/flows/drafts/batch/run-batch.ts';
import { reasonOfFailure } from '../../src/flows/drafts/draft-reasons.ts';
import { hasPassed } from '../../src/monotonic.ts';
import type { Services } from '../../src/services.ts';
import type { ActionReply, Answer, FollowedCard, Meanwhile, Turn } from '../turn/turn.ts';

/** Least time between two drawings of a running batch's card, in milliseconds. */
const DRAW_EVERY_MS = 2000;

const SIGN_IN = 'Sign in, so that I can put drafts into your Outlook.';

/** A stored batch that a press starts or resumes. */
export interface BatchToRun {
  readonly id: string;
  readonly template: LetterName;
  /** Claims the batch, once the presser is signed in; false when another press was first. */
  begin(): Promise<boolean>;
  /** Whether to ask for a sign-in even with a stored token, because Outlook has refused that token. */
  readonly signInFirst: boolean;
}

/** A reply to the press of a button of a batch, which posts nothing. */
export type BatchReply = Exclude<ActionReply, { readonly kind: 'post' }>;

/** Runs a batch after the press is answered; the card shows the progress. */
export async function runOnPress(turn: Turn, batch: BatchToRun): Promise<BatchReply> {
  const viewers = await turn.viewers();
  const { make, isSignedIn } = await batchMaker(turn.services, viewers, () => turn.mailbox());
  if (!isSignedIn || batch.signInFirst) return { kind: 'sign-in', why: SIGN_IN };
  const followed = await begun(turn, viewers, batch, make);
  if (!followed) return { kind: 'notice', notice: UNDER_WAY };
  const { card, later } = followed;
  return { kind: 'redraw', card, forAll: card, later };
}

const UNDER_WAY = 'These drafts are being made already. Say "drafts" to see how far they are.';

export function underWayNotice(): BatchReply {
  return { kind: 'notice', notice: UNDER_WAY };
}

/** The answer to a press of a batch that was resumed after a sign-in: a message of its own. */
export function asMessage(reply: BatchReply): Answer {
  const said = (title: string, text: string) => messageCard({ title, text: [text], commands: ['drafts'] });
  switch (reply.kind) {
    case 'notice':
      return said('No drafts were begun now', reply.notice);
    case 'sign-in':
      return said('You are not signed in', 'Outlook still refuses you. Say "drafts" to try once more.');
    case 'redraw':
      return reply.later && 'type' in reply.card ? { card: reply.card, later: reply.later } : reply.card;
    default:
      return reply.card;
  }
}

async function begun(
  { services, stopping }: Pick<Turn, 'services' | 'stopping'>,
  viewers: Viewers,
  { id, template, begin }: BatchToRun,
  make: BatchMaker['make'],
): Promise<FollowedCard | null> {
  if (!(await begin())) return null;
  const report = await batchReport(services, viewers, id);
  if (!report) return null;
  const letterFor = lettersNow(services, viewers, template);
  return {
    card: bulkProgressCard({ ...report, batch: id }),
    isAwaited: true,
    later: async (meanwhile) => {
      const meter = new Meter(meanwhile, services.monotonic);
      const onProgress = (now: BatchReport) => meter.draw(() => bulkProgressCard({ ...now, batch: id }));
      try {
        const signal = stopping ? { signal: stopping } : {};
        const work = { letterFor, make, onProgress, ...signal };
        const outcome = await runBatch(services, viewers, id, work);
        await meter.settled();
        return await outcomeCard(services, viewers, outcome);
      } catch (error) {
        await meter.settled();
        return await faultCard(services, viewers, id, error);
      }
    },
  };
}

/**
 * Draws a card that changes often: at most every `DRAW_EVERY_MS`, one drawing at a time; only the last is waited for.
 */
class Meter {
  readonly #meanwhile: Meanwhile;
  readonly #monotonic: () => number;
  #last: number;
  #drawing: Promise<void> | null = null;

  constructor(meanwhile: Meanwhile, monotonic: () => number) {
    this.#meanwhile = meanwhile;
    this.#monotonic = monotonic;
    this.#last = monotonic();
  }

  draw(make: () => AdaptiveCard): void {
    if (this.#drawing || !hasPassed(DRAW_EVERY_MS, this.#last, this.#monotonic())) return;
    this.#last = this.#monotonic();
    this.#drawing = this.#meanwhile(make()).finally(() => {
      this.#drawing = null;
    });
  }

  async settled(): Promise<void> {
    await this.#drawing;
  }
}

async function outcomeCard(
  services: Services,
  viewers: Viewers,
  outcome: BatchOutcome,
): Promise<AdaptiveCard | null> {
  if (outcome.kind === 'no-such-batch') return null;
  const { report } = outcome;
  if (outcome.kind !== 'stopped') {
    const notices = outcome.kind === 'interrupted' ? [GOES_ON] : [];
    return ledgerCard(services, viewers, report, { notices });
  }
  const { failure } = outcome;
  const notices = stopLines(reasonOfFailure(failure));
  return ledgerCard(services, viewers, report, { notices, signIn: failure.kind === 'unauthorized' });
}

const GOES_ON =
  'It was interrupted, or a draft is being made elsewhere. It goes on by itself in a few minutes; if not, press Resume.';

async function faultCard(
  services: Services,
  viewers: Viewers,
  id: string,
  error: unknown,
): Promise<AdaptiveCard> {
  const reference = services.newReference();
  services.log.error({ err: error, reference }, 'making drafts stopped');
  const fault = faultOf(error);
  const notices = [
    ...faultLines(fault),
    'Something went wrong. What was made is kept; Resume makes the others, and none twice.',
    `If it stops again, tell your administrator this reference: ${reference}`,
  ];
  // Where the database is at fault it may not tell of the others either.
  const report = fault === null ? await batchReport(services, viewers, id) : null;
  if (report) return ledgerCard(services, viewers, report, { notices });
  return messageCard({ title: 'Making drafts stopped', text: notices, commands: ['drafts'] });
}

export interface LedgerPage {
  readonly from?: number;
  readonly notices?: readonly string[];
  readonly signIn?: boolean;
  readonly isOpen?: boolean;
}

/** The card with the outcome of each deal of a batch. */
export async function ledgerCard(
  services: Services,
  viewers: Viewers,
  report: BatchReport,
  { from = 0, notices = [], signIn = false, isOpen = false }: LedgerPage = {},
): Promise<AdaptiveCard> {
  const ids = report.deals.map(({ dealId }) => dealId);
  const customerOf = await customerNames(services, viewers, ids);
  const deals = report.deals.map(({ dealId, outcome, reason }) => ({
    dealId,
    customer: customerOf(dealId),
    outcome,
    reason,
  }));
  const isUnderWay = isBeingMade(report, services);
  const isLeft = report.state === 'open' && !isUnderWay && notices.length === 0;
  const { stoppedBy } = report;
  const told = isLeft ? stopLines(stoppedBy) : notices;
  const asksToSignIn = signIn || (isLeft && stoppedBy?.code === 'signed-out');
  const shown = { ...report, batch: report.id, deals, from, notices: told, isUnderWay, isOpen };
  return bulkLedgerCard({ ...shown, signIn: asksToSignIn });
}
