import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json as readJson } from 'node:stream/consumers';
import { KEY_PROPERTY } from '../../../src/graph/message.ts';
import { ServedApps } from './apps.ts';

/** What a request to the stand-in was. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Record<string, unknown>;
}

/** What goes wrong with a request: nothing is done, or all is done but nobody hears of it. */
export type Fault =
  | { readonly drop: 'before' | 'after' }
  /** The answer is right for its moment, and comes only then. */
  | { readonly late: Promise<void> }
  | {
      readonly status: number;
      readonly retryAfter?: string;
      readonly body?: object;
      readonly done?: boolean;
    };

export interface ServedMessage {
  id: string;
  restId: string;
  changeKey: number;
  conversationId: string;
  folder: string;
  isDraft: boolean;
  sentDateTime: string;
  fields: Record<string, unknown>;
}

const NOW = '2026-06-10T12:00:00Z';

/**
 * A stand-in for Graph mail made by hand: does what the pages on messages say and the emulator leaves out
 * (filters over extended properties, change keys, HTML written anew, two kinds of ids, `If-Match`), and fails
 * as it is told. One mailbox for each token.
 */
export class GraphServer {
  readonly requests: SeenRequest[] = [];
  readonly faults: { readonly when: (request: SeenRequest) => boolean; readonly fault: Fault }[] = [];
  readonly apps = new ServedApps();
  /** The bot's own registration; null where it may not be read. */
  registration: object | null = null;
  readonly subscriptions = new Map<string, Record<string, unknown>>();
  /** The most requests that were under way at once. */
  busiest = 0;
  /** Answers are held back until it is called. */
  hold: Promise<void> = Promise.resolve();
  #busy = 0;
  #count = 0;
  readonly #boxes = new Map<string, Map<string, ServedMessage>>();
  readonly #server = createServer((request, response) => {
    // Whoever asks may die in the middle of it.
    this.#serve(request, response).catch(() => response.destroy());
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Goes wrong once, with the next request of a method. */
  failNext(method: string, fault: Fault): void {
    this.faults.push({ when: (request) => request.method === method, fault });
  }

