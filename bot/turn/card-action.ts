import type { z } from 'zod';
import type { ActionReply, Press } from './turn.ts';

/** One button of a card. Add one: a file in `actions/`, a line in `actions/index.ts`. */
export interface CardAction {
  readonly verb: string;
  /** Does what the button stands for; null when its payload is not of the form it has. */
  press(payload: unknown, press: Press): Promise<ActionReply | null>;
}

/** A button whose payload is checked before anything is done with it. */
export function cardAction<S extends z.ZodType>(
  verb: string,
  schema: S,
  run: (payload: z.infer<S>, press: Press) => Promise<ActionReply>,
): CardAction {
  return {
    verb,
    press: async (payload, press) => {
      const parsed = schema.safeParse(payload);
      return parsed.success ? run(parsed.data, press) : null;
    },
  };
}
