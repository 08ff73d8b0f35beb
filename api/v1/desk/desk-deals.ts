import { z } from 'zod';
import { daysText, dealLine } from '../../../cards/deals/labels.ts';
import { STAGE, TRANSACTION } from '../../../cards/kit/labels.ts';
import { CLOUD_SCOPE_IDS, STAGES, TRANSACTIONS } from '../../../src/domain/ids.ts';
import { type DeskSight, deskSight } from '../../../src/domain/people/desk-sight.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import { deskDeals } from '../../../src/flows/deals/desk-deals.ts';
import { sightOfDeal } from '../../../src/flows/deals/sight-of-deal.ts';
import { readerOf } from '../../../src/flows/deals/viewers.ts';
import { cloudScopeOf } from '../../../src/policy/cloud-scopes.ts';
import { deskStep } from '../../../src/rules/desk-step.ts';
import { contactBody, findingBody } from '../deals/deal-body.ts';
import { ContactSchema, FindingSchema } from '../deals/deal-schema.ts';
import { DealParams } from '../deals/get-deal.ts';
import { noSuchDeal } from '../problem.ts';
import { route } from '../route.ts';

const text = z.string();
const day = z.iso.date().nullable();

const DeskDealSchema = z
  .object({
    dealId: text,
    customer: text,
    line: text.describe('What it is, in one line.'),
    partner: text.nullable(),
    program: text.nullable(),
    transaction: z.object({ id: z.enum(TRANSACTIONS), name: text }).nullable(),
    cloudScope: z.object({ id: z.enum(CLOUD_SCOPE_IDS), name: text }),
    stage: z.object({ id: z.enum(STAGES), name: text }),
    dates: z.object({ closeDate: day, effectiveDate: day, packageCreated: day }),
    daysLeft: z.number().int().nullable(),
    daysText: text,
    asOf: z.iso.date(),
    contacts: z.array(ContactSchema).describe('`howWeKnow` has no note, and of who checked the name alone.'),
    findings: z.array(FindingSchema).describe('Those about its contacts and its cloud.'),
    first: z
      .object({ who: text, what: text, about: text.nullable() })
      .nullable()
      .describe('What is to be done first; `about`: an address, or the name of a role.'),
    letter: z
      .object({ sentAt: z.iso.datetime(), by: text.nullable(), isAnswered: z.boolean() })
      .nullable()
      .describe('The newest letter to the partner that was sent.'),
  })
  .meta({ id: 'DeskDeal', description: 'A deal as the desk of its partner sees it.' });

export const listDeskDeals = route({
  method: 'GET',
  path: '/desk/deals',
  id: 'listDeskDeals',
  tag: 'desk',
  summary: 'The deals of which you are the desk of the partner',
  description:
    'Those that name you as the partner’s contact, and those to which, or to whose partner, an admin has added you.',
  answer: z.object({ items: z.array(DeskDealSchema) }),
  run: async ({ services, viewers }) => {
    const { deals } = await deskDeals(services, viewers);
    return { body: { items: deals.map((sight) => deskBody(sight, readerOf(viewers, services.now()))) } };
  },
});

export const getDeskDeal = route({
  method: 'GET',
  path: '/desk/deals/:dealId',
  id: 'getDeskDeal',
  tag: 'desk',
  summary: 'A deal as the desk of its partner sees it',
  description:
    'For that desk, and for whoever may see the whole deal. Checks are recorded by `recordEvidence`, and undone by `undoCheck`.',
  params: DealParams,
  answer: DeskDealSchema,
  run: async ({ services, viewers, params: { dealId } }) => {
    const visible = await sightOfDeal(services, viewers, dealId);
    const reader = readerOf(viewers, services.now());
    if (visible.kind === 'desk') return { body: deskBody(visible.sight, reader) };
    if (visible.kind === 'deal') return { body: deskBody(deskSight(visible.checked), reader) };
    throw noSuchDeal(dealId);
  },
});

function deskBody(sight: DeskSight, reader: Reader): z.input<typeof DeskDealSchema> {
  const { deal, contacts, findings, letter, daysLeft, asOf } = sight;
  const { dealId, customer, partner, program, transaction, cloudScope, stage } = deal;
  const { closeDate, effectiveDate, packageCreated } = deal;
  const first = deskStep(sight);
  return {
    ...{ dealId, customer, line: dealLine(deal), partner, program },
    transaction: transaction && { id: transaction, name: TRANSACTION[transaction] },
    cloudScope: { id: cloudScope, name: cloudScopeOf(cloudScope).name },
    stage: { id: stage, name: STAGE[stage] },
    dates: { closeDate, effectiveDate, packageCreated },
    ...{ daysLeft, daysText: daysText(daysLeft), asOf },
    contacts: contacts.map((contact) => contactBody(contact, cloudScope, reader)),
    findings: findings.map((finding) => findingBody(finding, cloudScope)),
    first: first && { who: first.who, what: first.what, about: first.about },
    letter: letter && { ...letter, sentAt: new Date(letter.sentAt).toISOString() },
  };
}
