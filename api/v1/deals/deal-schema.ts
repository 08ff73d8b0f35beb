import { z } from 'zod';
import { LETTER_NAMES } from '../../../src/domain/drafts/letter.ts';
import {
  CLOUD_SCOPE_IDS,
  REQUIREMENTS,
  RISKS,
  ROLE_IDS,
  SEVERITIES,
  STAGES,
  SUBMISSIONS,
  TRANSACTIONS,
} from '../../../src/domain/ids.ts';
import {
  ACCOUNT_STATES,
  CLOUD_STATES,
  CONTACT_VERDICTS,
  DEAL_VERDICTS,
  LEANS,
} from '../../../src/domain/verdict.ts';
import { NEXT_STEPS } from '../../../src/rules/next-step.ts';
import { SourceSchema } from '../guidance/citation-view.ts';
import { LetterTitleSchema, MomentSchema } from '../letters/letter-schemas.ts';

/** A state with its sign and its words, which are those of the cards. */
function signOf<const Ids extends readonly [string, ...string[]]>(ids: Ids) {
  return z.object({
    id: z.enum(ids),
    symbol: z.string().describe('A sign that says the same as the word.'),
    word: z.string(),
  });
}

const text = z.string();
const day = z.iso.date().nullable();
const words = z.object({ id: text, name: text });

export const RoleSchema = z
  .object({ id: z.enum(ROLE_IDS), name: text, short: text })
  .meta({ id: 'Role', description: 'A licensing role.' });

export const FindingSchema = z
  .object({
    code: text,
    severity: signOf(SEVERITIES),
    title: text,
    sentence: text,
    role: RoleSchema.nullable(),
    remedies: z.array(z.object({ who: text, what: text })),
    citations: z.array(SourceSchema).describe('Page and section that it rests on.'),
  })
  .meta({ id: 'Finding', description: 'What a rule found, what mends it, and what it rests on.' });

export const ContactSchema = z
  .object({
    role: RoleSchema,
    name: text.nullable(),
    email: text,
    requirement: z.object({ id: z.enum(REQUIREMENTS), word: text }),
    verdict: signOf(CONTACT_VERDICTS),
    account: signOf(ACCOUNT_STATES).describe('First axis: is there a work account?'),
    cloud: signOf(CLOUD_STATES).describe("Second axis: is it in the deal's cloud?"),
    lean: z.object({ id: z.enum(LEANS), word: text }).nullable(),
    howWeKnow: text.nullable(),
    findings: z.array(FindingSchema),
  })
  .meta({ id: 'DealContact', description: 'A contact on two axes, which are never merged.' });

const TeamMemberSchema = z
  .object({
    email: text,
    standing: z
      .enum(['taken', 'named', 'declined'])
      .describe('Somebody who is only named has not taken the deal, and is alerted of nothing.'),
  })
  .meta({ id: 'TeamMember' });

/** The button of the one next step. */
const PrimaryStepSchema = z
  .object({
    kind: z
      .enum(NEXT_STEPS)
      .describe('`wait`: nothing is to be done but to wait; its title is a line, and no button.'),
    title: text,
    role: z.enum(ROLE_IDS).nullable().describe('Of `add-contact`: the role that is missing.'),
    email: text.nullable().describe('Of `record`: whose address is to be checked.'),
    letter: z
      .object({ template: z.enum(LETTER_NAMES), name: text.describe('In words: `customer e-mail`.') })
      .nullable()
      .describe('Of `draft` and `follow-up`: the letter that is to be drafted.'),
    link: text
      .nullable()
      .describe('Of `send-draft`: what opens your draft: Outlook, or in local mode the page of its file.'),
    press: z
      .object({ verb: text, data: z.record(text, z.unknown()) })
      .nullable()
      .describe('What `POST /cards/press` takes for it; null where a form asks for more.'),
  })
  .meta({ id: 'PrimaryStep' });

const DraftSchema = z
  .object({
    name: text,
    state: z.object({ id: text, symbol: text, word: text }),
    by: text,
    times: z.array(MomentSchema),
    isOwn: z.boolean(),
    link: text.nullable().describe('Opens it in Outlook; of your own drafts alone.'),
    page: text.nullable().describe('In local mode, the page of its file; of your own drafts alone.'),
  })
  .meta({ id: 'DealDraft' });

const ProposalSchema = z
  .object({
    id: z.number().int(),
    role: RoleSchema.nullable(),
    name: text.nullable(),
    email: text,
    foundIn: text.describe('The line of the answer that it stands in.'),
    from: text,
    receivedAt: z.iso.datetime(),
  })
  .meta({
    id: 'DealProposal',
    description: 'A contact that an answer proposes; on the deal only once accepted.',
  });

export const DealSchema = z
  .object({
    dealId: text,
    customer: text,
    line: text.describe('Program, transaction, cloud and id in one line.'),
    customerDomains: z.array(text),
    partner: text.nullable(),
    program: text.nullable(),
    transaction: words.extend({ id: z.enum(TRANSACTIONS) }).nullable(),
    submission: z.enum(SUBMISSIONS),
    cloudScope: words.extend({ id: z.enum(CLOUD_SCOPE_IDS) }),
    country: text.nullable(),
    pcn: text.nullable(),
    leadDealId: text.nullable(),
    packageId: text.nullable(),
    agreementNumber: text.nullable(),
    stage: words.extend({ id: z.enum(STAGES) }),
    valueUsd: z.number().nullable(),
    customerContact: z.object({ name: text.nullable(), email: text.nullable() }),
    partnerContact: z.object({ name: text.nullable(), email: text.nullable() }),
    dates: z.object({ closeDate: day, effectiveDate: day, packageCreated: day, cocpRequestedAt: day }),
    team: z.object({
      ae: TeamMemberSchema.nullable(),
      ce: TeamMemberSchema.nullable(),
      pdm: TeamMemberSchema.nullable(),
    }),
    ownNaming: z
      .enum(['open', 'declined'])
      .nullable()
      .describe('Whether you are named on it, and have not taken it.'),
    verdict: signOf(DEAL_VERDICTS),
    risk: signOf(RISKS),
    daysLeft: z.number().int().nullable(),
    daysText: text,
    target: z.object({ kind: z.enum(['close', 'effective']), day: z.iso.date() }).nullable(),
    advice: text.describe('What to do about submitting it, in one sentence.'),
    judged: text.describe('As of which day, and by which policy.'),
    contacts: z.array(ContactSchema),
    roles: z.array(RoleSchema).describe('Those that a contact can have.'),
    findings: z.array(FindingSchema).describe('About the deal as a whole.'),
    nextSteps: z.array(z.object({ who: text, what: text, about: z.array(text) })),
    primary: PrimaryStepSchema.nullable().describe('The one thing to do next; null where there is nothing.'),
    letters: z
      .array(LetterTitleSchema)
      .describe('Those that can be drafted; a follow-up stands at `followUp`.'),
    drafts: z.array(DraftSchema),
    proposals: z.array(ProposalSchema),
    followUp: z
      .object({ name: text, sentBy: text, days: z.number().int(), letter: LetterTitleSchema })
      .nullable()
      .describe('A letter that has waited for an answer long enough to be reminded of.'),
    version: text.describe('Of the contacts, days and team: what `If-Match` takes.'),
  })
  .meta({ id: 'Deal', description: 'A deal as it stands, for whoever asks.' });
export type DealBody = z.input<typeof DealSchema>;
