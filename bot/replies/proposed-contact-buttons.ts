import { z } from 'zod';
import { NOBODY, roleInput, whomInput } from '../../cards/replies/proposal-row.ts';
import {
  PROPOSED_ACCEPT,
  PROPOSED_DECLINE,
  PROPOSED_PAGE,
  PROPOSED_REOPEN,
  REPLIES_PAGE,
} from '../../cards/verbs.ts';
import { ROLE_IDS, type RoleId } from '../../src/domain/ids.ts';
import {
  acceptProposed,
  type DecideOutcome,
  declineProposed,
} from '../../src/flows/replies/decide-proposals.ts';
import type { ProposalChoices } from '../../src/flows/replies/if-accepted.ts';
import { reopenProposals } from '../../src/flows/replies/reopen-proposals.ts';
import { dealAnswer, noSuchDealCard } from '../deals/deal-response.ts';
import { cardAction } from '../turn/card-action.ts';
import { dealId, pageStart } from '../turn/payload.ts';
import type { ActionReply, Press } from '../turn/turn.ts';
import { dealReplies, repliesList } from './replies.ts';

/** Turns the page of the deals with answers. */
export const repliesPage = cardAction(
  REPLIES_PAGE,
  z.object({ from: pageStart }),
  async ({ from }, { inPlace }) => ({
    kind: 'replace',
    card: await repliesList(inPlace, from),
  }),
);

export const proposedPage = cardAction(
  PROPOSED_PAGE,
  z.object({ dealId, from: pageStart }),
  async ({ dealId, from }, { inPlace }) => ({
    kind: 'replace',
    card: await dealReplies(inPlace, dealId, { from }),
  }),
);

/** Payload of the buttons, besides the inputs of the card (`role-…`, `whom-…`). */
const pressed = z.looseObject({
  dealId,
  from: pageStart,
  ids: z
    .string()
    .regex(/^\d{1,12}(?:,\d{1,12}){0,49}$/)
    .transform((text) => [...new Set(text.split(',').map(Number))]),
});
type Pressed = z.infer<typeof pressed>;

/** Accepts what is proposed and draws the deal judged with that; look-ups of new domains follow. */
export const proposedAccept = cardAction(PROPOSED_ACCEPT, pressed, async (given, press) => {
  const { roles, replaces } = choicesIn(given);
  const chosen = given.ids.map((id) => ({ id, role: roles.get(id) ?? null, replaces: replaces.get(id) }));
  const { dealId } = given;
  const outcome = await acceptProposed(press.services, await press.viewers(), { dealId, chosen });
  if (outcome.kind !== 'decided') return refused(outcome, given, press);
  const { inPlace } = press;
  const notices = [outcome.notice, ...leftLines(outcome)];
  const { contacts: validate } = outcome;
  const drawn = { notices, undo: undoOf(outcome, 0), validate, asked: `replies ${outcome.dealId}` };
  const answer = await dealAnswer(inPlace, outcome.dealId, drawn);
  return { kind: 'replace', card: answer ?? noSuchDealCard(outcome.dealId) };
});

export const proposedDecline = cardAction(PROPOSED_DECLINE, pressed, async (given, press) => {
  const { dealId, ids, from } = given;
  const outcome = await declineProposed(press.services, await press.viewers(), { dealId, ids });
  if (outcome.kind !== 'decided') return refused(outcome, given, press);
  const undo = undoOf(outcome, from);
  const drawn = { from, choices: choicesIn(given), notices: [outcome.notice], undo };
  return { kind: 'replace', card: await dealReplies(press.inPlace, outcome.dealId, drawn) };
});

/** Opens decided addresses again, and takes off the deal what an acceptance had added. */
export const proposedReopen = cardAction(PROPOSED_REOPEN, pressed, async (given, press) => {
  const { dealId, ids, from } = given;
  const outcome = await reopenProposals(press.services, await press.viewers(), {
    dealId,
    ids,
  });
  if (outcome.kind !== 'decided') return refused(outcome, given, press);
  const drawn = { from, notices: [outcome.notice] };
  return { kind: 'replace', card: await dealReplies(press.inPlace, outcome.dealId, drawn) };
});

/** The button that undoes what was decided; null where nothing was. */
function undoOf({ dealId, ids }: Extract<DecideOutcome, { kind: 'decided' }>, from: number) {
  if (ids.length === 0) return null;
  return { verb: PROPOSED_REOPEN, data: { dealId, ids: ids.join(','), from } };
}

/** The refused card, with what was chosen and a notice of what to change. */
async function refused(
  outcome: Exclude<DecideOutcome, { kind: 'decided' }>,
  given: Pressed,
  { inPlace }: Press,
): Promise<ActionReply> {
  const { dealId, from } = given;
  if (outcome.kind === 'no-such-deal') return { kind: 'replace', card: noSuchDealCard(dealId) };
  const drawn = { from, choices: choicesIn(given), notices: [`Nothing is changed yet. ${outcome.why}`] };
  return { kind: 'replace', card: await dealReplies(inPlace, dealId, drawn) };
}

/** What is chosen on the card of each proposal. */
function choicesIn(given: Readonly<Record<string, unknown>>): ProposalChoices {
  const roles = new Map<number, RoleId>();
  const replaces = new Map<number, string | null>();
  for (const [input, value] of Object.entries(given)) {
    const id = Number(/^(?:role|whom)-(\d{1,12})$/.exec(input)?.[1]);
    const role = ROLE_IDS.find((one) => one === value);
    if (input === roleInput(id) && role) roles.set(id, role);
    if (input !== whomInput(id) || typeof value !== 'string' || value === '') continue;
    if (value.length <= MOST_IN_ADDRESS) replaces.set(id, value === NOBODY ? null : value);
  }
  return { roles, replaces };
}

const MOST_IN_ADDRESS = 500;

function leftLines({ dealId, left }: Extract<DecideOutcome, { kind: 'decided' }>): readonly string[] {
  if (left === 0) return [];
  const open = left === 1 ? '1 more proposal is open' : `${left} more proposals are open`;
  return [`${open}: say "replies ${dealId}".`];
}
