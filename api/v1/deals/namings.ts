import { z } from 'zod';
import { DEAL_POSITIONS } from '../../../src/domain/people/team.ts';
import {
  answerNamings,
  type NamingAnswer,
  reopenNamings,
} from '../../../src/flows/deals/namings/answer-namings.ts';
import { seeNamings } from '../../../src/flows/deals/namings/namings.ts';
import { idOfWrite } from '../../../src/flows/requests/write-once.ts';
import { type Call, route } from '../route.ts';

/** The most people whose namings, and the most answers, that one request is about. */
const MOST = 20;

export const getNamings = route({
  method: 'GET',
  path: '/namings',
  id: 'getNamings',
  tag: 'deals',
  summary: 'The deals on which colleagues named you, and which you have not answered',
  description:
    'Nothing of such a deal is on your lists or in your alerts before you take it. Those told of here count as told in chat, too.',
  answer: z.object({
    namers: z
      .array(
        z.object({
          by: z.string().describe('Who named you, for `POST /namings/take` and `/namings/decline`.'),
          name: z.string(),
          address: z.string().nullable(),
          deals: z.number().int(),
          dealIds: z.array(z.string()).describe('The first of them.'),
          positions: z.array(z.enum(DEAL_POSITIONS)),
        }),
      )
      .describe('Who named you last first, as many as a card of chat has.'),
    deals: z.number().int().describe('On how many deals these named you, each counted once.'),
    more: z.number().int().describe('How many more people named you.'),
    told: z.string().nullable().describe('To be sent with an answer, which is to what was told by then.'),
  }),
  run: async ({ services, viewers }) => {
    const namings = await seeNamings(services, viewers);
    if (namings === null) return { body: { namers: [], deals: 0, more: 0, told: null } };
    const namers = namings.namers.map((one) => ({
      ...one,
      dealIds: [...one.dealIds],
      positions: [...one.positions],
    }));
    const { deals, more, told } = namings;
    return { body: { namers, deals, more, told } };
  },
});

const AnswerSchema = z.strictObject({
  by: z.array(z.string().min(1).max(500)).min(1).max(MOST).describe('`by` of those who named you.'),
  told: z.iso.datetime().describe('`told` of what you were shown: what came later stays open.'),
});

const AnsweredSchema = z.object({
  dealIds: z
    .array(z.string())
    .describe('The deals that were answered; none where nothing was open any more.'),
  decisions: z.array(z.string()).describe('For `POST /namings/undo`.'),
});

export const takeNamings = route({
  method: 'POST',
  path: '/namings/take',
  id: 'takeNamings',
  tag: 'deals',
  summary: 'Takes the deals on which these people named you',
  body: AnswerSchema,
  findsWhatWasDone: true,
  answer: AnsweredSchema,
  run: (call) => answered(call, 'taken'),
});

export const declineNamings = route({
  method: 'POST',
  path: '/namings/decline',
  id: 'declineNamings',
  tag: 'deals',
  summary: 'Declines the deals on which these people named you: you are not asked again',
  body: AnswerSchema,
  findsWhatWasDone: true,
  answer: AnsweredSchema,
  run: (call) => answered(call, 'declined'),
});

export const undoNamings = route({
  method: 'POST',
  path: '/namings/undo',
  id: 'undoNamings',
  tag: 'deals',
  summary: 'Takes back how you answered: as far as the deals still name you, they are open again',
  body: z.strictObject({ decisions: z.array(z.uuid()).min(1).max(MOST) }),
  answer: z.object({ dealIds: z.array(z.string()) }),
  run: async ({ services, viewers, body }) => {
    const dealIds: string[] = [];
    for (const decision of body.decisions)
      dealIds.push(...(await reopenNamings(services, viewers, decision)));
    return { body: { dealIds } };
  },
});

async function answered(
  {
    services,
    viewers,
    body,
    writeId,
  }: Pick<Call<unknown, unknown, z.output<typeof AnswerSchema>>, 'services' | 'viewers' | 'body' | 'writeId'>,
  answer: NamingAnswer,
) {
  const dealIds: string[] = [];
  const decisions: string[] = [];
  for (const by of new Set(body.by)) {
    const one = await answerNamings(
      services,
      viewers,
      { by, told: body.told },
      answer,
      idOfWrite(writeId, by),
    );
    if (one.kind === 'none') continue;
    dealIds.push(...one.dealIds);
    decisions.push(one.decision);
  }
  return { body: { dealIds, decisions } };
}
