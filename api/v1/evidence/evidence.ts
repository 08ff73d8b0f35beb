import { z } from 'zod';
import { evidenceText } from '../../../cards/deals/contact-axes.ts';
import { overNegativeLines } from '../../../cards/evidence/over-negative.ts';
import { METHOD, RESULT, STANDING } from '../../../cards/kit/labels.ts';
import { addressKey } from '../../../src/domain/address.ts';
import { dayOfInstant } from '../../../src/domain/day.ts';
import { METHODS, RECORDABLE_METHODS, RESULTS } from '../../../src/domain/ids.ts';
import { EVIDENCE_STANDINGS } from '../../../src/domain/trail.ts';
import type { CheckedDeal } from '../../../src/flows/deals/check-deal.ts';
import { readerOf } from '../../../src/flows/deals/viewers.ts';
import { evidenceTrail } from '../../../src/flows/evidence/evidence-trail.ts';
import { recordCheck } from '../../../src/flows/evidence/record-check.ts';
import { undoCheck } from '../../../src/flows/evidence/undo-check.ts';
import { CHECK_FORMS } from '../../../src/policy/check-forms.ts';
import { CLOUD_SCOPES, cloudScopeOf } from '../../../src/policy/cloud-scopes.ts';
import { roleBody } from '../deals/deal-body.ts';
import { RoleSchema } from '../deals/deal-schema.ts';
import { DealParams } from '../deals/get-deal.ts';
import { checkedDeal, LOOKED_AT_AGAIN } from '../deals/shown-deal.ts';
import { SourceSchema, sourceView } from '../guidance/citation-view.ts';
import { noSuchDeal, Problem, refusedFields } from '../problem.ts';
import { route } from '../route.ts';

const text = z.string();
const choice = z.object({ id: text, word: text });

const EvidenceSchema = z
  .object({
    addresses: z.array(
      z.object({
        email: text,
        roles: z.array(RoleSchema),
        pieces: z.array(
          z.object({
            method: choice.extend({ id: z.enum(METHODS) }),
            result: choice,
            checkedAt: z.iso.datetime(),
            recordedAt: z.iso.datetime(),
            text: text.describe('Method, result, day and by whom, in one line.'),
            counts: z.boolean().describe('Whether the verdict is read from it: its standing is `settles`.'),
            standing: choice
              .extend({ id: z.enum(EVIDENCE_STANDINGS) })
              .describe('What it is for the verdict, as the cards say it.'),
            withdrawn: z
              .object({ by: text.nullable(), at: z.iso.datetime() })
              .nullable()
              .describe('Who undid the check, and when; null for what stands.'),
          }),
        ),
      }),
    ),
    forms: z
      .array(
        z.object({
          method: z.enum(RECORDABLE_METHODS),
          title: text,
          how: z.array(text),
          ask: text,
          results: z.array(choice),
          portals: z.array(text).describe('Where it may have been tried; the first is that of the deal.'),
          citations: z.array(SourceSchema),
        }),
      )
      .describe('The checks that a person can record.'),
    today: z.iso.date(),
  })
  .meta({ id: 'DealEvidence' });

export const getEvidence = route({
  method: 'GET',
  path: '/deals/:dealId/evidence',
  id: 'getDealEvidence',
  tag: 'evidence',
  summary: 'What is known about each address of a deal, and which checks can be recorded',
  params: DealParams,
  answer: EvidenceSchema,
  run: async ({ services, viewers, params: { dealId } }) => {
    const checked = await checkedDeal(services, viewers, dealId, LOOKED_AT_AGAIN);
    const trail = await evidenceTrail(services, checked, viewers.viewer.isAdmin);
    const reader = readerOf(viewers, services.now());
    return {
      body: {
        addresses: trail.map(({ email, roles, pieces }) => ({
          email,
          roles: roles.map(roleBody),
          pieces: pieces.map((piece) => ({
            method: { id: piece.method, word: METHOD[piece.method] },
            result: { id: piece.result, word: RESULT[piece.result] ?? piece.result },
            checkedAt: new Date(piece.validatedAt).toISOString(),
            recordedAt: piece.recordedAt,
            text: evidenceText(piece, reader),
            counts: piece.standing === 'settles',
            standing: { id: piece.standing, word: STANDING[piece.standing] },
            withdrawn: piece.withdrawn,
          })),
        })),
        forms: formsFor(checked),
        today: dayOfInstant(services.now()),
      },
    };
  },
});

