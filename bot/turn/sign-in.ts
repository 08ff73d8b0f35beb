import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { messageCard } from '../../cards/common/message.ts';
import type { MailboxHolder } from '../../src/email/delivery/draft-target.ts';
import type { UserTokens } from '../channel/oauth-tokens.ts';
import { answerInvoke } from './invoke-response.ts';
import type { Answer, SignInOffer } from './turn.ts';

/** How long a request waits for its sign-in, in milliseconds; a later sign-in does not resume it. */
const WAITS_MS = 15 * 60_000;
const MOST_WAITING = 1000;
/** The most requests of one person in one conversation that wait: each press of "Create draft" adds one. */
const MOST_OF_ONE = 5;

const NOT_KEPT = `${MOST_OF_ONE} things wait for your sign-in already, so press the last button again after it.`;

const exchange = z.object({ id: z.string().max(400), token: z.string().min(1).max(20_000) });
const verify = z.object({ state: z.string().min(1).max(400) });

/** The names of the invokes of a sign-in. `signin/failure` only reports that the client gave up on a silent sign-in. */
export const SIGN_IN_INVOKES: ReadonlySet<string> = new Set([
  'signin/tokenExchange',
  'signin/verifyState',
  'signin/failure',
]);

type GoOn = () => Promise<Answer>;

interface Waiting {
  readonly at: number;
  readonly resume: GoOn;
}

/**
 * Asks people to sign in and resumes their requests once they have. Teams sends the same token from each client of a
 * person: the first one counts.
 */
export class SignIns {
  readonly #tokens: UserTokens | null;
  readonly #now: () => number;
  readonly #waiting = new Map<string, readonly Waiting[]>();

  /** `tokens` is null in local mode, where nobody signs in. */
  constructor(tokens: UserTokens | null, now: () => number) {
    this.#tokens = tokens;
    this.#now = now;
  }

  /** Sends the sign-in card to the asker of a turn. */
  async offer(context: TurnContext, { signIn, resume }: SignInOffer): Promise<void> {
    if (!this.#tokens) {
      await context.sendActivity(`${signIn} There is no sign-in on this machine: check WSA_GRAPH_TOKEN.`);
      return;
    }
    const { link, exchange: silently } = await this.#tokens.signInResource(context.activity);
    const text = this.#keep(context, resume) ? signIn : `${signIn} ${NOT_KEPT}`;
    const button = { type: 'signin', title: 'Sign in', value: link };
    await context.sendActivity({
      type: 'message',
      summary: text,
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.oauth',
          content: {
            text,
            connectionName: this.#tokens.connection,
            buttons: [button],
            ...(silently ? { tokenExchangeResource: silently } : {}),
          },
        },
      ],
    });
  }

  /** Has a request wait for the sign-in; false when too many of this person wait already. */
  #keep(context: TurnContext, resume: Waiting['resume']): boolean {
    if (this.#waiting.size >= MOST_WAITING) this.#waiting.clear();
    const key = waitingKey(context);
    const waiting = this.#current(key);
    if (waiting.length >= MOST_OF_ONE) return false;
    this.#waiting.set(key, [...waiting, { at: this.#now(), resume }]);
    return true;
  }

  #current(key: string): readonly Waiting[] {
    return (this.#waiting.get(key) ?? []).filter(({ at }) => this.#now() - at < WAITS_MS);
  }

  /** Answers an invoke of a sign-in. Resolves to the requests to resume, in the order in which they were made. */
  async invoked(context: TurnContext, holder: MailboxHolder): Promise<readonly GoOn[]> {
    const { name, value } = context.activity;
    if (!this.#tokens || name === 'signin/failure') {
      await answerInvoke(context, { status: this.#tokens ? 200 : 400 });
      return [];
    }
    return name === 'signin/tokenExchange'
      ? this.#exchange(this.#tokens, context, holder, value)
      : this.#verify(this.#tokens, context, holder, value);
  }

  async #exchange(tokens: UserTokens, context: TurnContext, holder: MailboxHolder, value: unknown) {
    const given = exchange.safeParse(value);
    if (!given.success) {
      await answerInvoke(context, { status: 400 });
      return [];
    }
    const { id, token } = given.data;
    if (await tokens.exchange(holder, token)) {
      await answerInvoke(context, { status: 200 });
      return this.#goOn(context, false);
    }
    // On 412 the client shows the sign-in button, with which the person consents.
    const body = {
      id,
      connectionName: tokens.connection,
      failureDetail: 'The token could not be exchanged.',
    };
    await answerInvoke(context, { status: 412, body });
    return [];
  }

  async #verify(tokens: UserTokens, context: TurnContext, holder: MailboxHolder, value: unknown) {
    const given = verify.safeParse(value);
    const done = given.success && (await tokens.redeem(holder, given.data.state));
    await answerInvoke(context, { status: done ? 200 : given.success ? 404 : 400 });
    return done ? this.#goOn(context, true) : [];
  }

  /** `said`: the person signed in by hand, so a card confirms it even when no request waits. */
  #goOn(context: TurnContext, said: boolean): readonly GoOn[] {
    const key = waitingKey(context);
    const waiting = this.#current(key);
    this.#waiting.delete(key);
    if (waiting.length > 0) return waiting.map(({ resume }) => resume);
    if (!said) return [];
    const text = ['You are signed in. Press the button again, please.'];
    return [async () => messageCard({ title: 'Signed in', text, commands: ['my deals', 'help'] })];
  }
}

function waitingKey({ activity: { conversation, from } }: TurnContext): string {
  return `${conversation.id}\n${from.id}`;
}
