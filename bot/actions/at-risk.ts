import { z } from 'zod';
import { listText } from '../deals/at-risk-list.ts';
import { cardAction } from '../turn/card-action.ts';
import { LIST_PAGE } from '../verbs.ts';
import { pageStart } from './paging.ts';

/** Turns the page of a list that was asked for, or lists one of its groups. */
export const listPage = cardAction(
  LIST_PAGE,
  z.object({ text: z.string().min(1).max(2000), from: pageStart, key: z.string().max(500).optional() }),
  async ({ text, from, key }, { inPlace }) => ({
    kind: 'replace',
    card: await listText(text, inPlace, { from, ...(key === undefined ? {} : { key }) }),
  }),
);
