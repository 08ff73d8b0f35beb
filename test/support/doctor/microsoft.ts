import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { CLOUD_HOSTS, type Cloud } from '../../../src/policy/cloud-hosts.ts';
import { GraphServer } from '../graph/server.ts';
import { startTokenService, type TokenService } from '../teams/token-service.ts';

export const BOT_ID = '5f0b0d5e-9a3c-4f39-8a54-0d5f2ed0b007';
export const TENANT_ID = 'c0ffee00-0000-4000-8000-00000000aa02';
export const CATALOG_ID = '0a7a1095-0000-4000-8000-00000000aa03';
export const SECRET = 'Qx~8Q~the-value-of-the-secret';
export const PUBLIC_URL = 'https://bot.contoso.example';
export const EXCHANGE_URI = `api://bot.contoso.example/botid-${BOT_ID}`;

/** The endpoint of managed identities inside of Azure. */
const IDENTITY_ENDPOINT = 'http://169.254.169.254';

type Answer = { readonly status: number; readonly body?: object | string };

/** Microsoft at the wire, as a bot finds it that is set up well; a test spoils what it is about. */
export interface Microsoft {
  readonly graph: GraphServer;
  readonly tokens: TokenService;
  /** By origin. */
  readonly standIns: Record<string, string>;
  /** Application permissions that the bot's token states. */
  roles: string[];
  /** Entra's refusal of the bot; null gives tokens. */
  refusal: { readonly code: number; readonly text: string } | null;
  /** Claims of the bot's tokens that are not as they should be. */
  claims: object;
  /** The tenant's OpenID document. */
  tenant: Answer;
  /** The OpenID document of the channel. */
  channel: Answer;
  /** Whether the endpoint of managed identities gives tokens. */
  identity: 'gives' | 'refuses' | 'is a page';
  /** What the deployed bot says of itself. */
  ready: Answer;
  /** The clock of Microsoft's sign-in, ms since the epoch. */
  clock: number;
  /** Origins that nobody answers at. */
  cut(...origins: string[]): void;
  /** Origins that take a request and never answer. */
  hang(origin: string): void;
  /** What the bot was refused or given: the forms posted to Entra. */
  readonly posted: URLSearchParams[];
  stop(): Promise<void>;
}

export async function startMicrosoft(cloud: Cloud, now: number): Promise<Microsoft> {
  const hosts = CLOUD_HOSTS[cloud];
  const graph = new GraphServer();
  const tokens = await startTokenService();
  tokens.exchangeUri = EXCHANGE_URI;
  const hung = new Set<string>();
  const posted: URLSearchParams[] = [];
  const servers: Server[] = [];
  const serve = async (origin: string, answer: (request: IncomingMessage) => Answer | Promise<Answer>) => {
    const server = createServer(async (request, response) => {
      if (!hung.has(origin)) send(response, await answer(request), microsoft.clock);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const signIn = `https://${hosts.signIn}`;
  const entra = async (request: IncomingMessage): Promise<Answer> => {
    const url = new URL(request.url ?? '', signIn);
    if (url.pathname.startsWith('/common/')) return { status: 200, body: {} };
    if (url.pathname === `/${TENANT_ID}/v2.0/.well-known/openid-configuration`) return microsoft.tenant;
    if (url.pathname !== `/${TENANT_ID}/oauth2/v2.0/token`) return { status: 404 };
    const form = new URLSearchParams(await text(request));
    posted.push(form);
    const isOurs = form.get('client_id') === BOT_ID && form.get('client_secret') === SECRET;
    const { refusal } = microsoft;
    if (refusal || !isOurs) {
      const { code, text: said } = refusal ?? { code: 7000215, text: 'Invalid client secret provided' };
      const error_description = `AADSTS${code}: ${said}. Trace ID: 00000000 Correlation ID: 1 Timestamp: x`;
      return { status: 401, body: { error: 'invalid_client', error_description, error_codes: [code] } };
    }
    return {
      status: 200,
      body: { token_type: 'Bearer', expires_in: 3599, access_token: tokenFor(form.get('scope') ?? '') },
    };
  };
  const tokenFor = (resource: string) => {
    const isGraph = resource.includes(hosts.graph);
    return jwt({
      ...{ aud: resource, appid: BOT_ID, tid: TENANT_ID },
      ...(isGraph ? { roles: microsoft.roles } : {}),
      ...microsoft.claims,
    });
  };
  const identity = (request: IncomingMessage): Answer => {
    if (microsoft.identity === 'is a page') return { status: 200, body: '<html>' };
    const resource = new URL(request.url ?? '', IDENTITY_ENDPOINT).searchParams.get('resource') ?? '';
    return microsoft.identity === 'refuses'
      ? { status: 400, body: { error: 'invalid_request', error_description: 'Identity not found' } }
      : { status: 200, body: { access_token: tokenFor(resource), expires_on: '4102444800', resource } };
  };
  const openId = new URL(hosts.openIdUrl).origin;
  const service = new URL(hosts.serviceUrl).origin;
  const microsoft: Microsoft = {
    graph,
    tokens,
    standIns: {
      [`https://${hosts.graph}`]: await graph.start(),
      [new URL(hosts.oauthUrl).origin]: tokens.url,
      [signIn]: await serve(signIn, entra),
      [openId]: await serve(openId, () => microsoft.channel),
      [service]: await serve(service, () => ({ status: 404 })),
      [IDENTITY_ENDPOINT]: await serve(IDENTITY_ENDPOINT, identity),
      [PUBLIC_URL]: await serve(PUBLIC_URL, () => microsoft.ready),
    },
    roles: ['CrossTenantInformation.ReadBasic.All'],
    refusal: null,
    claims: {},
    tenant: { status: 200, body: tenantDocument(hosts.signIn, hosts.graph) },
    channel: {
      status: 200,
      body: { issuer: hosts.tokenIssuer, jwks_uri: `${openId}/v1/.well-known/keys` },
    },
    identity: 'gives',
    ready: { status: 200, body: { status: 'ready' } },
    clock: now,
    cut: (...origins) => {
      // Port 1 of this machine, where nobody listens.
      for (const origin of origins) microsoft.standIns[origin] = 'http://127.0.0.1:1';
    },
    hang: (origin) => void hung.add(origin),
    posted,
    stop: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
      await Promise.all([graph.stop(), tokens.stop()]);
    },
  };
  return microsoft;
}

/** A token that can be read; nobody verifies it here. */
export function jwt(claims: object): string {
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJl`;
}

/** The OpenID document of a tenant, by where it is. */
export function tenantDocument(signIn: string, graph: string, subScope: string | null = null): object {
  const isGovernment = signIn.endsWith('.us');
  return {
    issuer: `https://${signIn}/${TENANT_ID}/v2.0`,
    tenant_region_scope: isGovernment ? 'USGov' : 'EU',
    tenant_region_sub_scope: subScope,
    cloud_instance_name: signIn.replace('login.', ''),
    msgraph_host: graph,
  };
}

function send(response: ServerResponse, { status, body }: Answer, clock: number): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    date: new Date(clock).toUTCString(),
  });
  response.end(typeof body === 'object' ? JSON.stringify(body) : body);
}
