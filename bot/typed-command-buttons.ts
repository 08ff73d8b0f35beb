import { z } from 'zod';
import { SAY } from '../cards/common/message.ts';
import { answer } from './commands.ts';
import { cardAction } from './turn/card-action.ts';

/** A button that stands for a typed command. */
export const say = cardAction(SAY, z.object({ text: z.string().max(1000) }), async ({ text }, turn) => ({
  kind: 'post',
  card: await answer(text, turn),
  notice: 'Answered below.',
}));
