import {
  chatOf,
  FIND_PERMISSION,
  INSTALL_PERMISSION,
  installApp,
  installationOf,
  usersOf,
} from '../../graph/app-install.ts';
import type { AppToken } from '../../graph/app-token.ts';
import type { Graph, GraphCalls } from '../../graph/client.ts';
import { type GraphFailure, mayHaveHappened } from '../../graph/failure.ts';
import { GRAPH_HOSTS, type HomeCloud } from '../../policy/directory-facts.ts';

export interface InstallContext {
  readonly graph: Pick<Graph, 'of'>;
  /** The bot's own, not that of a person. */
  readonly token: AppToken;
  readonly cloud: HomeCloud;
  /** The app's id in the organisation's catalog. */
  readonly teamsAppId: string;
}

export type Installed =
  /** `chatId` where Graph tells it: the conversation in which they are reached from now on. */
  | { readonly kind: 'installed'; readonly userId: string; readonly chatId: string | null }
  /** An administrator has to grant the application permission. */
  | { readonly kind: 'not-permitted'; readonly permission: string }
  | { readonly kind: 'no-such-user' }
  /** `retryAfterMs` is null when it is of no use to try again. */
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAfterMs: number | null };

const RETRY_MS = 60_000;

/**
 * Installs the app for somebody known by their address, unless they have it. May be repeated: whatever is there is
 * found. Each call has its time limit; between them it stops when told to.
 */
export async function installFor(
  { graph, token, cloud, teamsAppId }: InstallContext,
  address: string,
  signal: AbortSignal,
): Promise<Installed> {
  const calls = graph.of({ key: 'the app itself', token });
  const users = await usersOf(calls, address);
  if (users.kind === 'failure') return refusal(users.failure, FIND_PERMISSION);
  const [userId, ...others] = users.value;
  if (userId === undefined) return { kind: 'no-such-user' };
  if (others.length > 0)
    return { kind: 'failed', reason: 'several people have this address', retryAfterMs: null };
  if (signal.aborted) return STOPPED;
  const app = `https://${GRAPH_HOSTS[cloud]}/v1.0/appCatalogs/teamsApps/${teamsAppId}`;
  const made = await installApp(calls, userId, app);
  if (made.kind === 'failure' && made.failure.status !== 409) {
    // Half an answer says nothing of whether it was done, so it is looked for; all others do.
    if (!mayHaveHappened(made.failure) || signal.aborted) return refusal(made.failure, INSTALL_PERMISSION);
    const found = await installationOf(calls, userId, teamsAppId);
    if (found.kind === 'failure' || found.value === null) return refusal(made.failure, INSTALL_PERMISSION);
  }
  const chatId = signal.aborted ? null : await chatIdOf(calls, userId, teamsAppId);
  return { kind: 'installed', userId, chatId };
}

const STOPPED: Installed = { kind: 'failed', reason: 'no time was left', retryAfterMs: RETRY_MS };

/** Null when it can't be told now: the app is there all the same, and tells by itself when it arrives. */
async function chatIdOf(calls: GraphCalls, userId: string, teamsAppId: string): Promise<string | null> {
  const installation = await installationOf(calls, userId, teamsAppId);
  if (installation.kind === 'failure' || installation.value === null) return null;
  const chat = await chatOf(calls, userId, installation.value);
  return chat.kind === 'ok' ? chat.value : null;
}

function refusal({ kind, code, message, retryAfterMs }: GraphFailure, permission: string): Installed {
  if (kind === 'forbidden') return { kind: 'not-permitted', permission };
  const mayWork = kind === 'throttled' || kind === 'unreachable' || kind === 'server';
  const reason = `Graph said ${code}: ${message}`;
  return { kind: 'failed', reason, retryAfterMs: mayWork ? Math.max(retryAfterMs ?? 0, RETRY_MS) : null };
}

/** In words, for the ledger: why somebody was not given the app, and what to do. */
export function whyNotInstalled(installed: Exclude<Installed, { kind: 'installed' }>): string {
  switch (installed.kind) {
    case 'not-permitted':
      return `the app may not be installed for them: grant the bot ${installed.permission} (application)`;
    case 'no-such-user':
      return 'nobody in the directory has this address: correct it on the deal';
    case 'failed':
      return `the app could not be installed for them (${installed.reason})`;
  }
}
