import { z } from 'zod';
import { SAY } from '../cards/message.ts';
import { cardAction } from './action.ts';
import { answer } from './commands.ts';

/** A button that stands for a typed command. */
export const say = cardAction(SAY, z.object({ text: z.string().max(1000) }), async ({ text }, turn) => ({
  kind: 'post',
  card: await answer(text, turn),
  notice: 'Answered below.',
}));
