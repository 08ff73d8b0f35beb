import { RESTARTING, restartCard } from '../../cards/common/message.ts';
import { cardMessage } from '../channel/card-activity.ts';
import type { ChannelTurn } from '../channel/channel-turn.ts';
import { extensionMessage, isExtensionInvoke } from './extension/extension-response.ts';
import { actionFailure, answerInvoke } from './invoke-response.ts';

interface RunningTurn {
  readonly ended: Promise<void>;
  interrupt(): void;
}

/** The turns that run, so that a bot that stops can wait for them, and give up those that take too long. */
export class RunningTurns {
  readonly #running = new Set<RunningTurn>();

  /**
   * Runs a turn. Once it is interrupted, `interrupted` ends it instead, and neither its result nor its failure counts.
   */
  async run(work: () => Promise<void>, interrupted: () => Promise<void>): Promise<void> {
    let interrupt = () => {};
    const ended = new Promise<void>((resolve, reject) => {
      interrupt = () => resolve(interrupted());
      work().then(resolve, reject);
    });
    const turn = { ended, interrupt };
    this.#running.add(turn);
    try {
      await ended;
    } finally {
      this.#running.delete(turn);
    }
  }

  /** Resolves once no turn runs. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) {
      await Promise.allSettled([...this.#running].map(({ ended }) => ended));
    }
  }

  /** Interrupts the turns that run; resolves once all have ended. */
  interrupt(): Promise<void> {
    for (const { interrupt } of this.#running) interrupt();
    return this.settled();
  }
}

/** Tells whoever waits for the answer of an interrupted turn to ask again, unless they have an answer. */
export async function tellInterrupted(context: ChannelTurn): Promise<void> {
  const { type, name } = context.activity;
  if (type === 'message' && !context.responded) await context.sendActivity(cardMessage(restartCard()));
  if (type !== 'invoke') return;
  if (isExtensionInvoke(name))
    return answerInvoke(context, { status: 200, body: extensionMessage(name, RESTARTING) });
  const isPress = name === 'adaptiveCard/action';
  await answerInvoke(context, isPress ? actionFailure(RESTARTING) : { status: 503 });
}
