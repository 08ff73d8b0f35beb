import { z } from 'zod';
import { cardAction } from '../action.ts';
import { checkText } from '../commands/check.ts';
import { myDealsCard } from '../commands/my-deals.ts';
import { MATCHES_PAGE, MY_DEALS_PAGE } from '../verbs.ts';
import { pageStart } from './paging.ts';

export const matchesPage = cardAction(
  MATCHES_PAGE,
  z.object({ text: z.string().min(1).max(1000), from: pageStart }),
  async ({ text, from }, turn) => ({ kind: 'replace', card: await checkText(text, turn, from) }),
);

export const myDealsPage = cardAction(
  MY_DEALS_PAGE,
  z.object({ from: pageStart }),
  async ({ from }, turn) => ({
    kind: 'replace',
    card: await myDealsCard(turn, from),
  }),
);
