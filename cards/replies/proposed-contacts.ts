import type { Deal } from '../../src/domain/deal.ts';
import { dateOfText } from '../../src/domain/format.ts';
import type { RoleId } from '../../src/domain/ids.ts';
import type { FollowUpDue, ProposedContact } from '../../src/domain/proposed-contact.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { ASKED_ROLES } from '../../src/policy/reply-roles.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { dealLine } from '../deals/labels.ts';
import type { Action, AdaptiveCard, ChoiceSet, Element } from '../kit/adaptive-card.ts';
import { behindDots, buttonRows, primary, toldApart } from '../kit/button-rows.ts';
import { card, execute, firstThatFits, heading, line, noticeBox, run, typed } from '../kit/elements.ts';
import { letterName } from '../kit/letter-labels.ts';
import { pageOf } from '../kit/paging.ts';
import { wirePayload } from '../kit/payload.ts';
import { row } from '../kit/row.ts';
import { type UndoButton, undoRow } from '../kit/undo-row.ts';
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
  readonly reader: Reader;
}

/** Most proposals on a page, in ever shorter versions. */
const PAGES = [8, 6, 4, 2, 1];

/** The addresses that customers' answers propose, a row each with its source; only a press accepts one. */
export function proposedContactsCard(view: ProposedContactsView): AdaptiveCard {
  return firstThatFits(PAGES.map((most) => () => build(view, most)));
}

const INTRO =
  'From answers to your letters; none is checked yet. Press one for its source, another role, or to decline it.';
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
    ...page.rows.map((proposal) => proposalRow(view, proposal, page.from)),
    ...buttonRows([
      ...(followUp ? [primary(draftFollowUp(dealId))] : []),
      ...page.turning(PROPOSED_PAGE, { dealId }),
      execute('Open deal', OPEN_DEAL, { dealId }),
      ...acceptAll(page.rows, dealId, page.from, page.rows.length < page.total),
    ]),
  ];
  const texts = page.rows.map(
    (one) => `- ${roleText(one)}: ${whoText(one)}, found in: ${typed(one.foundIn, 200)}`,
  );
  const said = followUp ? [followUpText(followUp, deal.customer, reader)] : [];
  const about = [title, typed(deal.customer), ...said];
  return card([...notices.map((notice) => typed(notice, 300)), ...about, ...texts].join('\n'), body);
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

/** A proposal: who it is for which role, and a press that accepts it; its source, another role and its refusal are folded. */
function proposalRow(view: ProposedContactsView, proposal: ProposedContact, from: number): Element {
  const { deal, chosen, reader } = view;
  const { id, role, name, email, foundIn, from: writer, receivedAt } = proposal;
  const data = { dealId: deal.dealId, ids: String(id), from };
  const accept = toldApart(whoText(proposal), execute('Accept', PROPOSED_ACCEPT, data));
  const value = chosen.get(id) ?? role;
  return row({
    sign: role === null ? { symbol: '?', colour: 'default' } : { symbol: '+', colour: 'default' },
    title: name === null ? typed(email, 80) : typed(name, 80),
    below: [
      role === null ? 'role not said: press to choose it' : roleText(proposal),
      ...(name === null ? [] : [typed(email, 80)]),
    ].join(' · '),
    ...(role === null ? {} : { button: accept }),
    details: {
      id: `proposal-${id}`,
      // What was refused for want of a role is open, so that one can be chosen.
      isOpen: chosen.size > 0 && value === null,
      items: [
        line([run('Found in: ', { isSubtle: true }), run(typed(foundIn, 200))], { spacing: 'none' }),
        line(
          [
            run(`${typed(email, 120)} · from ${typed(writer, 80)}, ${dateOfText(receivedAt, reader)}`, {
              isSubtle: true,
            }),
          ],
          { spacing: 'none' },
        ),
        roleChoice(proposal, value),
        ...buttonRows([
          ...(role === null ? [accept] : []),
          toldApart(whoText(proposal), execute('Decline', PROPOSED_DECLINE, data)),
        ]),
      ],
    },
  });
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
