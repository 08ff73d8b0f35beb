import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection to an HTTP server, on which a test writes whatever bytes it likes. */
export interface RawConnection {
  readonly socket: Socket;
  write(text: string): void;
  /** All that has come back so far. */
  readonly received: string;
  /** Resolves once the server has ended the connection. */
  readonly closed: Promise<void>;
}

export async function rawConnection(url: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let received = '';
  socket.on('data', (data) => {
    received += data.toString();
  });
  // A reset ends the connection as well; what came before it counts.
  socket.on('error', () => {});
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  return {
    socket,
    write: (text) => void socket.write(text),
    get received() {
      return received;
    },
    closed,
  };
}

/** Sends one request as written; gives the first line of the answer, and ends the connection. */
export async function rawStatus(url: string, request: string): Promise<string> {
  const connection = await rawConnection(url);
  connection.write(request);
  await Promise.race([once(connection.socket, 'data'), connection.closed]);
  connection.socket.destroy();
  return connection.received.split('\r\n', 1)[0] ?? '';
}

/** Sends one request as written, and gives the whole of the answer once the server has ended the connection. */
export async function rawAnswer(url: string, request: string): Promise<string> {
  const connection = await rawConnection(url);
  connection.write(request);
  await connection.closed;
  return connection.received;
}
