import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { AdapterSettings } from '../../channel/clouds.ts';
import type { ConnectorClients } from '../../channel/connector-clients.ts';
import type { ClaimsIdentity } from './claims-identity.ts';
import { authenticationSettings } from './settings.ts';

type Authentication = ConfigurationBotFrameworkAuthentication;
type AuthenticatedRequest = Awaited<ReturnType<Authentication['authenticateRequest']>>;
/** botbuilder's connector types, taken from its public classes: its inner packages are no dependencies of this project. */
type ConnectorFactory = ReturnType<Authentication['createConnectorFactory']>;
export type BotbuilderConnector = Awaited<ReturnType<ConnectorFactory['create']>>;
export type BotbuilderUserTokenClient = Awaited<ReturnType<Authentication['createUserTokenClient']>>;

/**
 * botbuilder's authentication with its ways into the bot closed: who sends to the bot is told by `token/`. Its connector
 * factories give the clients that all turns share.
 */
export class LeanAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors: ConnectorClients;

  constructor(settings: AdapterSettings, connectors: ConnectorClients) {
    super(authenticationSettings(settings));
    this.#connectors = connectors;
  }

  override authenticateRequest(): Promise<AuthenticatedRequest> {
    return refusedWay();
  }

  override authenticateStreamingRequest(): Promise<AuthenticatedRequest> {
    return refusedWay();
  }

  override authenticateChannelRequest(): Promise<ClaimsIdentity> {
    return refusedWay();
  }

  override createConnectorFactory(): ConnectorFactory {
    // botbuilder types its client as a class of Azure's HTTP pipeline; only the calls of `connector.ts` are ever used.
    return {
      create: async (serviceUrl) => this.#connectors.at(serviceUrl) as unknown as BotbuilderConnector,
    };
  }

  override async createUserTokenClient(identity: ClaimsIdentity): Promise<BotbuilderUserTokenClient> {
    return new LazyUserTokenClient(() => super.createUserTokenClient(identity));
  }
}

/** The ways of botbuilder into the bot: `process`, streams and skills. None is used, and none must open by accident. */
function refusedWay(): Promise<never> {
  return Promise.reject(new Error('Requests come in by BotAdapter.admit and BotAdapter.receive alone.'));
}

/** Makes botbuilder's client (an HTTP pipeline) at its first use: no turn asks it for a user's token. */
class LazyUserTokenClient implements BotbuilderUserTokenClient {
  #client: Promise<BotbuilderUserTokenClient> | undefined;
  readonly #make: () => Promise<BotbuilderUserTokenClient>;

  constructor(make: () => Promise<BotbuilderUserTokenClient>) {
    this.#make = make;
  }

  async #get(): Promise<BotbuilderUserTokenClient> {
    this.#client ??= this.#make();
    return this.#client;
  }

  async getUserToken(...args: Parameters<BotbuilderUserTokenClient['getUserToken']>) {
    return (await this.#get()).getUserToken(...args);
  }

  async getSignInResource(...args: Parameters<BotbuilderUserTokenClient['getSignInResource']>) {
    return (await this.#get()).getSignInResource(...args);
  }

  async signOutUser(...args: Parameters<BotbuilderUserTokenClient['signOutUser']>) {
    return (await this.#get()).signOutUser(...args);
  }

  async getTokenStatus(...args: Parameters<BotbuilderUserTokenClient['getTokenStatus']>) {
    return (await this.#get()).getTokenStatus(...args);
  }

  async getAadTokens(...args: Parameters<BotbuilderUserTokenClient['getAadTokens']>) {
    return (await this.#get()).getAadTokens(...args);
  }

  async exchangeToken(...args: Parameters<BotbuilderUserTokenClient['exchangeToken']>) {
    return (await this.#get()).exchangeToken(...args);
  }
}
