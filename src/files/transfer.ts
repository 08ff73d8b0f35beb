import { Agent, type Dispatcher } from 'undici';
import { guardedConnector } from '../http/guarded-connector.ts';
import { allowedFileUrl, type FileHosts } from './file-hosts.ts';

/** Maximum of bytes in an upload; larger books are imported by the command line. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;
const WITHIN_MS = 30_000;

export type Fetched =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'failure'; readonly why: string };

export interface TransferOptions {
  readonly withinMs?: number;
  readonly mostBytes?: number;
}

/** Downloads and uploads the files of a chat. Failures are values; no retries, no redirects. */
export class FileTransfer {
  readonly #hosts: FileHosts;
  readonly #withinMs: number;
  readonly #mostBytes: number;
  readonly #agent: Agent;

  constructor(hosts: FileHosts, { withinMs = WITHIN_MS, mostBytes = MOST_FILE_BYTES }: TransferOptions = {}) {
    this.#hosts = hosts;
    this.#withinMs = withinMs;
    this.#mostBytes = mostBytes;
    const isAllowed = (host: string) =>
      allowedFileUrl(`${hosts === 'loopback' ? 'http' : 'https'}://${host}/`, hosts) !== null;
    this.#agent = new Agent({ connect: guardedConnector(isAllowed, withinMs) });
  }

  /** Whether a URL is on a host where Teams keeps files. */
  isAllowed(address: string): boolean {
    return allowedFileUrl(address, this.#hosts) !== null;
  }

  async download(address: string): Promise<Fetched> {
    const url = allowedFileUrl(address, this.#hosts);
    if (!url) return { kind: 'failure', why: 'the file is not where Teams keeps the files of a chat' };
    return this.#within(async (signal) => {
      const { statusCode, body } = await this.#request(url, { method: 'GET', signal });
      const chunks: Uint8Array[] = [];
      let size = 0;
      if (statusCode !== 200) {
        body.on('error', () => undefined).destroy();
        return { kind: 'failure', why: `OneDrive answered ${statusCode}` };
      }
      for await (const chunk of body as AsyncIterable<Buffer>) {
        size += chunk.length;
        // Leaving the loop closes the connection.
        if (size > this.#mostBytes) return { kind: 'failure', why: tooLarge(this.#mostBytes) };
        chunks.push(chunk);
      }
      return { kind: 'file', bytes: Buffer.concat(chunks) };
    });
  }

  /** Uploads a file to the URL given by Teams; returns null on success, otherwise the reason of the failure. */
  async upload(address: string, bytes: Uint8Array, type = 'text/csv'): Promise<string | null> {
    const url = allowedFileUrl(address, this.#hosts);
    if (!url) return 'that is not where Teams keeps the files of a chat';
    const range = `bytes 0-${bytes.length - 1}/${bytes.length}`;
    const headers = { 'content-type': type, 'content-range': range };
    const done = await this.#within(async (signal) => {
      const { statusCode, body } = await this.#request(url, { method: 'PUT', signal, headers, body: bytes });
      body.on('error', () => undefined).destroy();
      if (statusCode >= 200 && statusCode < 300) return { kind: 'file', bytes };
      return { kind: 'failure', why: `OneDrive answered ${statusCode}` };
    });
    return done.kind === 'file' ? null : done.why;
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  #request(url: URL, request: Omit<Dispatcher.RequestOptions, 'origin' | 'path'>) {
    return this.#agent.request({ ...request, origin: url.origin, path: `${url.pathname}${url.search}` });
  }

  async #within(work: (signal: AbortSignal) => Promise<Fetched>): Promise<Fetched> {
    const call = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Fetched>((resolve) => {
      timer = setTimeout(() => {
        call.abort();
        resolve({ kind: 'failure', why: `there was no answer within ${this.#withinMs / 1000} seconds` });
      }, this.#withinMs);
    });
    const failed = (): Fetched => ({ kind: 'failure', why: 'OneDrive could not be reached' });
    try {
      return await Promise.race([work(call.signal).catch(failed), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function tooLarge(most: number): string {
  return `the file is larger than ${most / 1024 / 1024} MB; import it with the command line`;
}
