import { randomBytes } from 'node:crypto';
import { afterAll } from '@jest/globals';
import { startTokenIssuer, type TokenIssuer } from '../../../bench/token-issuer.ts';
import { startBot } from '../../../server/start.ts';
import { loadSample } from '../../../src/local/load-sample.ts';
import { LOCAL_ADDRESS } from '../../../src/local/local-person.ts';
import { type LooseActivity, message, TENANT } from '../teams/activities.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import { type LogEntry, openServices } from './bot-services.ts';
import { localConfig, WITHOUT_GRACE } from './local-config.ts';

const APP_ID = 'app-1';

/** A bot as in production: with an app id, and with a stand-in for the service that signs the channel's tokens. */
export interface SignedBot {
  readonly url: string;
  readonly issuer: TokenIssuer;
  readonly connector: Connector;
  readonly log: LogEntry[];
  /** Milliseconds since the epoch, by the bot's clock. */
  now(): number;
  /** Moves the bot's clock on, in milliseconds. */
  wait(ms: number): void;
  /** Sets the clock of the bot's machine, by milliseconds on or back: no time passes. */
  setClock(byMs: number): void;
  /** The claims of a good token; `changed` adds to them or, being undefined, takes them away. */
  claims(changed?: object): object;
  /** A good message from Teams with an id of its own. */
  message(text?: string, changed?: object): LooseActivity;
  /** Posts a body; without a token a good one is signed. */
  post(body: unknown, token?: string): Promise<Response>;
}

/** Starts bots as in production, which stop when the tests of the file are done. */
export function useSignedBots(): (options?: SignedBotOptions) => Promise<SignedBot> {
  const stops: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
  });
  return async (options = {}) => {
    const { bot, stop } = await startSignedBot(options);
    stops.push(stop);
    return bot;
  };
}

export interface SignedBotOptions {
  /** Whether the store has the sample book. */
  readonly withSample?: boolean;
  readonly connectionsPerPeer?: number;
  /** The URL of the deployed bot. */
  readonly publicUrl?: string;
  /** Time limit of fetching the keys, in milliseconds. */
  readonly openIdWithinMs?: number;
}

async function startSignedBot({
  connectionsPerPeer = 1000,
  openIdWithinMs = 3000,
  withSample = false,
  publicUrl,
}: SignedBotOptions): Promise<{ bot: SignedBot; stop: () => Promise<void> }> {
  const { services, dataDir, log, wait, setClock, remove } = await openServices();
  if (withSample) await loadSample(services.db, services.now);
  const issuer = await startTokenIssuer();
  const connector = await startConnector();
  connector.answer({ member: { email: LOCAL_ADDRESS } });
  const registration = {
    appId: APP_ID,
    appPassword: 'pw',
    appType: 'SingleTenant',
    tenantId: TENANT,
  } as const;
  const config = {
    ...localConfig(dataDir),
    bot: registration,
    connectionsPerPeer,
    publicUrl: publicUrl ?? null,
  };
  const running = await startBot(config, services, {
    stopLimits: WITHOUT_GRACE,
    channel: {
      openIdUrl: issuer.openIdUrl,
      openIdWithinMs,
      allowedHosts: 'loopback',
      outgoingTokens: { getToken: async () => 'token-1' },
    },
  });
  const url = `http://127.0.0.1:${running.port}`;
  const { now } = services;
  const claims = (changed: object = {}) => {
    const seconds = Math.floor(now() / 1000);
    return {
      iss: issuer.issuer,
      aud: APP_ID,
      serviceurl: connector.url,
      nbf: seconds - 60,
      exp: seconds + 3600,
      ...changed,
    };
  };
  const bot: SignedBot = {
    url,
    issuer,
    connector,
    log,
    now,
    wait,
    setClock,
    claims,
    message: (text = 'help', changed = {}) => {
      const id = `in-${randomBytes(6).toString('hex')}`;
      const where = { serviceUrl: connector.url, conversation: 'personal', from: '29:alex', id } as const;
      return { ...message(text, where), ...changed };
    },
    post: async (body, token) =>
      fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token ?? (await issuer.sign(claims()))}`,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
  const stop = async () => {
    await running.stop();
    await issuer.close();
    await connector.stop();
    await remove();
  };
  return { bot, stop };
}