  /** Everything in a mailbox. */
  messages(token = 'ann'): ServedMessage[] {
    return [...this.#box(token).values()];
  }

  drafts(token = 'ann'): ServedMessage[] {
    return this.messages(token).filter(({ isDraft, folder }) => isDraft && folder === 'drafts');
  }

  /** As a person does it in Outlook. */
  edit(message: ServedMessage, html: string): void {
    message.fields.body = { contentType: 'html', content: rewritten(html) };
    message.changeKey += 1;
  }

  /** As the server does it by itself some time later. */
  touch(message: ServedMessage): void {
    message.changeKey += 1;
  }

  send(message: ServedMessage, { newId = false }: { readonly newId?: boolean } = {}, token = 'ann'): void {
    Object.assign(message, { isDraft: false, folder: 'sentitems', changeKey: message.changeKey + 1 });
    message.fields.from = { emailAddress: { address: `${token}@contoso.com` } };
    if (!newId) return;
    const box = this.#box(token);
    box.delete(message.id);
    Object.assign(message, { id: `${message.id}-sent`, restId: `${message.restId}-sent` });
    delete message.fields.singleValueExtendedProperties;
    box.set(message.id, message);
  }

  remove(message: ServedMessage, token = 'ann'): void {
    this.#box(token).delete(message.id);
  }

  /** Somebody answers in a conversation. */
  reply(to: ServedMessage, from: string, headers: object[] = [], token = 'ann'): ServedMessage {
    const message = this.#add(this.#box(token), {
      subject: `Re: ${to.fields.subject}`,
      from: { emailAddress: { address: from } },
      internetMessageHeaders: headers,
    });
    const { conversationId } = to;
    const later = { receivedDateTime: '2026-06-10T13:00:00Z' };
    Object.assign(message, { conversationId, isDraft: false, folder: 'inbox' });
    Object.assign(message.fields, later);
    return message;
  }

  /** A folder that a person has made, within another one. */
  readonly folders = new Map<string, string>();

  /** A folder by its well-known name or its id; all but people's own lie in the root of the mailbox. */
  #folder(asked: string): [number, object] {
    const name = asked.replace(/^folder-/, '');
    if (name === 'root') return [200, { id: 'folder-root' }];
    return [200, { id: `folder-${name}`, parentFolderId: `folder-${this.folders.get(name) ?? 'root'}` }];
  }

  #box(token: string): Map<string, ServedMessage> {
    const box = this.#boxes.get(token) ?? new Map<string, ServedMessage>();
    this.#boxes.set(token, box);
    return box;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#busy += 1;
    this.busiest = Math.max(this.busiest, this.#busy);
    const hasBody = request.method === 'POST' || request.method === 'PATCH';
    const body = hasBody ? ((await readJson(request)) as Record<string, unknown>) : {};
    const { method = '', url: path = '', headers } = request;
    const seen: SeenRequest = { method, path, headers, body };
    this.requests.push(seen);
    await this.hold;
    this.#busy -= 1;
    const index = this.faults.findIndex(({ when }) => when(seen));
    const [found] = index < 0 ? [] : this.faults.splice(index, 1);
    const fault = found?.fault;
    if (fault && 'drop' in fault && fault.drop === 'before') return void request.socket.destroy();
    if (fault && 'status' in fault && !fault.done) return answerFault(response, fault);
    const token = headers.authorization?.replace(/^Bearer /, '') ?? '';
    const [status, answer] =
      token === '' ? error(401, 'InvalidAuthenticationToken') : this.#answer(seen, token);
    if (fault && 'drop' in fault) return void request.socket.destroy();
    if (fault && 'late' in fault) await fault.late;
    else if (fault) return answerFault(response, fault);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(answer === null ? undefined : JSON.stringify(answer));
  }

  #answer({ method, path, headers, body }: SeenRequest, token: string): [number, object | null] {
    const url = new URL(path, 'http://graph');
    const parts = url.pathname.replace('/v1.0/', '').split('/').map(decodeURIComponent);
    const box = this.#box(token);
    const immutable = String(headers.prefer ?? '').includes('ImmutableId');
    if (parts[0] === 'users') return this.apps.answer(method, parts, url, body);
    if (parts[0]?.startsWith('applications('))
      return this.registration === null
        ? error(403, 'Authorization_RequestDenied')
        : [200, this.registration];
    if (parts[0] === 'subscriptions') return this.#subscription(method, parts[1], body);
    if (parts[1] === 'mailFolders' && parts.length === 3) return this.#folder(parts[2] ?? '');
    if (parts[1] === 'mailFolders' && parts[4] === 'delta') return this.#delta(box, parts[2] ?? '', url);
    const list = parts[1] === 'mailFolders' ? parts[3] : parts[1];
    if (list !== 'messages') return error(404, 'UnknownPath');
    const id = parts[1] === 'messages' ? parts[2] : undefined;
    if (method === 'POST' && id === undefined) return [201, shown(this.#add(box, body), immutable, true)];
    if (id === undefined) {
      const folder = parts[1] === 'mailFolders' ? parts[2] : null;
      const found = [...box.values()]
        .filter((message) => folder === null || message.folder === folder)
        .filter((message) => matches(message, url.searchParams.get('$filter') ?? ''));
      const withKey = url.searchParams.has('$expand');
      return [200, { value: found.map((message) => shown(message, immutable, withKey)) }];
    }
    const message = [...box.values()].find((one) => one.id === id || one.restId === id);
    if (!message) return error(404, 'ErrorItemNotFound');
    if (method === 'PATCH') {
      const ifMatch = headers['if-match'];
      if (ifMatch !== undefined && ifMatch !== `W/"ck-${message.changeKey}"`)
        return error(412, 'ErrorIrresolvableConflict');
      Object.assign(message.fields, normal(body));
      message.changeKey += 1;
    }
    if (method === 'DELETE') return [box.delete(message.id) ? 204 : 404, null];
    if (method === 'POST' && parts[3] === 'createReply') {
      const made = this.#add(box, { ...message.fields, ...(body.message as Record<string, unknown>) });
      Object.assign(made, { conversationId: message.conversationId });
      return [201, shown(made, immutable, true)];
    }
    if (method === 'POST') Object.assign(message, { folder: body.destinationId });
    return [200, shown(message, immutable, url.searchParams.has('$expand'))];
  }

  #add(box: Map<string, ServedMessage>, body: Record<string, unknown>): ServedMessage {
    const number = ++this.#count;
    const message: ServedMessage = {
      id: `immutable/${number}=`,
      restId: `rest-${number}`,
      changeKey: 1,
      conversationId: `conversation-${number}`,
      folder: 'drafts',
      isDraft: true,
      sentDateTime: NOW,
      fields: normal(body),
    };
    box.set(message.id, message);
    return message;
  }

  #delta(box: Map<string, ServedMessage>, folder: string, url: URL): [number, object] {
    const since = Number(url.searchParams.get('$deltatoken') ?? 0);
    const total = [...box.values()].reduce((sum, { changeKey }) => sum + changeKey, 0);
    const value = total === since ? [] : [...box.values()].filter((one) => one.folder === folder);
    const link = `/v1.0/me/mailFolders/${folder}/messages/delta?$deltatoken=${total}`;
    return [200, { value: value.map((one) => shown(one, true, false)), '@odata.deltaLink': link }];
  }

  #subscription(
    method: string,
    id: string | undefined,
    body: Record<string, unknown>,
  ): [number, object | null] {
    if (method === 'POST') {
      const made = { ...body, id: `subscription-${++this.#count}` };
      this.subscriptions.set(made.id, made);
      return [201, made];
    }
    const known = this.subscriptions.get(id ?? '');
    if (!known) return error(404, 'ResourceNotFound');
    if (method === 'DELETE') return [this.subscriptions.delete(id ?? '') ? 204 : 404, null];
    return [200, Object.assign(known, body)];
  }
}

