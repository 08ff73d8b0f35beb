import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { messageCard } from '../cards/message.ts';
import type { MailboxHolder } from '../src/mail/mail.ts';
import { answerInvoke } from './invoke-answers.ts';
import type { Answer, SignInOffer } from './turn.ts';
import type { UserTokens } from './user-tokens.ts';

/** What somebody wanted goes on for so long after they were asked to sign in. */
const WAITS_MS = 15 * 60_000;
const MOST_WAITING = 1000;

const exchange = z.object({ id: z.string().max(400), token: z.string().min(1).max(20_000) });
const verify = z.object({ state: z.string().min(1).max(400) });

/** The invokes of a sign-in. `signin/failure` only tells that the client gave up on doing it silently. */
export const SIGN_IN_INVOKES: ReadonlySet<string> = new Set([
  'signin/tokenExchange',
  'signin/verifyState',
  'signin/failure',
]);

interface Waiting {
  readonly at: number;
  resume(): Promise<Answer>;
}

/**
 * Asks people to sign in and goes on with what they wanted once they have. Teams sends the same token from each
 * client of a person: the first one counts.
 */
export class SignIns {
  readonly #tokens: UserTokens | null;
  readonly #now: () => number;
  readonly #waiting = new Map<string, Waiting>();

  /** `tokens` is null where nobody signs in: on one's own machine. */
  constructor(tokens: UserTokens | null, now: () => number) {
    this.#tokens = tokens;
    this.#now = now;
  }

  /** Sends the sign-in card to whoever the turn is of. */
  async offer(context: TurnContext, { signIn, resume }: SignInOffer): Promise<void> {
    if (!this.#tokens) {
      await context.sendActivity(`${signIn} There is no sign-in on this machine: check WSA_GRAPH_TOKEN.`);
      return;
    }
    const { link, exchange: silently } = await this.#tokens.signInResource(context.activity);
    if (this.#waiting.size >= MOST_WAITING) this.#waiting.clear();
    this.#waiting.set(waitingKey(context), { at: this.#now(), resume });
    const button = { type: 'signin', title: 'Sign in', value: link };
    await context.sendActivity({
      type: 'message',
      summary: signIn,
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.oauth',
          content: {
            text: signIn,
            connectionName: this.#tokens.connection,
            buttons: [button],
            ...(silently ? { tokenExchangeResource: silently } : {}),
          },
        },
      ],
    });
  }

  /** Answers an invoke of a sign-in; gives what is to be sent once it is done. */
  async invoked(context: TurnContext, holder: MailboxHolder): Promise<Answer | null> {
    const { name, value } = context.activity;
    if (!this.#tokens || name === 'signin/failure') {
      await answerInvoke(context, { status: this.#tokens ? 200 : 400 });
      return null;
    }
    return name === 'signin/tokenExchange'
      ? this.#exchange(this.#tokens, context, holder, value)
      : this.#verify(this.#tokens, context, holder, value);
  }

  async #exchange(tokens: UserTokens, context: TurnContext, holder: MailboxHolder, value: unknown) {
    const given = exchange.safeParse(value);
    if (!given.success) {
      await answerInvoke(context, { status: 400 });
      return null;
    }
    const { id, token } = given.data;
    if (await tokens.exchange(holder, token)) {
      await answerInvoke(context, { status: 200 });
      return this.#goOn(context, false);
    }
    // This answer makes the client show the button, with which the person consents.
    const body = {
      id,
      connectionName: tokens.connection,
      failureDetail: 'The token could not be exchanged.',
    };
    await answerInvoke(context, { status: 412, body });
    return null;
  }

  async #verify(tokens: UserTokens, context: TurnContext, holder: MailboxHolder, value: unknown) {
    const given = verify.safeParse(value);
    const done = given.success && (await tokens.redeem(holder, given.data.state));
    await answerInvoke(context, { status: done ? 200 : given.success ? 404 : 400 });
    return done ? this.#goOn(context, true) : null;
  }

  /** `said`: whether the person has done something for it, and so must hear of it. */
  async #goOn(context: TurnContext, said: boolean): Promise<Answer | null> {
    const key = waitingKey(context);
    const waiting = this.#waiting.get(key);
    this.#waiting.delete(key);
    if (waiting && this.#now() - waiting.at < WAITS_MS) return waiting.resume();
    if (!said) return null;
    const text = ['You are signed in. Press the button again, please.'];
    return messageCard({ title: 'Signed in', text, commands: ['my deals', 'help'] });
  }
}

function waitingKey({ activity: { conversation, from } }: TurnContext): string {
  return `${conversation.id}\n${from.id}`;
}
