import { randomUUID } from 'node:crypto';
import type { TestBot, TestBotOptions } from '../bot/test-bot.ts';
import { useBots } from '../bot/test-bot.ts';
import { documented } from './documented.ts';
import { type Claims, testSignIn, tokenOf } from './page-tokens.ts';

/** What the API answered, which is as it is documented. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** JSON, or the text of a file; null for nothing. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look at what they expect to be there
  readonly body: any;
}

export interface Asked {
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: unknown;
  /** Of a write; left out, a new one. */
  readonly key?: string | null;
  /** The version that it is decided on. */
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The API, as one person uses it. */
export interface PageUser {
  readonly address: string;
  request(method: string, path: string, asked?: Asked): Promise<Answered>;
  get(path: string, query?: Asked['query']): Promise<Answered>;
  post(path: string, body?: unknown, asked?: Asked): Promise<Answered>;
  put(path: string, body?: unknown, asked?: Asked): Promise<Answered>;
  patch(path: string, body?: unknown, asked?: Asked): Promise<Answered>;
  delete(path: string, asked?: Asked): Promise<Answered>;
  /** The raw answer, such as a stream. */
  open(path: string, signal: AbortSignal): Promise<Response>;
}

/** The product with its API, and people who use it. */
export interface TestPage {
  readonly bot: TestBot;
  /** Somebody who signs in with an address; `claims` changes their token. */
  as(address: string, claims?: Claims): PageUser;
  /** A request with any headers, answered by anything. */
  raw(method: string, path: string, init?: RequestInit): Promise<Response>;
}

export interface TestPageOptions extends Omit<TestBotOptions, 'pageSignIn' | 'admins'> {
  /** Addresses of admins. */
  readonly admins?: readonly string[];
}

/** Starts the product with its API; it stops when the tests of the file are done. */
export function usePages(): (options?: TestPageOptions) => Promise<TestPage> {
  const start = useBots();
  return async ({ admins = [], ...options } = {}) => {
    const people = new Set(admins);
    const bot = await start({ ...options, admins: people, pageSignIn: testSignIn(people) });
    return pageOf(bot);
  };
}

function pageOf(bot: TestBot): TestPage {
  const base = `${bot.url}/api/v1`;
  const raw: TestPage['raw'] = (method, path, init) => fetch(base + path, { method, ...init });
  return {
    bot,
    raw,
    as: (address, claims) => {
      const headersOf = async (more: Readonly<Record<string, string>> = {}) => ({
        authorization: `Bearer ${await tokenOf(address, bot.services.now(), claims)}`,
        ...more,
      });
      const request: PageUser['request'] = async (method, path, asked = {}) => {
        const { query = {}, body, key = method === 'GET' ? null : randomUUID(), ifMatch, headers } = asked;
        const pairs = Object.entries(query).flatMap(([name, value]) =>
          [value].flat().map((one): [string, string] => [name, one]),
        );
        const search = pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
        const isFile = Buffer.isBuffer(body);
        const response = await raw(method, path + search, {
          headers: await headersOf({
            ...(body === undefined
              ? {}
              : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
            ...(key === null ? {} : { 'idempotency-key': key }),
            ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
            ...headers,
          }),
          ...(body === undefined ? {} : { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }),
        });
        return documented(method, path, response);
      };
      return {
        address,
        request,
        get: (path, query) => request('GET', path, query ? { query } : {}),
        post: (path, body, asked) => request('POST', path, { body, ...asked }),
        put: (path, body, asked) => request('PUT', path, { body, ...asked }),
        patch: (path, body, asked) => request('PATCH', path, { body, ...asked }),
        delete: (path, asked) => request('DELETE', path, asked),
        open: async (path, signal) => raw('GET', path, { headers: await headersOf(), signal }),
      };
    },
  };
}

/** The version that an answer states, without quotes. */
export function versionOf({ headers }: Answered): string {
  return (headers.get('etag') ?? '').replaceAll('"', '');
}
