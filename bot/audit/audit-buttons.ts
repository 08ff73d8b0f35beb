import { z } from 'zod';
import { AUDIT_PAGE } from '../../cards/verbs.ts';
import { cardAction } from '../turn/card-action.ts';
import { pageStart } from '../turn/payload.ts';
import { auditPage as pageOf } from './audit.ts';

export const auditPage = cardAction(
  AUDIT_PAGE,
  z.object({ dealId: z.string().max(500), from: pageStart }),
  async ({ dealId, from }, { inPlace }) => ({ kind: 'replace', card: await pageOf(dealId, inPlace, from) }),
);