function answerFault(response: ServerResponse, fault: Extract<Fault, { status: number }>): void {
  const { status, retryAfter, body } = fault;
  const headers = {
    'content-type': 'application/json',
    ...(retryAfter ? { 'retry-after': retryAfter } : {}),
  };
  response.writeHead(status, headers).end(JSON.stringify(body ?? error(status, `Code${status}`)[1]));
}

function error(status: number, code: string): [number, object] {
  return [status, { error: { code, message: `${code} it is` } }];
}

function matches(message: ServedMessage, filter: string): boolean {
  const answered = /'String 0x1042' and ep\/value eq '([^']*)'/.exec(filter)?.[1];
  if (answered !== undefined) {
    const headers = (message.fields.internetMessageHeaders ?? []) as { name: string; value: string }[];
    return headers.some(({ name, value }) => name === 'In-Reply-To' && value === answered);
  }
  const key = /ep\/value eq '([^']*)'/.exec(filter)?.[1];
  if (key !== undefined)
    return JSON.stringify(message.fields.singleValueExtendedProperties ?? '').includes(key);
  const conversation = /conversationId eq '([^']*)'/.exec(filter)?.[1];
  return conversation === undefined || conversation === message.conversationId;
}

function shown(message: ServedMessage, immutable: boolean, withKey: boolean): object {
  const { singleValueExtendedProperties: properties, ...fields } = message.fields;
  const id = immutable ? message.id : message.restId;
  return {
    ...fields,
    id,
    changeKey: `ck-${message.changeKey}`,
    conversationId: message.conversationId,
    internetMessageId: `<${message.conversationId}@contoso.com>`,
    isDraft: message.isDraft,
    createdDateTime: NOW,
    sentDateTime: message.sentDateTime,
    parentFolderId: `folder-${message.folder}`,
    hasAttachments: false,
    // With an immutable id in it the link opens nothing.
    webLink: `https://outlook.example/owa/?ItemID=${encodeURIComponent(id)}`,
    ...(withKey
      ? { singleValueExtendedProperties: [...((properties ?? []) as object[]), ...threaded(fields)] }
      : {}),
  };
}

/** The headers of a message that Exchange keeps as properties too. */
function threaded({ internetMessageHeaders: headers = [] }: Record<string, unknown>): object[] {
  const ids: Record<string, string> = { 'In-Reply-To': 'String 0x1042', References: 'String 0x1039' };
  return (headers as { name: string; value: string }[]).flatMap(({ name, value }) =>
    ids[name] ? [{ id: ids[name], value }] : [],
  );
}

/** As Exchange keeps a message: its HTML is written anew, ids of properties come back in lower case. */
function normal(body: Record<string, unknown>): Record<string, unknown> {
  const { body: text, singleValueExtendedProperties: properties } = body;
  const { content } = (text ?? {}) as { content?: string };
  return {
    ...body,
    ...(content === undefined ? {} : { body: { contentType: 'html', content: rewritten(content) } }),
    ...(Array.isArray(properties)
      ? {
          singleValueExtendedProperties: properties.map(({ id, value }) => ({
            id: id === KEY_PROPERTY ? id.replace(/\{.*\}/, (guid: string) => guid.toUpperCase()) : id,
            value,
          })),
        }
      : {}),
  };
}

function rewritten(html: string): string {
  const inner = html.replace(/<\/?(?:html|body)>/g, '').replaceAll("'", '&#39;');
  return `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>${inner}</body></html>`;
}
