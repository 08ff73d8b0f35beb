import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { METHODS, RESULTS } from '../../../src/domain/ids.ts';
import { EVIDENCE_STANDINGS } from '../../../src/domain/trail.ts';
import { LOCAL_ADDRESS } from '../../../src/local/local-person.ts';
import { usePages } from '../../support/api/page.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { only } from '../../support/bot/test-bot.ts';
import { linesOf } from '../../support/teams/card-text.ts';

const start = usePages();
const TODAY = Date.parse('2026-06-10T12:00:00Z');
const HOUR = 60 * 60_000;

const piece = fc.record({
  check: fc.constantFrom(
    ...METHODS.flatMap((method) => RESULTS[method].map((result) => ({ method, result }))),
  ),
  // Around today, and around the last day on which a check counts.
  hoursAgo: fc.oneof(fc.integer({ min: -60, max: 72 }), fc.integer({ min: 29 * 24 - 24, max: 31 * 24 + 24 })),
});
const deal = fc.record({
  scope: fc.constantFrom('commercial', 'gcc', 'gcc-high'),
  domain: fc.constantFrom('contoso.com', 'gmail.com'),
  pieces: fc.array(piece, { maxLength: 6 }),
});
type Piece = typeof piece extends fc.Arbitrary<infer P> ? P : never;

function rowsOf(deals: readonly { scope: string; domain: string; pieces: readonly Piece[] }[]): Row[] {
  return deals.flatMap(({ scope, domain, pieces }, at) => {
    const id = { deal_id: `D-${at}`, customer: `Contoso ${at}`, cloud_scope: scope, ae_email: LOCAL_ADDRESS };
    const named = { ...id, contact_role: 'NTC', contact_email: `p${at}@${domain}` };
    return [
      named,
      ...pieces.map(({ check, hoursAgo }) => ({
        ...named,
        validation_method: check.method,
        validation_result: check.result,
        validated_at: new Date(TODAY - hoursAgo * HOUR).toISOString(),
      })),
    ];
  });
}

/** Deals with a piece of every standing. */
const EVERY: readonly { scope: string; domain: string; pieces: Piece[] }[] = [
  {
    scope: 'commercial',
    domain: 'contoso.com',
    pieces: [
      { check: { method: 'vl-central', result: 'valid' }, hoursAgo: 24 },
      { check: { method: 'vl-central', result: 'wrong-cloud' }, hoursAgo: 48 },
      { check: { method: 'sign-in', result: 'work-account' }, hoursAgo: 24 },
      { check: { method: 'sign-in', result: 'work-account' }, hoursAgo: 40 * 24 },
      { check: { method: 'customer', result: 'denied' }, hoursAgo: -60 },
    ],
  },
];

/** The pieces that the card of a deal names, with what it says of each. */
function onDealCard(card: AdaptiveCard): string[] {
  const line = linesOf(card).find((one) => one.startsWith('How we know: '));
  const known = line?.slice('How we know: '.length).replace(/(?:: points to [^;]+)?\.$/, '') ?? '';
  return known.split('; ').filter((one) => one !== '' && one !== 'The address itself');
}

/** What the card of the evidence says of each piece, the newest first. */
function onEvidenceCard(card: AdaptiveCard): { mark: string; text: string; standing: string }[] {
  const lines = linesOf(card);
  return lines.flatMap((line, at) => {
    const [, mark, text] = /^([●○]) (.*)$/.exec(line) ?? [];
    const standing = lines[at + 1]?.replace(/; recorded .*$/, '') ?? '';
    return mark && text ? [{ mark, text, standing }] : [];
  });
}

const ASIDE: Readonly<Record<string, string>> = { directory: ' (inferred about the domain)', customer: '' };

describe('what a piece of evidence is for the verdict', () => {
  it('is the same on the card of the deal, on that of its evidence and in the API', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(deal, { minLength: 5, maxLength: 5 }), async (deals) => {
        const page = await start({ fill: bookOf(rowsOf(deals)) });
        for (const at of deals.keys()) {
          const { status, body } = await page.as(LOCAL_ADDRESS).get(`/deals/D-${at}/evidence`);
          expect(status).toBe(200);
          const [{ pieces }] = body.addresses;
          for (const { standing } of pieces) seen.add(standing.id);
          const evidence = onEvidenceCard(only(await page.bot.ask(`evidence D-${at}`)));
          expect(evidence).toEqual(
            // biome-ignore lint/suspicious/noExplicitAny: an answer of the API
            pieces.map(({ text, standing, counts }: any) => ({
              mark: counts ? '●' : '○',
              text: text.replace(' (a claim)', ''),
              standing: standing.word,
            })),
          );
          const stale = pieces.find(
            // biome-ignore lint/suspicious/noExplicitAny: an answer of the API
            ({ standing, method }: any) =>
              standing.id === 'too-old' && method.id !== 'customer' && method.id !== 'directory',
          );
          // biome-ignore lint/suspicious/noExplicitAny: an answer of the API
          const expected = pieces.flatMap((one: any) => {
            const { text, standing, method } = one;
            if (one === stale) return [`${text} (out of date)`];
            if (standing.id === 'settles') return [text];
            return standing.id === 'informs' ? [`${text}${ASIDE[method.id] ?? ' (informs only)'}`] : [];
          });
          expect(onDealCard(only(await page.bot.ask(`check D-${at}`))).toSorted()).toEqual(
            expected.toSorted(),
          );
        }
      }),
      { numRuns: 3, endOnFailure: true, examples: [[[...EVERY]]] },
    );
    expect(EVIDENCE_STANDINGS.filter((one) => one !== 'withdrawn' && !seen.has(one))).toEqual([]);
  });
});
