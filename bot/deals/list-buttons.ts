import { z } from 'zod';
import { pageStart } from '../actions/paging.ts';
import { cardAction } from '../turn/card-action.ts';
import { MATCHES_PAGE, MY_DEALS_PAGE } from '../verbs.ts';
import { checkText } from './check.ts';
import { myDealsCard } from './my-deals.ts';

export const matchesPage = cardAction(
  MATCHES_PAGE,
  z.object({ text: z.string().min(1).max(2000), from: pageStart }),
  async ({ text, from }, { inPlace }) => ({
    kind: 'replace',
    card: await checkText(text, inPlace, from),
  }),
);

export const myDealsPage = cardAction(
  MY_DEALS_PAGE,
  z.object({ from: pageStart }),
  async ({ from }, { inPlace }) => ({ kind: 'replace', card: await myDealsCard(inPlace, from) }),
);
