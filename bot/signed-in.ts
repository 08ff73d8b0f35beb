import { messageCard } from '../cards/common/message.ts';
import type { AdaptiveCard } from '../cards/kit/adaptive-card.ts';
import { ACTIONS } from './actions.ts';
import type { ChannelTurn } from './channel/channel-turn.ts';
import type { Answers } from './turn/answers.ts';
import type { SignIns } from './turn/sign-in.ts';
import { holderOf, inPlaceOf, type TurnFactory } from './turn/turn-factory.ts';

export interface SignedInParts {
  readonly signIns: SignIns;
  readonly turns: TurnFactory;
  readonly answers: Answers;
}

/** Answers the invokes of a sign-in, and resumes the presses that waited for it. */
export class SignedIn {
  readonly #parts: SignedInParts;

  constructor(parts: SignedInParts) {
    this.#parts = parts;
  }

  async answer(context: ChannelTurn): Promise<void> {
    const { signIns, turns, answers } = this.#parts;
    const turn = inPlaceOf(turns.turn(context));
    const { asker } = await turn.viewers();
    const { presses, byHand } = await signIns.invoked(context, holderOf(asker, context));
    if (presses.length === 0 && byHand) {
      // The press that asked for it may have been on a card that nobody else saw.
      const there = turn.onlyYou ? context.targeted() : context;
      await answers.giveAndTell(there, signedInCard());
    }
    const failures: unknown[] = [];
    for (const { verb, data, isTargeted } of presses) {
      const there = isTargeted ? context.targeted() : context;
      // A failure must not stop the others.
      try {
        const resumed = await ACTIONS.get(verb)?.resume(data, inPlaceOf(turns.turn(there)));
        await answers.giveAndTell(there, resumed ?? signedInCard());
      } catch (error) {
        failures.push(error);
        // Nobody else saw the press, and nobody else is told that it failed.
        if (isTargeted) context.target(true);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}

/** The card for somebody who has signed in by hand, when no press of theirs waits any more. */
function signedInCard(): AdaptiveCard {
  const text = ['You are signed in. Press the button again, please.'];
  return messageCard({ title: 'Signed in', text, commands: ['my deals', 'help'] });
}
