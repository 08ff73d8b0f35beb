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
      const tokenExchangeResource = { id: 'exchange-1', uri: 'api://bot.example/app' };
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
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    tokens,
    unconsented,
    hang: () => {
      hangs = true;
    },
    stop: () =>
      new Promise((resolve) => {
        for (const response of hanging) response.writeHead(404).end();
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}
