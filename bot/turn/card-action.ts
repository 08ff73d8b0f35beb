import type { z } from 'zod';
import type { ActionReply, Press } from './turn.ts';

/** The handler of one button. Add one: in the `…-buttons.ts` of its feature, with a line in `bot/actions.ts`. */
export interface CardAction {
  readonly verb: string;
  /** Handles a press of the button; resolves to null when the payload is malformed. */
  press(payload: unknown, press: Press): Promise<ActionReply | null>;
}

/** A handler whose payload is parsed by `schema` before `run` is given it. */
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
