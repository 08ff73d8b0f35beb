import { CloudAdapter, INVOKE_RESPONSE_KEY, type TurnContext } from '@microsoft/agents-hosting';
import type {
  ChannelActivity,
  ConversationReference,
  InvokeResponse,
  TurnLogic,
} from '../../channel/channel-turn.ts';
import type { ConnectorClients } from '../../channel/connector-clients.ts';
import type { Inbound, SdkTurns, TurnParts } from '../../channel/sdk.ts';
import { SdkTurn } from '../../channel/sdk-turn.ts';
import type { TargetedLog } from '../../channel/targeted.ts';
import { continuation, wireActivity } from './activities.ts';
import { sdkConnector } from './connector.ts';
import { PlainContext } from './plain-context.ts';
import { registration } from './registration.ts';

/**
 * The CloudAdapter of the Agents SDK over our connector. Its own ways to a turn are closed: who sends to the bot is told
 * by `token/`, and its `authorizeJWT` never runs.
 */
export class AgentsAdapter extends CloudAdapter implements SdkTurns {
  readonly #connectors: ConnectorClients;
  readonly #appId: string;
  readonly #targeted: TargetedLog | undefined;

  constructor({ settings, connectors, onTurnError, targeted }: TurnParts) {
    super(registration(settings));
    this.#connectors = connectors;
    this.#targeted = targeted;
    this.#appId = settings.appId ?? '';
    this.onTurnError = (context, error) => onTurnError(this.#turn(context), error);
  }

  async receive({ activity, claims }: Inbound, logic: TurnLogic): Promise<InvokeResponse | undefined> {
    const context = await this.#run(activity, claims ?? {}, logic);
    if (activity.deliveryMode === 'expectReplies')
      return { status: 200, body: { activities: context.bufferedReplyActivities.map(wireActivity) } };
    if (activity.type !== 'invoke') return undefined;
    const answer = context.turnState.get<{ readonly value: InvokeResponse } | undefined>(INVOKE_RESPONSE_KEY);
    return answer?.value ?? { status: 501 };
  }

  async speak(reference: ConversationReference, logic: TurnLogic): Promise<void> {
    await this.#run(continuation(reference), { aud: this.#appId }, logic);
  }

  override process(): Promise<void> {
    return closed();
  }

  override authorizeRequest(): Promise<void> {
    return closed();
  }

  override continueConversation(): Promise<void> {
    return closed();
  }

  override createConversationAsync(): Promise<void> {
    return closed();
  }

  /**
   * Runs the handler with a proxy of the context that is revoked after the turn, as the SDK does; that makes another
   * error of what is no `Error` of its own realm.
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

  async #run(activity: ChannelActivity, identity: object, logic: TurnLogic): Promise<PlainContext> {
    const context = new PlainContext(this, activity, identity);
    this.setConnectorClient(context, sdkConnector(this.#connectors.at(activity.serviceUrl)));
    await this.runMiddleware(context, (proxy) => logic(this.#turn(proxy)));
    return context;
  }

  /**
   * The turn of a context: one, so that an error is told to whom the turn is for. All contexts of this adapter are made
   * by `#run`.
   */
  #turn(context: TurnContext): SdkTurn {
    const known = context.turnState.get<SdkTurn | undefined>(TURN);
    if (known) return known;
    const { inbound: activity } = context as PlainContext;
    const connector = this.#connectors.at(activity.serviceUrl);
    const turn = new SdkTurn({ context, activity, connector, log: this.#targeted });
    context.turnState.set(TURN, turn);
    return turn;
  }
}

const TURN = Symbol('turn');

type ContextLogic = (context: TurnContext) => Promise<void>;

/** A way of the SDK to a turn that is none of this bot's: it would ask for tokens and connectors of its own. */
function closed(): Promise<never> {
  return Promise.reject(new Error('Turns begin with BotAdapter.receive and BotAdapter.speak alone.'));
}
