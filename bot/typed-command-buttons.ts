import { z } from 'zod';
import { SAY, SHOW_ALONE } from '../cards/verbs.ts';
import { answer } from './commands.ts';
import { cardAction } from './turn/card-action.ts';
import { onlyYouIfWithheld } from './turn/only-you/only-you.ts';

/** A button that stands for a typed command. */
export const say = cardAction(SAY, z.object({ text: z.string().max(1000) }), async ({ text }, turn) => ({
  kind: 'post',
  card: await onlyYouIfWithheld(turn, (one) => answer(text, one)),
  notice: 'Answered below.',
}));

/** Answers a text in place, for the presser alone. */
export const showAlone = cardAction(
  SHOW_ALONE,
  z.object({ text: z.string().max(2000) }),
  async ({ text }, { inPlace }) => ({
    kind: 'replace',
    card: await answer(text, { ...inPlace, isAskedAlone: true }),
  }),
);
