import type { UserTokens } from '../../../bot/channel/oauth-tokens.ts';
import type { Mail, MailboxHolder } from '../../../src/email/delivery/draft-target.ts';
import { builtInTemplates } from '../../../src/email/templates/render.ts';
import { Graph, SignInNeeded } from '../../../src/graph/client.ts';
import { GraphServer } from './server.ts';

/** Outlook on this machine, where people sign in under the name in their channel id: `29:ann` has the mailbox `ann`. */
export interface Outlook {
  readonly server: GraphServer;
  readonly mail: Mail;
  readonly userTokens: UserTokens;
  /** Who has to sign in before anything is done. */
  readonly signedOut: Set<string>;
  /** Moves the clock of Graph on, in milliseconds. */
  pass(ms: number): void;
  stop(): Promise<void>;
}

export async function startOutlook(): Promise<Outlook> {
  const server = new GraphServer();
  const localBase = await server.start();
  const signedOut = new Set<string>();
  let time = Date.parse('2026-06-10T12:00:00Z');
  const pass = (ms: number) => {
    time += ms;
  };
  const graph = new Graph({
    cloud: 'commercial',
    localBase,
    time: { now: () => time, wait: async (ms) => pass(ms) },
  });
  const of = ({ key, userId }: MailboxHolder) => ({
    key,
    token: async () => {
      const name = userId.replace(/^29:/, '');
      if (signedOut.has(name)) throw new SignInNeeded('nobody has signed in');
      return name;
    },
  });
  const signIn = async ({ userId }: MailboxHolder) => {
    signedOut.delete(userId.replace(/^29:/, ''));
    return true;
  };
  return {
    server,
    mail: { templates: builtInTemplates(), drafts: { kind: 'graph', graph, mailboxes: { of } } },
    userTokens: {
      connection: 'graph',
      of,
      signInResource: async () => ({ link: 'https://login.example/sign-in', exchange: null }),
      exchange: signIn,
      redeem: signIn,
    },
    signedOut,
    pass,
    stop: async () => {
      await graph.close();
      await server.stop();
    },
  };
}
