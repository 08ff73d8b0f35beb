import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { type ClaimsIdentity, claimsIdentity } from './claims-identity.ts';
import type { AuthenticationSettings } from './clouds.ts';
import {
  type AllowedHosts,
  allowedServiceUrl,
  type ConnectorClient,
  type ConnectorFactory,
  type ConnectorTransport,
  createConnectorClient,
  type TokenSource,
} from './connector.ts';

type Authentication = ConfigurationBotFrameworkAuthentication;
export type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;
export type AuthenticatedRequest = Awaited<ReturnType<Authentication['authenticateRequest']>>;
type UserTokenClient = Awaited<ReturnType<Authentication['createUserTokenClient']>>;

/**
 * The most cached clients. A bot has few service URLs (one a region and tenant); the limit is against a flood of
 * made-up ones.
 */
const maxClients = 500;

/**
 * botbuilder's authentication of what the bot sends. Who sends to the bot is told by `token/`: botbuilder's own
 * validation never runs. Its connector factories give lean connector clients, one for each service URL and audience,
 * that sign requests with botbuilder's credentials.
 */
export class LeanAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly transport: ConnectorTransport;
  readonly #allowed: AllowedHosts;
  /** The audience of the tokens that the bot sends. */
  readonly #audience: string;
  readonly #callerId: string;
  readonly #clients = new Map<string, Promise<ConnectorClient>>();

  constructor(
    settings: AuthenticationSettings,
    transport: ConnectorTransport,
    allowed: AllowedHosts,
    credentialsFactory?: CredentialsFactory,
  ) {
    super(settings, credentialsFactory);
    this.transport = transport;
    this.#allowed = allowed;
    this.#audience = settings.ToChannelFromBotOAuthScope ?? '';
    this.#callerId = settings.CallerId ?? '';
  }

  /** What a turn of a caller runs with. No claims: nobody was asked who they are (local mode). */
  requestOf(claims: Readonly<Record<string, unknown>> | null): AuthenticatedRequest {
    const identity = claimsIdentity(claims ?? {});
    return {
      audience: this.#audience,
      claimsIdentity: identity,
      connectorFactory: this.createConnectorFactory(identity),
      ...(claims ? { callerId: this.#callerId } : {}),
    };
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

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return this.#reusing(super.createConnectorFactory(identity), identity);
  }

  override async createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return new LazyUserTokenClient(() => super.createUserTokenClient(identity));
  }

  #reusing(stock: ConnectorFactory, identity: ClaimsIdentity): ConnectorFactory {
    const appId = identity.getClaimValue('aud') ?? identity.getClaimValue('appid') ?? '';
    return { create: (serviceUrl, audience) => this.#client(stock, appId, serviceUrl, audience) };
  }

  #client(
    stock: ConnectorFactory,
    appId: string,
    serviceUrl: string,
    audience?: string,
  ): Promise<ConnectorClient> {
    const key = `${appId}\n${audience ?? ''}\n${serviceUrl}`;
    const known = this.#clients.get(key);
    if (known) return known;
    const made = this.#make(stock, serviceUrl, audience);
    if (this.#clients.size >= maxClients) this.#clients.clear();
    this.#clients.set(key, made);
    // A refusal is not worth keeping: made-up service URLs would push the good ones out.
    made.catch(() => this.#clients.delete(key));
    return made;
  }

  async #make(stock: ConnectorFactory, serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    allowedServiceUrl(serviceUrl, this.#allowed);
    const { credentials } = await stock.create(serviceUrl, audience);
    return createConnectorClient(this.transport, serviceUrl, this.#allowed, tokenSource(credentials));
  }
}

/** The ways of botbuilder into the bot: `process`, streams and skills. None is used, and none must open by accident. */
function refusedWay(): Promise<never> {
  return Promise.reject(new Error('Requests come in by BotAdapter.admit and BotAdapter.receive alone.'));
}

/** botbuilder's credentials as a source of tokens; undefined without an app id, when they sign nothing. */
function tokenSource(credentials: unknown): TokenSource | undefined {
  const source = credentials as (Partial<TokenSource> & { appId?: string }) | undefined;
  return source?.appId && source.getToken ? (source as TokenSource) : undefined;
}

/** Makes botbuilder's client (an HTTP pipeline) at its first use: most turns never ask for a user's token. */
class LazyUserTokenClient implements UserTokenClient {
  #client: Promise<UserTokenClient> | undefined;
  readonly #make: () => Promise<UserTokenClient>;

  constructor(make: () => Promise<UserTokenClient>) {
    this.#make = make;
  }

  async #get(): Promise<UserTokenClient> {
    this.#client ??= this.#make();
    return this.#client;
  }

  async getUserToken(...args: Parameters<UserTokenClient['getUserToken']>) {
    return (await this.#get()).getUserToken(...args);
  }

  async getSignInResource(...args: Parameters<UserTokenClient['getSignInResource']>) {
    return (await this.#get()).getSignInResource(...args);
  }

  async signOutUser(...args: Parameters<UserTokenClient['signOutUser']>) {
    return (await this.#get()).signOutUser(...args);
  }

  async getTokenStatus(...args: Parameters<UserTokenClient['getTokenStatus']>) {
    return (await this.#get()).getTokenStatus(...args);
  }

  async getAadTokens(...args: Parameters<UserTokenClient['getAadTokens']>) {
    return (await this.#get()).getAadTokens(...args);
  }

  async exchangeToken(...args: Parameters<UserTokenClient['exchangeToken']>) {
    return (await this.#get()).exchangeToken(...args);
  }
}
