import { expect } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../cards/kit/elements.ts';
import type { Directory } from '../../../src/directory/tenant-directory.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import type { TestBot, TestBotOptions } from '../../support/bot/test-bot.ts';
import { linesOf } from '../../support/teams/card-text.ts';
import { renderCard } from '../../support/teams/renderer.ts';

/** Two account teams, somebody on no deal, and an admin. */
export const PEOPLE = {
  '29:ann': { name: 'Ann', email: 'ann@partner.example', aadObjectId: 'aaaa' },
  '29:bo': { name: 'Bo', email: 'bo@partner.example' },
  '29:cy': { name: 'Cy', email: 'cy@partner.example' },
  '29:root': { name: 'Root', email: 'root@partner.example', aadObjectId: 'AD-MIN' },
};

const checked = (result: string): Row => ({
  validation_method: 'vl-central',
  validation_result: result,
  validated_at: '2026-06-09',
  validated_by: 'Somebody Else',
});
/** Each team has an address in GCC High; the second also has the first one's, in another scope. */
export const ROWS: readonly Row[] = [
  {
    deal_id: 'A-1',
    customer: 'Acme',
    cloud_scope: 'gcc high',
    ae_email: 'ann@partner.example',
    contact_role: 'NTC',
    contact_email: 'Kim@agency.gov',
    ...checked('valid'),
  },
  {
    deal_id: 'B-1',
    customer: 'Borealis',
    cloud_scope: 'gcc high',
    ce_email: 'bo@partner.example',
    contact_role: 'NTC',
    contact_email: 'lou@agency.gov',
    ...checked('no-wsa'),
  },
  { deal_id: 'B-2', customer: 'Borealis South', cloud_scope: 'gcc', ce_email: 'bo@partner.example' },
  { deal_id: 'B-2', contact_role: 'OA', contact_email: 'kim@agency.gov' },
];
export const BOTH = 'validate kim@agency.gov, lou@agency.gov for GCCH';

/** A bot with that book, which knows those people. */
export async function teamsBot(
  start: (options: TestBotOptions) => Promise<TestBot>,
  directory: Directory | null = null,
): Promise<TestBot> {
  const started = await start({ fill: bookOf(ROWS), admins: new Set(['ad-min']), directory });
  started.connector.answer({ members: PEOPLE });
  return started;
}

/** All that is read on a card. */
export function textOf(card: AdaptiveCard): string {
  return linesOf(card).join('\n');
}

/** The card a press was answered with. */
export function newCard({ told }: { readonly told: { readonly value: unknown } }): AdaptiveCard {
  return told.value as AdaptiveCard;
}

/** That a card is drawn without a fault and is small enough. */
export function expectGood(card: AdaptiveCard): void {
  expect(renderCard(card).faults).toEqual([]);
  expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
}