/** The checks that can be recorded of a deal: in an air-gapped cloud nobody signs in. */
function formsFor({ deal }: CheckedDeal): z.input<typeof EvidenceSchema>['forms'] {
  const { portal } = cloudScopeOf(deal.cloudScope);
  const methods = RECORDABLE_METHODS.filter((method) => method !== 'sign-in' || portal !== null);
  return methods.map((method) => {
    const { title, how, ask, results, citations } = CHECK_FORMS[method];
    return {
      method,
      title,
      how: [...how],
      ask,
      results: RESULTS[method].map((id) => ({ id, word: results[id] ?? id })),
      portals: method === 'sign-in' && portal !== null ? portalsFrom(portal) : [],
      citations: citations.map(sourceView),
    };
  });
}

function portalsFrom(first: string): string[] {
  const all = CLOUD_SCOPES.flatMap(({ portal }) => (portal === null ? [] : [portal]));
  return [...new Set([first, ...all])];
}

const MOST_EMAILS = 100;

const CheckSchema = z
  .strictObject({
    method: z.enum(RECORDABLE_METHODS),
    emails: z.array(z.string().max(320)).min(1).max(MOST_EMAILS).describe('Whose addresses were checked.'),
    result: z.string().max(60),
    day: z.iso.date().describe('Of the check, where you are.'),
    portal: z.string().max(200).nullable().default(null),
    note: z.string().max(500).nullable().default(null),
    form: z.string().min(8).max(60).describe('New for each form that is filled in: it is recorded once.'),
    confirm: z
      .string()
      .max(60)
      .nullable()
      .default(null)
      .describe(
        'What a problem `to-confirm` stated: to record a positive result over fresh ones that say no.',
      ),
  })
  .meta({ id: 'RecordedCheck' });

export const recordEvidence = route({
  method: 'POST',
  path: '/deals/:dealId/evidence',
  id: 'recordEvidence',
  tag: 'evidence',
  summary: 'Record what you checked at Microsoft',
  description:
    'A positive result over a fresh one that says no is refused with `to-confirm`, which says what was recorded, by whom and when.',
  params: DealParams,
  body: CheckSchema,
  status: 201,
  answer: z
    .object({ notice: text, isNew: z.boolean(), check: text.describe('By which it can be undone.') })
    .meta({ id: 'CheckOutcome' }),
  run: async ({ services, viewers, params: { dealId }, body }) => {
    const emails = [...new Map(body.emails.map((email) => [addressKey(email), email.trim()])).values()];
    const note = body.note?.trim() || null;
    const outcome = await recordCheck(services, viewers, { ...body, dealId, emails, note });
    if (outcome.kind === 'no-such-deal') throw noSuchDeal(dealId);
    if (outcome.kind === 'refused') throw refusedFields([outcome]);
    if (outcome.kind === 'to-confirm') {
      const { negatives, confirm } = outcome;
      const reader = readerOf(viewers, services.now());
      throw new Problem('to-confirm', overNegativeLines(negatives, body, reader).join('\n'), { confirm });
    }
    const { notice, check } = outcome;
    return { body: { notice, check, isNew: outcome.kind === 'recorded' } };
  },
});

export const undoRecordedCheck = route({
  method: 'POST',
  path: '/deals/:dealId/checks/:check/undo',
  id: 'undoCheck',
  tag: 'evidence',
  summary: 'Undo a check that you recorded, for every deal that it told',
  description:
    'For ten minutes, and while no newer check speaks. Its evidence stays, as withdrawn, and counts no more. Only whoever recorded it, or an admin, may; undoing it again changes nothing.',
  params: DealParams.extend({ check: text.min(1).max(60) }),
  answer: z.object({ notice: text, isNew: z.boolean() }).meta({ id: 'CheckUndone' }),
  run: async ({ services, viewers, params }) => {
    const outcome = await undoCheck(services, viewers, { ...params });
    if (outcome.kind === 'no-such-deal') throw noSuchDeal(params.dealId);
    if (outcome.kind === 'no-such-check')
      throw new Problem('not-found', 'No check with this id was recorded on the deal.');
    if (outcome.kind === 'over') throw new Problem('conflict', outcome.why);
    if (outcome.kind === 'not-yours') throw new Problem('not-allowed', outcome.why);
    return { body: { notice: outcome.notice, isNew: outcome.kind === 'undone' } };
  },
});
