import type { ServerFacts } from './host.ts';

/** Milliseconds that the server is waited for. */
const LIMIT_MS = 10_000;

/** What the server says of itself. @throws Error when it does not answer */
export async function serverFacts(): Promise<ServerFacts> {
  const response = await fetch('/tab/host.json', { signal: AbortSignal.timeout(LIMIT_MS) });
  if (!response.ok) throw new Error(`The server answered with ${response.status}.`);
  return (await response.json()) as ServerFacts;
}
