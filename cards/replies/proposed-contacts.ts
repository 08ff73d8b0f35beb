import type { Deal } from '../../src/domain/deal.ts';
import type { RoleId } from '../../src/domain/ids.ts';
import type { FollowUpDue, ProposedContact } from '../../src/domain/proposed-contact.ts';
import { ASKED_ROLES } from '../../src/policy/reply-roles.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { dealLine } from '../deals/labels.ts';
import { type UndoButton, undoRow } from '../deals/undo-row.ts';
import type { Action, AdaptiveCard, ChoiceSet, Element } from '../kit/adaptive-card.ts';
import { toldApart } from '../kit/button-rows.ts';
import { card, execute, firstThatFits, heading, line, noticeBox, run, typed } from '../kit/elements.ts';
import { letterName } from '../kit/letter-labels.ts';
import { wirePayload } from '../kit/payload.ts';
import { timestamp } from '../kit/timestamp.ts';
import { DRAFT_FORM, OPEN_DEAL, PROPOSED_ACCEPT, PROPOSED_DECLINE, PROPOSED_PAGE } from '../verbs.ts';

/** Id of the input for a proposal's role. */
export function roleInput(id: number): string {
  return `role-${id}`;
}

export interface ProposedContactsView {
  readonly deal: Deal;
  readonly proposals: readonly ProposedContact[];
  readonly followUp: FollowUpDue | null;
  /** First proposal of the page, counted from 0. */
  readonly from: number;
  /** Roles chosen so far, by proposal id. */
  readonly chosen: ReadonlyMap<number, RoleId>;
  readonly notices: readonly string[];
  /** The button beside the notices that undoes what was done; null or left out where nothing can be undone. */
  readonly undo?: UndoButton | null;
}

/** Most proposals on a page, in ever shorter versions. */
const PAGES = [10, 6, 4, 2, 1];

/** The addresses that customers' answers propose, each with its source; only a press accepts one. */
export function proposedContactsCard(view: ProposedContactsView): AdaptiveCard {
  return firstThatFits(PAGES.map((most) => () => build(view, most)));
}

const INTRO =
  'Read from the answers to letters about this deal. None of them is a contact before you accept it; that somebody offers an address says nothing about its account.';

function build(view: ProposedContactsView, most: number): AdaptiveCard {
  const { deal, proposals, followUp, notices } = view;
  const from = view.from >= proposals.length ? 0 : view.from;
  const shown = proposals.slice(from, from + most);
  const part =
    shown.length === proposals.length ? '' : ` (${from + 1}–${from + shown.length} of ${proposals.length})`;
  const title = proposals.length === 0 && followUp ? 'Follow-up' : `Proposed contacts${part}`;
  const body: Element[] = [
    ...noticeBox(notices),
    ...undoRow(view.undo),
    heading(title, { size: 'large' }),
    line([run(`${typed(deal.customer)} · `), run(dealLine(deal), { isSubtle: true })], { spacing: 'none' }),
    ...(followUp ? [followUpLine(followUp)] : []),
    ...(proposals.length === 0 && followUp
      ? []
      : [line([run(proposals.length === 0 ? NOTHING : INTRO, { isSubtle: true })])]),
    ...shown.flatMap((proposal) => proposalRows(view, proposal, from)),
  ];
  const texts = shown.map(
    (one) => `- ${roleText(one)}: ${whoText(one)}, found in: ${typed(one.foundIn, 200)}`,
  );
  const said = followUp ? [followUpText(followUp)] : [];
  return card(
    [...notices.map((notice) => typed(notice, 300)), title, typed(deal.customer), ...said, ...texts].join(
      '\n',
    ),
    body,
    actions(view, shown, { from, most }),
  );
}

const NOTHING = 'No proposed address is open.';

function actions(
  { deal: { dealId }, proposals, followUp }: ProposedContactsView,
  shown: readonly ProposedContact[],
  { from, most }: { readonly from: number; readonly most: number },
): readonly Action[] {
  const acceptTitle = shown.length < proposals.length ? `Accept these ${shown.length}` : 'Accept all';
  const page = (title: string, to: number) => execute(title, PROPOSED_PAGE, { dealId, from: to });
  return [
    ...(shown.length > 1
      ? [execute(acceptTitle, PROPOSED_ACCEPT, { dealId, ids: shown.map(({ id }) => id).join(','), from })]
      : []),
    ...(followUp ? [draftFollowUp(dealId)] : []),
    ...(from > 0 ? [page('Previous', Math.max(0, from - most))] : []),
    ...(from + shown.length < proposals.length ? [page('More', from + shown.length)] : []),
    execute('Open the deal', OPEN_DEAL, { dealId }),
  ];
}

/** A button that opens the preview of a reminder. */
function draftFollowUp(dealId: string): Action {
  return execute(
    'Write a reminder',
    DRAFT_FORM,
    wirePayload({ dealId, template: 'follow-up', from: 0, isDealCard: false }),
  );
}

/** A line that says a reminder is due. */
function followUpLine(followUp: FollowUpDue): Element {
  return line([run('◷ ', { color: 'warning' }), run(followUpText(followUp), { weight: 'bolder' })]);
}

export function followUpText({ template, sentBy, sentAt, days }: FollowUpDue): string {
  const since = days === 1 ? '1 day' : `${days} days`;
  return `No reply for ${since} to the ${letterName(template)} that ${typed(sentBy, 60)} sent ${sentAt.slice(0, 10)}. A follow-up is due.`;
}

function proposalRows(
  { deal: { dealId }, chosen }: ProposedContactsView,
  proposal: ProposedContact,
  from: number,
): readonly Element[] {
  const { id, foundIn, from: writer, receivedAt } = proposal;
  const data = { dealId, ids: String(id), from };
  return [
    line([run(whoText(proposal), { weight: 'bolder' }), run(`  ${roleText(proposal)}`)], {
      separator: true,
      spacing: 'medium',
    }),
    line([run('Found in: ', { isSubtle: true }), run(typed(foundIn, 200))], { spacing: 'small' }),
    line([run(`From ${typed(writer, 80)}, ${timestamp(receivedAt)}`, { isSubtle: true, size: 'small' })], {
      spacing: 'none',
    }),
    roleChoice(proposal, chosen.get(id) ?? proposal.role),
    {
      type: 'ActionSet',
      spacing: 'small',
      actions: [execute('Accept', PROPOSED_ACCEPT, data), execute('Decline', PROPOSED_DECLINE, data)].map(
        (one) => toldApart(whoText(proposal), one),
      ),
    },
  ];
}

/** The choice of a role. Not required: a missing one must not keep another proposal from being accepted. */
function roleChoice({ id, role, email }: ProposedContact, value: RoleId | null): ChoiceSet {
  const offered: readonly RoleId[] = [...new Set([...ASKED_ROLES, ...(role === null ? [] : [role])])];
  return {
    type: 'Input.ChoiceSet',
    id: roleInput(id),
    label: `Role of ${typed(email, 80)}`,
    style: 'compact',
    spacing: 'small',
    choices: offered.map((one) => ({ title: roleOf(one).name, value: one })),
    ...(value === null ? {} : { value }),
  };
}

function roleText({ role }: ProposedContact): string {
  return role === null ? 'role not said' : roleOf(role).name;
}

function whoText({ name, email }: ProposedContact): string {
  return name === null ? typed(email, 120) : `${typed(name, 80)}, ${typed(email, 120)}`;
}
