import { z } from 'zod';
import { SHOW_ALONE } from '../../cards/verbs.ts';
import { answer } from '../commands.ts';
import { cardAction } from '../turn/card-action.ts';

/** Answers a text in place, where whoever pressed alone sees it. */
export const showAlone = cardAction(
  SHOW_ALONE,
  z.object({ text: z.string().max(2000) }),
  async ({ text }, { inPlace }) => ({ kind: 'replace', card: await answer(text, inPlace) }),
);
