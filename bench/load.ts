import { performance } from 'node:perf_hooks';
import { type Dispatcher, Pool } from 'undici';
import { messageJson, USERS } from './activity.ts';
import { ChannelTokens } from './channel-tokens.ts';
import { type Sink, startSink } from './sink.ts';
import { startTokenIssuer, type TokenIssuer } from './token-issuer.ts';

/** What to say to which bot; the process that gets it starts its own sink. It has said where it serves its keys. */
export interface LoadOrder {
  /** The bot's address, e.g. `http://127.0.0.1:40001`; messages go to `/api/messages`. */
  readonly botUrl: string;
  /** What people type, taken in turn. */
  readonly texts: readonly string[];
  /** Byte string the answer must contain. */
  readonly mustContain: string;
  readonly connections: number;
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

/** Sends turns to one bot, `connections` at a time. */
export class Load {
  readonly #order: LoadOrder;
  readonly #pool: Pool;
  readonly #sink: Sink;
  readonly #tokens: ChannelTokens;
  #sent = 0;

  static async start(order: LoadOrder, issuer: TokenIssuer): Promise<Load> {
    const sink = await startSink(order.mustContain);
    return new Load(order, sink, new ChannelTokens(issuer, sink.url));
  }

  private constructor(order: LoadOrder, sink: Sink, tokens: ChannelTokens) {
    this.#order = order;
    this.#sink = sink;
    this.#tokens = tokens;
    this.#pool = new Pool(order.botUrl, { connections: order.connections, pipelining: 1 });
  }

  async run(turns: number): Promise<LoadResult> {
    const times = new Float64Array(turns);
    let next = 0;
    let unanswered = 0;
    const connection = async () => {
      for (let n = next++; n < turns; n = next++) {
        const started = performance.now();
        if (!(await this.#turn())) unanswered += 1;
        times[n] = performance.now() - started;
      }
    };
    const started = performance.now();
    const cpu = process.cpuUsage();
    await Promise.all(Array.from({ length: this.#order.connections }, connection));
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

  /** Says whether it was answered. */
  async #turn(): Promise<boolean> {
    const { texts } = this.#order;
    const n = this.#sent++;
    const id = `m-${n}`;
    const body = messageJson(this.#sink.url, id, n % USERS, texts[n % texts.length] ?? '');
    return (await post(this.#pool, body, await this.#tokens.next())) === 200 && this.#sink.takeReply(id);
  }
}

/** Posts with a bare dispatch handler: a stream for each response would make the load generator the limit. */
function post(pool: Pool, body: string, token: string): Promise<number> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
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
    pool.dispatch({ path: '/api/messages', method: 'POST', headers, body }, handler);
  });
}

// Forked by turns.ts: it tells over IPC where its keys are, which the bot must know to start; the order comes then, and
// then numbers of turns; each is answered with what was measured.
if (process.send && process.argv[2] === 'load-process') {
  const issuer = await startTokenIssuer();
  let load: Promise<Load> | null = null;
  process.on('message', (message: LoadOrder | number) => {
    load ??= Load.start(message as LoadOrder, issuer);
    if (typeof message !== 'number') return;
    load
      .then((started) => started.run(message))
      .then(
        (result) => process.send?.({ result }),
        (error: unknown) => process.send?.({ error: String(error) }),
      );
  });
  process.send({ openIdUrl: issuer.openIdUrl });
}
