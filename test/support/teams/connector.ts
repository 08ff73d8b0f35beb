import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';

/** A message the bot sent, or one it changed (`PUT`). */
export interface Sent {
  readonly method: 'POST' | 'PUT';
  readonly conversationId: string;
  /** The activity that is answered or, with `PUT`, changed. */
  readonly activityId: string | null;
  readonly activity: {
    readonly type: string;
    readonly summary?: string;
    readonly attachments?: readonly { readonly contentType: string; readonly content: AdaptiveCard }[];
  };
}

/** A Bot Connector on this machine that takes what the bot sends, and knows who everybody is. */
export interface Connector {
  readonly url: string;
  readonly sent: readonly Sent[];
  /** The members that were asked for, as `conversation member`. */
  readonly lookUps: readonly string[];
  /** What it answers from now on; what is not stated goes well. */
  answer(how: Answers): void;
  stop(): Promise<void>;
}

/** What Teams knows of somebody. */
export interface Member {
  readonly name?: string;
  readonly email?: string;
  readonly userPrincipalName?: string;
  readonly aadObjectId?: string;
  readonly userRole?: string;
  readonly tenantId?: string;
}

export interface Answers {
  /** Status of an answer to what is sent. */
  readonly sending?: number;
  /** Status of an answer to what is changed; left out, as to what is sent. */
  readonly updating?: number;
  /** Status of an answer to a look-up. */
  readonly lookUp?: number;
  /** What is known of everybody. */
  readonly member?: Member;
  /** What is known of some, by their id; they are also who is in every conversation. */
  readonly members?: Readonly<Record<string, Member>>;
  /** Look-ups are answered once it has resolved. */
  readonly lookUpsAfter?: Promise<void>;
  /** What is sent is answered once it has resolved. */
  readonly sendingAfter?: Promise<void>;
}

const PATH = /^\/v3\/conversations\/([^/]+)\/(activities|members|pagedmembers)(?:\/([^/?]+))?(?:\?.*)?$/;

export async function startConnector(): Promise<Connector> {
  const sent: Sent[] = [];
  const lookUps: string[] = [];
  let answers: Answers = {};
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const [, conversation = '', kind, part] = PATH.exec(request.url ?? '') ?? [];
    const conversationId = decodeURIComponent(conversation);
    const id = part === undefined ? null : decodeURIComponent(part);
    if (kind === 'members' && request.method === 'GET') {
      lookUps.push(`${conversationId} ${id}`);
      await answers.lookUpsAfter;
      const member = { id, name: 'Alex', ...answers.member, ...answers.members?.[id ?? ''] };
      return reply(response, answers.lookUp ?? 200, member);
    }
    if (kind === 'pagedmembers') {
      lookUps.push(`${conversationId} everybody`);
      const members = Object.entries(answers.members ?? {}).map(([of, member]) => ({ id: of, ...member }));
      return reply(response, answers.lookUp ?? 200, { members });
    }
    if (kind === 'activities' && (request.method === 'POST' || request.method === 'PUT')) {
      sent.push({ method: request.method, conversationId, activityId: id, activity: JSON.parse(body) });
      await answers.sendingAfter;
      const status = request.method === 'PUT' ? (answers.updating ?? answers.sending) : answers.sending;
      return reply(response, status ?? 201, { id: `sent-${sent.length}` });
    }
    return reply(response, 404, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    lookUps,
    answer: (how) => {
      answers = how;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reply(response: ServerResponse, status: number, value: object): void {
  const content = status < 300 ? value : { error: { code: `Status${status}`, message: 'as the test wants' } };
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
}
