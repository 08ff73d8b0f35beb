import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { TokenSource } from './authorized-fetch.ts';
import { eventParser, type StreamEvent } from './event-stream.ts';
import { untilShown, whileShown } from './shown.ts';

/** How far an import has come. */
export interface ImportProgress {
  readonly uploadId: string;
  readonly done: number;
  readonly total: number;
  readonly state: string;
}

/** The key under which the progress of an import stands among the queries. */
export function importProgressKey(uploadId: string): QueryKey {
  return ['imports', uploadId, 'progress'];
}

/** Milliseconds before the stream is asked for again: at first, and at most. */
const WAIT_MS = { first: 1000, most: 30_000 };
/** Milliseconds after which a stream stood: one that ends sooner, as behind a proxy that cuts it, is asked for ever less often. */
const STOOD_MS = 60_000;
/** Milliseconds without a byte after which a stream counts as broken; the server sends something more often. */
const SILENCE_MS = 90_000;

/**
 * Follows what changes at the server (`GET /events`), for as long as the signal lets it: what was read of a changed thing is
 * read anew. `EventSource` can't send a token, so the stream is read by `fetch`. After a break everything is read anew, and a
 * page that nobody looks at follows nothing.
 */
export async function followEvents(
  token: TokenSource,
  queries: QueryClient,
  signal: AbortSignal,
): Promise<void> {
  let waitMs = WAIT_MS.first;
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    const told = {
      opened: () => {
        if (!isFirst) void queries.invalidateQueries();
      },
      event: (event: StreamEvent) => applyEvent(event, queries),
    };
    await untilShown(signal);
    const begunAt = performance.now();
    try {
      await whileShown(signal, (shown) => readStream(token, shown, told));
    } catch {
      // Whatever it was, it is tried again: pages work without the stream.
    }
    if (performance.now() - begunAt >= STOOD_MS) waitMs = WAIT_MS.first;
    await pause(waitMs * (0.75 + Math.random() / 2), signal);
    waitMs = Math.min(waitMs * 2, WAIT_MS.most);
  }
}

interface Told {
  opened(): void;
  event(event: StreamEvent): void;
}

async function readStream(token: TokenSource, signal: AbortSignal, told: Told): Promise<void> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  const ask = async (renew: boolean) =>
    fetch('/api/v1/events', {
      headers: { Accept: 'text/event-stream', Authorization: `Bearer ${await token(renew)}` },
      cache: 'no-store',
      signal: AbortSignal.any([signal, silence.signal]),
    });
  try {
    let response = await ask(false);
    if (response.status === 401) response = await ask(true);
    if (!response.ok || !response.body) throw new Error(`the stream answered with ${response.status}`);
    told.opened();
    const read = eventParser((event) => told.event(event));
    const pieces = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE_MS);
      read(piece.value);
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Reads anew what an event says has changed. */
export function applyEvent(
  { event, data }: StreamEvent,
  queries: Pick<QueryClient, 'invalidateQueries' | 'setQueryData'>,
): void {
  const said = parsed(data);
  const anew = (...queryKey: readonly string[]) => void queries.invalidateQueries({ queryKey });
  // The list that is shown is read anew when its counts were; a long one only if its reader wants it.
  const outdated = () => void queries.invalidateQueries({ queryKey: ['deal-list'], refetchType: 'none' });
  if (event === 'deal' || event === 'deals') {
    if (typeof said.dealId === 'string') anew('deal', said.dealId);
    else anew('deal');
    for (const list of ['deals', 'today', 'alerts', 'drafts', 'namings']) anew(list);
    outdated();
  } else if (event === 'import' && typeof said.uploadId === 'string') {
    queries.setQueryData(importProgressKey(said.uploadId), said);
    if (said.state === 'running') return;
    for (const list of ['deals', 'today', 'imports', 'namings']) anew(list);
    outdated();
  } else if (event === 'alerts') for (const list of ['alerts', 'today']) anew(list);
  else if (event === 'drafts') for (const list of ['drafts', 'deal', 'today']) anew(list);
}

function parsed(data: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
