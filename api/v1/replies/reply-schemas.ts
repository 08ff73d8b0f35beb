import { z } from 'zod';
import { followUpText } from '../../../cards/replies/proposed-contacts.ts';
import { ROLE_IDS } from '../../../src/domain/ids.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import type { DealReplies } from '../../../src/flows/replies/replies-view.ts';
import { ASKED_ROLES } from '../../../src/policy/reply-roles.ts';
import { roleOf } from '../../../src/policy/roles.ts';
import { LetterTitleSchema, letterTitle } from '../letters/letter-schemas.ts';

export const role = z.enum(ROLE_IDS);

const ProposalSchema = z
  .object({
    id: z.number().int(),
    role: role.nullable().describe('Null when the answer names none: who accepts it chooses one.'),
    roles: z.array(z.object({ id: role, name: z.string() })).describe('The roles to choose from.'),
    name: z.string().nullable(),
    email: z.string(),
    foundIn: z.string().describe('The line of the answer that it stands in.'),
    from: z.string().describe('Who wrote the answer.'),
    receivedAt: z.string(),
  })
  .meta({ id: 'Proposal' });

export const DealRepliesSchema = z
  .object({
    dealId: z.string(),
    customer: z.string(),
    proposals: z.array(ProposalSchema).describe('Undecided, those of the newest answer first.'),
    followUp: z
      .object({ text: z.string().describe('That a reminder is due, in words.'), letter: LetterTitleSchema })
      .nullable(),
  })
  .meta({ id: 'DealReplies' });

export function repliesView(
  { checked: { deal }, proposals, followUp }: DealReplies,
  reader: Reader,
): z.input<typeof DealRepliesSchema> {
  return {
    dealId: deal.dealId,
    customer: deal.customer,
    proposals: proposals.map(({ role: said, ...proposal }) => ({
      ...proposal,
      role: said,
      roles: [...new Set([...ASKED_ROLES, ...(said === null ? [] : [said])])].map((id) => ({
        id,
        name: roleOf(id).name,
      })),
    })),
    followUp: followUp && {
      text: followUpText(followUp, deal.customer, reader),
      letter: letterTitle('follow-up'),
    },
  };
}
