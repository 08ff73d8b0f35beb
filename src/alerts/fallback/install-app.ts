import type { AlertReason } from '../../domain/alerts/reason.ts';
import { chatOf, installApp, installationOf, usersOf } from '../../graph/app-install.ts';
import type { AppToken } from '../../graph/app-token.ts';
import type { Graph, GraphCalls } from '../../graph/client.ts';
import { type GraphFailure, mayHaveHappened } from '../../graph/failure.ts';
import { CLOUD_HOSTS, type Cloud } from '../../policy/cloud-hosts.ts';
import { FIND_PERMISSION, INSTALL_PERMISSION } from '../../policy/permissions.ts';

export interface InstallContext {
  readonly graph: Pick<Graph, 'of'>;
  /** The token of the bot itself, not of a person. */
  readonly token: AppToken;
  readonly cloud: Cloud;
  /** The app's id in the organisation's app catalog. */
  readonly teamsAppId: string;
}

export type Installed =
  /** `chatId`: the conversation in which the person is reached from now on; null where Graph does not state it. */
  | { readonly kind: 'installed'; readonly userId: string; readonly chatId: string | null }
  /** An administrator has to grant the application permission. */
  | { readonly kind: 'not-permitted'; readonly permission: string }
  | { readonly kind: 'no-such-user' }
  /** `retryAfterMs` is null when trying again is of no use. */
  | { readonly kind: 'failed'; readonly reason: AlertReason; readonly retryAfterMs: number | null };

const RETRY_MS = 60_000;

/**
 * Installs the app for the person with an address, unless they have it. May be repeated: an installation that is there is
 * found. Each call to Graph has its time limit; once `signal` is aborted no other call is begun.
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
    return { kind: 'failed', reason: { code: 'several-have-address' }, retryAfterMs: null };
  if (signal.aborted) return STOPPED;
  const app = `https://${CLOUD_HOSTS[cloud].graph}/v1.0/appCatalogs/teamsApps/${teamsAppId}`;
  const made = await installApp(calls, userId, app);
  if (made.kind === 'failure' && made.failure.status !== 409) {
    // An answer that broke off says nothing of whether the app was installed, so it is looked for.
    if (!mayHaveHappened(made.failure) || signal.aborted) return refusal(made.failure, INSTALL_PERMISSION);
    const found = await installationOf(calls, userId, teamsAppId);
    if (found.kind === 'failure' || found.value === null) return refusal(made.failure, INSTALL_PERMISSION);
  }
  const chatId = signal.aborted ? null : await chatIdOf(calls, userId, teamsAppId);
  return { kind: 'installed', userId, chatId };
}

const STOPPED: Installed = {
  kind: 'failed',
  reason: { code: 'install-out-of-time' },
  retryAfterMs: RETRY_MS,
};

/** The chat with the person; null when Graph can't state it now: the app is installed all the same, and Teams notifies the bot of it. */
async function chatIdOf(calls: GraphCalls, userId: string, teamsAppId: string): Promise<string | null> {
  const installation = await installationOf(calls, userId, teamsAppId);
  if (installation.kind === 'failure' || installation.value === null) return null;
  const chat = await chatOf(calls, userId, installation.value);
  return chat.kind === 'ok' ? chat.value : null;
}

function refusal({ kind, code, message, retryAfterMs }: GraphFailure, permission: string): Installed {
  if (kind === 'forbidden') return { kind: 'not-permitted', permission };
  const mayWork = kind === 'throttled' || kind === 'unreachable' || kind === 'server';
  const reason = { code: 'install-failed', error: code, message } as const;
  return { kind: 'failed', reason, retryAfterMs: mayWork ? Math.max(retryAfterMs ?? 0, RETRY_MS) : null };
}

/** The reason why the app was not installed for somebody. */
export function whyNotInstalled(installed: Exclude<Installed, { kind: 'installed' }>): AlertReason {
  switch (installed.kind) {
    case 'not-permitted':
      return { code: 'may-not-install', permission: installed.permission };
    case 'no-such-user':
      return { code: 'nobody-has-address' };
    case 'failed':
      return installed.reason;
  }
}
