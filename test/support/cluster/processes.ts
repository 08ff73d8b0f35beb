import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Services } from '../../../src/services.ts';
import type { StoreSettings } from '../../../src/store/open.ts';
import { useCompiled } from '../compiled.ts';
import { SAMPLE_DAY } from '../sample-day.ts';
import type { BotProcess } from './bot-main.ts';
import { openReplica } from './replica.ts';
import { Replicas, startSurroundings } from './replicas.ts';

const MAIN = 'test/support/cluster/bot-main.ts';

export interface BotProcesses extends Replicas {
  /** Ends a bot as by `kill -9`. */
  kill(at: number): Promise<void>;
  stop(): Promise<void>;
}

/** Compiles the bot for the tests of a file; gives what starts three of it, each a process, on one database. */
export function useBotProcesses(): (
  settings: StoreSettings,
  fill: (services: Services) => Promise<unknown>,
) => Promise<BotProcesses> {
  const files = [MAIN, 'test/support/cluster/replica.ts', 'test/support/bot/local-config.ts'];
  const compiled = useCompiled(['src', 'cards', 'api', 'bot', 'server'], files);
  return async (settings, fill) => {
    const around = await startSurroundings();
    const aheadMs = Date.parse(`${SAMPLE_DAY}T12:00:00Z`) - Date.now();
    const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    const order: BotProcess = { ...settings, ...around.urls, aheadMs };
    const { services } = await openReplica(order, { log: silent, now: () => Date.now() + aheadMs });
    await fill(services);
    const ports = await Promise.all(
      [1, 2, 3].map(async () => {
        const child = spawn(process.execPath, [compiled(MAIN), JSON.stringify(order)], {
          stdio: ['pipe', 'pipe', 'inherit'],
        });
        const said = once(createInterface(child.stdout), 'line', { signal: AbortSignal.timeout(60_000) });
        const ended = once(child, 'exit').then(([status]) => {
          throw new Error(`a bot ended with ${status} before it listened`);
        });
        const [line] = await Promise.race([said, ended]);
        ended.catch(() => {});
        return { child, port: Number(line) };
      }),
    );
    const end = async ({ child }: { readonly child: ChildProcess }, how: (child: ChildProcess) => void) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      how(child);
      await gone;
    };
    const replicas = new Replicas(
      around,
      services,
      ports.map(({ port }) => port),
    );
    return Object.assign(replicas, {
      kill: async (at: number) => {
        const one = ports[at];
        if (one) await end(one, (child) => child.kill('SIGKILL'));
      },
      stop: async () => {
        await Promise.all(ports.map((one) => end(one, (child) => child.stdin?.end())));
        await services.close();
        await around.stop();
      },
    });
  };
}
