import type {
  ChannelActivity,
  ChannelTurn,
  ConversationReference,
  InvokeResponse,
  TurnLogic,
} from './channel-turn.ts';
import type { AdapterSettings } from './clouds.ts';
import type { TokenSource } from './connector.ts';
import type { ConnectorClients } from './connector-clients.ts';
import type { TargetedLog } from './targeted.ts';

/**
 * What a bot takes from Microsoft's SDK: the runner of turns, the tokens of what it sends, and the calls to the token
 * service. Who sends to it, the connector, and all that a turn is about are the same with each (`bot/sdk`).
 */
export interface Sdk {
  readonly name: string;
  /** The source of the tokens that sign what the bot sends. It caches its token, and asks for none before it is used. */
  outgoingTokens(settings: AdapterSettings & { readonly appId: string }): TokenSource;
  turns(parts: TurnParts): SdkTurns;
  /** @param url the address of the token service, for tests; left out, that of the bot's cloud */
  userTokenClient(settings: AdapterSettings, url: string | undefined): UserTokenClient;
}

export interface TurnParts {
  readonly settings: AdapterSettings;
  readonly connectors: ConnectorClients;
  /** Called with every error a turn's handler throws; an error thrown here rejects the turn. */
  readonly onTurnError: (turn: ChannelTurn, error: Error) => Promise<void>;
  /** Is told of the targeted messages that are sent; left out, nobody is. */
  readonly targeted?: TargetedLog;
}

/** An activity, and who sends it. */
export interface Inbound {
  readonly activity: ChannelActivity;
  /** The claims of the sender's token; null where nobody was asked (local mode). */
  readonly claims: Readonly<Record<string, unknown>> | null;
}

/** Runs the handlers of turns, with what the SDK does around them. */
export interface SdkTurns {
  /** Runs the turn of an activity. Resolves to what its request is answered with; undefined is a plain 200. */
  receive(inbound: Inbound, logic: TurnLogic): Promise<InvokeResponse | undefined>;
  /** Runs a handler in a conversation that nothing came from: what it sends answers no message. */
  speak(reference: ConversationReference, logic: TurnLogic): Promise<void>;
}

/** A person's token; neither where the service has none. */
export interface UserToken {
  readonly token?: string | undefined;
  readonly expiration?: Date | string | undefined;
}

/** The calls to the Bot Framework's token service. Each rejects when the service does not answer as it should. */
export interface UserTokenClient {
  /** @param code what a person got at the end of a sign-in in the browser; undefined without one */
  token(user: TokenUser, code?: string): Promise<UserToken>;
  /** Exchanges the token that Teams has for a person; null when the service refuses, mostly for want of consent. */
  exchange(user: TokenUser, token: string): Promise<UserToken | null>;
  signInResource(
    connection: string,
    activity: ChannelActivity,
  ): Promise<{ readonly signInLink?: string; readonly tokenExchangeResource?: object }>;
}

/** Whose token is meant. */
export interface TokenUser {
  readonly userId: string;
  readonly channelId: string;
  /** Name of the bot's OAuth connection. */
  readonly connection: string;
}
