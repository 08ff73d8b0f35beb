import {
  type Activity,
  CloudAdapter,
  INVOKE_RESPONSE_KEY,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import { CLOUD_HOSTS } from '../../../src/policy/cloud-hosts.ts';
import type { ChannelActivity, ConversationReference, TurnLogic } from '../../channel/channel-turn.ts';
import type { ConnectorClient } from '../../channel/connector.ts';
import type { ConnectorClients } from '../../channel/connector-clients.ts';
import type { Inbound, SdkTurns, TurnParts } from '../../channel/sdk.ts';
import { SdkTurn } from '../../channel/sdk-turn.ts';
import type { TargetedLog } from '../../channel/targeted.ts';
import { LeanAuthentication } from './authentication.ts';
import { claimsIdentity } from './claims-identity.ts';
import { LeanContext } from './lean-context.ts';

const TURN = Symbol('turn');

type ContextLogic = (context: TurnContext) => Promise<void>;

/**
 * botbuilder's CloudAdapter without the parts this bot does not use. The methods every turn runs through are rewritten
 * with `async`: botbuilder's compiled generators keep each answered card in memory until the next full garbage
 * collection (see `docs/decisions/teams.md`).
 */
export class BotbuilderAdapter extends CloudAdapter implements SdkTurns {
  readonly #authentication: LeanAuthentication;
  readonly #connectors: ConnectorClients;
  readonly #appId: string;
  readonly #audience: string;
  readonly #callerId: string;
  readonly #targeted: TargetedLog | undefined;

  constructor({ settings, connectors, onTurnError, targeted }: TurnParts) {
    const authentication = new LeanAuthentication(settings, connectors);
    super(authentication);
    this.#authentication = authentication;
    this.#connectors = connectors;
    this.#targeted = targeted;
    this.#appId = settings.appId ?? '';
    this.#audience = CLOUD_HOSTS[settings.cloud].botScope;
    this.#callerId = CLOUD_HOSTS[settings.cloud].callerId;
    this.onTurnError = (context, error) => onTurnError(this.#turn(context), error);
  }

  async receive({ activity, claims }: Inbound, logic: TurnLogic): Promise<InvokeResponse | undefined> {
    const inbound = activity as unknown as Activity;
    inbound.callerId = claims ? this.#callerId : '';
    const context = await this.#contextOf(inbound, claims ?? {});
    await this.runMiddleware(context, this.#through(logic));
    return invokeResponseOf(context);
  }

  async speak(reference: ConversationReference, logic: TurnLogic): Promise<void> {
    await this.continueConversationAsync(this.#appId, reference as object, async (context) => {
      // botbuilder makes up an id; nothing is to be an answer to a message that does not exist.
      (context.activity as { id?: string | undefined }).id = undefined;
      await logic(this.#turn(context));
    });
  }

  /**
   * Runs the handler with a proxy of the context that is revoked after the turn, as botbuilder does: using it later
   * throws.
   */
  protected override async runMiddleware(context: TurnContext, next: ContextLogic): Promise<void> {
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

  async #send(context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    const { id: _, ...message } = activity;
    const { replyToId, conversation } = message;
    const { conversations } = this.#connectorOf(context);
    const to = conversation?.id ?? '';
    const sent = replyToId
      ? await conversations.replyToActivity(to, replyToId, message)
      : await conversations.sendToConversation(to, message);
    return (sent ?? { id: '' }) as ResourceResponse;
  }

  #through(logic: TurnLogic): ContextLogic {
    return (context) => logic(this.#turn(context));
  }

  /** The turn of a context: one, so that an error is told to whom the turn is for. */
  #turn(context: TurnContext): SdkTurn {
    const known: SdkTurn | undefined = context.turnState.get(TURN);
    if (known) return known;
    const activity = context.activity as unknown as ChannelActivity;
    const connector = this.#connectorOf(context);
    const turn = new SdkTurn({ context, activity, connector, log: this.#targeted });
    context.turnState.set(TURN, turn);
    return turn;
  }

  #connectorOf({ turnState }: TurnContext): ConnectorClient {
    return turnState.get(this.ConnectorClientKey);
  }

  async #contextOf(activity: Activity, claims: Readonly<Record<string, unknown>>): Promise<TurnContext> {
    const identity = claimsIdentity(claims);
    const context = new LeanContext(this, activity);
    context.turnState.set(this.BotIdentityKey, identity);
    context.turnState.set(this.ConnectorClientKey, this.#connectors.at(activity.serviceUrl));
    context.turnState.set(this.ConnectorFactoryKey, this.#authentication.createConnectorFactory());
    context.turnState.set(
      this.UserTokenClientKey,
      await this.#authentication.createUserTokenClient(identity),
    );
    context.turnState.set(this.OAuthScopeKey, this.#audience);
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
