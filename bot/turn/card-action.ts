import type { z } from 'zod';
import type { ActionReply, Answer, Press, Turn } from './turn.ts';

/** The handler of one button. Add one: in the `…-buttons.ts` of its feature, with a line in `bot/actions.ts`. */
export interface CardAction<Reply extends ActionReply = ActionReply> {
  readonly verb: string;
  /** Handles a press of the button; resolves to null when the payload is malformed. */
  press(payload: unknown, press: Press): Promise<Reply | null>;
  /**
   * Does what a press was for once its person has signed in; perhaps in another process than the press. Resolves to null
   * when the payload is malformed, or the button never asks for a sign-in.
   */
  resume(payload: unknown, turn: Turn): Promise<Answer | null>;
}

/**
 * A handler whose payload is parsed by `schema` before `run` is given it, and `resume` after a sign-in. What `resume`
 * resolves to is posted in the conversation of the press, a group perhaps.
 */
export function cardAction<S extends z.ZodType, Reply extends ActionReply>(
  verb: string,
  schema: S,
  run: (payload: z.infer<S>, press: Press) => Promise<Reply>,
  resume?: (payload: z.infer<S>, turn: Turn) => Promise<Answer>,
): CardAction<Reply> {
  return {
    verb,
    press: async (payload, press) => {
      const parsed = schema.safeParse(payload);
      return parsed.success ? run(parsed.data, press) : null;
    },
    resume: async (payload, turn) => {
      const parsed = schema.safeParse(payload);
      return parsed.success && resume ? resume(parsed.data, turn) : null;
    },
  };
}
