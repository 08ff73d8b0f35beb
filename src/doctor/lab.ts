import { z } from 'zod';
import type { Config } from '../config.ts';
import { CLOUD_HOSTS, type CloudHosts } from '../policy/cloud-hosts.ts';
import { type InspectedStore, inspectStore } from '../store/inspect.ts';
import { Reach, type Reached, type StandIns } from './reach.ts';
import { type Asked, tokensOf } from './tokens.ts';

/** What the checks work with. What several of them need is asked for once, when the first one does. */
export interface Lab {
  readonly config: Config;
  readonly hosts: CloudHosts;
  readonly reach: Reach;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The app package that is named; null for the newest one that was built. */
  readonly packageFile: string | null;
  /** The database as it is. Rejects when it can't be reached or read. */
  store(): Promise<InspectedStore>;
  close(): Promise<void>;
}

/** The lab of a bot that is registered. */
export interface RegisteredLab extends Lab {
  readonly bot: NonNullable<Config['bot']>;
  graphToken(): Promise<Asked>;
  /** The token with which the bot speaks to the Bot Framework. */
  botToken(): Promise<Asked>;
  /** What the token service answers for a sign-in by the OAuth connection; null without a token of the bot. */
  signIn(): Promise<SignInAnswer | null>;
}

/** Whether the bot of a lab is registered; in local mode none is. */
export function isRegistered(lab: Lab): lab is RegisteredLab {
  return 'bot' in lab;
}

/** The answer of the token service about the OAuth connection. */
export interface SignInAnswer {
  readonly reached: Reached;
  /** The resource of a silent sign-in; null when none is set up. */
  readonly exchangeUri: string | null;
}

export interface LabOptions {
  readonly config: Config;
  readonly now: () => number;
  readonly packageFile: string | null;
  readonly standIns: StandIns;
  /** Time limit of one request, in milliseconds. */
  readonly withinMs: number;
}

export function createLab({ config, now, packageFile, standIns, withinMs }: LabOptions): Lab {
  const { bot, cloud } = config;
  const hosts = CLOUD_HOSTS[cloud];
  const reach = new Reach({ standIns, withinMs, now });
  let opened: Promise<InspectedStore> | null = null;
  const lab: Lab = {
    ...{ config, hosts, reach, now, packageFile },
    store: () => {
      opened ??= inspectStore(config);
      return opened;
    },
    close: async () => {
      await reach.close();
      await opened?.then(({ close }) => close()).catch(() => {});
    },
  };
  if (bot === null) return lab;
  const ask = tokensOf(bot, cloud, reach);
  const graphToken = once(() => ask(`https://${hosts.graph}`));
  const botToken = once(() => ask(hosts.botScope));
  const signIn = once(async () => {
    const asked = await botToken();
    return asked.kind === 'token' ? askSignIn(lab, bot.appId, asked.token) : null;
  });
  const registered: RegisteredLab = { ...lab, bot, graphToken, botToken, signIn };
  return registered;
}

const SignInSchema = z.object({
  signInLink: z.string(),
  tokenExchangeResource: z.object({ uri: z.string().nullish() }).nullish(),
});

/** Asks for a sign-in of somebody made up, as a bot does before it shows a sign-in card. Nobody is signed in by it. */
async function askSignIn({ hosts, config, reach }: Lab, appId: string, token: string): Promise<SignInAnswer> {
  const state = {
    connectionName: config.oauthConnection,
    msAppId: appId,
    conversation: {
      activityId: 'doctor',
      user: { id: '29:doctor' },
      bot: { id: `28:${appId}` },
      conversation: { id: 'doctor' },
      channelId: 'msteams',
      serviceUrl: hosts.serviceUrl,
    },
  };
  const url = new URL('api/botsignin/GetSignInResource', endedBySlash(hosts.oauthUrl));
  url.searchParams.set('state', Buffer.from(JSON.stringify(state)).toString('base64'));
  const reached = await reach.send(url.href, { token });
  const read = reached.kind === 'answer' ? SignInSchema.safeParse(reached.json).data : undefined;
  return { reached, exchangeUri: read?.tokenExchangeResource?.uri || null };
}

/** The token of somebody who has signed in by the OAuth connection. */
export function askUserToken(
  { hosts, config, reach }: Lab,
  token: string,
  holder: { readonly userId: string; readonly channelId: string },
): Promise<Reached> {
  const url = new URL('api/usertoken/GetToken', endedBySlash(hosts.oauthUrl));
  url.searchParams.set('userId', holder.userId);
  url.searchParams.set('connectionName', config.oauthConnection);
  url.searchParams.set('channelId', holder.channelId);
  return reach.send(url.href, { token });
}

function endedBySlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
