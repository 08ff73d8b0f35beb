import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deskCard } from '../../../cards/deals/desk/desk-card.ts';
import { SOURCES_ID } from '../../../cards/deals/sources.ts';
import type { DealDraft } from '../../../src/domain/drafts/deal-draft.ts';
import { deskSight } from '../../../src/domain/people/desk-sight.ts';
import { evaluateDeal } from '../../../src/rules/evaluate-deal.ts';
import { files } from '../../rules/arbitraries.ts';
import { READER } from '../../support/reader.ts';

/** A word that stands in nothing a desk sees. */
const INTERNAL = 'zqx';
const DAY = '2026-06-10';

const DRAFT: DealDraft = {
  ...{ template: 'partner-action-required', senderId: `person:${INTERNAL}`, madeBy: 'Ann', state: 'sent' },
  ...{ madeAt: '2026-06-01T00:00:00Z', changedAt: '2026-06-01T00:00:00Z', sentAt: '2026-06-02T00:00:00Z' },
  webLink: `https://${INTERNAL}.example`,
};

/** Texts in which the address or the id of somebody of the team stands, beside their name. */
const CHECKERS = [
  `Ann <ann.${INTERNAL}@team.example>`,
  `ann.${INTERNAL}@team.example`,
  `Ann (${INTERNAL}@team.example), PDM`,
  `person:${INTERNAL}`,
  `Ann ${INTERNAL}＠team.example`,
];

describe('what a desk sees of a deal', () => {
  it('is made of none of its internal fields, whatever they say', () => {
    fc.assert(
      fc.property(
        files,
        fc.record({
          validatedBy: fc.constantFrom(...CHECKERS),
          claimedBy: fc.constantFrom(null, ...CHECKERS),
        }),
        fc.constantFrom(...CHECKERS),
        (file, by, madeBy) => {
          const email = `${INTERNAL}@team.example`;
          const internal = {
            ...{ country: INTERNAL, pcn: INTERNAL, leadDealId: INTERNAL, packageId: INTERNAL },
            ...{
              agreementNumber: INTERNAL,
              valueUsd: 918_273,
              aeEmail: email,
              ceEmail: email,
              pdmEmail: email,
            },
            ...{ partnerContactName: INTERNAL, partnerContactEmail: email },
            ...{ customerContactName: INTERNAL, customerContactEmail: email },
          };
          const deal = { ...file.deal, ...internal };
          const other = { dealId: `${INTERNAL}-1`, cloudScope: 'dod' as const };
          const evidence = new Map(
            [...file.evidence].map(([key, pieces]) => [
              key,
              pieces.map((piece) => ({ ...piece, ...by, note: INTERNAL })),
            ]),
          );
          const evaluation = evaluateDeal({ ...file, deal, evidence, samePcn: [other], lead: other }, DAY);
          const drafts = [
            { ...DRAFT, madeBy },
            { ...DRAFT, template: 'customer-action-required', madeBy: INTERNAL },
          ];
          const sight = deskSight({ deal, evaluation, drafts });
          const card = deskCard({ reader: READER, sight, from: 0 });
          const told = JSON.stringify([sight, card]);
          expect(told).not.toMatch(new RegExp(`${INTERNAL}|918.?273`, 'i'));
          // The titles of sources speak of risk in general.
          const body = card.body.filter((element) => element.id !== SOURCES_ID);
          const ofRisk = JSON.stringify([body, card.fallbackText]);
          expect(ofRisk).not.toMatch(/\brisk\b|blocked/i);
        },
      ),
    );
  });

  it.each([
    { drafts: [], letter: null },
    { drafts: [{ ...DRAFT, sentAt: null, state: 'drafted' as const }], letter: null },
    { drafts: [DRAFT], letter: { sentAt: '2026-06-02T00:00:00Z', by: 'Ann', isAnswered: false } },
    {
      drafts: [{ ...DRAFT, sentAt: '2026-06-05T00:00:00Z', state: 'replied' as const, madeBy: 'Bo' }, DRAFT],
      letter: { sentAt: '2026-06-05T00:00:00Z', by: 'Bo', isAnswered: true },
    },
    { drafts: [{ ...DRAFT, template: 'customer-it-admin' }], letter: null },
  ])('has of the letters the newest that was sent to the partner: $letter', ({ drafts, letter }) => {
    const [file] = fc.sample(files, 1);
    if (!file) throw new Error('there is a file');
    const sight = deskSight({ deal: file.deal, evaluation: evaluateDeal(file, DAY), drafts });
    expect(sight.letter).toEqual(letter);
  });
});
