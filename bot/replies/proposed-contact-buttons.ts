import { z } from 'zod';
import { roleInput } from '../../cards/replies/proposed-contacts.ts';
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

/** Payload of the buttons, besides the inputs of the card (`role-…`). */
const pressed = z.looseObject({
  dealId,
  from: pageStart,
  ids: z
    .string()
    .regex(/^\d{1,12}(?:,\d{1,12}){0,49}$/)
    .transform((text) => [...new Set(text.split(',').map(Number))]),
});
type Pressed = z.infer<typeof pressed>;

/** Accepts addresses as contacts and draws the deal judged with them; look-ups of their domains follow. */
export const proposedAccept = cardAction(PROPOSED_ACCEPT, pressed, async (given, press) => {
  const roles = chosenRoles(given);
  const chosen = given.ids.map((id) => ({ id, role: roles.get(id) ?? null }));
  const { dealId } = given;
  const outcome = await acceptProposed(press.services, await press.viewers(), { dealId, chosen });
  if (outcome.kind !== 'decided') return refused(outcome, given, press);
  const { inPlace } = press;
  const notices = [outcome.notice, ...leftLines(outcome)];
  const drawn = { notices, undo: undoOf(outcome, 0), asked: `replies ${outcome.dealId}` };
  const answer = await dealAnswer(inPlace, outcome.dealId, drawn);
  return { kind: 'replace', card: answer ?? noSuchDealCard(outcome.dealId) };
});

export const proposedDecline = cardAction(PROPOSED_DECLINE, pressed, async (given, press) => {
  const { dealId, ids, from } = given;
  const outcome = await declineProposed(press.services, await press.viewers(), { dealId, ids });
  if (outcome.kind !== 'decided') return refused(outcome, given, press);
  const undo = undoOf(outcome, from);
  const drawn = { from, chosen: chosenRoles(given), notices: [outcome.notice], undo };
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

/** The refused card, with the chosen roles and a notice of what to change. */
async function refused(
  outcome: Exclude<DecideOutcome, { kind: 'decided' }>,
  given: Pressed,
  { inPlace }: Press,
): Promise<ActionReply> {
  const { dealId, from } = given;
  if (outcome.kind === 'no-such-deal') return { kind: 'replace', card: noSuchDealCard(dealId) };
  const drawn = { from, chosen: chosenRoles(given), notices: [`Nothing is added yet. ${outcome.why}`] };
  return { kind: 'replace', card: await dealReplies(inPlace, dealId, drawn) };
}

/** The roles chosen on the card, by proposal id. */
function chosenRoles(given: Readonly<Record<string, unknown>>): ReadonlyMap<number, RoleId> {
  const chosen = new Map<number, RoleId>();
  for (const [input, value] of Object.entries(given)) {
    const id = Number(/^role-(\d{1,12})$/.exec(input)?.[1]);
    const role = ROLE_IDS.find((one) => one === value);
    if (input === roleInput(id) && role) chosen.set(id, role);
  }
  return chosen;
}

function leftLines({ dealId, left }: Extract<DecideOutcome, { kind: 'decided' }>): readonly string[] {
  if (left === 0) return [];
  const open = left === 1 ? '1 more proposed address is open' : `${left} more proposed addresses are open`;
  return [`${open}: say "replies ${dealId}".`];
}
