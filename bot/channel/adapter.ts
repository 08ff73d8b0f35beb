import {
  type Activity,
  CloudAdapter,
  INVOKE_RESPONSE_KEY,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import { RequestRefused } from '../../src/http/request-error.ts';
import { type AuthenticatedRequest, type CredentialsFactory, LeanAuthentication } from './authentication.ts';
import { type AdapterSettings, authenticationSettings } from './clouds.ts';
import {
  type AllowedHosts,
  type ConnectorClient,
  type ConnectorLimits,
  ConnectorTransport,
  microsoftHosts,
} from './connector.ts';
import { LeanContext } from './lean-context.ts';

/** The handler of a turn, of the type that `CloudAdapter.process` takes. */
export type TurnLogic = (context: TurnContext) => Promise<void>;

export interface AdapterOptions {
  /** Called with every error a turn's handler throws; an error thrown here rejects `receive`. */
  readonly onTurnError: (context: TurnContext, error: Error) => Promise<void>;
  readonly limits?: Partial<ConnectorLimits>;
  /** Defaults to Microsoft's hosts with an app id and to loopback without. */
  readonly allowedHosts?: AllowedHosts;
  /** Replaces the credentials made from the settings. */
  readonly credentialsFactory?: CredentialsFactory;
  readonly userAgent?: string;
}

/**
 * botbuilder's CloudAdapter without the parts this bot does not use. The methods every turn runs through are rewritten
 * with `async`: botbuilder's compiled generators keep each answered card in memory until the next full garbage
 * collection (see `docs/decisions/teams.md`).
 */
export class BotAdapter extends CloudAdapter {
  readonly #transport: ConnectorTransport;

  constructor(authentication: LeanAuthentication, onTurnError: AdapterOptions['onTurnError']) {
    super(authentication);
    this.#transport = authentication.transport;
    this.onTurnError = onTurnError;
  }

  /**
   * One inbound activity: authenticates it and runs `logic`. `process` does the same behind schema parses of
   * request, response, body and header, prints errors to the console and answers a bad signature with 500.
   * @param authHeader the Authorization header, '' when there was none
   * @param body the request's parsed JSON
   * @returns what to answer an invoke with, undefined for a plain 200
   * @throws RequestRefused before any logic ran; anything else comes from the turn
   */
  async receive(authHeader: string, body: unknown, logic: TurnLogic): Promise<InvokeResponse | undefined> {
    const activity = toActivity(body);
    const request = await this.#authenticate(activity, authHeader);
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

  /** Closes the connections to the connector once their calls are answered. */
  close(): Promise<void> {
    return this.#transport.close();
  }

  async #send(context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    const { id: _, ...message } = activity;
    const { replyToId, conversation } = message;
    const client: ConnectorClient = context.turnState.get(this.ConnectorClientKey);
    const { conversations } = client;
    const to = conversation?.id ?? '';
    const sent = replyToId
      ? await conversations.replyToActivity(to, replyToId, message)
      : await conversations.sendToConversation(to, message);
    return sent ?? { id: '' };
  }

  async #contextOf(request: AuthenticatedRequest, activity: Activity): Promise<TurnContext> {
    const { claimsIdentity, connectorFactory, audience } = request;
    const client = await connectorFactory?.create(activity.serviceUrl, audience);
    const tokens = await this.botFrameworkAuthentication.createUserTokenClient(claimsIdentity);
    const context = new LeanContext(this, activity);
    context.turnState.set(this.BotIdentityKey, claimsIdentity);
    context.turnState.set(this.ConnectorClientKey, client);
    context.turnState.set(this.ConnectorFactoryKey, connectorFactory);
    context.turnState.set(this.UserTokenClientKey, tokens);
    context.turnState.set(this.OAuthScopeKey, audience);
    return context;
  }

  async #authenticate(activity: Activity, authHeader: string): Promise<AuthenticatedRequest> {
    let request: AuthenticatedRequest;
    try {
      request = await this.botFrameworkAuthentication.authenticateRequest(activity, authHeader);
    } catch (cause) {
      if (isRejectedToken(cause)) throw new RequestRefused(401, 'Not signed for this bot.', { cause });
      // Signing keys that cannot be fetched say nothing about the caller, so this must not read as a refusal.
      throw new RequestRefused(503, 'The request could not be authenticated.', { cause });
    }
    try {
      // Made here so that a refused service URL is the caller's fault and not a turn's; cached for the turn.
      await request.connectorFactory?.create(activity.serviceUrl, request.audience);
    } catch (cause) {
      if ((cause as Error).name !== 'ServiceUrlError') throw cause;
      throw new RequestRefused(400, (cause as Error).message, { cause });
    }
    return request;
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

/**
 * Whether an error means a rejected token: botbuilder's errors carry 401, those of its JWT library are known by name.
 */
function isRejectedToken(error: unknown): boolean {
  const { statusCode, name } = error as { statusCode?: unknown; name?: unknown };
  if (statusCode === 401) return true;
  return ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError', 'SyntaxError'].includes(String(name));
}

/** A request body as an activity, its dates parsed: the same as botbuilder's unexported `validateAndFixActivity`. */
function toActivity(body: unknown): Activity {
  const activity = body as Activity | null | undefined;
  if (typeof activity !== 'object' || activity === null || Array.isArray(activity)) {
    throw new RequestRefused(400, 'The body is not an activity.');
  }
  if (typeof activity.type !== 'string' || !activity.type) {
    throw new RequestRefused(400, 'The activity has no type.');
  }
  fixDate(activity, 'timestamp', 'rawTimestamp');
  fixDate(activity, 'localTimestamp', 'rawLocalTimestamp');
  fixDate(activity, 'expiration', 'rawExpiration');
  return activity;
}

function fixDate(activity: object, field: string, raw: string): void {
  const fields = activity as Record<string, unknown>;
  const value = fields[field];
  if (typeof value !== 'string') return;
  fields[raw] = value;
  fields[field] = new Date(value);
}

/** Builds the adapter. Without an app id inbound activities are not authenticated and only loopback is called. */
export function createAdapter(settings: AdapterSettings, options: AdapterOptions): BotAdapter {
  const { appId } = settings;
  const config = authenticationSettings(settings);
  const transport = new ConnectorTransport(options.userAgent ?? 'wsa-readiness', options.limits);
  const allowed = options.allowedHosts ?? (appId ? microsoftHosts : 'loopback');
  const authentication = new LeanAuthentication(config, transport, allowed, options.credentialsFactory);
  return new BotAdapter(authentication, options.onTurnError);
}
