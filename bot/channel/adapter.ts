import {
  type Activity,
  CloudAdapter,
  type ConversationReference,
  INVOKE_RESPONSE_KEY,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import { RequestRefused } from '../../src/http/request-error.ts';
import type { Log } from '../../src/log.ts';
import { type AuthenticatedRequest, type CredentialsFactory, LeanAuthentication } from './authentication.ts';
import { type AdapterSettings, authenticationSettings, tokenServices } from './clouds.ts';
import {
  type AllowedHosts,
  type ConnectorClient,
  type ConnectorLimits,
  ConnectorTransport,
  microsoftHosts,
} from './connector.ts';
import { withoutThread } from './conversation-id.ts';
import { toActivity } from './inbound-activity.ts';
import { LeanContext } from './lean-context.ts';
import { isTargeted, type TargetedLog, targetedEdit, targetedMessage } from './targeted.ts';
import { type ChannelTokens, channelTokens } from './token/channel-tokens.ts';
import { checkSender } from './token/sender.ts';
import type { VerifiedCaller } from './token/verified-caller.ts';

/** The handler of a turn, of the type that `CloudAdapter.process` takes. */
export type TurnLogic = (context: TurnContext) => Promise<void>;

/** Who sends a request: a verified caller, or (local mode) whoever is on this machine. */
export type Caller = VerifiedCaller | 'this machine';

export interface AdapterOptions {
  /** Called with every error a turn's handler throws; an error thrown here rejects `receive`. */
  readonly onTurnError: (context: TurnContext, error: Error) => Promise<void>;
  readonly limits?: Partial<ConnectorLimits>;
  /** Defaults to Microsoft's hosts with an app id and to loopback without. */
  readonly allowedHosts?: AllowedHosts;
  /** Replaces the credentials made from the settings. */
  readonly credentialsFactory?: CredentialsFactory;
  readonly userAgent?: string;
  /** Address of the OpenID document whose keys sign the channel's tokens, for tests; left out, that of the cloud. */
  readonly openIdUrl?: string;
  /** Time limit of fetching it and the keys it names, for tests. Milliseconds. */
  readonly openIdWithinMs?: number;
  /** Milliseconds since the epoch, for the times in tokens; by default the clock's. */
  readonly now?: () => number;
  /** Milliseconds since any moment, of a clock that is never set, for the age of keys. */
  readonly monotonic?: () => number;
  readonly log?: Pick<Log, 'warn'>;
  /** Is told of the targeted messages that are sent; left out, nobody is. */
  readonly targeted?: TargetedLog;
}

/**
 * botbuilder's CloudAdapter without the parts this bot does not use. The methods every turn runs through are rewritten
 * with `async`: botbuilder's compiled generators keep each answered card in memory until the next full garbage
 * collection (see `docs/decisions/teams.md`).
 */
export class BotAdapter extends CloudAdapter {
  readonly #authentication: LeanAuthentication;
  readonly #tokens: ChannelTokens | null;
  readonly #targeted: TargetedLog | undefined;

  /** @param tokens verifies who sends; null asks nobody (local mode) */
  constructor(
    authentication: LeanAuthentication,
    tokens: ChannelTokens | null,
    { onTurnError, targeted }: Pick<AdapterOptions, 'onTurnError' | 'targeted'>,
  ) {
    super(authentication);
    this.#authentication = authentication;
    this.#tokens = tokens;
    this.#targeted = targeted;
    this.onTurnError = onTurnError;
  }

  /**
   * Verifies who sends a request, before its body is read.
   * @param authorization the Authorization header, '' when there was none
   * @throws RequestRefused 401, or 503 when it can't be told
   */
  async admit(authorization: string): Promise<Caller> {
    return this.#tokens ? this.#tokens.verifier.verify(authorization) : 'this machine';
  }

  /**
   * Runs `logic` for an inbound activity, after holding it against the token of its sender.
   * @param body the request's parsed JSON
   * @returns what to answer an invoke with, undefined for a plain 200
   * @throws RequestRefused before any logic ran; anything else comes from the turn
   */
  async receive(caller: Caller, body: unknown, logic: TurnLogic): Promise<InvokeResponse | undefined> {
    const activity = toActivity(body);
    if (this.#tokens !== null && caller === 'this machine')
      throw new RequestRefused(401, 'Nobody was asked who sends this.');
    if (caller !== 'this machine') checkSender(caller, activity);
    const request = this.#authentication.requestOf(caller === 'this machine' ? null : caller.claims);
    activity.callerId = request.callerId ?? '';
    const context = await this.#contextOf(request, activity);
    await this.runMiddleware(context, logic);
    return invokeResponseOf(context);
  }

  /**
   * Runs the handler with a proxy of the context that is revoked after the turn, as botbuilder does: using it later
   * throws.
   */
  protected override async runMiddleware(context: TurnContext, next: TurnLogic): Promise<void> {
    const { proxy, revoke } = Proxy.revocable(context, {});
    try {
      await this.middleware.run(proxy, () => next(proxy));
    } catch (error) {
      await this.onTurnError(proxy, error as Error);
    } finally {
      revoke();
    }
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = [];
    for (const activity of activities) {
      if (activity.type === 'invokeResponse') context.turnState.set(INVOKE_RESPONSE_KEY, activity);
      sent.push(isForTheChannel(activity) ? await this.#send(context, activity) : { id: '' });
    }
    return sent;
  }

  override async updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse | undefined> {
    const { id = '', conversation } = activity;
    const { conversations } = this.#client(context);
    const to = conversation?.id ?? '';
    const changed = isTargeted(context)
      ? await conversations.updateActivity(to, id, targetedEdit(activity), { isTargeted: true })
      : await conversations.updateActivity(to, id, activity);
    return changed?.id ? { id: changed.id } : undefined;
  }

  override async deleteActivity(
    context: TurnContext,
    { conversation, activityId = '' }: Partial<ConversationReference>,
  ): Promise<void> {
    const { conversations } = this.#client(context);
    await conversations.deleteActivity(conversation?.id ?? '', activityId, {
      isTargeted: isTargeted(context),
    });
  }

  /** @throws Error when there are no keys by which to tell who sends */
  async checkKeys(): Promise<void> {
    if (this.#tokens && !(await this.#tokens.keys.areAtHand())) throw new Error('there are no signing keys');
  }

  /** Closes the connections to the connector once their calls are answered. */
  async close(): Promise<void> {
    await this.#tokens?.close();
    await this.#authentication.transport.close();
  }

  async #send(context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    const { id: _, ...message } = activity;
    const { replyToId, conversation } = message;
    const { conversations } = this.#client(context);
    const to = conversation?.id ?? '';
    if (isTargeted(context)) return this.#sendTargeted(context, to, message);
    const sent = replyToId
      ? await conversations.replyToActivity(to, replyToId, message)
      : await conversations.sendToConversation(to, message);
    return sent ?? { id: '' };
  }

  async #sendTargeted(
    context: TurnContext,
    conversationId: string,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse> {
    // Everybody would see that the bot is typing.
    if (activity.type === 'typing') return { id: '' };
    const { conversations } = this.#client(context);
    const message = targetedMessage(activity, context.activity);
    const sent = await conversations.sendToConversation(conversationId, message, { isTargeted: true });
    const activityId = sent?.id;
    if (activityId) await this.#targeted?.sent({ conversationId: withoutThread(conversationId), activityId });
    return sent ?? { id: '' };
  }

  #client(context: TurnContext): ConnectorClient {
    const client: ConnectorClient | undefined = context.turnState.get(this.ConnectorClientKey);
    if (!client) throw new Error('a turn has a client of the connector');
    return client;
  }

  async #contextOf(request: AuthenticatedRequest, activity: Activity): Promise<TurnContext> {
    const { claimsIdentity, connectorFactory, audience } = request;
    const client = await connectorFactory?.create(activity.serviceUrl, audience).catch((cause: Error) => {
      // A refused service URL is the caller's fault and not a turn's.
      if (cause.name !== 'ServiceUrlError') throw cause;
      throw new RequestRefused(400, cause.message, { cause });
    });
    const tokens = await this.botFrameworkAuthentication.createUserTokenClient(claimsIdentity);
    const context = new LeanContext(this, activity);
    context.turnState.set(this.BotIdentityKey, claimsIdentity);
    context.turnState.set(this.ConnectorClientKey, client);
    context.turnState.set(this.ConnectorFactoryKey, connectorFactory);
    context.turnState.set(this.UserTokenClientKey, tokens);
    context.turnState.set(this.OAuthScopeKey, audience);
    return context;
  }
}

/** Whether an activity is sent to the channel: neither the answer to an invoke nor a trace for developers' tools is. */
function isForTheChannel({ type }: Partial<Activity>): boolean {
  return type !== 'invokeResponse' && type !== 'trace';
}

/** The answer to the HTTP request of a turn; undefined answers a plain 200. */
function invokeResponseOf({
  activity,
  bufferedReplyActivities,
  turnState,
}: TurnContext): InvokeResponse | undefined {
  if (activity.deliveryMode === 'expectReplies')
    return { status: 200, body: { activities: bufferedReplyActivities } };
  if (activity.type !== 'invoke') return undefined;
  return turnState.get(INVOKE_RESPONSE_KEY)?.value ?? { status: 501 };
}

/** Builds the adapter. Without an app id inbound activities are not authenticated and only loopback is called. */
export function createAdapter(settings: AdapterSettings, options: AdapterOptions): BotAdapter {
  const { appId } = settings;
  const transport = new ConnectorTransport(options.userAgent ?? 'wsa-readiness', options.limits);
  const allowed = options.allowedHosts ?? (appId ? microsoftHosts : 'loopback');
  const authentication = new LeanAuthentication(
    authenticationSettings(settings),
    transport,
    allowed,
    options.credentialsFactory,
  );
  const tokens = appId
    ? channelTokens({ ...tokenServices[settings.cloud], ...options, audience: appId })
    : null;
  return new BotAdapter(authentication, tokens, options);
}
