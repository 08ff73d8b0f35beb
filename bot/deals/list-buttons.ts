import { z } from 'zod';
import { LIST_PAGE, MATCHES_PAGE, MY_DEALS_PAGE } from '../../cards/verbs.ts';
import { cardAction } from '../turn/card-action.ts';
import { pageStart } from '../turn/payload.ts';
import { listText } from './at-risk-list.ts';
import { choicePage } from './find-deal.ts';
import { myDealsCard } from './my-deals.ts';

/** Turns the page of a command's choice of deals. */
export const matchesPage = cardAction(
  MATCHES_PAGE,
  z.object({
    text: z.string().min(1).max(2000),
    from: pageStart,
    // What it may hold is typed after a command anyway; anything else is none of a choice's own.
    command: z
      .string()
      .regex(/^[\p{L}\p{N} @.+_'’-]{1,320}$/u)
      .catch('check'),
    of: z.coerce.number().int().catch(-1),
  }),
  async (asked, { inPlace }) => ({ kind: 'replace', card: await choicePage(inPlace, asked) }),
);

export const myDealsPage = cardAction(
  MY_DEALS_PAGE,
  z.object({ from: pageStart }),
  async ({ from }, { inPlace }) => ({ kind: 'replace', card: await myDealsCard(inPlace, from) }),
);

/** Turns the page of a list, or lists one of its groups. */
export const listPage = cardAction(
  LIST_PAGE,
  z.object({ text: z.string().min(1).max(2000), from: pageStart, key: z.string().max(500).optional() }),
  async ({ text, from, key }, { inPlace }) => ({
    kind: 'replace',
    card: await listText(text, inPlace, { from, ...(key === undefined ? {} : { key }) }),
  }),
);
