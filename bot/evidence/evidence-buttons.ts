import { z } from 'zod';
import { EVIDENCE_PAGE } from '../../cards/verbs.ts';
import { cardAction } from '../turn/card-action.ts';
import { dealId, pageStart } from '../turn/payload.ts';
import { evidencePage as pageOf } from './evidence.ts';

/** Turns the page of a deal's evidence, or of the evidence about one address. */
export const evidencePage = cardAction(
  EVIDENCE_PAGE,
  z.object({ dealId, email: z.string().max(500), from: pageStart }),
  async ({ dealId, email, from }, { inPlace }) => ({
    kind: 'replace',
    card: await pageOf({ deal: dealId, email, from }, inPlace),
  }),
);
