import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A stand-in for PostgreSQL that lets everybody in, answers every statement with no rows, and breaks off when told. */
export interface BrokenPostgres {
  readonly port: number;
  /** Ends every connection with an error, as a server that is shut down does. */
  breakOff(): void;
  stop(): Promise<void>;
}

/** @param cancelKey the secret with which a connection's statement can be cancelled */
export async function startBrokenPostgres(cancelKey: number): Promise<BrokenPostgres> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
    let waiting = Buffer.alloc(0);
    let hasStarted = false;
    socket.on('data', (data) => {
      waiting = Buffer.concat([waiting, data]);
      if (!hasStarted) {
        const length = waiting.readInt32BE(0);
        waiting = waiting.subarray(length);
        hasStarted = true;
        socket.write(Buffer.concat([part('R', int(0)), part('K', int(7), int(cancelKey)), READY]));
      }
      while (waiting.length >= 5 && waiting.length > waiting.readInt32BE(1)) {
        socket.write(ANSWERS[String.fromCharCode(waiting[0] ?? 0)] ?? Buffer.alloc(0));
        waiting = waiting.subarray(1 + waiting.readInt32BE(1));
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    breakOff: () => sockets.forEach(breakOff),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function breakOff(socket: Socket): void {
  const fields = ['SFATAL', 'C57P01', 'Mterminating connection due to administrator command', ''];
  socket.end(part('E', Buffer.from(fields.map((field) => `${field}\0`).join(''))));
}

function part(type: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from(type), int(body.length + 4), body]);
}

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

const READY = part('Z', Buffer.from('I'));
const DONE = part('C', Buffer.from('SELECT 0\0'));
/** By the type of the message it answers: Parse, Bind, Describe, Execute, Sync, Query. */
const ANSWERS: Readonly<Record<string, Buffer>> = {
  P: part('1'),
  B: part('2'),
  D: part('n'),
  E: DONE,
  S: READY,
  Q: Buffer.concat([DONE, READY]),
};
