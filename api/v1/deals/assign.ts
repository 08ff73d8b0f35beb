import { z } from 'zod';
import { type Assigned, assignDeals, takeBackEdits } from '../../../src/flows/deals/assign-deals.ts';
import { notDoneText } from '../../../src/flows/requests/each-by-itself.ts';
import { route } from '../route.ts';

/** Most deals of one request. */
const MOST_DEALS = 200;

const dealId = z.string().min(1).max(400);
const address = z.string().max(320).nullable().optional();

const AssignedSchema = z
  .object({
    items: z.array(
      z.object({
        dealId: z.string(),
        outcome: z
          .enum(['changed', 'unchanged', 'refused', 'no-such-deal', 'failed', 'not-tried'])
          .describe('`failed`: it is not known whether it was done; `not-tried`: it was not begun.'),
        edit: z.string().nullable().describe('By which it can be undone.'),
        why: z.string().nullable().describe('Why it was refused, failed or not begun.'),
        named: z.array(z.string()).describe('People who are only named on the deal until they take it.'),
      }),
    ),
  })
  .meta({ id: 'AssignedDeals' });

export const assignTeam = route({
  method: 'POST',
  path: '/deals/assign',
  id: 'assignDeals',
  tag: 'deals',
  summary: 'Put an AE, CE or PDM on many deals',
  description: `Each deal is changed by itself, at most ${MOST_DEALS}; one that is refused or fails holds up no other. Whom you put on a team is only named until they take the deal, unless you are an admin, or name yourself.`,
  body: z
    .strictObject({ dealIds: z.array(dealId).min(1).max(MOST_DEALS), ae: address, ce: address, pdm: address })
    .refine(({ ae, ce, pdm }) => [ae, ce, pdm].some((one) => one !== undefined), {
      message: 'it names neither AE, CE nor PDM',
    }),
  answer: AssignedSchema,
  run: async ({ services, viewers, signal, body: { dealIds, ae, ce, pdm } }) =>
    replyTo(
      await assignDeals(
        services,
        viewers,
        dealIds,
        {
          ...(ae === undefined ? {} : { aeEmail: ae }),
          ...(ce === undefined ? {} : { ceEmail: ce }),
          ...(pdm === undefined ? {} : { pdmEmail: pdm }),
        },
        signal,
      ),
    ),
});

export const undoAssignment = route({
  method: 'POST',
  path: '/deals/assign/undo',
  id: 'undoAssignment',
  tag: 'deals',
  summary: 'Undo changes of many deals',
  body: z.strictObject({
    edits: z
      .array(z.strictObject({ dealId, edit: z.string().min(1).max(100) }))
      .min(1)
      .max(MOST_DEALS),
  }),
  answer: AssignedSchema,
  run: async ({ services, viewers, signal, body }) =>
    replyTo(await takeBackEdits(services, viewers, body.edits, signal)),
});

function replyTo(assigned: readonly Assigned[]): { body: z.input<typeof AssignedSchema> } {
  return { body: { items: assigned.map(itemOf) } };
}

function itemOf({ dealId, outcome }: Assigned): z.input<typeof AssignedSchema>['items'][number] {
  const item = { dealId, edit: null, why: null, named: [] };
  switch (outcome.kind) {
    case 'edited':
      return { ...item, outcome: 'changed', edit: outcome.edit, named: [...outcome.named] };
    case 'refused':
      return { ...item, outcome: 'refused', why: outcome.refused.map(({ why }) => why).join(' ') };
    case 'changed-since':
      return { ...item, outcome: 'refused', why: 'It was changed meanwhile.' };
    case 'failed':
    case 'not-tried':
      return { ...item, outcome: outcome.kind, why: notDoneText(outcome) };
    default:
      return { ...item, outcome: outcome.kind };
  }
}
