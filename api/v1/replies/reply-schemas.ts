import { z } from 'zod';
import { beforeAfterTexts } from '../../../cards/deals/before-after.ts';
import { whatText } from '../../../cards/replies/proposal-row.ts';
import { followUpText } from '../../../cards/replies/proposed-contacts.ts';
import { ROLE_IDS } from '../../../src/domain/ids.ts';
import type { ProposedContact } from '../../../src/domain/proposed-contact.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import type { DealEvaluation } from '../../../src/domain/verdict.ts';
import type { IfAccepted, IfAllAccepted } from '../../../src/flows/replies/if-accepted.ts';
import type { DealReplies } from '../../../src/flows/replies/replies-view.ts';
import { ASKED_ROLES } from '../../../src/policy/reply-roles.ts';
import { roleOf } from '../../../src/policy/roles.ts';
import { LetterTitleSchema, letterTitle } from '../letters/letter-schemas.ts';

export const role = z.enum(ROLE_IDS);

const ProposalSchema = z
  .object({
    id: z.number().int(),
    kind: z
      .enum(['add', 'replace', 'remove'])
      .describe('What the answer asks for: a contact more, one in the place of another, or one less.'),
    what: z.string().describe('That in words: `Online Administrator, in the place of Bob Ray`.'),
    whom: z.string().nullable().describe('The address of the contact whom it replaces; null for nobody.'),
    among: z
      .array(z.object({ name: z.string().nullable(), email: z.string() }))
      .describe('Whom it can replace instead.'),
    isOpen: z.boolean().describe('Whether the role, or whom it replaces, has to be chosen.'),
    change: z
      .object({ before: z.string(), after: z.string(), missing: z.string() })
      .nullable()
      .describe('The deal before and after, in words; null where that depends on a choice.'),
    role: role.nullable().describe('Null when the answer names none: who accepts it chooses one.'),
    roles: z.array(z.object({ id: role, name: z.string() })).describe('The roles to choose from.'),
    name: z.string().nullable(),
    email: z.string().describe('Who comes; of `remove`, who goes.'),
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
  { checked: { deal, evaluation: before }, proposals, followUp }: DealReplies,
  { each }: IfAllAccepted,
  reader: Reader,
): z.input<typeof DealRepliesSchema> {
  return {
    dealId: deal.dealId,
    customer: deal.customer,
    proposals: proposals.map(({ role: said, replaces: _, ...proposal }) => ({
      ...proposal,
      ...changeOf({ ...proposal, role: said }, each.get(proposal.id), before),
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

/** What accepting a proposal changes. */
function changeOf(
  proposal: Pick<ProposedContact, 'id' | 'kind' | 'role'>,
  does: IfAccepted | undefined,
  before: DealEvaluation,
) {
  const { among = [], whom = null, isOpen = true, after = null } = does ?? {};
  const replaced = among.find(({ email }) => email === whom)?.name ?? whom;
  const { role } = proposal;
  const texts = after === null || role === null ? null : beforeAfterTexts({ before, after, role });
  return {
    what: whatText(proposal, replaced, isOpen),
    whom,
    among: among.map(({ name, email }) => ({ name, email })),
    isOpen,
    change: texts && { before: texts[0], after: texts[1], missing: texts[2] },
  };
}
