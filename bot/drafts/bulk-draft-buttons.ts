import { z } from 'zod';
import { messageCard } from '../../cards/common/message.ts';
import {
  BATCHES_PAGE,
  DRAFTS_CANCEL,
  DRAFTS_PAGE,
  DRAFTS_RESUME,
  DRAFTS_SHOW,
  DRAFTS_START,
  MY_DRAFTS_PAGE,
} from '../../cards/verbs.ts';
import { LETTER_NAMES } from '../../src/domain/drafts/letter.ts';
import {
  type BatchReport,
  batchReport,
  cancelBatch,
  isBeingMade,
} from '../../src/flows/drafts/batch/batch.ts';
import { claimBatch } from '../../src/flows/drafts/batch/run-batch.ts';
import { startPlanned } from '../../src/flows/drafts/batch/start-planned.ts';
import { cardAction } from '../turn/card-action.ts';
import { pageStart, payloadOf } from '../turn/payload.ts';
import type { Turn } from '../turn/turn.ts';
import { batchesCard } from './batches.ts';
import { type BulkAsked, MOST_LIST_TEXT, planBulk } from './bulk-draft.ts';
import { myDraftsList } from './my-drafts.ts';
import { asMessage, type BatchReply, ledgerCard, runOnPress, underWayNotice } from './run-batch.ts';

const batch = z.uuid();
const template = z.enum(LETTER_NAMES);
const text = z.string().min(1).max(MOST_LIST_TEXT);
/** Old clients send numbers as text. */
const flag = z.coerce
  .number()
  .catch(0)
  .transform((value) => value === 1);

const confirmedPlan = payloadOf({ batch, template, text, planVersion: z.string().max(40) });

/** Starts the confirmed batch, once; if its plan has changed since, shows the new plan instead. */
export const draftsStart = cardAction(DRAFTS_START, confirmedPlan, start, async (confirmed, turn) =>
  asMessage(await start(confirmed, turn)),
);

async function start(
  { batch: id, planVersion, ...asked }: z.infer<typeof confirmedPlan>,
  turn: Turn,
): Promise<BatchReply> {
  if (!turn.isPersonal) return ownChat();
  const viewers = await turn.viewers();
  const known = await batchReport(turn.services, viewers, id);
  if (known) return begunBefore(known, turn);
  const planned = await planBulk(asked, turn, { batch: id, notices: [CHANGED] });
  if (!('plan' in planned)) return { kind: 'replace', card: planned };
  const { plan, card } = planned;
  if (plan.planVersion !== planVersion) return { kind: 'replace', card };
  const { template } = asked;
  const begin = async () => (await startPlanned(turn.services, viewers, { id, template }, plan)).isNew;
  return runOnPress(turn, { id, template, begin, signInFirst: false });
}

const CHANGED =
  'The deals, their recipients or your drafts are others now than those you were shown. Nothing was made.';

/** Answers a second press of the same confirmation: a batch without a run is carried on, a running one goes on. */
async function begunBefore(report: BatchReport, turn: Turn): Promise<BatchReply> {
  if (report.state !== 'open') return ledger(report, turn);
  return resume(report, turn, false);
}

/** Resumes a batch that stopped, or was interrupted by a restart. */
export const draftsResume = cardAction(
  DRAFTS_RESUME,
  z.object({ batch, sign: flag }),
  ({ batch: id, sign }, press) => resumeOwn(id, press, sign),
  async ({ batch: id }, turn) => asMessage(await resumeOwn(id, turn, false)),
);

async function resumeOwn(id: string, turn: Turn, signInFirst: boolean): Promise<BatchReply> {
  const report = await ownReport(id, turn);
  if ('kind' in report) return report;
  return report.state === 'open' ? resume(report, turn, signInFirst) : ledger(report, turn);
}

async function resume(report: BatchReport, turn: Turn, signInFirst: boolean): Promise<BatchReply> {
  const known = template.safeParse(report.template);
  // A later version may not know the template; the drafts made are still listed.
  if (!known.success) return { kind: 'notice', notice: 'That letter is not written any more.' };
  // Nobody is asked to sign in for a batch that is running.
  if (isBeingMade(report, turn.services)) return underWayNotice();
  const begin = async () => claimBatch(turn.services, await turn.viewers(), report.id);
  return runOnPress(turn, { id: report.id, template: known.data, begin, signInFirst });
}

/** Cancels a batch after the draft that is being made, or a plan that was not confirmed yet. */
export const draftsCancel = cardAction(
  DRAFTS_CANCEL,
  z.object({ batch, begun: flag }),
  async ({ batch: id, begun }, press) => {
    if (!press.isPersonal) return ownChat();
    const { services } = press;
    const viewers = await press.viewers();
    const found = await batchReport(services, viewers, id);
    if (!found) return begun ? notYours() : { kind: 'replace', card: forgottenCard() };
    const isStopped = await cancelBatch(services, viewers, id);
    const report = (await batchReport(services, viewers, id)) ?? found;
    const card = await ledgerCard(services, viewers, report, { notices: isStopped ? [STOPPED] : [] });
    return { kind: 'redraw', card, forAll: card };
  },
);

const STOPPED = 'No more drafts are made. One that was being made in this moment may still come.';

/** Turns the page of a plan. */
export const draftsPage = cardAction(
  DRAFTS_PAGE,
  z.object({ batch, template, text, from: pageStart }),
  async ({ batch: id, from, ...asked }: BulkAsked & { batch: string; from: number }, press) => {
    if (!press.isPersonal) return ownChat();
    const planned = await planBulk(asked, press, { batch: id, from, isOpen: true });
    return { kind: 'replace', card: 'plan' in planned ? planned.card : planned };
  },
);

/** Shows the outcome of each deal of a batch, page by page. */
export const draftsShow = cardAction(
  DRAFTS_SHOW,
  z.object({ batch, from: pageStart, open: flag }),
  async ({ batch: id, from, open }, press) => {
    const report = await ownReport(id, press);
    return 'kind' in report ? report : ledger(report, press, from, open);
  },
);

async function ledger(report: BatchReport, turn: Turn, from = 0, isOpen = false): Promise<BatchReply> {
  const card = await ledgerCard(turn.services, await turn.viewers(), report, { from, isOpen });
  return { kind: 'replace', card };
}

/** Turns the page of the asker's batches. */
export const myDraftsPage = cardAction(
  MY_DRAFTS_PAGE,
  z.object({ from: pageStart }),
  async ({ from }, { inPlace }) => ({ kind: 'replace', card: await myDraftsList(inPlace, from) }),
);

export const batchesPage = cardAction(
  BATCHES_PAGE,
  z.object({ from: pageStart }),
  async ({ from }, { inPlace }) => ({
    kind: 'replace',
    card: await batchesCard(inPlace, from),
  }),
);

/** The report of a batch that the presser started; a refusal for anybody else, and in a group. */
async function ownReport(id: string, turn: Turn): Promise<BatchReport | BatchReply> {
  if (!turn.isPersonal) return ownChat();
  const report = await batchReport(turn.services, await turn.viewers(), id);
  return report ?? notYours();
}

function notYours(): BatchReply {
  return { kind: 'notice', notice: 'Only who asked for these drafts can do that.' };
}

function ownChat(): BatchReply {
  return { kind: 'notice', notice: 'Ask me for drafts for many deals in a chat of our own.' };
}

function forgottenCard() {
  return messageCard({ title: 'Cancelled', text: ['No draft was made.'], commands: ['drafts', 'help'] });
}
