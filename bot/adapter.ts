import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import {
  type AllowedHosts,
  allowedServiceUrl,
  type ConnectorClient,
  type ConnectorFactory,
  type ConnectorLimits,
  ConnectorTransport,
  createConnectorClient,
  microsoftHosts,
  type TokenSource,
} from './connector.ts';

type Authentication = ConfigurationBotFrameworkAuthentication;
type AuthenticationSettings = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0]
>;
export type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;
type AuthenticatedRequest = Awaited<ReturnType<Authentication['authenticateRequest']>>;
type ClaimsIdentity = Parameters<Authentication['createConnectorFactory']>[0];
type UserTokenClient = Awaited<ReturnType<Authentication['createUserTokenClient']>>;

/** What a turn runs: the same shape `CloudAdapter.process` takes. */
export type TurnLogic = (context: TurnContext) => Promise<void>;

export type Cloud = 'commercial' | 'gcc' | 'gcc-high' | 'dod';

export interface AdapterSettings {
  /** Microsoft Entra application id. Without one the adapter takes anyone's word: loopback only. */
  readonly appId?: string | undefined;
  readonly appPassword?: string | undefined;
  readonly appType?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly cloud: Cloud;
}

export interface AdapterOptions {
  /** Called for whatever a turn's logic throws; what this throws ends the turn. */
  readonly onTurnError: (context: TurnContext, error: Error) => Promise<void>;
  readonly limits?: Partial<ConnectorLimits>;
  /** Defaults to Microsoft's hosts with an app id and to loopback without. */
  readonly allowedHosts?: AllowedHosts;
  /** Replaces the credentials made from the settings. */
  readonly credentialsFactory?: CredentialsFactory;
  readonly userAgent?: string;
}

type RefusalStatus = 400 | 401 | 415 | 503;

/** An inbound request that gets no turn. `statusCode` is the HTTP answer. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly statusCode: RefusalStatus;

  constructor(statusCode: RefusalStatus, message: string, options?: ErrorOptions) {
    super(message, options);
    this.statusCode = statusCode;
  }
}

/** botbuilder's CloudAdapter, without the parts of each turn this bot has no use for. */
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
    return this.processActivity(request, activity, logic);
  }

  /** Ends the connections to the connector once their calls are done. */
  close(): Promise<void> {
    return this.#transport.close();
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

/** botbuilder's own errors carry 401; the JWT library's, which it lets through, are told by name. */
function isRejectedToken(error: unknown): boolean {
  const { statusCode, name } = error as { statusCode?: unknown; name?: unknown };
  if (statusCode === 401) return true;
  return ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError', 'SyntaxError'].includes(String(name));
}

/** The checks and date fix-ups of botbuilder's own (unexported) `validateAndFixActivity`. */
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

/** Service URLs a bot meets are few (one a region and tenant); the bound is against a flood of made-up ones. */
const maxClients = 500;

/**
 * The stock authentication (inbound JWT validation untouched) whose outbound half hands out lean connector
 * clients, one for each service URL and audience, signed with the credentials the stock half would use.
 */
export class LeanAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly transport: ConnectorTransport;
  readonly #allowed: AllowedHosts;
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
  }

  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticatedRequest> {
    const request = await super.authenticateRequest(activity, authHeader);
    if (request.connectorFactory) {
      request.connectorFactory = this.#reusing(request.connectorFactory, request.claimsIdentity);
    }
    return request;
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

/** The stock credentials when they sign anything; without an app id they are empty and sign nothing. */
function tokenSource(credentials: unknown): TokenSource | undefined {
  const source = credentials as (Partial<TokenSource> & { appId?: string }) | undefined;
  return source?.appId && source.getToken ? (source as TokenSource) : undefined;
}

/** Makes the stock client (an HTTP pipeline) at the first use: most turns never ask for a user's token. */
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

/** botbuilder takes these as a whole or not at all: set one, and every one it lacks is undefined. */
const usGovernment: AuthenticationSettings = {
  ChannelService: 'https://botframework.azure.us',
  OAuthUrl: 'https://tokengcch.botframework.azure.us/',
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
  ToChannelFromBotOAuthScope: 'https://api.botframework.us',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.us',
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
  ValidateAuthority: true,
  CallerId: 'urn:botframework:azureusgov',
};

/** The Bot Framework's addresses in each cloud; none where botbuilder's own defaults are right. */
export const cloudSettings: Readonly<Record<Cloud, AuthenticationSettings>> = {
  commercial: {},
  // GCC bots are registered in commercial Microsoft Entra and use the public Bot Framework.
  gcc: {},
  'gcc-high': usGovernment,
  dod: { ...usGovernment, OAuthUrl: 'https://apiDoD.botframework.azure.us' },
};

/** The settings under the names botbuilder knows them by. */
export function authenticationSettings({
  appId,
  appPassword,
  appType,
  tenantId,
  cloud,
}: AdapterSettings): AuthenticationSettings & Record<string, unknown> {
  return {
    ...cloudSettings[cloud],
    ...(appId && { MicrosoftAppId: appId }),
    ...(appId && appPassword && { MicrosoftAppPassword: appPassword }),
    ...(appId && appType && { MicrosoftAppType: appType }),
    ...(appId && tenantId && { MicrosoftAppTenantId: tenantId }),
  };
}

/** Builds the adapter. Without an app id nothing inbound is authenticated and only loopback is called. */
export function createAdapter(settings: AdapterSettings, options: AdapterOptions): BotAdapter {
  const { appId } = settings;
  const config = authenticationSettings(settings);
  const transport = new ConnectorTransport(options.userAgent ?? 'wsa-readiness', options.limits);
  const allowed = options.allowedHosts ?? (appId ? microsoftHosts : 'loopback');
  const authentication = new LeanAuthentication(config, transport, allowed, options.credentialsFactory);
  return new BotAdapter(authentication, options.onTurnError);
}
