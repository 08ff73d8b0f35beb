import { ConnectorError } from '../../channel/connector-errors.ts';
import type { Answer, Given, Turn } from '../turn.ts';

/** What the asker is told where their answer went into their own chat instead. It is all that a group is told. */
export const IN_OWN_CHAT = 'The answer is in your own chat with me.';

/**
 * Answers for everybody who is there; where that would leave out what the asker may see and others may not, for the asker
 * alone. `make` is called again where it came upon such a thing, before which it must not have done anything.
 */
export async function onlyYouIfWithheld(turn: Turn, make: (turn: Turn) => Promise<Answer>): Promise<Given> {
  const { onlyYou } = turn;
  if (onlyYou === null) return make(turn);
  const watch = watching(turn);
  const answer = await make(watch.turn);
  if (!watch.end()) return answer;
  return { onlyYou: await make(onlyYou()), otherwise: () => make(turn) };
}

/** A turn that notices that something is withheld, until `end`, which tells whether it was. */
function watching(turn: Turn): { readonly turn: Turn; readonly end: () => boolean } {
  let isWithheld = false;
  let isOver = false;
  const withheld = () => {
    isWithheld = true;
  };
  const viewers = async () => {
    const there = await turn.viewers();
    // A card that follows later has nobody who would answer anew.
    return isOver ? there : { ...there, withheld };
  };
  const end = () => {
    isOver = true;
    return isWithheld;
  };
  return { turn: { ...turn, viewers }, end };
}

/** The statuses with which Teams says that it takes no targeted message there. */
const REFUSED: ReadonlySet<number | undefined> = new Set([400, 403, 404]);

/** Whether a message was refused as a targeted one, so that its answer goes into the asker's own chat. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ConnectorError && error.reached === 'answered' && REFUSED.has(error.statusCode);
}
