import { browserHost } from './browser-host.ts';
import { type Host, type ServerFacts, startFailureOf } from './host.ts';
import { serverFacts } from './server-facts.ts';

/** The host of the page, and the server it came from. */
export interface Started {
  readonly host: Host;
  readonly server: ServerFacts;
}

/** Finds out where the page is shown. @throws Error when the server does not answer, of which the host is told */
export async function startHost(): Promise<Started> {
  const [server, teams] = await Promise.allSettled([serverFacts(), isFramed() ? teamsHost() : null]);
  const host = teams.status === 'fulfilled' ? teams.value : null;
  if (server.status === 'rejected') {
    host?.failed(startFailureOf(server.reason), 'The server of the page does not answer.');
    throw server.reason;
  }
  if (teams.status === 'rejected') throw teams.reason;
  return { server: server.value, host: host ?? browserHost(server.value) };
}

/** Whether something may be a host: a frame around the page, or a client that shows pages without one. */
function isFramed(): boolean {
  return window.parent !== window || 'nativeInterface' in window || 'nativeHost' in window;
}

/** teams-js is loaded only where there may be a host; null where there is none after all. */
async function teamsHost(): Promise<Host | null> {
  const { connectTeamsHost } = await import('./teams-host.ts');
  try {
    return await connectTeamsHost();
  } catch {
    return null;
  }
}
