import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** The Bot Framework's token service, at the wire. */
export interface TokenService {
  readonly url: string;
  /** What was asked, such as `GetToken 29:ann`. */
  readonly asked: string[];
  /** Who is signed in: their token. A token that is exchanged, or a code that is redeemed, signs somebody in. */
  readonly tokens: Map<string, string>;
  /** The OAuth connections the bot has. */
  readonly connections: Set<string>;
  /** What the bot's requests are signed with; null takes any. */
  botToken: string | null;
  /** The resource of a silent sign-in; null where none is set up. */
  exchangeUri: string | null;
  /** Whose tokens can't be exchanged before they consent. */
  readonly unconsented: Set<string>;
  /** Answers nothing from now on. */
  hang(): void;
  stop(): Promise<void>;
}

/** The code a person gets at the end of a sign-in in the browser. */
export const CODE = '123456';

export async function startTokenService({
  expiration = '2030-01-01T00:00:00Z',
  tokenOf = (what) => what,
}: {
  readonly expiration?: string;
  /** The token that is given for an exchange or a code. */
  readonly tokenOf?: (what: string) => string;
} = {}): Promise<TokenService> {
  const asked: string[] = [];
  const tokens = new Map<string, string>();
  const unconsented = new Set<string>();
  const hanging: ServerResponse[] = [];
  let hangs = false;
  const server = createServer(async (request, response) => {
    if (hangs) return void hanging.push(response);
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    const { botToken, exchangeUri } = service;
    if (botToken !== null && request.headers.authorization !== `Bearer ${botToken}`)
      return void response.writeHead(401).end();
    const user = url.searchParams.get('userId') ?? '';
    const operation = url.pathname.split('/').at(-1) ?? '';
    asked.push(`${operation} ${user}`.trim());
    const answer = (status: number, body?: object) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body && JSON.stringify(body));
    };
    const known = () => ({
      channelId: 'msteams',
      connectionName: 'graph',
      token: tokens.get(user),
      expiration,
    });
    if (operation === 'GetToken') {
      if (url.searchParams.get('code') === CODE) tokens.set(user, tokenOf(`browser-token-of-${user}`));
      return tokens.has(user) ? answer(200, known()) : answer(404);
    }
    if (operation === 'GetSignInResource') {
      const state = Buffer.from(url.searchParams.get('state') ?? '', 'base64').toString();
      const { connectionName } = JSON.parse(state) as { connectionName: string };
      if (!service.connections.has(connectionName)) return answer(404, { error: { code: 'NotFound' } });
      const tokenExchangeResource = exchangeUri === null ? null : { id: 'exchange-1', uri: exchangeUri };
      return answer(200, { signInLink: 'https://token.example/signin', tokenExchangeResource });
    }
    if (operation === 'exchange') {
      const { token } = JSON.parse(await text(request)) as { token: string };
      if (unconsented.has(user))
        return answer(412, { error: { code: 'InteractionRequired', message: 'no' } });
      tokens.set(user, tokenOf(`graph-token-for-${token}`));
      return answer(200, known());
    }
    answer(404);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const service: TokenService = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    tokens,
    unconsented,
    connections: new Set(['graph']),
    botToken: null,
    exchangeUri: 'api://bot.example/app',
    hang: () => {
      hangs = true;
    },
    stop: () =>
      new Promise((resolve) => {
        for (const response of hanging) response.writeHead(404).end();
        server.close(() => resolve());
        // A request that comes now would be waited for.
        server.closeAllConnections();
      }),
  };
  return service;
}
