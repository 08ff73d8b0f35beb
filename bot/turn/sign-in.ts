import { z } from 'zod';
import type { MailboxHolder } from '../../src/email/delivery/draft-target.ts';
import {
  MOST_SIGN_IN_REQUESTS,
  type PersonPlace,
  type SignInRequests,
  type WaitingPress,
} from '../../src/flows/turns/sign-in-requests.ts';
import type { ChannelTurn, InvokeResponse } from '../channel/channel-turn.ts';
import type { UserTokens } from '../channel/oauth-tokens.ts';
import type { PressedButton } from './activity-input.ts';
import { answerInvoke } from './invoke-response.ts';

const NOT_KEPT = `${MOST_SIGN_IN_REQUESTS} things wait for your sign-in already, so press the last button again after it.`;

const exchange = z.object({ id: z.string().max(400), token: z.string().min(1).max(20_000) });
const echoed = z.object({
  id: z.string().max(400).optional().catch(undefined),
  connectionName: z.string().max(400).optional().catch(undefined),
});
const verify = z.object({ state: z.string().min(1).max(400) });

/** The invoke with which each client of a person brings the token of a silent sign-in. */
export const TOKEN_EXCHANGE = 'signin/tokenExchange';

/** The names of the invokes of a sign-in. `signin/failure` only reports that the client gave up on a silent sign-in. */
export const SIGN_IN_INVOKES: ReadonlySet<string> = new Set([
  TOKEN_EXCHANGE,
  'signin/verifyState',
  'signin/failure',
]);

/** What an invoke of a sign-in leads to. */
export interface SignedIn {
  /** The presses that waited for it, in the order in which they were made. */
  readonly presses: readonly WaitingPress[];
  /** Whether the person signed in by hand, so that a card confirms it even when no press waits. */
  readonly byHand: boolean;
}

const NOTHING: SignedIn = { presses: [], byHand: false };

/**
 * Asks people to sign in, and tells which of their presses to resume once they have. Teams sends the same token from each
 * client of a person, perhaps to several processes: the first one counts.
 */
export class SignIns {
  readonly #tokens: UserTokens | null;
  readonly #requests: SignInRequests;

  /** `tokens` is null in local mode, where nobody signs in. */
  constructor(tokens: UserTokens | null, requests: SignInRequests) {
    this.#tokens = tokens;
    this.#requests = requests;
  }

  /** Sends the sign-in card to the presser of a button, whose press waits until they have signed in. */
  async offer(context: ChannelTurn, why: string, press: PressedButton): Promise<void> {
    if (!this.#tokens) {
      await context.sendActivity(`${why} There is no sign-in on this machine: check WSA_GRAPH_TOKEN.`);
      return;
    }
    const waiting = { ...press, isTargeted: context.isTargeted };
    const { link, exchange: silently } = await this.#tokens.signInResource(context.activity);
    const text = (await this.#requests.keep(placeOf(context), waiting)) ? why : `${why} ${NOT_KEPT}`;
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

  /** Answers an invoke of a sign-in. */
  async invoked(context: ChannelTurn, holder: MailboxHolder): Promise<SignedIn> {
    const { name, value } = context.activity;
    if (!this.#tokens || name === 'signin/failure') {
      await answerInvoke(context, { status: this.#tokens ? 200 : 400 });
      return NOTHING;
    }
    return name === TOKEN_EXCHANGE
      ? this.#exchange(this.#tokens, context, holder, value)
      : this.#verify(this.#tokens, context, holder, value);
  }

  async #exchange(
    tokens: UserTokens,
    context: ChannelTurn,
    holder: MailboxHolder,
    value: unknown,
  ): Promise<SignedIn> {
    const given = exchange.safeParse(value);
    if (!given.success) {
      await answerInvoke(context, { status: 400 });
      return NOTHING;
    }
    const { id, token } = given.data;
    if (await tokens.exchange(holder, token)) {
      await answerInvoke(context, { status: 200 });
      return { presses: await this.#requests.take(placeOf(context)), byHand: false };
    }
    await answerInvoke(context, exchangeRefused(id, tokens.connection, 'The token could not be exchanged.'));
    return NOTHING;
  }

  async #verify(
    tokens: UserTokens,
    context: ChannelTurn,
    holder: MailboxHolder,
    value: unknown,
  ): Promise<SignedIn> {
    const given = verify.safeParse(value);
    const done = given.success && (await tokens.redeem(holder, given.data.state));
    await answerInvoke(context, { status: done ? 200 : given.success ? 404 : 400 });
    return done ? { presses: await this.#requests.take(placeOf(context)), byHand: true } : NOTHING;
  }
}

/** The answer to an exchange without success. On 412 the client shows the sign-in button, with which the person consents. */
function exchangeRefused(id: string, connectionName: string, failureDetail: string): InvokeResponse {
  return { status: 412, body: { id, connectionName, failureDetail } };
}

/** The answer to an invoke of a sign-in that failed, with what it brought; null for any other invoke. */
export function signInFailure(
  { name, value }: Pick<ChannelTurn['activity'], 'name' | 'value'>,
  failureDetail: string,
): InvokeResponse | null {
  if (!SIGN_IN_INVOKES.has(name ?? '')) return null;
  const { id = '', connectionName = '' } = echoed.safeParse(value).data ?? {};
  return name === TOKEN_EXCHANGE ? exchangeRefused(id, connectionName, failureDetail) : { status: 500 };
}

function placeOf({ activity: { conversation, from } }: ChannelTurn): PersonPlace {
  return { conversationId: conversation.id, personId: from.id };
}
