import { z } from 'zod';
import {
  acceptProposed,
  type DecideOutcome,
  declineProposed,
} from '../../../src/flows/replies/decide-proposals.ts';
import { reopenProposals } from '../../../src/flows/replies/reopen-proposals.ts';
import { dealId } from '../letters/letter-schemas.ts';
import { noSuchDeal, Problem } from '../problem.ts';
import { route } from '../route.ts';
import { role } from './reply-schemas.ts';

/** Most proposals that are decided about at once, as on a card. */
const MOST = 50;
const id = z
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);
const params = z.object({ dealId });

const DecidedSchema = z
  .object({
    notice: z.string().describe('What was done, in words.'),
    decided: z.array(id).describe('The proposals that it decided, by which that is undone.'),
    left: z.number().int().describe('How many proposals of the deal are still undecided.'),
  })
  .meta({ id: 'ProposalsDecided' });

export const acceptProposals = route({
  method: 'POST',
  path: '/deals/:dealId/proposals/accept',
  id: 'acceptProposals',
  tag: 'replies',
  summary: 'Add, replace or remove contacts as an answer proposes',
  description: 'An offered address is no evidence of anything, so that none is recorded.',
  params,
  body: z.object({
    chosen: z
      .array(
        z.object({
          id,
          role: role.nullable().default(null),
          replaces: z.string().max(500).nullable().optional(),
        }),
      )
      .min(1)
      .max(MOST)
      .describe(
        '`role`, `replaces` (an address on the deal; null for nobody): left out, those that the answer names.',
      ),
  }),
  answer: DecidedSchema,
  run: async ({ services, viewers, params: { dealId: of }, body: { chosen } }) => {
    const once = [...new Map(chosen.map((one) => [one.id, one])).values()];
    return decided(of, await acceptProposed(services, viewers, { dealId: of, chosen: once }));
  },
});

export const declineProposals = route({
  method: 'POST',
  path: '/deals/:dealId/proposals/decline',
  id: 'declineProposals',
  tag: 'replies',
  summary: 'Decline proposed addresses; nothing else changes',
  params,
  body: z.object({ ids: z.array(id).min(1).max(MOST) }),
  answer: DecidedSchema,
  run: async ({ services, viewers, params: { dealId: of }, body }) => {
    const ids = [...new Set(body.ids)];
    return decided(of, await declineProposed(services, viewers, { dealId: of, ids }));
  },
});

export const reopenDecidedProposals = route({
  method: 'POST',
  path: '/deals/:dealId/proposals/reopen',
  id: 'reopenProposals',
  tag: 'replies',
  summary: 'Undo what was decided about proposed addresses: they are open again',
  description:
    'For ten minutes. The contacts are as they were before. Refused once the deal says otherwise: a declined address became a contact, or an accepted one was changed.',
  params,
  body: z.object({ ids: z.array(id).min(1).max(MOST) }),
  answer: DecidedSchema,
  run: async ({ services, viewers, params: { dealId: of }, body }) => {
    const ids = [...new Set(body.ids)];
    return decided(of, await reopenProposals(services, viewers, { dealId: of, ids }));
  },
});

/** @throws Problem */
function decided(of: string, outcome: DecideOutcome) {
  if (outcome.kind === 'no-such-deal') throw noSuchDeal(of);
  if (outcome.kind === 'refused')
    throw new Problem('unprocessable', `Nothing is changed yet. ${outcome.why}`);
  const { notice, ids, left } = outcome;
  return { body: { notice, decided: [...ids], left } };
}
