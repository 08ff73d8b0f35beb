import { RequestRefused } from '../../src/http/request-error.ts';
import type { Log } from '../../src/log.ts';
import { CLOUD_HOSTS } from '../../src/policy/cloud-hosts.ts';
import type { ConversationReference, InvokeResponse, TurnLogic } from './channel-turn.ts';
import { type AdapterSettings, tokenService } from './clouds.ts';
import {
  type AllowedHosts,
  type ConnectorLimits,
  ConnectorTransport,
  idIn,
  type TokenSource,
} from './connector.ts';
import { ConnectorClients } from './connector-clients.ts';
import { toActivity } from './inbound-activity.ts';
import type { Sdk, SdkTurns, TurnParts } from './sdk.ts';
import type { TargetedLog } from './targeted.ts';
import { type ChannelTokens, channelTokens } from './token/channel-tokens.ts';
import { checkSender } from './token/sender.ts';
import type { VerifiedCaller } from './token/verified-caller.ts';

/** Who sends a request: a verified caller, or (local mode) whoever is on this machine. */
export type Caller = VerifiedCaller | 'this machine';

export interface AdapterOptions {
  readonly onTurnError: TurnParts['onTurnError'];
  readonly limits?: Partial<ConnectorLimits>;
  /** Defaults to Microsoft's hosts in the bot's cloud with an app id, and to loopback without. */
  readonly allowedHosts?: AllowedHosts;
  /** Replaces the tokens of what the bot sends, for tests; left out, the SDK gets them with the settings. */
  readonly outgoingTokens?: TokenSource;
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

interface AdapterParts {
  readonly turns: SdkTurns;
  readonly connectors: ConnectorClients;
  /** Verifies who sends; null asks nobody (local mode). */
  readonly tokens: ChannelTokens | null;
}

/** The bot's side of the channel: it lets activities in and runs their turns, and speaks where nothing was said. */
export class BotAdapter {
  readonly #turns: SdkTurns;
  readonly #connectors: ConnectorClients;
  readonly #tokens: ChannelTokens | null;

  constructor({ turns, connectors, tokens }: AdapterParts) {
    this.#turns = turns;
    this.#connectors = connectors;
    this.#tokens = tokens;
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
    this.#checkServiceUrl(activity.serviceUrl);
    const claims = caller === 'this machine' ? null : caller.claims;
    return this.#turns.receive({ activity, claims }, logic);
  }

  /**
   * Runs `logic` in a conversation outside of a turn. What it sends answers no message.
   * @throws ServiceUrlError when the conversation is at no host that may be called
   */
  async speak(reference: ConversationReference, logic: TurnLogic): Promise<void> {
    await this.#turns.speak(reference, logic);
  }

  /**
   * Makes a conversation at a service URL. Resolves to its id.
   * @throws ConnectorError, ServiceUrlError
   */
  async createConversation(serviceUrl: string, parameters: object): Promise<string> {
    const { conversations } = this.#connectors.at(serviceUrl);
    const id = idIn(await conversations.createConversation(parameters));
    if (id === undefined) throw new Error('the channel gave the new conversation no id');
    return id;
  }

  /** @throws Error when there are no keys by which to tell who sends */
  async checkKeys(): Promise<void> {
    if (this.#tokens && !(await this.#tokens.keys.areAtHand())) throw new Error('there are no signing keys');
  }

  /** Closes the connections to the connector once their calls are answered. */
  async close(): Promise<void> {
    await this.#tokens?.close();
    await this.#connectors.transport.close();
  }

  /** A refused service URL is the caller's fault and not a turn's. */
  #checkServiceUrl(serviceUrl: string): void {
    try {
      this.#connectors.at(serviceUrl);
    } catch (cause) {
      throw new RequestRefused(400, (cause as Error).message, { cause });
    }
  }
}

/** Builds the adapter. Without an app id inbound activities are not authenticated and only loopback is called. */
export function createAdapter(sdk: Sdk, settings: AdapterSettings, options: AdapterOptions): BotAdapter {
  const { appId, cloud } = settings;
  const { onTurnError, outgoingTokens, limits, targeted, userAgent = 'wsa-readiness' } = options;
  const allowed = options.allowedHosts ?? (appId ? CLOUD_HOSTS[cloud].serviceHosts : 'loopback');
  const signed = appId ? (outgoingTokens ?? sdk.outgoingTokens({ ...settings, appId })) : undefined;
  const connectors = new ConnectorClients(new ConnectorTransport(userAgent, limits), allowed, signed);
  const tokens = appId ? channelTokens({ ...tokenService(cloud), ...options, audience: appId }) : null;
  const turns = sdk.turns({ settings, connectors, onTurnError, ...(targeted ? { targeted } : {}) });
  return new BotAdapter({ turns, connectors, tokens });
}
