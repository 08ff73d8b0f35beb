import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  /** Header names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

/** A POST written by hand, so that it may stay unfinished. */
export interface RawPost {
  readonly socket: Socket;
  /** Resolves to the first answer; rejects when the connection ends without one. */
  readonly answer: Promise<RawAnswer>;
}

/** Sends the head of a POST, and of its body what is given. The body is said to have `bodyBytes`. */
export async function rawPost(
  url: string,
  path: string,
  { bodyBytes, body = '', token }: { bodyBytes: number; body?: string | Buffer; token?: string },
): Promise<RawPost> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const authorization = token === undefined ? [] : [`Authorization: Bearer ${token}`];
  const head = [
    ...[`POST ${path} HTTP/1.1`, `Host: ${hostname}:${port}`, 'Content-Type: application/json'],
    ...[`Content-Length: ${bodyBytes}`, ...authorization],
  ];
  const answer = answerOn(socket);
  // Whoever looks at no answer is not to be told of a connection that ends.
  answer.catch(() => {});
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  if (body.length > 0) socket.write(body);
  return { socket, answer };
}

function answerOn(socket: Socket): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
      const [head, rest] = text.split('\r\n\r\n');
      if (head === undefined || rest === undefined) return;
      const [first = '', ...lines] = head.split('\r\n');
      const headers = lines.map((line) => [
        line.split(':')[0]?.toLowerCase() ?? '',
        line.replace(/^[^:]*: ?/, ''),
      ]);
      resolve({ status: Number(first.split(' ')[1]), headers: new Map(headers as [string, string][]) });
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the connection ended without an answer')));
  });
}
