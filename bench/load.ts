import { performance } from 'node:perf_hooks';
import { type Dispatcher, Pool } from 'undici';
import { messageJson } from './activity.ts';
import { type Sink, startSink } from './sink.ts';

/** One load run; the process that gets it starts its own sink. */
export interface LoadOrder {
  /** The bot's address, e.g. `http://127.0.0.1:40001`; messages go to `/api/messages`. */
  readonly botUrl: string;
  /** What people type, taken in turn. */
  readonly texts: readonly string[];
  /** Byte string the answer must contain. */
  readonly mustContain: string;
  readonly connections: number;
  readonly warmup: number;
  readonly turns: number;
}

/** What a run measured. Times in milliseconds. */
export interface LoadResult {
  readonly turnsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Turns sent whose answer was not at the sink when the HTTP response came. Anything but 0 voids the run. */
  readonly unanswered: number;
  /** Share of one core the load generator and sink used: near 1 means the bot was not the limit. */
  readonly loadCpu: number;
}

const users = 64;

/** Runs one order: warm-up, then the measured turns, `connections` at a time. */
export async function runLoad(order: LoadOrder): Promise<LoadResult> {
  const sink = await startSink(order.mustContain);
  const pool = new Pool(order.botUrl, { connections: order.connections, pipelining: 1 });
  try {
    await phase(order, pool, sink, 'w', order.warmup);
    return await phase(order, pool, sink, 'm', order.turns);
  } finally {
    await pool.destroy();
    await sink.close();
  }
}

async function phase(
  order: LoadOrder,
  pool: Pool,
  sink: Sink,
  tag: string,
  turns: number,
): Promise<LoadResult> {
  const times = new Float64Array(turns);
  let next = 0;
  let unanswered = 0;

  async function connection(): Promise<void> {
    for (let n = next++; n < turns; n = next++) {
      const id = `${tag}-${n}`;
      const text = order.texts[n % order.texts.length] ?? '';
      const body = messageJson(sink.url, id, n % users, text);
      const started = performance.now();
      const status = await post(pool, body);
      times[n] = performance.now() - started;
      if (status !== 200 || !sink.takeReply(id)) unanswered += 1;
    }
  }

  const started = performance.now();
  const cpu = process.cpuUsage();
  await Promise.all(Array.from({ length: order.connections }, connection));
  const seconds = (performance.now() - started) / 1000;
  const used = process.cpuUsage(cpu);
  times.sort();
  return {
    turnsPerSecond: (turns - unanswered) / seconds,
    p50: times[Math.floor(turns * 0.5)] ?? Number.NaN,
    p99: times[Math.floor(turns * 0.99)] ?? Number.NaN,
    unanswered,
    loadCpu: (used.user + used.system) / 1e6 / seconds,
  };
}

/** Posts with a bare dispatch handler: a stream for each response would make the load generator the limit. */
function post(pool: Pool, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let status = 0;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart() {},
      onResponseStart(_controller, statusCode) {
        status = statusCode;
      },
      onResponseData() {},
      onResponseEnd: () => resolve(status),
      onResponseError: (_controller, error) => reject(error),
    };
    pool.dispatch(
      { path: '/api/messages', method: 'POST', headers: { 'content-type': 'application/json' }, body },
      handler,
    );
  });
}

// Forked by turns.ts: the order comes over IPC, the result goes back the same way.
if (process.send && process.argv[2] === 'load-process') {
  process.once('message', (order) => {
    runLoad(order as LoadOrder).then(
      (result) => process.send?.({ result }),
      (error: unknown) => process.send?.({ error: String(error) }),
    );
  });
}
