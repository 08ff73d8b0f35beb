import type { Deal } from '../../src/domain/deal.ts';
import { dateOfText } from '../../src/domain/format.ts';
import type { RoleId } from '../../src/domain/ids.ts';
import type { FollowUpDue, ProposedContact } from '../../src/domain/proposed-contact.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { DealEvaluation } from '../../src/domain/verdict.ts';
import { missingLine, verdictRun } from '../deals/before-after.ts';
import { dealLine } from '../deals/labels.ts';
import type { Action, AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { behindDots, buttonRows, primary } from '../kit/button-rows.ts';
import { card, execute, firstThatFits, heading, line, noticeBox, run, typed } from '../kit/elements.ts';
import { letterName } from '../kit/letter-labels.ts';
import { pageOf } from '../kit/paging.ts';
import { wirePayload } from '../kit/payload.ts';
import { type UndoButton, undoRow } from '../kit/undo-row.ts';
import { DRAFT_FORM, OPEN_DEAL, PROPOSED_ACCEPT, PROPOSED_PAGE } from '../verbs.ts';
import { type IfAcceptedView, proposalRow, replacedBy, whatText, whoText } from './proposal-row.ts';

/** What accepting proposals does to their deal. */
export interface IfAllAcceptedView {
  readonly each: ReadonlyMap<number, IfAcceptedView>;
  /** The deal once all are accepted that can be; null where none can. */
  readonly all: DealEvaluation | null;
}

export interface ProposedContactsView {
  readonly deal: Deal;
  readonly proposals: readonly ProposedContact[];
  readonly followUp: FollowUpDue | null;
  /** First proposal of the page, counted from 0. */
  readonly from: number;
  /** Roles chosen so far, by proposal id. */
  readonly chosen: ReadonlyMap<number, RoleId>;
  /** The deal as it is judged now. */
  readonly before: DealEvaluation;
  /** What accepting the proposals does to it. */
  readonly ifAccepted: IfAllAcceptedView;
  readonly notices: readonly string[];
  /** The button beside the notices that undoes what was done; null or left out where nothing can be undone. */
  readonly undo?: UndoButton | null;
  readonly reader: Reader;
}

/** Most proposals on a page, in ever shorter versions. */
const PAGES = [8, 6, 4, 2, 1];

/** The addresses that customers' answers propose, a row each with its source; only a press accepts one. */
export function proposedContactsCard(view: ProposedContactsView): AdaptiveCard {
  return firstThatFits(PAGES.map((most) => () => build(view, most)));
}

const INTRO = 'From answers to your letters. Press one for its source, another choice, or to decline it.';
const NOTHING = 'No proposed address is open.';

function build(view: ProposedContactsView, most: number): AdaptiveCard {
  const { deal, proposals, followUp, notices, reader } = view;
  const { dealId } = deal;
  const page = pageOf(proposals, view.from, most);
  const isReminder = proposals.length === 0 && followUp !== null;
  const title = isReminder ? 'A reminder is due' : `Proposed contacts${page.part}`;
  const intro = proposals.length === 0 ? NOTHING : INTRO;
  const body: Element[] = [
    ...noticeBox(notices),
    ...undoRow(view.undo),
    heading(title, { size: 'large' }),
    line([run(`${typed(deal.customer)} · `), run(dealLine(deal), { isSubtle: true })], { spacing: 'none' }),
    ...(followUp ? [line([run(followUpText(followUp, deal.customer, reader))], { spacing: 'small' })] : []),
    ...(isReminder ? [] : [line([run(intro, { isSubtle: true })], { spacing: 'small' })]),
    ...wholeChange(view),
    ...page.rows.map((proposal) => proposalRow(view, proposal, page.from)),
    ...buttonRows([
      ...(followUp ? [primary(draftFollowUp(dealId))] : []),
      ...page.turning(PROPOSED_PAGE, { dealId }),
      execute('Open deal', OPEN_DEAL, { dealId }),
      ...acceptAll(page.rows, dealId, page.from, page.rows.length < page.total),
    ]),
  ];
  const texts = page.rows.map(
    (one) =>
      `- ${whatText(one, replacedBy(view, one))}: ${whoText(one)}, found in: ${typed(one.foundIn, 200)}`,
  );
  const said = followUp ? [followUpText(followUp, deal.customer, reader)] : [];
  const about = [title, typed(deal.customer), ...said];
  return card([...notices.map((notice) => typed(notice, 300)), ...about, ...texts].join('\n'), body);
}

/** The deal now, and once all is accepted that can be; empty for a single proposal, whose row has it. */
function wholeChange({ before, ifAccepted: { all }, proposals }: ProposedContactsView): readonly Element[] {
  if (all === null || proposals.length < 2) return [];
  return [
    line(
      [
        run('Now: ', { isSubtle: true }),
        verdictRun(before),
        run(' · With all: ', { isSubtle: true }),
        verdictRun(all),
      ],
      {
        spacing: 'small',
      },
    ),
    missingLine(all),
  ];
}

/** The button that accepts all proposals that are shown; none for a single one. */
function acceptAll(
  shown: readonly ProposedContact[],
  dealId: string,
  from: number,
  isPart: boolean,
): readonly Action[] {
  if (shown.length < 2) return [];
  const ids = shown.map(({ id }) => id).join(',');
  const title = isPart ? `Accept these ${shown.length}` : 'Accept all';
  return [behindDots(execute(title, PROPOSED_ACCEPT, { dealId, ids, from }))];
}

/** A button that opens the preview of a reminder. */
function draftFollowUp(dealId: string): Action {
  return execute(
    'Write a reminder',
    DRAFT_FORM,
    wirePayload({ dealId, template: 'follow-up', from: 0, isDealCard: false }),
  );
}

/** `Contoso has not replied for 7 days to the customer e-mail that Ann Lee sent Wed 3 Jun.` */
export function followUpText(
  { template, sentBy, sentAt, days }: FollowUpDue,
  customer: string,
  reader: Reader,
): string {
  return `${typed(customer, 80)} has not replied for ${daysText(days)} to the ${letterName(template)} that ${typed(sentBy, 60)} sent ${dateOfText(sentAt, reader)}.`;
}

/** `1 day`, `7 days` */
export function daysText(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
