import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** A server that speaks as much of PostgreSQL's protocol as a client needs to connect and to run statements. */
export interface FakePostgres {
  readonly url: string;
  /** The statements that came, in order. */
  readonly statements: string[];
  /** Resolves once a statement matches. */
  heard(statement: RegExp): Promise<void>;
  /** The number of connections that are open. */
  connections(): number;
  /** Breaks every connection, as a server does that dies. */
  breakAll(): void;
  /** Whether statements are left without an answer from now on. */
  freeze(frozen: boolean): void;
  /** The error with which the next statement that matches is answered: its code, such as `53100`. */
  refuse(statement: RegExp, code: string): void;
  stop(): Promise<void>;
}

const READY = message('Z', Buffer.from('I'));

export async function startFakePostgres(): Promise<FakePostgres> {
  const sockets = new Set<Socket>();
  const statements: string[] = [];
  const waiting: { readonly statement: RegExp; readonly tell: () => void }[] = [];
  let refusals: { readonly statement: RegExp; readonly code: string }[] = [];
  let isFrozen = false;
  const run = (socket: Socket, text: string, isSimple: boolean) => {
    statements.push(text);
    for (const { statement, tell } of waiting) if (statement.test(text)) tell();
    if (isFrozen) return;
    const refused = refusals.find(({ statement }) => statement.test(text));
    refusals = refusals.filter((one) => one !== refused);
    const answer = refused ? errorMessage(refused.code) : message('C', Buffer.from(`${tagOf(text)}\0`));
    socket.write(isSimple ? Buffer.concat([answer, READY]) : answer);
  };
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    speak(socket, run);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `postgres://wsa:geheim@127.0.0.1:${port}/wsa`,
    statements,
    heard: (statement) =>
      new Promise((tell) => {
        if (statements.some((text) => statement.test(text))) tell();
        else waiting.push({ statement, tell });
      }),
    connections: () => sockets.size,
    breakAll: () => {
      for (const socket of sockets) socket.destroy();
    },
    freeze: (frozen) => {
      isFrozen = frozen;
    },
    refuse: (statement, code) => void refusals.push({ statement, code }),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Reads the messages of a connection: https://www.postgresql.org/docs/current/protocol-message-formats.html */
function speak(socket: Socket, run: (socket: Socket, text: string, isSimple: boolean) => void): void {
  let unread = Buffer.alloc(0);
  let hasBegun = false;
  let parsed = '';
  socket.on('data', (bytes) => {
    unread = Buffer.concat([unread, bytes]);
    for (;;) {
      const head = hasBegun ? 1 : 0;
      if (unread.length < head + 4) return;
      const length = unread.readUInt32BE(head);
      if (unread.length < head + length) return;
      const type = hasBegun ? String.fromCharCode(unread[0] ?? 0) : 'startup';
      const body = unread.subarray(head + 4, head + length);
      unread = unread.subarray(head + length);
      if (type === 'startup') {
        hasBegun = true;
        // Authentication is over at once; then the key that cancels a statement.
        const key = Buffer.from('0000000704d20000', 'hex');
        socket.write(Buffer.concat([message('R', Buffer.alloc(4)), message('K', key), READY]));
      } else if (type === 'Q') run(socket, body.subarray(0, -1).toString(), true);
      else if (type === 'P') {
        parsed = body.subarray(1).toString().split('\0')[0] ?? '';
        socket.write(message('1'));
      } else if (type === 'B') socket.write(message('2'));
      else if (type === 'D') socket.write(message('n'));
      else if (type === 'E') run(socket, parsed, false);
      else if (type === 'S') socket.write(READY);
      else if (type === 'X') socket.end();
    }
  });
}

function tagOf(text: string): string {
  const [word = ''] = text.trim().toUpperCase().split(/\s/);
  return word === 'SELECT' || word === 'UPDATE' ? `${word} 0` : word === 'INSERT' ? 'INSERT 0 0' : word;
}

function errorMessage(code: string): Buffer {
  return message('E', Buffer.from(`SERROR\0VERROR\0C${code}\0Mrefused\0\0`));
}

function message(type: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 0);
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
