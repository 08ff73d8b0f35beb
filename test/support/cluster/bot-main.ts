import { type ReplicaOrder, startReplica } from './replica.ts';

/** A bot in a process of its own. It says at which port it listens, and stops when its standard input ends. */
export interface BotProcess extends ReplicaOrder {
  /** How far its clock is ahead of the machine's, in milliseconds. */
  readonly aheadMs: number;
}

const order = JSON.parse(process.argv[2] ?? '') as BotProcess;
const write = (fields: object, message: string) => {
  const { err, ...rest } = fields as { err?: Error };
  process.stderr.write(`${message} ${err?.stack ?? ''} ${JSON.stringify(rest)}\n`);
};
const log = { debug: () => {}, info: () => {}, warn: write, error: write };
const bot = await startReplica(order, { log, now: () => Date.now() + order.aheadMs });
process.stdout.write(`${bot.port}\n`);
process.stdin.resume().on('end', () => void bot.stop());
